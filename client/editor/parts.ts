/** Paragraphs of the editor's document: where they are, and which parts of them a range covers. */
import type { Node, ResolvedPos } from '@tiptap/pm/model'
import type { ParagraphId } from '../../domain/text/ids.ts'

/** A paragraph node and the position before it. */
export type Place = { readonly node: Node; readonly pos: number }

/** The part [from, to) of a paragraph's text, in positions of the document. */
export type Part = Place & { readonly from: number; readonly to: number }

export const idOf = (paragraph: Node): ParagraphId => paragraph.attrs.id as ParagraphId

export const startOf = ({ pos }: Place): number => pos + 1
export const endOf = ({ node, pos }: Place): number => pos + 1 + node.content.size

export function paragraphAt($pos: ResolvedPos): Place | null {
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type.name === 'paragraph') return { node: $pos.node(depth), pos: $pos.before(depth) }
  }
  return null
}

const isHigh = (unit: string): boolean => unit >= '\ud800' && unit <= '\udbff'
const isLow = (unit: string): boolean => unit >= '\udc00' && unit <= '\udfff'

/** Whether a position lies inside a character of two units. Such a character is never cut: half of one can't be stored. */
export function isInsideCharacter(doc: Node, pos: number): boolean {
  const { textOffset, nodeBefore, nodeAfter } = doc.resolve(pos)
  // A half that was left alone by a deletion is no character together with the one that now follows it.
  return textOffset > 0 && isHigh(nodeBefore?.text?.at(-1) ?? '') && isLow(nodeAfter?.text?.[0] ?? '')
}

/** The parts of paragraphs in a range, in order; one that the range only touches has an empty part. */
export function partsIn(doc: Node, from: number, to: number): Part[] {
  const parts: Part[] = []
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.type.name !== 'paragraph') return true
    const place = { node, pos }
    const part = wholeCharacters(doc, { ...place, from: Math.max(from, startOf(place)), to: Math.min(to, endOf(place)) })
    if (part.from <= part.to) parts.push(part)
    return false
  })
  return parts
}

function wholeCharacters(doc: Node, part: Part): Part {
  if (part.from >= part.to) return part
  return {
    ...part,
    from: isInsideCharacter(doc, part.from) ? part.from - 1 : part.from,
    to: isInsideCharacter(doc, part.to) ? part.to + 1 : part.to,
  }
}

/** The stretches of text in a part, in order. */
export function textsIn(part: Part): { readonly node: Node; readonly from: number; readonly to: number }[] {
  const texts: { node: Node; from: number; to: number }[] = []
  part.node.forEach((node, offset) => {
    const from = Math.max(part.from, startOf(part) + offset)
    const to = Math.min(part.to, startOf(part) + offset + node.nodeSize)
    if (node.isText && from < to) texts.push({ node, from, to })
  })
  return texts
}

/** The paragraph before or after a place, also across sections. */
export function neighbourOf(doc: Node, place: Place, direction: 'before' | 'after'): Place | null {
  const all = partsIn(doc, 0, doc.content.size)
  const index = all.findIndex((each) => each.pos === place.pos)
  const found = all[index + (direction === 'before' ? -1 : 1)]
  return found === undefined ? null : { node: found.node, pos: found.pos }
}
