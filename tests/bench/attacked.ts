/** Two documents of one server: one is attacked, the hands of the other are measured. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { DocumentId } from '../../domain/text/ids.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { issueLink } from '../../server/http/acts.ts'
import { materialsOf } from '../../server/rehearsal-materials.ts'
import { makeDocument } from '../../server/rehearsal.ts'
import { openRooms } from '../../server/room/rooms.ts'
import { openStore } from '../../server/store/open.ts'
import { ask, end, forkBeside } from './children.ts'
import type { HostileOrder, HostileReport } from './hostile.ts'
import { fill, type Pace, type Room, type Run } from './rooms.ts'
import { type Linked, startBeside, startOurs } from './servers.ts'

const OTHER = 'other' as DocumentId
/** Ten seats of five delegations, and how many attacks they begin in a second together. */
const [SEATS, ATTACKS_PER_SECOND] = [10, 40]

export type Attacked = { readonly calm: readonly Run[]; readonly attacked: readonly Run[]; readonly hostile: HostileReport }

/** A second document in the folder of a server that has stopped, with a link for each of its delegates. */
async function addDocument(folder: string, delegations: number): Promise<readonly Linked[]> {
  const store = await openStore(join(folder, 'data'))
  try {
    const onFault = (fault: Error): never => {
      throw fault
    }
    const random = (length: number): Uint8Array => new Uint8Array(randomBytes(length))
    const rooms = openRooms(store, { now: Date.now, random, onFault, onStreamFault: onFault })
    await store.createDocument(OTHER, SCHEMA_VERSION)
    const room = await rooms.find(OTHER)
    if (room === null) throw new Error('the document that was just made is not there')
    await makeDocument(room, await materialsOf({ links: null, text: join(folder, 'text.json'), delegations }))
    const links: Linked[] = []
    for (const { id, delegation } of room.state.seats.values())
      if (delegation !== null) links.push({ party: delegation, path: await issueLink({ store, now: Date.now }, room, id) })
    await rooms.settle()
    return links
  } finally {
    await store.close()
  }
}

export async function runAttacked({ connections, delegations, perSecond }: Room, pace: Pace, folder: string): Promise<Attacked> {
  const options = { folder, delegations, commitDelay: 0 }
  const first = await startOurs(options)
  await first.stop()
  const server = await startBeside(options, first.seats, OTHER, await addDocument(folder, delegations))
  const quiet = await fill('ours', { ...server, seats: server.beside }, connections)
  const [calm, attacked]: [Run[], Run[]] = [[], []]
  const hostile = { refused: 0, tooMuch: 0, lines: 0 }
  await quiet.run(Math.ceil(pace.updates / 5), perSecond, 0)
  for (let round = 0; round < pace.rounds; round++) {
    calm.push(await quiet.run(pace.updates, perSecond, round))
    const attacker = forkBeside('hostile.ts')
    await ask<HostileReport>(attacker, {
      seats: server.seats.slice(0, SEATS),
      perSecond: ATTACKS_PER_SECOND,
      what: 'all',
    } satisfies HostileOrder)
    attacked.push(await quiet.run(pace.updates, perSecond, round))
    const told = await ask<HostileReport>(attacker, 'count')
    for (const each of ['refused', 'tooMuch', 'lines'] as const) hostile[each] += told[each]
    await end(attacker)
  }
  await quiet.stop()
  if (hostile.refused === 0 || hostile.tooMuch === 0) throw new Error('the attack was none')
  return { calm, attacked, hostile }
}
