/** The rehearsal: on an empty data folder, an invented conference with its Declaration, everyone admitted, and one link for each seat. */
import { access, constants, stat, writeFile } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import type { Declaration, Delegation } from '../domain/text/declaration.ts'
import { fragmentOf } from '../domain/text/document.ts'
import { type DelegationCode, type DocumentId, paragraphIdFrom, type PersonId, type SeatId, sectionIdFrom } from '../domain/text/ids.ts'
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
import { type Materials, materialsOf, type RehearsalSettings } from './rehearsal-materials.ts'
import { StartFault } from './start-fault.ts'

type Rehearsal = { readonly host: Host; readonly url: string; readonly settings: RehearsalSettings; readonly print: (line: string) => void }

export const REHEARSAL = 'rehearsal' as DocumentId

/** Entries of the audit chain that making it leaves; the next one says that its links were handed out. */
const ENTRIES_OF_MAKING = 2

/** Makes it on an empty data folder. Where an earlier start was cut short, goes on from there: a rehearsal is not left without its text,
 *  nor a seat without a link that somebody was given. */
export async function prepareRehearsal(rehearsal: Rehearsal): Promise<void> {
  const { host, settings } = rehearsal
  const documents = await host.store.documents()
  const isNew = documents.length === 0
  if (!isNew && !documents.includes(REHEARSAL)) return
  const found = isNew ? null : await host.findRoom(REHEARSAL)
  if (found !== null && found.auditSeq > ENTRIES_OF_MAKING) return
  await demandWritable(settings.links)
  const materials = await materialsOf(settings)
  if (isNew) await host.store.createDocument(REHEARSAL, SCHEMA_VERSION)
  const room = found ?? (await host.findRoom(REHEARSAL))
  if (room === null) throw new Error('the rehearsal that was just made is not there')
  if (room.auditSeq === 0) await makeRehearsal(room, materials)
  await handOutLinks(rehearsal, room)
}

/** Text and people are one commit. */
async function makeRehearsal(room: Room, { conference, declaration }: Materials): Promise<void> {
  writeText(room, declaration)
  recordPeople(room, conference, peopleOf(conference.members))
  scheduleCommit(room)
  await whenIdle(room)
}

function writeText(room: Room, declaration: Declaration): void {
  const ids = { section: () => sectionIdFrom(room.random(32)), paragraph: () => paragraphIdFrom(room.random(32)) }
  const origin: Origin = { kind: 'act', act: 'create', by: null }
  room.doc.transact(() => writeDeclaration(fragmentOf(room.doc), declaration, ids), origin)
}

type Admitted = { readonly person: Person; readonly seat: Seat }

/** Three persons for each delegation, and one in each other hat. */
function peopleOf(members: readonly Delegation[]): Admitted[] {
  const office = (hat: 'chair' | 'secretariat'): Admitted => accredit(hat, hat, null)
  const following = (hat: 'observer' | 'service'): Admitted => accredit(hat, hat, null)
  const delegates = members.flatMap(({ code }) => [
    accredit(`${code.toLowerCase()}-1`, 'head', code),
    accredit(`${code.toLowerCase()}-2`, 'representative', code),
    accredit(`${code.toLowerCase()}-3`, 'representative', code),
  ])
  return [office('chair'), office('secretariat'), ...delegates, following('observer'), following('service')]
}

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
  if (hat === 'head' && delegation !== null) return { ...common, hat, delegation }
  if (hat === 'representative' && delegation !== null) return { ...common, hat, delegation, actingHead: [] }
  if (hat === 'observer' || hat === 'service') return { ...common, hat, delegation: null }
  return { ...common, hat: hat === 'secretariat' ? 'secretariat' : 'chair', delegation: null }
}

function recordPeople(room: Room, conference: Conference, people: readonly Admitted[]): void {
  const at = room.now()
  const admitted = people.flatMap(({ seat }) =>
    seat.delegation !== null || seat.hat === 'observer' || seat.hat === 'service' ? [seat.id] : [],
  )
  const facts: Fact[] = [
    { kind: 'conference-recorded', conference },
    ...people.flatMap(({ person, seat }): Fact[] => [
      { kind: 'person-accredited', person },
      { kind: 'seat-given', seat },
    ]),
    { kind: 'sitting-opened', ordinal: 1, sittingKind: 'first', admitted, observersPermitted: true, at },
  ]
  applyFactsToRoom(room, { act: 'create', by: null, facts })
  applyFactsToRoom(room, { act: 'create', by: null, facts: [labelsFact(room)] })
}

async function handOutLinks({ host, url, settings, print }: Rehearsal, room: Room): Promise<void> {
  const seats: { seat: SeatId; delegation: DelegationCode | null; role: Hat; link: string }[] = []
  for (const seat of room.state.seats.values())
    seats.push({ seat: seat.id, delegation: seat.delegation, role: seat.hat, link: `${url}${await issueLink(host, room, seat.id)}` })
  if (settings.links !== null) await writeLinks(settings.links, JSON.stringify({ url, document: room.document, seats }, null, 2))
  print('ENSAYO / REHEARSAL. Un enlace por puesto / one link for each seat:')
  for (const { seat, link } of seats) print(`  ${seat.padEnd(14)} ${link}`)
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
