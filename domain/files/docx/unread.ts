/** What a Word file holds beside the words that are read: counted, so that it is said and not silently lost. */
import type { Unread } from '../traced.ts'
import { contains, elements, wordsOf, type XmlNode } from '../xml.ts'
import type { WordPackage } from './package.ts'
import { toggle, valueOf } from './properties.ts'
import { alternative } from './runs.ts'

type Kind = keyof Unread
type Counts = Record<Kind, number>

const KINDS: Readonly<Record<string, Kind>> = {
  'w:tbl': 'tables',
  'w:txbxContent': 'boxes',
  'w:footnoteReference': 'notes',
  'w:endnoteReference': 'notes',
  'w:rPrChange': 'formatting',
  'w:pPrChange': 'formatting',
  'w:object': 'objects',
  'm:oMath': 'objects',
}
const DRAWN = new Set(['w:drawing', 'w:pict'])

function kindOf(node: XmlNode): Kind | null {
  if (DRAWN.has(node.name)) return contains(node, 'w:txbxContent') ? null : 'images'
  if (node.name === 'w:rPr') return toggle(node, 'w:strike') === true || toggle(node, 'w:dstrike') === true ? 'hand-struck' : null
  return KINDS[node.name] ?? null
}

function count(node: XmlNode, counts: Counts): void {
  if (node.name === 'mc:AlternateContent') {
    const chosen = alternative(node) ?? elements(node)[0]
    if (chosen !== undefined) count(chosen, counts)
    return
  }
  const kind = kindOf(node)
  if (kind !== null) counts[kind] += 1
  for (const each of elements(node)) count(each, counts)
}

const HEAD_OR_FOOT = /(?:^|\/)(?:header|footer)\d*\.xml$/
const MOST_HEADS = 40

/** Whether it says more than the number of the page. */
const says = (node: XmlNode): boolean => (node.name === 'w:t' ? /\p{L}/u.test(wordsOf(node)) : elements(node).some(says))

export function unreadIn({ body, names, named }: WordPackage): Unread {
  const counts: Counts = {
    images: 0,
    tables: 0,
    boxes: 0,
    notes: 0,
    headers: 0,
    formatting: 0,
    objects: 0,
    'hand-struck': 0,
  }
  count(body, counts)
  for (const name of names.filter((each) => HEAD_OR_FOOT.test(each)).slice(0, MOST_HEADS)) {
    const part = named(name)
    if (part !== null && says(part)) counts.headers += 1
  }
  return counts
}

/** Properties of the file by name, as its author's program set them. */
export const propertiesIn = ({ named }: WordPackage): Readonly<Record<string, string>> =>
  Object.fromEntries(
    elements(named('docProps/custom.xml') ?? undefined).map((property) => [
      valueOf(property, 'name') ?? '',
      elements(property).map(wordsOf).join(''),
    ]),
  )
