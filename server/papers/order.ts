/** What goes to the process that makes papers, and what comes back. A new kind of paper is a line here and in `make.ts`. */
import type { UnreadFacts as UnreadCompilation } from '../../domain/compile/unread.ts'
import type { TextFacts } from '../../domain/export/types.ts'
import type { UnreadFacts } from '../../domain/export/unread.ts'
import type { DecisionsFacts } from '../../domain/record/decisions-paper.ts'
import type { RegisterFacts } from '../../domain/register/paper.ts'
import type { CorrespondenceFacts } from '../../domain/trace/table.ts'
import type { AboutPackage } from '../../domain/seal/manifest.ts'

/** A table has no form in plain text. */
export const TABLE_FORMS = ['docx', 'html'] as const
export type TableForm = (typeof TABLE_FORMS)[number]
export const COMPILATION_FORMS = [...TABLE_FORMS, 'txt'] as const
export type CompilationForm = (typeof COMPILATION_FORMS)[number]
/** Of the Declaration itself: every form that there is. */
export const TEXT_FORMS = ['docx', 'pdf', 'html', 'md', 'txt', 'akn'] as const
export type TextForm = (typeof TEXT_FORMS)[number]
/** Of its versions in several languages together: a table in two columns, or expressions of one work. */
export const BESIDE_FORMS = ['docx', 'pdf', 'html', 'akn'] as const
export type BesideForm = (typeof BESIDE_FORMS)[number]
/** The register is worked on in spreadsheets too. */
export const REGISTER_FORMS = [...TABLE_FORMS, 'csv', 'xlsx'] as const
export type RegisterForm = (typeof REGISTER_FORMS)[number]
export const PAPER_FORMS = [...TEXT_FORMS, 'csv', 'xlsx'] as const
export type PaperForm = (typeof PAPER_FORMS)[number]

/** All that the paper is made from, as plain data: who makes it knows no room. `at` is the date it bears, where its
 *  facts have none. */
export type Order =
  | { readonly kind: 'correspondence'; readonly form: TableForm; readonly facts: CorrespondenceFacts; readonly at: number }
  | { readonly kind: 'decisions'; readonly form: TableForm; readonly facts: DecisionsFacts; readonly at: number }
  | { readonly kind: 'compilation'; readonly form: CompilationForm; readonly facts: UnreadCompilation }
  /** A certified text is read already. */
  | { readonly kind: 'text'; readonly form: TextForm; readonly facts: UnreadFacts | TextFacts }
  | { readonly kind: 'versions'; readonly form: BesideForm; readonly facts: readonly (UnreadFacts | TextFacts)[] }
  | { readonly kind: 'register'; readonly form: RegisterForm; readonly facts: RegisterFacts; readonly at: number }

/** `lines`: each is written as a line of canonical JSON; of a long negotiation that takes longer than keys may wait. */
export type PackagePart = { readonly path: string } & (
  | { readonly bytes: Uint8Array }
  | { readonly order: Order }
  | { readonly lines: readonly unknown[] }
)

/** A sealed package: its papers are made, digested and signed in one go. */
export type PackageOrder = {
  readonly kind: 'package'
  readonly about: AboutPackage
  readonly secret: Uint8Array
  readonly parts: readonly PackagePart[]
}

/** All that can be made. */
export type Work = Order | PackageOrder

/** In how many parts its progress is told; none where it is made in one go. */
export const partsOf = (order: Order): number => (order.kind === 'correspondence' ? order.facts.recommendations.length : 0)

/** In what the paper consists of: of a table of correspondence, Recommendations. */
export type Progress = { readonly done: number; readonly total: number }

/** A paper itself goes through a pipe of its own: read out of a message, its bytes would be copied several times on the rooms' thread. */
export type Saying =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'made'; readonly length: number }
  | { readonly kind: 'failed'; readonly fault: unknown }

/** The number of that pipe in the process that makes papers. */
export const PAPERS_PIPE = 4
