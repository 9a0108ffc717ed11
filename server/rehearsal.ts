/** On an empty data folder, a document to begin with: the rehearsal, an invented conference with everyone admitted to an open sitting;
 *  or a conference of one's own, in preparation. Either with one link for each seat. */
import { access, constants, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { sideLanguages } from '../domain/languages/languages.ts'
import { wordsOfTemplate } from '../domain/languages/template-side.ts'
import type { Declaration } from '../domain/text/declaration.ts'
import { fragmentOf } from '../domain/text/document.ts'
import {
  type DelegationCode,
  type DocumentId,
  type ParagraphId,
  paragraphIdFrom,
  type PersonId,
  type SeatId,
  sectionIdFrom,
} from '../domain/text/ids.ts'
import { SCHEMA_VERSION } from '../domain/text/schema.ts'
import { writeDeclaration } from '../domain/text/structure.ts'
import type { Fact } from '../domain/sitting/facts.ts'
import type { Conference, Hat, Person, Seat } from '../domain/sitting/types.ts'
import { issueLink } from './http/acts.ts'
import type { Host } from './http/host.ts'
import { labelsFact } from './room/act.ts'
import { scheduleCommit, whenIdle } from './room/commit.ts'
import { applyFactsToRoom } from './room/facts.ts'
import type { Origin, Room } from './room/room.ts'
import { mirrorSides, setSides, sidesOf, writeSide } from './room/sides.ts'
import { textOf } from './room/text.ts'
import type { Beside } from '../domain/template/beside.ts'
import type { AccreditedPerson } from '../domain/template/conference-file.ts'
import { type Materials, materialsOf, type RehearsalSettings } from './rehearsal-materials.ts'
import { StartFault } from './start-fault.ts'

type Rehearsal = {
  readonly host: RoomsOnly
  readonly url: string
  readonly settings: RehearsalSettings
  readonly print: (line: string) => void
}

/** Of what serves the rooms: enough to make a document and to hand out its links, with no door open. */
export type RoomsOnly = Pick<Host, 'store' | 'findRoom' | 'now'>

export const REHEARSAL = 'rehearsal' as DocumentId
const CONFERENCE = 'conference' as DocumentId

/** Entries of the audit chain that making a document leaves; the next one says that its links were handed out. */
const ENTRIES_OF_MAKING = 2

/** That the data were restored says nothing of how far the document was. */
const entriesIn = ({ auditSeq, state }: Room): number => auditSeq - state.restorations.length

/** Whether its links were handed out, or more was done. */
export const isUnderWay = (room: Room): boolean => entriesIn(room) > ENTRIES_OF_MAKING

/** Makes it on an empty data folder. Where an earlier start was cut short, goes on from there: a document is not left without its text,
 *  nor a seat without a link that somebody was given. */
export async function prepareRehearsal(rehearsal: Rehearsal): Promise<void> {
  const { host, settings } = rehearsal
  const documents = await host.store.documents()
  const begun = documents.find((each) => each === REHEARSAL || each === CONFERENCE)
  if (documents.length > 0 && begun === undefined) return
  const found = begun === undefined ? null : await host.findRoom(begun)
  if (found !== null && isUnderWay(found)) return
  await demandWritable(settings.links)
  const materials = await materialsOf(settings)
  const document = found?.document ?? (materials.persons === null ? REHEARSAL : CONFERENCE)
  if (found === null) await host.store.createDocument(document, SCHEMA_VERSION)
  const room = found ?? (await host.findRoom(document))
  if (room === null) throw new Error('the document that was just made is not there')
  if (entriesIn(room) === 0) await makeDocument(room, materials)
  await handOutLinks(rehearsal, room)
}

/** Text, people and the open sitting are one commit. */
export async function makeDocument(room: Room, { conference, declaration, beside, persons, seatEnding }: Materials): Promise<void> {
  const people = persons === null ? peopleOf(conference) : accreditedIn(persons, seatEnding)
  const known = knownOf(declaration, writeText(room, declaration, sideLanguages(conference)), beside)
  recordPeople(room, conference, people, [
    ...known,
    ...writeFromTemplate(room, known, sideLanguages(conference)),
    ...(persons === null ? [firstSitting(room, people)] : []),
  ])
  applyFactsToRoom(room, { act: 'create', by: null, facts: [labelsFact(room)] })
  scheduleCommit(room)
  await whenIdle(room)
}

const ORIGIN: Origin = { kind: 'act', act: 'create', by: null }

/** With the structure of the sides beside it. */
function writeText(room: Room, declaration: Declaration, languages: readonly string[]): readonly ParagraphId[] {
  const ids = { section: () => sectionIdFrom(room.random(32)), paragraph: () => paragraphIdFrom(room.random(32)) }
  return room.doc.transact(() => {
    const written = writeDeclaration(fragmentOf(room.doc), declaration, ids)
    setSides(room, languages)
    mirrorSides(room)
    return written
  }, ORIGIN)
}

type Known = Extract<Fact, { kind: 'template-known' }>

/** What the template says in other languages, by the paragraphs that were written from it. */
function knownOf({ sections }: Declaration, written: readonly ParagraphId[], beside: readonly Beside[]): readonly Known[] {
  const sources = sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text))
  return beside.map(({ language, file, words }) => ({
    kind: 'template-known',
    language,
    file,
    words: written.flatMap((paragraph, at) => {
      const [source, text] = [sources[at], words[at]]
      return source === undefined || text == null ? [] : [{ paragraph, source, text }]
    }),
  }))
}

