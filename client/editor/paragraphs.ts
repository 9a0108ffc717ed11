/** New paragraphs that a party proposes. */
import { Fragment, type Node } from '@tiptap/pm/model'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'

/** A paragraph proposed beside another: it stands in the same list, at the same level; a heading is followed by plain text. */
export function proposedParagraph(beside: Node, party: Party, id: ParagraphId, content: Fragment = Fragment.empty): Node {
  const { role, level, marker } = beside.attrs
  const inList = role === 'body' || role === 'quote'
  const shape = inList ? { role, level, marker } : { role: 'body', level: 0, marker: 'none' }
  return beside.type.create({ id, ...shape, pi: party, alt: null }, content)
}
