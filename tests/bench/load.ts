/** A process of its own with many screens: some write and measure, the others only read. Told what to do by the process that started it. */
import type { Party } from '../../domain/text/ids.ts'
import { updateFrame } from '../../domain/protocol/frames.ts'
import { type Random, seeded } from '../rooms/seeded.ts'
import { type Percentiles, percentiles } from './numbers.ts'
import { hear, openLine, type Line, type Seat } from './wire.ts'
import { openWriter, type Writer } from './writer.ts'

export type Screen = Seat & { readonly role: 'writer' | 'reader'; readonly party: Party; readonly seed: number }
export type Order =
  | { readonly kind: 'join'; readonly screens: readonly Screen[] }
  | { readonly kind: 'run'; readonly updates: number; readonly perSecond: number; readonly seed: number }
/** Milliseconds from the keystroke until it is on another screen, and until the server says that it is on disk. */
export type Run = { readonly screen: Percentiles; readonly saved: Percentiles | null; readonly lost: number; readonly perSecond: number }
export type Report =
  | { readonly kind: 'joined' }
  | { readonly kind: 'ran'; readonly run: Run }
  | { readonly kind: 'failed'; readonly message: string }

type Desk = { readonly line: Line; readonly writer: Writer; readonly unsaved: number[]; saved: number }

const desks: Desk[] = []
const sentAt = new Map<number, Map<number, number>>()
let onScreen: number[] = []
let onDisk: number[] = []

async function join(screens: readonly Screen[]): Promise<void> {
  for (const screen of screens) {
    const line = await openLine(screen)
    line.socket.on('close', (code) => tell({ kind: 'failed', message: `a connection was closed with ${code}` }))
    if (screen.role === 'reader') line.listen(() => undefined)
    else sitDown(line, openWriter(line.state, screen.party, seeded(screen.seed)))
  }
}

function sitDown(line: Line, writer: Writer): void {
  const desk: Desk = { line, writer, unsaved: [], saved: 0 }
  desks.push(desk)
  sentAt.set(writer.client, new Map())
  line.listen((frame) => {
    const heard = hear(frame)
    if (heard?.kind === 'acknowledged') return noteSaved(desk, heard.count)
    if (heard === null || heard.client === writer.client) return
    const at = sentAt.get(heard.client)?.get(heard.clock)
    if (at !== undefined) onScreen.push(performance.now() - at)
  })
}

function noteSaved(desk: Desk, count: number): void {
  const now = performance.now()
  for (const at of desk.unsaved.splice(0, count - desk.saved)) onDisk.push(now - at)
  desk.saved = count
}

function press({ line, writer, unsaved }: Desk): void {
  const { bytes, client, clock } = writer.type()
  const frame = updateFrame(bytes)
  const now = performance.now()
  sentAt.get(client)?.set(clock, now)
  unsaved.push(now)
  line.send(frame)
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds))

/** Every hand at its own beat, whatever the server does: a slow answer slows no typist. */
async function type(updates: number, perSecond: number, random: Random): Promise<number> {
  const beat = (desks.length * 1000) / perSecond
  const began = performance.now()
  const next = desks.map(() => began + random() * beat)
  for (let typed = 0; typed < updates; ) {
    const now = performance.now()
    for (const [index, desk] of desks.entries()) {
      if ((next[index] ?? 0) > now || typed >= updates) continue
      press(desk)
      typed++
      next[index] = (next[index] ?? 0) + beat * (0.5 + random())
    }
    await pause(Math.min(...next) - performance.now())
  }
  return (performance.now() - began) / 1000
}

const STRAGGLERS_MS = 10_000

async function run({ updates, perSecond, seed }: Extract<Order, { kind: 'run' }>): Promise<Run> {
  onScreen = []
  onDisk = []
  for (const sent of sentAt.values()) sent.clear()
  const seconds = await type(updates, perSecond, seeded(seed))
  const expected = updates * (desks.length - 1)
  for (let waited = 0; onScreen.length < expected && waited < STRAGGLERS_MS; waited += 20) await pause(20)
  await pause(50)
  const saved = onDisk.length === 0 ? null : percentiles(onDisk)
  return { screen: percentiles(onScreen), saved, lost: expected - onScreen.length, perSecond: updates / seconds }
}

function tell(report: Report): void {
  process.send?.(report)
}

async function obey(order: Order): Promise<Report> {
  switch (order.kind) {
    case 'join':
      await join(order.screens)
      return { kind: 'joined' }
    case 'run':
      return { kind: 'ran', run: await run(order) }
  }
}

process.on('message', (order: Order) => {
  obey(order).then(tell, (fault: unknown) => tell({ kind: 'failed', message: String(fault) }))
})
process.on('disconnect', () => process.exit(0))
