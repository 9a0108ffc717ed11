/** The conference that is set up in a browser: one for each data folder, beside the rehearsal, a document of its own with seats of its own. */
import { newCode } from '../http/codes.ts'
import type { Host } from '../http/host.ts'
import { type Card, issueCard } from '../http/cards.ts'
import { isUnderWay, makeDocument, recordHandingOut, REHEARSAL } from '../rehearsal.ts'
import { type Materials, materialsFrom } from '../rehearsal-materials.ts'
import type { Room } from '../room/room.ts'
import type { setupOrder } from '../../domain/setup/conference.ts'
import { refused, type Refusal } from '../../domain/sentences/refusals.ts'
import type { Hat } from '../../domain/sitting/types.ts'
import { TemplateFault } from '../../domain/template/load.ts'
import type { DelegationCode, DocumentId, SeatId } from '../../domain/text/ids.ts'
import { declarationFromShape } from '../../domain/text/read-shape.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { SETUP_LINES } from '../../domain/sentences/setup.ts'
import type { z } from 'zod'

const OWN = 'conference-'

/** `open`: there is none. `made`: it is there, and that its cards were handed out is not on record. `over`: there is one, and it is its office's. */
export type SetupStanding =
  | { readonly kind: 'open'; readonly begun: DocumentId | null }
  | { readonly kind: 'made'; readonly room: Room }
  | { readonly kind: 'over' }

export async function setupStanding({ store, findRoom }: Pick<Host, 'store' | 'findRoom'>): Promise<SetupStanding> {
  const others = (await store.documents()).filter((document) => document !== REHEARSAL)
  const own = others.find((document) => document.startsWith(OWN))
  if (own === undefined) return others.length > 0 ? { kind: 'over' } : { kind: 'open', begun: null }
  const room = await findRoom(own)
  // The making was cut short: it goes on under the same name.
  if (room === null || room.auditSeq === 0) return { kind: 'open', begun: own }
  return isUnderWay(room) ? { kind: 'over' } : { kind: 'made', room }
}

/** At each start, until a conference is set up and its cards are handed out. */
export async function offerSetup({
  host,
  url,
  print,
}: {
  readonly host: Host
  readonly url: string
  readonly print: (line: string) => void
}): Promise<void> {
  if ((await setupStanding(host)).kind === 'over') return
  for (const line of SETUP_LINES) print(line)
  print(`  ${url}/setup/${host.setup.offer()}`)
}

export type SeatCard = Card & {
  readonly seat: SeatId
  readonly role: Hat
  readonly delegation: DelegationCode | null
  readonly name: string
  readonly title: string
}
export type Made = { readonly kind: 'made'; readonly room: Room; readonly cards: readonly SeatCard[] }

type Order = z.output<typeof setupOrder>

/** One after the other: who asks twice gets one conference. */
let before: Promise<unknown> = Promise.resolve()

export function setUpConference(host: Host, order: Order): Promise<Made | Refusal> {
  const mine = before.then(() => madeInTurn(host, order))
  before = mine.catch(() => undefined)
  return mine
}

async function madeInTurn(host: Host, order: Order): Promise<Made | Refusal> {
  const standing = await setupStanding(host)
  if (standing.kind !== 'open') return refused('setup.made')
  const ending = newCode(host.random, 4).toLowerCase()
  const materials = await materialsOrRefusal(order, ending)
  if ('code' in materials) return materials
  const document = standing.begun ?? (`${OWN}${newCode(host.random, 6).toLowerCase()}` as DocumentId)
  if (standing.begun === null) await host.store.createDocument(document, SCHEMA_VERSION)
  const room = await host.findRoom(document)
  if (room === null) throw new Error('the document that was just made is not there')
  await makeDocument(room, materials)
  void host.sealing.follow(document)
  return { kind: 'made', room, cards: await cardsOf(host, room) }
}

async function materialsOrRefusal({ conference, template, text }: Order, ending: string): Promise<Materials | Refusal> {
  const read = text === undefined ? null : declarationFromShape(text)
  if (read?.kind === 'refused') return read
  try {
    return await materialsFrom({
      own: conference,
      delegations: conference.members.length,
      template: `${template}.${conference.language}`,
      text: read?.declaration ?? null,
      complete: 'none',
      seatEnding: `-${ending}`,
    })
  } catch (fault) {
    if (fault instanceof TemplateFault) return refused('setup.template', { field: fault.field })
    throw fault
  }
}

/** A new card for every seat: those that were issued before, and the sessions that they opened, are over. */
export async function cardsOf(host: Host, room: Room): Promise<readonly SeatCard[]> {
  const { seats, persons } = room.state
  return Promise.all(
    [...seats.values()].map(async ({ id, hat, delegation, person }) => {
      const { name = '', title = '' } = persons.get(person) ?? {}
      return { seat: id, role: hat, delegation, name, title, ...(await issueCard(host, room, id)) }
    }),
  )
}

/** From here on only chair and secretariat give links. */
export async function finishSetup(host: Host, room: Room): Promise<void> {
  await recordHandingOut(room)
  host.setup.end()
}
