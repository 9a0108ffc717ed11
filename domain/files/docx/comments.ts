/** The comments of a Word file: what was said, by whom, on which words, and which of them answer another. */
import type { FileComment, FileRemark } from '../traced.ts'
import { children, elements, wordsOf, type XmlNode } from '../xml.ts'
import type { WordParagraph } from './body.ts'
import { valueOf } from './properties.ts'
import type { CommentEdge } from './traces.ts'

/** More than anybody reads. */
const MOST_COMMENTS = 5_000
const LONGEST = 20_000

type Said = { readonly id: string; readonly key: string; readonly remark: FileRemark }

function wordsIn(node: XmlNode): string {
  if (node.name === 'w:t') return wordsOf(node)
  if (node.name === 'w:tab' || node.name === 'w:br' || node.name === 'w:cr') return ' '
  return elements(node).map(wordsIn).join('')
}

function saidIn(node: XmlNode): Said {
  const paragraphs = children(node, 'w:p')
  const at = Date.parse(valueOf(node, 'w:date') ?? '')
  const text = paragraphs
    .map(wordsIn)
    .join('\n')
    .replace(/\p{Surrogate}|[\u0000-\u0008\u000b-\u001f]/gu, ' ')
  return {
    id: valueOf(node, 'w:id') ?? '',
    // The one by which answers are tied to what they answer is its last paragraph's.
    key: valueOf(paragraphs.at(-1), 'w14:paraId') ?? '',
    remark: { author: valueOf(node, 'w:author')?.trim() ?? '', at: Number.isFinite(at) ? at : null, text: text.trim().slice(0, LONGEST) },
  }
}

/** By the key of a comment the key of the one that it answers. */
const answers = (extended: XmlNode | null): ReadonlyMap<string, string> =>
  new Map(
    children(extended ?? undefined, 'w15:commentEx').flatMap((node) => {
      const [key, parent] = [valueOf(node, 'w15:paraId'), valueOf(node, 'w15:paraIdParent')]
      return key === undefined || parent === undefined ? [] : [[key, parent] as const]
    }),
  )

type Place = { readonly paragraph: number; readonly from: number; readonly to: number }

/** Where each comment stands; one over several paragraphs stands in the first. */
function placesIn(paragraphs: readonly WordParagraph[]): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  paragraphs.forEach(({ traces, text }, at) => {
    for (const edge of traces.edges) places.set(edge.comment, placeAfter(places.get(edge.comment), edge, at, text.length))
  })
  return places
}

function placeAfter(before: Place | undefined, { at, edge }: CommentEdge, paragraph: number, length: number): Place {
  if (before === undefined) return { paragraph, from: at, to: edge === 'start' ? length : at }
  return edge === 'end' && before.paragraph === paragraph ? { ...before, to: at } : before
}

const isSame = (one: Place, other: Place | undefined): boolean =>
  other !== undefined && one.paragraph === other.paragraph && one.from === other.from && one.to === other.to

/** Those that are tied to another, and, where a file ties none, those on the very same words as one before. */
export function commentsIn(root: XmlNode | null, extended: XmlNode | null, paragraphs: readonly WordParagraph[]): readonly FileComment[] {
  const said = children(root ?? undefined, 'w:comment')
    .slice(0, MOST_COMMENTS)
    .map(saidIn)
  const parents = answers(extended)
  const places = placesIn(paragraphs)
  const byKey = new Map(said.map((each) => [each.key, each]))
  const threads = new Map<string, { place: Place; remarks: FileRemark[] }>()
  for (const each of said) {
    const place = places.get(each.id)
    const root = rootOf(each, byKey, parents)
    const thread = threads.get(root.id) ?? (extended === null ? onSameWords(place, threads) : undefined)
    if (thread !== undefined) thread.remarks.push(each.remark)
    else if (place !== undefined) threads.set(each.id, { place, remarks: [each.remark] })
  }
  return [...threads.values()].map(({ place: { paragraph, from, to }, remarks }) => ({
    paragraph,
    on: from < to ? { from, to } : null,
    remarks,
  }))
}

function rootOf(said: Said, byKey: ReadonlyMap<string, Said>, parents: ReadonlyMap<string, string>): Said {
  let root = said
  for (let steps = 0; steps < 100; steps++) {
    const above = byKey.get(parents.get(root.key) ?? '')
    if (above === undefined || above === root) return root
    root = above
  }
  return root
}

function onSameWords<T extends { readonly place: Place }>(place: Place | undefined, threads: ReadonlyMap<string, T>): T | undefined {
  if (place === undefined || place.from === place.to) return undefined
  return [...threads.values()].find((thread) => isSame(thread.place, place))
}
