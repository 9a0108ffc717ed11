/** Where a paragraph comes from, as far as links, topics and custom tell. What a person said of it goes before what custom would say. */
import type { OriginByHand } from '../sitting/types.ts'
import type { ParagraphId } from '../text/ids.ts'
import type { Role, SectionKind } from '../text/schema.ts'
import { folded } from '../text/fold.ts'
import { CUSTOMARY } from './lexicon/turns-of-phrase.ts'

export type Origin = 'recommendation' | 'topic' | 'customary' | 'secretariat' | 'undetermined'

export type OriginContext = {
  /** Paragraphs that a Recommendation is linked to. */
  readonly links: ReadonlySet<ParagraphId>
  /** Paragraphs that took up a recorded topic. */
  readonly topics: ReadonlySet<ParagraphId>
  readonly byHand: ReadonlyMap<ParagraphId, OriginByHand>
}

type Seen = { readonly id: ParagraphId; readonly kind: SectionKind; readonly role: Role; readonly text: string }

const CUSTOMARY_SECTIONS: ReadonlySet<SectionKind> = new Set(['title', 'preamble', 'acknowledgements', 'closing'])
const CUSTOMARY_ROLES: ReadonlySet<Role> = new Set(['title', 'heading', 'chapeau', 'quote'])

export function originOf(paragraph: Seen, { links, topics, byHand }: OriginContext): Origin {
  if (links.has(paragraph.id)) return 'recommendation'
  if (topics.has(paragraph.id)) return 'topic'
  return byHand.get(paragraph.id) ?? (isCustomary(paragraph) ? 'customary' : 'undetermined')
}

/** Title, preamble, lead-ins, thanks, hosts and closing. Thanks are known by their words, wherever they stand. */
export function isCustomary({ kind, role, text }: Omit<Seen, 'id'>): boolean {
  if (CUSTOMARY_SECTIONS.has(kind) || CUSTOMARY_ROLES.has(role) || text.trim().endsWith(':')) return true
  const plain = folded(text)
  return CUSTOMARY.some((pattern) => pattern.test(plain))
}
