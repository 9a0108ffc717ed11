/** How a delegation learns of its contact groups: the server writes them into the delegation's own stream, and nowhere else. */
import { groupsOf, streamIn } from '../../domain/sitting/streams.ts'
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

/** First by the server, with the act that formed the group; then by any of its members. */
export function setTitle(stream: Stream, title: string): void {
  stream.doc.getMap<unknown>('group').set('title', title)
  scheduleCommit(stream)
}
