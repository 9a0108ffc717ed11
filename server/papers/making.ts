/** Papers are made in a process of its own: however long one takes, nobody in the rooms waits for it. A thread shares with the rooms what collects memory
 *  and compiles, at their priority; and a process takes so long to start that one is kept for the next paper. */
import { type ChildProcess, fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import type { Socket } from 'node:net'
import { constants, setPriority } from 'node:os'
import { workerEntry } from '../worker-entry.ts'
import { type Handed, openHanding } from './handing.ts'
import { PAPERS_PIPE, type Progress, type Saying, type Work } from './order.ts'

export type Making = { readonly made: Promise<Uint8Array>; readonly stop: () => Promise<void> }
export type Make = (order: Work, tell: (progress: Progress) => void) => Making
export type Makers = { readonly make: Make; readonly close: () => Promise<void> }

/** Ten times what the largest conference's table takes; what goes on longer is stopped. */
const LONGEST_MS = 120_000
/** Nobody has ordered anything for so long: its memory is given back. */
const KEPT_MS = 5 * 60_000
const MOST_MEMORY_MB = 768

/** Linux lets a process of the idle class wait for whoever wakes; one of the lowest priority keeps its turn for milliseconds, at each of a keystroke's four hops. */
const IDLE_CLASS = '/usr/bin/chrt'
/** With helpers beside it, it would take a second core from the rooms for a third of its time. */
const NODE = [`--max-old-space-size=${MOST_MEMORY_MB}`, '--single-threaded']
const YIELDING = existsSync(IDLE_CLASS)
  ? { execPath: IDLE_CLASS, execArgv: ['--idle', '0', process.execPath, ...NODE] }
  : { execPath: process.execPath, execArgv: NODE }

export function openMakers(): Makers {
  const all = new Set<Maker>()
  let kept: { readonly maker: Maker; readonly until: NodeJS.Timeout } | null = null

  const forget = (maker: Maker): void => {
    all.delete(maker)
    if (kept?.maker !== maker) return
    clearTimeout(kept.until)
    kept = null
  }
  const begun = (): Maker => {
    const maker = begin()
    all.add(maker)
    for (const over of ['exit', 'error']) maker.process.on(over, () => forget(maker))
    return maker
  }
  const keptOrNew = (): Maker => {
    const maker = kept?.maker ?? begun()
    clearTimeout(kept?.until)
    kept = null
    maker.process.ref()
    maker.process.channel?.ref()
    maker.papers.ref()
    return maker
  }
  /** For the next paper, unless another waits for it already. One that is over may still seem connected when its end is told. */
  const keep = (maker: Maker): void => {
    const { process, papers } = maker
    if (kept !== null || !all.has(maker) || !process.connected) return void process.kill('SIGKILL')
    process.unref()
    process.channel?.unref()
    papers.unref()
    kept = { maker, until: setTimeout(() => process.kill('SIGKILL'), KEPT_MS).unref() }
  }

  return {
    make: (order, tell) => {
      const maker = keptOrNew()
      const stop = (): Promise<void> => ended(maker.process)
      const tooLong = setTimeout(() => void stop(), LONGEST_MS)
      const made = answerOf(maker, order, tell).finally(() => {
        clearTimeout(tooLong)
        keep(maker)
      })
      return { made, stop }
    },
    close: async () => {
      await Promise.all([...all].map(({ process }) => ended(process)))
    },
  }
}

/** `hand` knows what the process has been handed; through `papers` it gives what it made. */
type Maker = { readonly process: ChildProcess; readonly papers: Socket; readonly hand: (work: Work) => Handed }

function begin(): Maker {
  const maker = fork(workerEntry(import.meta.url, 'papers'), {
    // Of the server's settings it needs none, and has none.
    env: {},
    ...YIELDING,
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc', 'pipe'],
  })
  if (maker.pid !== undefined) setPriority(maker.pid, constants.priority.PRIORITY_LOW)
  const papers = maker.stdio[PAPERS_PIPE] as Socket
  // Nothing comes through it any more: whoever waits is told by the end of the process.
  papers.on('error', () => maker.kill('SIGKILL'))
  return { process: maker, papers, hand: openHanding() }
}

function ended(maker: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (maker.exitCode !== null || maker.signalCode !== null) return resolve()
    // Whoever closes waits for it, also where nothing else is left to wait for.
    maker.ref()
    maker.once('exit', () => resolve())
    maker.once('error', () => resolve())
    maker.kill('SIGKILL')
  })
}

function answerOf({ process: maker, papers, hand }: Maker, order: Work, tell: (progress: Progress) => void): Promise<Uint8Array> {
  const listening = new AbortController()
  return new Promise<Uint8Array>((resolve, reject) => {
    const heard = (saying: Saying): void => {
      switch (saying.kind) {
        case 'progress':
          return tell(saying.progress)
        case 'made':
          return void bytesFrom(papers, saying.length, listening.signal).then(resolve)
        case 'failed':
          return reject(saying.fault)
      }
    }
    const gone = (): void => reject(new Error('the process ended without a paper'))
    maker.on('message', heard).once('error', reject).once('exit', gone)
    listening.signal.addEventListener('abort', () => maker.off('message', heard).off('error', reject).off('exit', gone))
    maker.send(hand(order), (fault) => {
      if (fault !== null) reject(fault)
    })
  }).finally(() => listening.abort())
}

/** Taken as they come, a little at a time: keys have their turn between. */
function bytesFrom(papers: Socket, length: number, signal: AbortSignal): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafeSlow(length)
  let taken = 0
  return new Promise((resolve) => {
    const take = (chunk: Buffer): void => {
      taken += chunk.copy(bytes, taken)
      if (taken === length) resolve(bytes)
    }
    if (length === 0) resolve(bytes)
    papers.on('data', take).resume()
    signal.addEventListener('abort', () => papers.off('data', take).pause())
  })
}
