/** The server as an operator starts it: a process of its own, with settings in its environment and its words on its streams. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import { createInterface } from 'node:readline'
import { SERVER } from '../setup/programs.ts'

export type Settings = Readonly<Record<string, string>>
export type Ended = { readonly code: number | null; readonly signal: NodeJS.Signals | null }

export type ServerProcess = {
  readonly child: ChildProcess
  /** Everything it has said so far. */
  readonly said: () => string
  /** Resolves with the first line that begins so; rejects where the process ends before. */
  readonly until: (beginning: string) => Promise<string>
  readonly ended: Promise<Ended>
}

/** For a server that has to come back at the same address. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}

export function startProcess(settings: Settings): ServerProcess {
  const child = spawn(process.execPath, [SERVER], {
    env: { ...process.env, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const lines: string[] = []
  const watchers = new Set<() => void>()
  const hear = (line: string): void => {
    lines.push(line)
    for (const watcher of watchers) watcher()
  }
  createInterface({ input: child.stdout }).on('line', hear)
  createInterface({ input: child.stderr }).on('line', hear)
  const ended = once(child, 'close').then((end): Ended => ({ code: end[0] as number | null, signal: end[1] as NodeJS.Signals | null }))
  const said = (): string => lines.join('\n')
  return {
    child,
    said,
    ended,
    until: (beginning) =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          const found = lines.find((line) => line.startsWith(beginning))
          if (found === undefined) return
          watchers.delete(look)
          resolve(found)
        }
        watchers.add(look)
        look()
        void ended.then(() => reject(new Error(`it ended before it said “${beginning}”:\n${said()}`)))
      }),
  }
}

export async function kill({ child, ended }: ServerProcess, signal: NodeJS.Signals = 'SIGKILL'): Promise<Ended> {
  if (child.exitCode === null && child.signalCode === null) child.kill(signal)
  return ended
}