function writeFromTemplate(room: Room, known: readonly Known[], languages: readonly string[]): readonly Fact[] {
  return known.flatMap((side): readonly Fact[] => {
    const { language, file } = side
    if (!languages.includes(language)) return []
    const words = wordsOfTemplate(side, language, textOf(room).paragraphs, sidesOf(room))
    room.doc.transact(
      () =>
        writeSide(
          room,
          language,
          words.map(({ paragraph, text }) => ({ paragraph, text, marks: [] })),
        ),
      ORIGIN,
    )
    return [{ kind: 'side-written', language, paragraphs: words.map(({ paragraph }) => paragraph), file, at: room.now() }]
  })
}

/** `writes`: the languages whose versions a translator writes. */
type Admitted = { readonly person: Person; readonly seat: Seat; readonly writes?: readonly string[] | undefined }

/** Three persons for each delegation, one in each other hat, and a translator who has the pen of every other language. */
function peopleOf({ members, ...languages }: Conference): Admitted[] {
  const office = (hat: 'chair' | 'secretariat'): Admitted => accredit(hat, hat, null)
  const following = (hat: 'observer' | 'service'): Admitted => accredit(hat, hat, null)
  const delegates = members.flatMap(({ code }) => [
    accredit(`${code.toLowerCase()}-1`, 'head', code),
    accredit(`${code.toLowerCase()}-2`, 'representative', code),
    accredit(`${code.toLowerCase()}-3`, 'representative', code),
  ])
  return [
    office('chair'),
    office('secretariat'),
    ...delegates,
    following('observer'),
    following('service'),
    ...translators(sideLanguages(languages)),
  ]
}

const translators = (languages: readonly string[]): readonly Admitted[] =>
  languages.map((language) => {
    const { person, seat } = accredit(`service-${language}`, 'service', null)
    const name = `Traducción (${language.toUpperCase()})`
    return { person: { ...person, name, title: 'Traducción' }, seat, writes: [language] }
  })

const NAMES: Readonly<Record<Hat, string>> = {
  chair: 'Presidencia',
  deputy: 'Presidencia alterna',
  assistant: 'Asistente de la Presidencia',
  secretariat: 'Secretaría',
  head: 'Jefatura de delegación',
  representative: 'Representante',
  observer: 'Observador',
  service: 'Interpretación',
}

function accredit(id: string, hat: Hat, delegation: DelegationCode | null): Admitted {
  const name = delegation === null ? NAMES[hat] : `${NAMES[hat]} ${id.slice(-1)} (${delegation})`
  const person: Person = { id: `person-${id}` as PersonId, name, title: NAMES[hat], delegation, institution: null }
  const common = { id: id as SeatId, person: person.id, revokedAt: null }
  return { person, seat: seatWith(common, hat, delegation) }
}

function seatWith(
  common: { readonly id: SeatId; readonly person: PersonId; readonly revokedAt: null },
  hat: Hat,
  delegation: DelegationCode | null,
): Seat {
  switch (hat) {
    case 'head':
      return { ...common, hat, delegation: ofDelegation(delegation) }
    case 'representative':
      return { ...common, hat, delegation: ofDelegation(delegation), actingHead: [] }
    case 'observer':
    case 'service':
      return { ...common, hat, delegation: null }
    case 'chair':
    case 'deputy':
    case 'assistant':
    case 'secretariat':
      return { ...common, hat, delegation: null }
  }
}

