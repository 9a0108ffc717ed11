/** The private streams of a room: opened when first asked for, closed to those who may not be in them any more, written anew under
 *  another key when a sitting opens or closes, erased when that was asked for. */
import {
  type ContactGroup,
  erasuresOf,
  delegationStream,
  groupStream,
  streamIn,
  type StreamName,
  streamsOf,
  stretchOf,
} from '../../domain/sitting/streams.ts'
import type { RoomState, Seat } from '../../domain/sitting/types.ts'
import type { DelegationCode, GroupId } from '../../domain/text/ids.ts'
import { tellDisk } from '../room/broadcast.ts'
import type { Connection, Room } from '../room/room.ts'
import { followGroups, setTitle, tellTitled, titleIn } from './groups.ts'
import { followRights, leaveStream, listenToStream } from './receive.ts'
import { afterCommit, endStream, isOutdated, loadStream, scheduleCommit, type Stream, whenIdle } from './stream.ts'

/** A stream that nobody is connected to for so long is read from the disk by the next who comes. */
const KEPT_IDLE_MS = 60_000

export type ShownStream =
  | { readonly stream: StreamName; readonly kind: 'desk' }
  | { readonly stream: StreamName; readonly kind: 'delegation'; readonly delegation: DelegationCode }
  | ({ readonly stream: StreamName; readonly kind: 'group'; readonly group: GroupId; readonly title: string | null } & ContactGroup)

export type Streams = {
  readonly open: (name: StreamName) => Promise<Stream>
  readonly leave: (stream: Stream, connection: Connection) => void
  /** Which are open to the seat. A group's title stands in its own stream alone. */
  readonly shownTo: (seat: Seat) => Promise<readonly ShownStream[]>
  readonly nameGroup: (group: GroupId, title: string) => Promise<void>
  /** Does what was asked for by now; resolves when no key of it is left. */
  readonly erase: (name: StreamName) => Promise<void>
  /** The same for every stream of the document, whoever's. */
  readonly eraseAll: () => Promise<void>
  /** After each act: rights, groups and keys follow the room's facts. */
  readonly follow: () => void
  /** Begins what an earlier process left undone. */
  readonly catchUp: () => void
  /** Members are told that nothing can be kept, or that it can again. */
  readonly followDisk: () => void
  readonly end: (code: number, reason: string) => void
  /** Resolves when all that was taken is on disk. */
  readonly settle: () => Promise<void>
}

type Held = {
  readonly room: () => Room
  readonly onFault: (fault: Error) => void
  /** Being read from the disk, or read. */
  readonly opening: Map<StreamName, Promise<Stream>>
  readonly open: Map<StreamName, Stream>
  /** Whoever asks for a stream that is being erased waits for that. */
  readonly erasing: Map<StreamName, Promise<void>>
  /** The stretch of the conference that all streams were last written anew for, and the groups that their members were last told of. */
  stretch: number
  groups: RoomState['contactGroups']
  /** What is done beside all else, one thing after the other. */
  work: Promise<void>
}

/** `state`: of the room as it is read from the disk; the room itself is not there yet. */
export function openStreams(room: () => Room, state: RoomState, onFault: (fault: Error) => void): Streams {
  const held: Held = {
    room,
    onFault,
    opening: new Map(),
    open: new Map(),
    erasing: new Map(),
    stretch: stretchOf(state),
    groups: state.contactGroups,
    work: Promise.resolve(),
  }
  return {
    open: (name) => open(held, name),
    leave: (stream, connection) => leave(held, stream, connection),
    shownTo: (seat) => Promise.all(streamsOf(room().state, seat).map((name) => shown(held, name))),
    nameGroup: async (group, title) => {
      const stream = await open(held, groupStream(group))
      setTitle(stream, title)
      await onDisk(stream)
      for (const code of held.room().state.contactGroups.get(group)?.members ?? []) tellTitled(held.open.get(delegationStream(code)), group)
    },
    erase: (name) => erase(held, name),
    eraseAll: async () => {
      for (const { stream } of await room().store.streams.list(room().document)) await erase(held, stream)
    },
    follow: () => follow(held),
    catchUp: () => beside(held, catchUp),
    followDisk: () => {
      for (const stream of held.open.values()) followDisk(stream)
    },
    end: (code, reason) => {
      for (const stream of held.open.values()) endStream(stream, code, reason)
      held.open.clear()
      held.opening.clear()
    },
    settle: async () => {
      await held.work
      await Promise.all([...held.open.values()].map(whenIdle))
    },
  }
}

