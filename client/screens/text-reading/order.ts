/** In which order the text is read: what is open, from top to bottom; what was put aside comes at the end. */
import { isRivalWording } from '../../../domain/proposals/alternatives.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Shown } from '../../room/text-store.ts'

type Text = Pick<Shown, 'paragraphs' | 'standing' | 'aside' | 'labels'>

/** Rival wordings are read with the paragraph that they are wordings of. */
const isOpen = ({ standing }: Text, view: ParagraphView): boolean =>
  view.role !== 'heading' && !isRivalWording(view) && (standing.get(view.id)?.kind ?? 'open') === 'open'

/** What is still to be read. */
export function toRead(text: Text): readonly ParagraphId[] {
  const open = text.paragraphs.filter((view) => isOpen(text, view)).map(({ id }) => id)
  return [...open.filter((id) => !text.aside.has(id)), ...open.filter((id) => text.aside.has(id))]
}

/** The one to read next, or the one before; from what was settled meanwhile it goes on where that stands. Null where no other is left. */
export function besides(text: Text, now: ParagraphId | null, step: 1 | -1): ParagraphId | null {
  const order = toRead(text)
  const others = order.filter((id) => id !== now)
  if (now === null) return order.at(step === 1 ? 0 : -1) ?? null
  const at = placeOf(text, order, now)
  return (step === 1 ? others[at % others.length] : others.at(at - 1)) ?? null
}

/** How many of the others come before it. */
function placeOf({ paragraphs }: Text, order: readonly ParagraphId[], now: ParagraphId): number {
  if (order.includes(now)) return order.indexOf(now)
  const places = new Map(paragraphs.map(({ id }, i) => [id, i]))
  const from = places.get(now) ?? 0
  const following = order.findIndex((id) => (places.get(id) ?? 0) > from)
  return following === -1 ? order.length : following
}

const plain = (label: string): string => label.toLocaleLowerCase().replace(/\s+/g, '')

/** The paragraph of a label as it is typed: `c4 bis`, `C4bis`. */
export function labelled({ paragraphs, labels }: Text, typed: string): ParagraphId | null {
  const wanted = plain(typed)
  return paragraphs.find(({ id }) => wanted !== '' && plain(labels.get(id) ?? '') === wanted)?.id ?? null
}
