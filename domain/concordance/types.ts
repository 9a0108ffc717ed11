/** What the check of two language sides of one text takes and answers. */
import type { ComparedParagraph } from '../compare/types.ts'

/** A paragraph of one side, in reading order. */
export type Side = Omit<ComparedParagraph, 'marks'>

export type Span = { readonly from: number; readonly to: number }

export const FAULT_KINDS = ['number', 'date', 'amount', 'name', 'reference', 'title', 'verb', 'missing'] as const
export type FaultKind = (typeof FAULT_KINDS)[number]
/** What two languages say alike, and where a paragraph says it. */
export type AnchorKind = Exclude<FaultKind, 'verb' | 'missing'>
export type Anchor = Span & {
  readonly kind: AnchorKind
  /** The same in all languages. */
  readonly key: string
  /** May answer an anchor of the other side, and is not asked for by itself. */
  readonly isSoft: boolean
}

export type Fault = {
  readonly kind: FaultKind
  /** The paragraph on either side; null where it has none. */
  readonly one: number | null
  readonly other: number | null
  readonly what: string
  readonly oneSpan: Span | null
  readonly otherSpan: Span | null
}

export type Pair = readonly [one: number, other: number]
export type Concordance = { readonly pairs: readonly Pair[]; readonly faults: readonly Fault[] }

/** A title in the languages of both sides. */
export type KnownTitle = Readonly<Record<string, string>>

export type Languages = {
  readonly one: string
  readonly other: string
  /** In which language faults are told. */
  readonly told: 'es' | 'en'
  readonly titles?: readonly KnownTitle[]
}
