/** Where a paragraph comes from. */
import type { Role, SectionKind } from '../text/schema.ts'

type Placed = { readonly id: string; readonly kind: SectionKind; readonly role: Role }
type Linked = { readonly paragraphs: readonly string[] }

export type Origin = 'recommendation' | 'topic' | 'customary' | 'undetermined'

const CUSTOMARY_SECTIONS: ReadonlySet<SectionKind> = new Set(['title', 'preamble', 'acknowledgements', 'closing'])
const CUSTOMARY_ROLES: ReadonlySet<Role> = new Set(['title', 'heading', 'chapeau'])

/** Where a paragraph comes from, as far as links and topics tell. */
export function originOf(paragraph: Placed, trace: readonly Linked[], topics: ReadonlySet<string>): Origin {
  if (trace.some((item) => item.paragraphs.includes(paragraph.id))) return 'recommendation'
  if (topics.has(paragraph.id)) return 'topic'
  return CUSTOMARY_SECTIONS.has(paragraph.kind) || CUSTOMARY_ROLES.has(paragraph.role) ? 'customary' : 'undetermined'
}
