/** The register of decisions: one row per operative act of the text, entered by a person and followed up after the conference.
 *  And the documents of the conference that the text cites or approves. Neither is text: no row changes a word. */
import type { DelegationCode, Digest, Instant, ParagraphId } from '../text/ids.ts'
import type { Organ } from './organs.ts'

/** Who has to do it: members, organs of the conference, and whoever else the text names. */
export type Responsible =
  | { readonly kind: 'member'; readonly code: DelegationCode }
  | { readonly kind: 'organ'; readonly organ: Organ }
  | { readonly kind: 'other'; readonly name: string }

export const DECISION_STATES = ['open', 'under_way', 'done', 'dropped'] as const
export type DecisionState = (typeof DECISION_STATES)[number]

/** UTF-16 offsets in the paragraph's base text, as it was when the row was entered. */
export type Stretch = { readonly from: number; readonly to: number }

/** A calendar day, `2032-06-30`. */
export type Day = string

export type Note = { readonly at: Instant; readonly text: string }

export type Decision = {
  /** Counted from 1, never used again. */
  readonly number: number
  readonly paragraph: ParagraphId
  readonly act: Stretch
  readonly verb: string
  readonly text: string
  readonly responsible: readonly Responsible[]
  readonly due: Day | null
  /** Numbers of the Recommendations behind it. */
  readonly recommendations: readonly string[]
  readonly state: DecisionState
  readonly notes: readonly Note[]
}

export type Register = { readonly decisions: readonly Decision[]; readonly entered: number }

/** Guidelines, a budget, an agreement. The file itself stays where it is kept: its digest names it. */
export type ConferenceDocument = {
  /** Counted from 1, never used again. */
  readonly number: number
  readonly symbol: string
  readonly title: string
  /** By other language than that of the text, where it has a title in it. */
  readonly titles?: Readonly<Record<string, string>> | undefined
  readonly version: string
  readonly sha256: Digest
  readonly at: Instant
}

export type Citation = { readonly paragraph: ParagraphId; readonly document: number }

export type Annexed = { readonly documents: readonly ConferenceDocument[]; readonly added: number; readonly citations: readonly Citation[] }

export const NOTHING_REGISTERED: { readonly register: Register; readonly annexed: Annexed } = {
  register: { decisions: [], entered: 0 },
  annexed: { documents: [], added: 0, citations: [] },
}

/** What a delegation or an incoming chair still has to see to. */
export const isOpen = ({ state }: Pick<Decision, 'state'>): boolean => state === 'open' || state === 'under_way'
