/** A program of the test build, in a process that may die at any moment. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { BUILT } from './build.ts'

export type Settings = Readonly<Record<string, string>>

export type Running = {
  readonly pid: number
  readonly said: () => string
  readonly kill: () => void
  readonly stop: () => Promise<void>
  /** The signal that ended it; null where it ended by itself. */
  readonly ended: Promise<NodeJS.Signals | null>
}

function startProgram(command: readonly [string, ...string[]], settings: Settings): Running & { readonly listens: Promise<'listening'> } {
  const [program, ...args] = command
  const child = spawn(program, args, { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] })
  const ended = once(child, 'close').then(([, signal]) => signal as NodeJS.Signals | null)
  let said = ''
  const listens = new Promise<'listening'>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString()
        if (said.includes('Declaro: ')) resolve('listening')
      })
  })
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM')
    await ended
  }
  return { pid: child.pid ?? 0, said: () => said, kill: () => void child.kill('SIGKILL'), stop, ended, listens }
}

const SERVER = join(BUILT, 'server.js')

/** Resolves when it listens, or when it was killed at the moment that it was given; throws where it ends by itself. `largest`: no file of it grows beyond
 *  so many kilobytes, as on a disk that is full. */
export async function started(settings: Settings, largest: number | null = null): Promise<Running> {
  const bounded = ['sh', '-c', `ulimit -f ${(largest ?? 0) * 2}; exec "$0" "$1"`, process.execPath, SERVER] as const
  const running = startProgram(largest === null ? [process.execPath, SERVER] : bounded, settings)
  const first = await Promise.race([running.listens, running.ended])
  if (first === null) throw new Error(`the server did not start:\n${running.said()}`)
  return running
}

/** Runs a program of the test build to its end. */
export async function run(name: string, args: readonly string[], settings: Settings = {}): Promise<NodeJS.Signals | null> {
  return startProgram([process.execPath, join(BUILT, `${name}.js`), ...args], settings).ended
}
