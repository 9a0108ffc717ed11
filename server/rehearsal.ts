/** The rehearsal: on an empty data folder, an invented conference with its Declaration, everyone admitted, and one link for each seat. */
import { writeFile } from 'node:fs/promises'
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
import { materialsOf, type RehearsalSettings } from './rehearsal-materials.ts'

export type { RehearsalSettings } from './rehearsal-materials.ts'

type Rehearsal = { readonly host: Host; readonly url: string; readonly settings: RehearsalSettings; readonly print: (line: string) => void }

export const REHEARSAL = 'rehearsal' as DocumentId

/** Does nothing where the data folder holds a document already. */
export async function prepareRehearsal({ host, url, settings, print }: Rehearsal): Promise<void> {
  const documents = await host.store.documents()
  if (documents.length > 0) return
  const materials = await materialsOf(settings)
  await host.store.createDocument(REHEARSAL, SCHEMA_VERSION)
  const room = await host.findRoom(REHEARSAL)
  if (room === null) throw new Error('the rehearsal that was just made is not there')
  const people = peopleOf(materials.conference.members)
  writeText(room, materials.declaration)
  recordPeople(room, materials.conference, people)
  scheduleCommit(room)
  await whenIdle(room)
  await handOutLinks({ host, url, settings, print }, room, people)
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

async function handOutLinks({ host, url, settings, print }: Rehearsal, room: Room, people: readonly Admitted[]): Promise<void> {
  const seats: { seat: SeatId; delegation: DelegationCode | null; role: Hat; link: string }[] = []
  for (const { seat } of people)
    seats.push({ seat: seat.id, delegation: seat.delegation, role: seat.hat, link: `${url}${await issueLink(host, room, seat.id)}` })
  if (settings.links !== null)
    await writeFile(settings.links, JSON.stringify({ url, document: room.document, seats }, null, 2), { mode: 0o600 })
  print('ENSAYO / REHEARSAL. Un enlace por puesto / one link for each seat:')
  for (const { seat, link } of seats) print(`  ${seat.padEnd(14)} ${link}`)
}