/** The conference's file was checked: a head or a representative without a delegation is a fault of ours. */
function ofDelegation(delegation: DelegationCode | null): DelegationCode {
  if (delegation === null) throw new Error('a seat of a delegation was asked for without one')
  return delegation
}

/** Chair and secretariat are there in any case: whoever else comes is accredited by them. */
function accreditedIn(persons: readonly AccreditedPerson[], ending: string): Admitted[] {
  const needed = (['chair', 'secretariat'] as const).filter((hat) => !persons.some((person) => person.hat === hat))
  const counts = new Map<string, number>()
  const given = persons.map((person) => {
    const stem = person.hat === 'head' || person.hat === 'representative' ? (person.delegation ?? '').toLowerCase() : person.hat
    const count = (counts.get(stem) ?? 0) + 1
    counts.set(stem, count)
    return seated(`${count === 1 && stem === person.hat ? stem : `${stem}-${count}`}${ending}`, person)
  })
  return [...needed.map((hat) => accredit(`${hat}${ending}`, hat, null)), ...given]
}

function seated(id: string, { name, title, hat, ...of }: AccreditedPerson): Admitted {
  const { delegation, institution } = { delegation: of.delegation ?? null, institution: of.institution ?? null }
  const person: Person = { id: `person-${id}` as PersonId, name, title, delegation, institution }
  return { person, seat: seatWith({ id: id as SeatId, person: person.id, revokedAt: null }, hat, delegation), writes: of.writes }
}

function recordPeople(room: Room, conference: Conference, people: readonly Admitted[], further: readonly Fact[]): void {
  const facts: Fact[] = [
    { kind: 'conference-recorded', conference },
    ...people.flatMap(({ person, seat, writes = [] }): Fact[] => [
      { kind: 'person-accredited', person },
      { kind: 'seat-given', seat },
      ...(writes.length === 0 ? [] : [{ kind: 'language-pen-given', seat: seat.id, languages: writes } as const]),
    ]),
    ...further,
  ]
  applyFactsToRoom(room, { act: 'create', by: null, facts })
}

/** Everyone with a place in the room is in it. */
function firstSitting(room: Room, people: readonly Admitted[]): Fact {
  const admitted = people.flatMap(({ seat }) =>
    seat.delegation !== null || seat.hat === 'observer' || seat.hat === 'service' ? [seat.id] : [],
  )
  return { kind: 'sitting-opened', ordinal: 1, sittingKind: 'first', admitted, observersPermitted: true, at: room.now() }
}

async function handOutLinks({ host, url, settings, print }: Rehearsal, room: Room): Promise<void> {
  const seats: { seat: SeatId; delegation: DelegationCode | null; role: Hat; link: string }[] = []
  for (const seat of room.state.seats.values())
    seats.push({ seat: seat.id, delegation: seat.delegation, role: seat.hat, link: `${url}${await issueLink(host, room, seat.id)}` })
  if (settings.links !== null) await writeLinks(settings.links, JSON.stringify({ url, document: room.document, seats }, null, 2))
  const heading = room.document === REHEARSAL ? 'ENSAYO / REHEARSAL' : room.state.conference.title
  print(`${heading}. Un enlace por puesto / one link for each seat:`)
  for (const { seat, link } of seats) print(`  ${seat.padEnd(14)} ${link}`)
  await recordHandingOut(room)
}

export async function recordHandingOut(room: Room): Promise<void> {
  applyFactsToRoom(room, { act: 'hand-out-links', by: null, facts: [] })
  scheduleCommit(room)
  await whenIdle(room)
}

/** Before anything is made: the links are shown once. */
async function demandWritable(file: string | null): Promise<void> {
  if (file === null) return
  const existing = await stat(file).catch(() => null)
  try {
    if (existing?.isDirectory() === true) throw Object.assign(new Error('it is a folder'), { code: 'EISDIR' })
    await access(existing === null ? dirname(resolve(file)) : file, constants.W_OK)
  } catch (error) {
    throw unwritable(file, error)
  }
}

async function writeLinks(file: string, json: string): Promise<void> {
  try {
    await writeFile(file, json, { mode: 0o600 })
  } catch (error) {
    throw unwritable(file, error)
  }
}

const unwritable = (file: string, error: unknown): StartFault =>
  new StartFault('links.unwritable', { file, reason: (error as NodeJS.ErrnoException).code ?? String(error) }, { cause: error })
