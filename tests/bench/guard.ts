/** The guard by itself: what one keystroke costs on 300 paragraphs that hold 26,000 items. */
import * as Y from 'yjs'
import { type Author, decodeBounded, type GuardFacts, indexText, judge, settleMarks, type TextIndex } from '../../domain/guard/guard.ts'
import { declarationFromShape } from '../../domain/text/read-shape.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import { paragraphIdFrom, type Party, type SeatId, sectionIdFrom } from '../../domain/text/ids.ts'
import { writeDeclaration } from '../../domain/text/structure.ts'
import { type Random, below, seeded } from '../rooms/seeded.ts'
import { type Percentiles, percentiles } from './numbers.ts'
import { benchText } from './text.ts'
import { openWriter, type Writer } from './writer.ts'

const PARTIES = ['BZ', 'CA', 'CR', 'DO', 'GT', 'HN', 'MX', 'NI', 'PA', 'SV', 'US'] as Party[]
const ITEMS = 26_000

type Seat = { readonly author: Author; readonly writer: Writer }
type Bench = { readonly index: TextIndex; readonly facts: GuardFacts; readonly holders: Map<number, SeatId> }

const bytesFrom = (random: Random) => (length: number) => Uint8Array.from({ length }, () => below(random, 256))

function openText(): Bench {
  const read = declarationFromShape(JSON.parse(benchText()))
  if (read.kind === 'refused') throw new Error(read.code)
  const doc = new Y.Doc()
  doc.clientID = 1
  const bytes = bytesFrom(seeded(1))
  writeDeclaration(fragmentOf(doc), read.declaration, {
    section: () => sectionIdFrom(bytes(32)),
    paragraph: () => paragraphIdFrom(bytes(32)),
  })
  const holders = new Map<number, SeatId>()
  const facts: GuardFacts = {
    isAgreed: () => false,
    unfrozenFor: () => null,
    isParty: (party) => PARTIES.includes(party),
    holderOf: (client) => holders.get(client) ?? null,
    carriedTo: () => null,
    carriedFrom: () => null,
  }
  return { index: indexText(doc, [fragmentOf(doc)], PARTIES, new Map()), facts, holders }
}

function seatsAt({ index, holders }: Bench, seed: number, keysInOnePlace: number): Seat[] {
  const state = Y.encodeStateAsUpdate(index.doc)
  return PARTIES.map((party, number) => {
    const seat = `seat-${party}` as SeatId
    const writer = openWriter(state, party, seeded(seed + number), keysInOnePlace)
    holders.set(writer.client, seat)
    return { author: { seat, party, mode: 'propose' }, writer }
  })
}

const itemsIn = ({ doc }: TextIndex): number => [...doc.store.clients.values()].reduce((sum, structs) => sum + structs.length, 0)

/** As the room does it: decode, judge, apply, put marks right. Returns milliseconds. */
function take({ index, facts }: Bench, { author, writer }: Seat): number {
  const { bytes } = writer.type()
  const began = performance.now()
  const update = decodeBounded(bytes)
  const verdict = update === null ? null : judge(index, facts, author, update)
  if (verdict?.kind !== 'lawful') throw new Error(`the guard’s verdict on an honest keystroke is ${JSON.stringify(verdict)}`)
  Y.applyUpdate(index.doc, bytes, 'seat')
  settleMarks(index, facts, author, verdict, 'repair')
  return performance.now() - began
}

export type GuardRun = { readonly items: number; readonly rounds: readonly Percentiles[] }

export function runGuard(rounds: number, updates: number): GuardRun {
  const bench = openText()
  const scattered = seatsAt(bench, 10, 2)
  while (itemsIn(bench.index) < ITEMS) for (const seat of scattered) take(bench, seat)
  const items = itemsIn(bench.index)
  const typing = seatsAt(bench, 100, 40)
  const round = (): Percentiles =>
    percentiles(Array.from({ length: updates }, (_, index) => take(bench, typing[index % typing.length] as Seat)))
  return { items, rounds: Array.from({ length: rounds }, round) }
}
