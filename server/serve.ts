/** Puts the server together: used by `npm start`, by development and by tests alike. */
import type { AddressInfo } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import { buildApp } from './http/app.ts'
import { openDeviceCodes } from './http/device-codes.ts'
import type { Host } from './http/host.ts'
import { prepareRehearsal, type RehearsalSettings } from './rehearsal.ts'
import { openRooms } from './room/rooms.ts'
import { openStore } from './store/open.ts'

export type Settings = {
  readonly host: string
  readonly port: number
  readonly data: string
  readonly clientFolder: string
  readonly commitDelay: number
  readonly logLevel: string
  readonly rehearsal: RehearsalSettings
  readonly updatesPerSecond?: number
}

export type Surroundings = {
  readonly log: FastifyBaseLogger
  readonly now: () => number
  readonly random: (length: number) => Uint8Array
  readonly print: (line: string) => void
}

/** How long an answer under way may take when the server stops. */
const LINGER_MS = 1_000

export type Server = { readonly url: string; readonly stop: () => Promise<void> }

export function readSettings(env: NodeJS.ProcessEnv, clientFolder: string): Settings {
  const number = (name: string, otherwise: number): number => {
    const value = env[name]
    return value !== undefined && /^\d+$/.test(value) ? Number(value) : otherwise
  }
  return {
    host: env.HOST ?? '127.0.0.1',
    port: number('PORT', 4000),
    data: env.DECLARO_DATA ?? 'data',
    clientFolder,
    commitDelay: number('DECLARO_COMMIT_DELAY', 0),
    logLevel: env.DECLARO_LOG ?? 'warn',
    rehearsal: {
      links: env.DECLARO_LINKS ?? null,
      text: env.DECLARO_TEXT ?? null,
      template: env.DECLARO_TEMPLATE ?? null,
      conference: env.DECLARO_CONFERENCE ?? null,
      delegations: number('DECLARO_DELEGATIONS', 11),
    },
  }
}

export async function serve(settings: Settings, { log, now, random, print }: Surroundings): Promise<Server> {
  const store = await openStore(settings.data, { commitDelay: settings.commitDelay })
  try {
    const rooms = openRooms(store, {
      now,
      random,
      onFault: (fault) =>
        log.error({ fault: fault.name, code: (fault as { code?: unknown }).code, stack: fault.stack }, 'a room is loaded again'),
    })
    let ready = false
    const host: Host = { store, now, random, findRoom: rooms.find, deviceCodes: openDeviceCodes(now, random), log, isReady: () => ready }
    const app = await buildApp(host, { clientFolder: settings.clientFolder, logger: log, updatesPerSecond: settings.updatesPerSecond })
    await app.listen({ host: settings.host, port: settings.port })
    const { port } = app.server.address() as AddressInfo
    const url = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`
    await prepareRehearsal({ host, url, settings: settings.rehearsal, print })
    ready = true
    print(`Declaro: ${url}`)
    const stop = async (): Promise<void> => {
      // Browsers hold lines open ahead of time, on which they never ask anything.
      const cutOff = setTimeout(() => app.server.closeAllConnections(), LINGER_MS)
      await app.close()
      clearTimeout(cutOff)
      await rooms.settle()
      await store.close()
    }
    return { url, stop }
  } catch (error) {
    await store.close()
    throw error
  }
}