function beside(held: Held, work: (held: Held) => Promise<void>): void {
  held.work = held.work.then(() => work(held)).catch((fault: unknown) => held.onFault(asError(fault)))
}

const asError = (fault: unknown): Error => (fault instanceof Error ? fault : new Error(String(fault)))

function open(held: Held, name: StreamName): Promise<Stream> {
  const known = held.opening.get(name)
  if (known !== undefined) return known
  const opening = (held.erasing.get(name) ?? Promise.resolve()).then(() => load(held, name))
  held.opening.set(name, opening)
  // One that could not be opened is tried again by the next who asks.
  opening.catch(() => held.opening.delete(name))
  return opening
}

async function load(held: Held, name: StreamName): Promise<Stream> {
  const stream = await loadStream(held.room(), name, (fault) => {
    forget(held, name)
    held.onFault(fault)
  })
  held.open.set(name, stream)
  listenToStream(stream)
  if (held.room().disk.trouble() === null) followGroups(stream)
  return stream
}

function followDisk(stream: Stream): void {
  if (stream.health === 'ended') return
  const trouble = stream.room.disk.trouble()
  tellDisk(stream, trouble)
  if (trouble !== null) return
  stream.batch.clients.push(...stream.unkept.splice(0))
  followGroups(stream)
  scheduleCommit(stream)
}

function forget(held: Held, name: StreamName): void {
  held.open.delete(name)
  held.opening.delete(name)
}

function leave(held: Held, stream: Stream, connection: Connection): void {
  leaveStream(stream, connection)
  if (stream.connections.size === 0) setTimeout(() => void putAway(held, stream), KEPT_IDLE_MS).unref()
}

/** Out of memory, where nobody is connected: the next who asks reads it from the disk. */
async function putAway(held: Held, stream: Stream): Promise<void> {
  await whenIdle(stream)
  if (stream.connections.size > 0 || stream.committing || held.open.get(stream.name) !== stream) return
  endStream(stream, 4503, 'store.failed')
  forget(held, stream.name)
}

/** Rejects where what was just done did not get to the disk. */
function onDisk(stream: Stream): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.batch.failed.push(reject)
    afterCommit(stream, resolve)
  })
}

async function shown(held: Held, name: StreamName): Promise<ShownStream> {
  const of = streamIn(name)
  if (of?.kind === 'delegation') return { stream: name, kind: of.kind, delegation: of.delegation }
  const group = of?.kind === 'group' ? held.room().state.contactGroups.get(of.group) : undefined
  if (of?.kind !== 'group' || group === undefined) return { stream: name, kind: 'desk' }
  return { stream: name, kind: of.kind, group: of.group, title: titleIn(await open(held, name)), ...group }
}

/** Who is connected is told; who comes meanwhile waits, and finds it empty. */
function erase(held: Held, name: StreamName): Promise<void> {
  const before = held.opening.get(name)
  const { store, document, state } = held.room()
  const erasing = (async () => {
    const stream = await before?.catch(() => undefined)
    if (stream !== undefined) {
      endStream(stream, 4409, 'stream.erased')
      await whenIdle(stream)
    }
    await store.streams.erase({ document, stream: name }, erasuresOf(state, name))
  })()
  forget(held, name)
  const over = (): void => void held.erasing.delete(name)
  held.erasing.set(name, erasing.then(over, over))
  return erasing
}

function follow(held: Held): void {
  const { state } = held.room()
  const isToldAnew = held.groups !== state.contactGroups
  held.groups = state.contactGroups
  for (const stream of [...held.open.values()]) {
    followRights(stream)
    if (isToldAnew) followGroups(stream)
  }
  if (stretchOf(state) === held.stretch) return
  held.stretch = stretchOf(state)
  beside(held, turnAll)
}

/** Every stream is written anew under a new key, and what an earlier stretch of the conference struck out is gone with the old one. */
async function turnAll(held: Held): Promise<void> {
  const { store, document } = held.room()
  for (const { stream: name, stretch } of await store.streams.list(document)) {
    if (stretch === null || stretch === held.stretch) continue
    const stream = await open(held, name)
    if (isOutdated(stream)) scheduleCommit(stream)
    await putAway(held, stream)
  }
}

async function catchUp(held: Held): Promise<void> {
  const { store, document, state } = held.room()
  for (const { stream, erasures } of await store.streams.list(document)) if (erasures < erasuresOf(state, stream)) await erase(held, stream)
  await turnAll(held)
}
