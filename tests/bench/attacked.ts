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
import { type Linked, type Measured, startBeside, startOurs } from './servers.ts'

const OTHER = 'other' as DocumentId
/** Ten seats of five delegations, and how many attacks they begin in a second together. */
const [SEATS, ATTACKS_PER_SECOND] = [10, 40]

/** `elsewhere`: while a server of its own is attacked in the same way on the same machine, which tells what the machine alone costs. */
export type Attacked = {
  readonly calm: readonly Run[]
  readonly elsewhere: readonly Run[]
  readonly attacked: readonly Run[]
  readonly hostile: HostileReport
}

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

const NONE: HostileReport = { refused: 0, tooMuch: 0, lines: 0 }
const sum = (one: HostileReport, other: HostileReport): HostileReport => ({
  refused: one.refused + other.refused,
  tooMuch: one.tooMuch + other.tooMuch,
  lines: one.lines + other.lines,
})

/** What is measured while these seats attack, and what the attack came to. */
async function underAttack(
  seats: Measured['seats'],
  measured: () => Promise<Run>,
): Promise<{ readonly run: Run; readonly told: HostileReport }> {
  const attacker = forkBeside('hostile.ts')
  const order: HostileOrder = { seats: seats.slice(0, SEATS), perSecond: ATTACKS_PER_SECOND, what: 'all' }
  await ask<HostileReport>(attacker, order)
  const run = await measured()
  const told = await ask<HostileReport>(attacker, 'count')
  await end(attacker)
  if (told.refused === 0 || told.tooMuch === 0) throw new Error('the attack was none')
  return { run, told }
}

export async function runAttacked({ connections, delegations, perSecond }: Room, pace: Pace, folder: string): Promise<Attacked> {
  const options = { folder, delegations, commitDelay: 0 }
  const first = await startOurs(options)
  await first.stop()
  const server = await startBeside(options, first.seats, OTHER, await addDocument(folder, delegations))
  const elsewhere = await startOurs({ ...options, folder: join(folder, 'elsewhere') })
  const quiet = await fill('ours', { ...server, seats: server.beside }, connections)
  const runs = { calm: [] as Run[], elsewhere: [] as Run[], attacked: [] as Run[] }
  let hostile = NONE
  await quiet.run(Math.ceil(pace.updates / 5), perSecond, 0)
  for (let round = 0; round < pace.rounds; round++) {
    const measured = (): Promise<Run> => quiet.run(pace.updates, perSecond, round)
    runs.calm.push(await measured())
    runs.elsewhere.push((await underAttack(elsewhere.seats, measured)).run)
    const { run, told } = await underAttack(server.seats, measured)
    runs.attacked.push(run)
    hostile = sum(hostile, told)
  }
  await quiet.stop()
  await elsewhere.stop()
  return { ...runs, hostile }
}
