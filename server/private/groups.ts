/** How a delegation learns of its contact groups: the server writes them into the delegation's own stream, and nowhere else. */
import { groupsOf, streamIn } from '../../domain/sitting/streams.ts'
import type { GroupId } from '../../domain/text/ids.ts'
import { scheduleCommit, type Stream } from './stream.ts'

/** Brings the map `groups` in line with the room's facts. */
export function followGroups(stream: Stream): void {
  const of = streamIn(stream.name)
  if (of?.kind !== 'delegation' || stream.health === 'ended') return
  const wanted = new Map<string, unknown>(groupsOf(stream.state, of.delegation))
  const map = stream.doc.getMap<unknown>('groups')
  const gone = [...map.keys()].filter((group) => !wanted.has(group))
  const changed = [...wanted].filter(([group, shown]) => JSON.stringify(map.get(group)) !== JSON.stringify(shown))
  if (gone.length + changed.length === 0) return
  stream.doc.transact(() => {
    for (const group of gone) map.delete(group)
    for (const [group, shown] of changed) map.set(group, shown)
  })
  scheduleCommit(stream)
}

export function titleIn(stream: Stream): string | null {
  const title = stream.doc.getMap<unknown>('group').get('title')
  return typeof title === 'string' ? title : null
}

/** Whoever has the delegation's stream open asks again how its groups are called: a title stands in no stream but the group's own. */
export function tellTitled(stream: Stream | undefined, group: GroupId): void {
  const map = stream?.doc.getMap<unknown>('groups')
  const shown = map?.get(group)
  if (stream === undefined || map === undefined || shown === undefined || stream.health === 'ended') return
  map.set(group, shown)
  scheduleCommit(stream)
}

/** By the server, with the act that forms the group or gives it another title. */
export function setTitle(stream: Stream, title: string): void {
  stream.doc.getMap<unknown>('group').set('title', title)
  scheduleCommit(stream)
}
