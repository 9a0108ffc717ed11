/** Words that are advised about, underlined where they stand, with what is said of them. Advice is of a wording: on any other it is not drawn. */
import type { Node } from '@tiptap/pm/model'
import { Decoration } from '@tiptap/pm/view'

export type Advised = {
  /** The wording that was read. */
  readonly text: string
  readonly spans: readonly { readonly from: number; readonly to: number; readonly says: string }[]
}

/** `at`: the position before the paragraph; `head`: where the caret is. What parties propose to add is not part of the wording. */
export function drawAdvised(node: Node, at: number, advised: Advised | null, head: number): Decoration[] {
  if (advised === null) return []
  const pieces = basePieces(node)
  if (pieces.map(({ text }) => text).join('') !== advised.text) return []
  return advised.spans.flatMap(({ from, to, says }) => {
    const places = placesOf(pieces, from, to).map((place) => ({ from: at + 1 + place.from, to: at + 1 + place.to }))
    const isHere = places.some((place) => place.from <= head && head <= place.to)
    return places.map((place) =>
      Decoration.inline(place.from, place.to, { class: isHere ? 'advised is-here' : 'advised', 'data-says': says }),
    )
  })
}

type Piece = { readonly text: string; readonly offset: number }

function basePieces(node: Node): readonly Piece[] {
  const pieces: Piece[] = []
  node.forEach((child, offset) => {
    if (child.isText && !child.marks.some(({ type }) => type.name === 'ins')) pieces.push({ text: child.text ?? '', offset })
  })
  return pieces
}

/** Offsets in the paragraph of a stretch of the wording. */
function placesOf(pieces: readonly Piece[], from: number, to: number): readonly { from: number; to: number }[] {
  let at = 0
  return pieces.flatMap(({ text, offset }) => {
    const start = Math.max(from - at, 0)
    const end = Math.min(to - at, text.length)
    at += text.length
    return start < end ? [{ from: offset + start, to: offset + end }] : []
  })
}
