/** Puts the server together: used by `npm start`, by development and by tests alike. */
import { readFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import { buildApp } from './http/app.ts'
import { openDeviceCodes } from './http/device-codes.ts'
import { openGuesses } from './http/guesses.ts'
import type { Host } from './http/host.ts'
import type { SigningIn } from './http/signing-in.ts'
import { openImports } from './imports/imports.ts'
import { readInThread } from './imports/reading.ts'
import { addLanguages } from './languages.ts'
import { openLibrary } from './library/open.ts'
import { openMakers } from './papers/making.ts'
import { openPapers } from './papers/papers.ts'
import { prepareRehearsal } from './rehearsal.ts'
import { keyLines } from '../domain/sentences/sealed.ts'
import { openReplays } from './replay/replays.ts'
import { contentsOf } from './seal/contents.ts'
import { openSealing } from './seal/sealing.ts'
import { signingKeyIn } from './seal/signing-key.ts'
import { openRooms } from './room/rooms.ts'
import { offerSetup } from './setup/conference.ts'
import { openSetup } from './setup/setup.ts'
import type { Settings } from './settings.ts'
import { openErrands } from './sign-in/errands.ts'
import { openProvider } from './sign-in/provider.ts'
import { StartFault } from './start-fault.ts'
import { openStore } from './store/open.ts'
import type { Store } from './store/types.ts'

export type Surroundings = {
  readonly log: FastifyBaseLogger
  readonly now: () => number
  readonly random: (length: number) => Uint8Array
  readonly print: (line: string) => void
}

/** How long an answer under way may take when the server stops. */
const LINGER_MS = 1_000

export type Server = { readonly url: string; readonly stop: () => Promise<void> }

export async function serve(settings: Settings, surroundings: Surroundings): Promise<Server> {
  addLanguages()
  const store = await openStore(settings.data, { commitDelay: settings.commitDelay, keyFile: settings.keyFile ?? null })
  const closing: (() => Promise<void>)[] = [() => store.close()]
  const stop = async (): Promise<void> => {
    for (const close of closing) await close()
  }
  try {
    const url = await openDoors(settings, store, surroundings, closing)
    return { url, stop }
  } catch (error) {
    await stop().catch((fault: unknown) => surroundings.log.error({ fault: String(fault) }, 'closing after a start that failed'))
    throw error
  }
}

/** What it opens it puts before what was open already: it is closed first. */
async function openDoors(
  settings: Settings,
  store: Store,
  { log, now, random, print }: Surroundings,
  closing: (() => Promise<void>)[],
): Promise<string> {
  let faults = 0
  const loadedAgain = (what: string) => (fault: Error) => {
    faults++
    log.error({ fault: fault.name, code: (fault as { code?: unknown }).code, stack: fault.stack }, what)
  }
  const rooms = openRooms(store, {
    now,
    random,
    onFault: loadedAgain('a room is loaded again'),
    onStreamFault: loadedAgain('a private stream is loaded again'),
  })
  closing.unshift(() => rooms.settle())
  const makers = openMakers()
  closing.unshift(() => makers.close())
  const papers = openPapers({
    now,
    random,
    make: makers.make,
    onFault: (fault) => log.error({ fault: fault instanceof Error ? fault.name : 'fault' }, 'a paper could not be made'),
  })
  closing.unshift(() => papers.close())
  const imports = openImports({
    now,
    read: readInThread,
    onFault: (fault) => log.error({ fault: fault instanceof Error ? fault.name : 'fault' }, 'a file could not be read'),
  })
  closing.unshift(() => imports.close())
  const library = openLibrary(settings.data)
  closing.unshift(() => library.close())
  const replays = openReplays((fault) =>
    log.error({ fault: fault instanceof Error ? fault.name : 'fault' }, 'the text could not be looked back on'),
  )
  closing.unshift(() => replays.close())
  const key = signingKeyIn(settings.data, random)
  const sealing = openSealing({
    packages: store.packages,
    key,
    now,
    findRoom: rooms.find,
    make: (order) => makers.make(order, () => undefined),
    contents: (room, due) => contentsOf(room, due, async () => (await store.load(room.document)).audit),
    onFault: (fault) =>
      log.error({ fault: fault instanceof Error ? fault.name : 'fault', stack: (fault as Error).stack }, 'a package could not be sealed'),
  })
  closing.unshift(() => sealing.close())
  const guesses = openGuesses(now)
  const setup = openSetup()
  let ready = false
  let url = settings.publicUrl ?? ''
  const host: Host = {
    store,
    now,
    random,
    findRoom: rooms.find,
    deviceCodes: openDeviceCodes(now, random, guesses),
    guesses,
    setup,
    papers,
    imports,
    library,
    replays,
    sealing,
    publicKey: key.publicKey,
    signIn: signingIn(settings.signIn ?? null, now, () => url),
    log,
    isSecure: () => url.startsWith('https:'),
    isReady: () => ready,
    faults: () => faults,
  }
  const app = await buildApp(host, {
    clientFolder: settings.clientFolder,
    logger: log,
    updatesPerSecond: settings.updatesPerSecond,
    ofDocument: settings.ofDocument,
    metricsSecret: settings.metricsSecret ?? null,
    tls: tlsIn(settings),
  })
  closing.unshift(async () => {
    // Browsers hold lines open ahead of time, on which they never ask anything.
    const cutOff = setTimeout(() => app.server.closeAllConnections(), LINGER_MS)
    await app.close()
    clearTimeout(cutOff)
  })
  await app.listen({ host: settings.host, port: settings.port })
  const { port } = app.server.address() as AddressInfo
  url =
    settings.publicUrl ??
    `${settings.tls ? 'https' : 'http'}://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`
  // Every log and audit chain is verified now: who runs the server hears of damage, not the delegation that comes first.
  for (const document of await store.documents()) await rooms.find(document)
  for (const document of await store.documents()) void sealing.follow(document)
  if (key.isNew) for (const line of keyLines(key.publicKey())) print(line)
  await prepareRehearsal({ host, url, settings: settings.rehearsal, print })
  await offerSetup({ host, url, print })
  ready = true
  return url
}

function signingIn(set: Settings['signIn'] | null, now: () => number, url: () => string): SigningIn | null {
  if (set === null || set === undefined) return null
  const { issuer, client, secretFile } = set
  const secret = secretFile === null ? null : readSetting('DECLARO_OIDC_SECRET_FILE', secretFile).trim()
  return { provider: openProvider({ issuer, client, secret }), errands: openErrands(now), url }
}

function readSetting(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new StartFault('setting.invalid', { name, value: file, wanted: 'FILE' }, { cause: error })
  }
}

const tlsIn = ({ tls }: Settings): { readonly cert: string; readonly key: string } | null =>
  tls === null || tls === undefined
    ? null
    : { cert: readSetting('DECLARO_TLS_CERT', tls.certificate), key: readSetting('DECLARO_TLS_KEY', tls.key) }
