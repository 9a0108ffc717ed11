/** What is locked to this seat: agreed, or frozen while the chair reads another paragraph. The server judges the same. */
import { opensBetween, unfrozenIn } from '../../../domain/sitting/frozen.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { RoomValue } from '../use-room.tsx'

type Seen = Pick<RoomValue, 'shown' | 'role'>

const unfrozenFor = ({ shown, role }: Seen): ReadonlySet<ParagraphId> | null =>
  role === 'office' ? null : unfrozenIn(shown.textReading, shown.paragraphs)

export function isFrozen(room: Seen, paragraph: ParagraphId): boolean {
  const unfrozen = unfrozenFor(room)
  return unfrozen !== null && !unfrozen.has(paragraph)
}

export function lockOf(room: Seen, paragraph: ParagraphId): 'paragraph.agreed' | 'paragraph.frozen' | null {
  if (room.shown.standing.get(paragraph)?.kind === 'agreed') return 'paragraph.agreed'
  return isFrozen(room, paragraph) ? 'paragraph.frozen' : null
}

/** Whether a new paragraph may be proposed right before or after this one. */
export function mayComeUp(room: Seen, paragraph: ParagraphId, side: 'before' | 'after'): boolean {
  const { paragraphs } = room.shown
  const at = paragraphs.findIndex(({ id }) => id === paragraph)
  const here = paragraphs[at]
  const next = paragraphs[side === 'after' ? at + 1 : at - 1]
  return opensBetween(unfrozenFor(room), paragraph, next?.section === here?.section ? (next?.id ?? null) : null)
}
