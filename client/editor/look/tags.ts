/** Where a party's code stands: once, at the end of each stretch that it added, struck or replaced. */
import type { Node } from '@tiptap/pm/model'

export type Tag = { readonly offset: number; readonly by: string }

const known = new WeakMap<Node, readonly Tag[]>()

const partiesOf = (node: Node): Set<string> =>
  new Set(node.marks.filter((mark) => mark.type.name === 'ins' || mark.type.name === 'del').map((mark) => String(mark.attrs.by)))

/** Offsets in the paragraph's content. A paragraph that did not change is not read again. */
export function tagsIn(paragraph: Node): readonly Tag[] {
  const before = known.get(paragraph)
  if (before !== undefined) return before
  const tags: Tag[] = []
  let offset = 0
  paragraph.forEach((node, _at, index) => {
    offset += node.nodeSize
    const next = index + 1 < paragraph.childCount ? partiesOf(paragraph.child(index + 1)) : new Set<string>()
    for (const by of partiesOf(node)) if (!next.has(by)) tags.push({ offset, by })
  })
  known.set(paragraph, tags)
  return tags
}
