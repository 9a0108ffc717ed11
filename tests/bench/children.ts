/** Processes that the bench starts: each is ended by the bench, whatever way the bench ends. */
import { type ChildProcess, fork, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const children = new Set<ChildProcess>()

function keep(child: ChildProcess): ChildProcess {
  children.add(child)
  child.once('exit', () => children.delete(child))
  return child
}

process.once('exit', () => {
  for (const child of children) child.kill('SIGKILL')
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130))

/** A program beside this file, in TypeScript, with a channel to it. */
export const forkBeside = (name: string): ChildProcess =>
  keep(
    fork(fileURLToPath(new URL(name, import.meta.url)), { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'inherit', 'inherit', 'ipc'] }),
  )

export const startNode = (args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess =>
  keep(spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] }))

export function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}

/** The next thing the process says; rejects when it ends without a word. */
export function answerOf<Answer>(child: ChildProcess): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error('a process of the bench ended early'))
    child.once('exit', ended)
    child.once('message', (answer) => {
      child.off('exit', ended)
      resolve(answer as Answer)
    })
  })
}

export function ask<Answer>(child: ChildProcess, order: object | string): Promise<Answer> {
  const answer = answerOf<Answer>(child)
  child.send(order)
  return answer
}

/** Resident memory in MB, or null where the system does not tell. */
export function memoryOf(child: ChildProcess): number | null {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? null : Number(kilobytes) / 1024
  } catch {
    return null
  }
}

const TICKS_PER_SECOND = 100

/** Processor time that the process has used, in milliseconds, or null where the system does not tell. Unlike a latency it hardly
 *  depends on what else the machine does. */
export function processorTimeOf(child: ChildProcess): number | null {
  try {
    const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
      .replace(/^.*\) /, '')
      .split(' ')
    return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND
  } catch {
    return null
  }
}
