/** What the page's margin says of several wordings, of conflicts and of packages. */
import { isRivalWording } from '../../../domain/proposals/alternatives.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphLook } from '../../editor/look/look.ts'
import type { RoomValue } from '../use-room.tsx'
import { groupAt, kindOf } from './group.ts'
import { isReady, packageAt } from './package.ts'

type Said = Pick<RoomValue, 'shown' | 'say'>

export function notesOf({ shown, say }: Said, view: ParagraphView): readonly string[] {
  const pack = packageAt(shown, view.id)
  return [
    ...(kindOf(view) === 'compromise' ? [say('alternatives.kind.compromise')] : []),
    ...(shown.conflicts.has(view.id) ? [say('conflict.note')] : []),
    ...(pack === null ? [] : [say('package.note', { number: pack.id }), ...(isReady(pack, view) ? [say('package.noteReady')] : [])]),
  ]
}

/** In the margin a rival wording needs only what tells it apart from the one it stands beside. */
export function looksOf({ shown }: Said, view: ParagraphView): Pick<ParagraphLook, 'wording'> {
  if (view.alt === null) return {}
  if (!isRivalWording(view)) return groupAt(shown.paragraphs, view.id) === null ? {} : { wording: { kind: 'first' } }
  const label = shown.labels.get(view.id) ?? ''
  const beside = shown.labels.get(view.alt) ?? ''
  return { wording: { kind: 'beside', short: label.startsWith(`${beside} `) ? label.slice(beside.length + 1) : label } }
}
