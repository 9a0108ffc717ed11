/** Where a paragraph comes from. */
import type { Role, SectionKind } from '../text/schema.ts'
import { folded } from './fold.ts'
import { CUSTOMARY } from './lexicon/turns-of-phrase.ts'

type Placed = { readonly id: string; readonly kind: SectionKind; readonly role: Role; readonly text: string }
type Linked = { readonly paragraphs: readonly string[] }

export type Origin = 'recommendation' | 'topic' | 'customary' | 'undetermined'

const CUSTOMARY_SECTIONS: ReadonlySet<SectionKind> = new Set(['title', 'preamble', 'acknowledgements', 'closing', 'annexes'])
const CUSTOMARY_ROLES: ReadonlySet<Role> = new Set(['title', 'heading', 'chapeau', 'quote'])

/** Title, preamble, lead-ins, thanks, hosts, closing, and what an annex sets out: never a new topic. */
export function isCustomary({ kind, role, text }: Omit<Placed, 'id'>): boolean {
  if (CUSTOMARY_SECTIONS.has(kind) || CUSTOMARY_ROLES.has(role) || text.trim().endsWith(':')) return true
  const plain = folded(text)
  return CUSTOMARY.some((pattern) => pattern.test(plain))
}

/** Where a paragraph comes from, as far as links and topics tell. */
export function originOf(paragraph: Placed, trace: readonly Linked[], topics: ReadonlySet<string>): Origin {
  if (trace.some((item) => item.paragraphs.includes(paragraph.id))) return 'recommendation'
  if (topics.has(paragraph.id)) return 'topic'
  return isCustomary(paragraph) ? 'customary' : 'undetermined'
}
