/** The languages' sides as screens use them: what stands in each, who writes it, and which pairs were checked. */
import type * as Y from 'yjs'
import type { Languages } from '../../domain/languages/languages.ts'
import type { Checked, CheckedPairs } from '../../domain/languages/pairs.ts'
import { type SideOf, type SideParagraph, sideParagraph } from '../../domain/languages/side-text.ts'
import { readChars } from '../../domain/text/chars.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'

type Side = ReadonlyMap<ParagraphId, SideParagraph>

export type SidesShown = {
  readonly languages: Languages
  /** Of the service's seats: which languages each writes. */
  readonly pens: Readonly<Record<string, readonly string[]>>
  /** By language. */
  readonly sides: ReadonlyMap<string, Side>
  readonly checkedPairs: ReadonlyMap<string, CheckedPairs>
}

const NO_PENS: SidesShown['pens'] = {}
const NONE: Languages = { negotiated: '', authentic: [], courtesy: [] }

/** What was read of each paragraph of a side, until its words change. */
export type SideCache = Map<Y.XmlElement, SideParagraph>

export function sidesShownIn(doc: Y.Doc, cache: SideCache, before: SidesShown | null, changed: ReadonlySet<object>): SidesShown {
  const room = doc.getMap('room')
  const languages = (room.get('languages') as Languages | undefined) ?? NONE
  const all = [...languages.authentic, ...languages.courtesy]
  const pairs = doc.getMap<Checked>('pairs')
  return {
    languages,
    pens: (room.get('pens') as SidesShown['pens'] | undefined) ?? NO_PENS,
    sides: new Map(all.map((language) => [language, readSide(doc, language, cache, before?.sides.get(language))])),
    checkedPairs: before !== null && !changed.has(pairs) ? before.checkedPairs : readPairs(pairs),
  }
}

function readSide(doc: Y.Doc, language: string, cache: SideCache, before: Side | undefined): Side {
  const side = new Map(paragraphsOf(fragmentOf(doc, language)).map(({ id, element, text }) => [id, cached(cache, element, text)]))
  return before !== undefined && before.size === side.size && [...side].every(([id, each]) => before.get(id) === each) ? before : side
}

function cached(cache: SideCache, element: Y.XmlElement, text: Y.XmlText | null): SideParagraph {
  const known = cache.get(element)
  if (known !== undefined) return known
  const read = sideParagraph(text === null ? [] : readChars(text))
  cache.set(element, read)
  return read
}

function readPairs(map: Y.Map<Checked>): SidesShown['checkedPairs'] {
  const byLanguage = new Map<string, Map<ParagraphId, Checked>>()
  for (const [key, pair] of map.entries()) {
    const language = key.slice(0, key.indexOf('/'))
    const pairs = byLanguage.get(language) ?? new Map<ParagraphId, Checked>()
    pairs.set(key.slice(language.length + 1) as ParagraphId, pair)
    byLanguage.set(language, pairs)
  }
  return byLanguage
}

export const sideIn =
  ({ sides }: Pick<SidesShown, 'sides'>): SideOf =>
  (language, paragraph) =>
    sides.get(language)?.get(paragraph) ?? null
