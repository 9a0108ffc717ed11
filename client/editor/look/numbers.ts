/** The printed numbers of the text on screen, by paragraph. */
import type { Node } from '@tiptap/pm/model'
import { numbersOf as numbersOfSection } from '../../../domain/text/numbers.ts'
import type { Level, Marker, Role } from '../../../domain/text/schema.ts'

const known = new WeakMap<Node, ReadonlyMap<Node, string>>()

function ofSection(section: Node): ReadonlyMap<Node, string> {
  const before = known.get(section)
  if (before !== undefined) return before
  const nodes: Node[] = []
  section.forEach((node) => nodes.push(node))
  const numbers = numbersOfSection(
    nodes.map(({ attrs }) => ({
      role: attrs.role as Role,
      level: attrs.level as Level,
      marker: attrs.marker as Marker,
      id: attrs.id as string,
      alt: attrs.alt as string | null,
    })),
  )
  const found = new Map(nodes.flatMap((node, i) => (numbers[i] == null ? [] : [[node, numbers[i]] as const])))
  known.set(section, found)
  return found
}

export function numbersOf(doc: Node): ReadonlyMap<Node, string> {
  const all = new Map<Node, string>()
  doc.forEach((section) => {
    for (const [node, number] of ofSection(section)) all.set(node, number)
  })
  return all
}
