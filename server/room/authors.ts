/** Whose the words of the text are, kept as settlements are made: of the text as it stands, and of each revision as it was issued. */
import { isOffice, ownVoice } from '../../domain/sitting/seats.ts'
import type { Fact } from '../../domain/sitting/facts.ts'
import { type CharRun, marksOf } from '../../domain/text/chars.ts'
import type { ParagraphId, Party, SeatId } from '../../domain/text/ids.ts'
import { type Author, type AuthorSpan, type Authorship, authorshipOf, spansOf, type Taken, takenBy } from '../../domain/trace/authors.ts'
import type { Before } from './effects.ts'
import type { EntryBody } from './facts.ts'
import { type Room, SERVER_CLIENTS, seatOf } from './room.ts'
import { inSlices } from './slices.ts'

/** The proposal's id, where one was alive. */
export type Named = { readonly paragraph: ParagraphId; readonly by: Party; readonly proposal: string }
/** Base text that the server itself wrote for a seat. */
export type Wrote = { readonly client: number; readonly clock: number; readonly length: number; readonly party: Party }

/** What is known of the authors, and what was last made of it. */
export type Authors = {
  readonly taken: Taken[]
  authorship: { readonly counted: number; readonly made: Authorship } | null
  /** Of the text as it stands, until it changes. */
  now: Promise<string> | null
}

export const noAuthors = (): Authors => ({ taken: [], authorship: null, now: null })

/** Which proposals these facts settle, before they are. */
export function namesOf(room: Pick<Room, 'proposals'>, facts: readonly Fact[]): readonly Named[] {
  return facts.flatMap((fact) => {
    if (fact.kind !== 'proposals-settled') return []
    return fact.choices.flatMap(({ by }) => {
      const life = room.proposals.get(fact.paragraph)?.get(by)
      return life === undefined ? [] : [{ paragraph: fact.paragraph, by, proposal: life.id }]
    })
  })
}

/** Notes what an entry of the audit chain took into the base text; the same at work and when the room is loaded. */
export function noteAuthors(authors: Authors, { facts, before = [], named = [], wrote = [] }: Omit<EntryBody, 'v'>): void {
  for (const { party, ...characters } of wrote) authors.taken.push({ ...characters, party, proposal: null, at: null })
  for (const fact of facts) {
    if (fact.kind !== 'proposals-settled') continue
    const { at, paragraph, choices } = fact
    const proposalOf = (party: Party): string | null =>
      named.find((each) => each.paragraph === paragraph && each.by === party)?.proposal ?? null
    const was: Before | undefined = before.find((each) => each.id === paragraph)
    if (was !== undefined)
      for (const each of takenBy(was.runs.map(withMarks), was.pi, choices, { at, proposalOf })) authors.taken.push(each)
  }
}

/** Read back from JSON, marks are plain objects: made the one interned form again. */
export const withMarks = (run: CharRun): CharRun => ({ ...run, marks: marksOf(run.marks.ins, run.marks.dels, run.marks.emphasis) })

/** For whom the server writes base text in a seat's name: chair or secretariat, since nobody else can have it do so. */
export function penOf(room: Room, by: SeatId): Party | null {
  const seat = seatOf(room, by)
  return seat === null || !isOffice(seat) ? null : ownVoice(seat)
}

const TEMPLATE: Author = { party: 'template', proposal: null, at: null }

/** What was settled by nobody was written directly: by a pen, or it was there from the start. */
function writerOf(room: Room): (client: number) => Author {
  return (client) => {
    const id = client < SERVER_CLIENTS ? undefined : room.clients.get(client)
    const seat = id === undefined ? null : seatOf(room, id)
    const party = seat === null ? null : ownVoice(seat)
    return party === null ? TEMPLATE : { party, proposal: null, at: null }
  }
}

type ParagraphAuthors = { readonly id: ParagraphId; readonly spans: readonly AuthorSpan[] }

/** Of every paragraph of base text. */
export function authorsNow(room: Room): readonly ParagraphAuthors[] {
  const authorship = authorshipIn(room)
  const writer = writerOf(room)
  return [...room.index.paragraphs.values()].flatMap(({ id, pi, runs }) =>
    pi === null ? [{ id, spans: spansOf(runs, authorship, writer) }] : [],
  )
}

function authorshipIn({ authors, carried }: Room): Authorship {
  const counted = authors.taken.length + carried.length
  if (authors.authorship?.counted !== counted) authors.authorship = { counted, made: authorshipOf(authors.taken, carried) }
  return authors.authorship.made
}

/** The same, as it is answered: of the text at one moment, made in slices, once however often it is asked for before the text changes. */
export function authorsJson(room: Room): Promise<string> {
  room.authors.now ??= spelledOut(room)
  return room.authors.now
}

async function spelledOut(room: Room): Promise<string> {
  const authorship = authorshipIn(room)
  const writer = writerOf(room)
  const base = [...room.index.paragraphs.values()].flatMap(({ id, pi, runs }) => (pi === null ? [{ id, runs }] : []))
  const parts: string[] = []
  await inSlices(base, ({ id, runs }) => {
    parts.push(JSON.stringify({ id, spans: spansOf(runs, authorship, writer) } satisfies ParagraphAuthors))
  })
  return `{"from":null,"paragraphs":[${parts.join(',')}]}`
}
