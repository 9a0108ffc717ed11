/** The end of the work: what delegations give to the final text, the chair's declaration that it is adopted, its certification, and what comes after.
 *  Nothing of it is text: a reservation changes no digest. */
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { DelegationCode, Digest, Instant, ParagraphId, SeatId } from '../text/ids.ts'

/** How the conference adopts; absent in a conference it is by consensus. */
export const ADOPTIONS = ['consensus', 'approvals', 'silence'] as const
export type AdoptionWay = (typeof ADOPTIONS)[number]

export const STATEMENT_KINDS = ['reservation', 'explanation', 'dissociation'] as const
export type StatementKind = (typeof STATEMENT_KINDS)[number]

/** A delegation's conformity with the text of one digest. An editorial correction carries it over; on any other text it does not count. */
export type Approval = {
  readonly by: DelegationCode
  /** Of the canonical text on which it counts. */
  readonly digest: Digest
  /** That entered it: the head's, or the secretariat's on behalf. */
  readonly seat: SeatId
  readonly at: Instant
}

/** For the record, apart from the text. Without paragraphs it is about all of it. */
export type Statement = {
  /** Counted from 1, never used again. */
  readonly number: number
  readonly kind: StatementKind
  readonly by: DelegationCode
  readonly text: string
  readonly paragraphs: readonly ParagraphId[]
  /** The head's seat, or the secretariat's on behalf. */
  readonly enteredBy: SeatId
  readonly at: Instant
}

/** The silence procedure: a text, a deadline, and what became of it. `void`: the text was another one when the time was over. */
export type Silence = { readonly digest: Digest; readonly opened: Instant; readonly until: Instant } & (
  | { readonly state: 'running' }
  | { readonly state: 'held' | 'void'; readonly at: Instant }
  | { readonly state: 'broken'; readonly by: DelegationCode; readonly reason: string | null; readonly at: Instant }
)

export type Adopted = {
  readonly at: Instant
  /** Ordinal of the sitting; null where silence adopted outside one. */
  readonly sitting: number | null
  /** Of the canonical text as it was adopted. */
  readonly digest: Digest
  /** Of the text with the editorial corrections made since. */
  readonly corrected: Digest
  readonly how: AdoptionWay
  readonly present: readonly DelegationCode[]
  readonly absent: readonly DelegationCode[]
  /** Numbers of the statements that had been made. */
  readonly statements: readonly number[]
}

export type Certified = {
  readonly at: Instant
  /** Of the canonical text. */
  readonly digest: Digest
  /** Why it was certified although not every pair of languages was checked. */
  readonly note?: string | undefined
  /** Of the certificate, the canonical JSON that the server keeps. */
  readonly certificate: Digest
}

/** Words of a paragraph of the certified text put right by the chair's act; `before` stands there exactly once. */
export type Corrigendum = {
  /** Corr.`number`. */
  readonly number: number
  /** Of which version; absent: the negotiated text. */
  readonly language?: string | undefined
  readonly paragraph: ParagraphId
  readonly before: string
  readonly after: string
  readonly reason: string
  readonly at: Instant
}

/** A statement received after certification. */
export type Addendum = Statement

export type Adoption = {
  readonly approvals: readonly Approval[]
  readonly statements: readonly Statement[]
  readonly statementsMade: number
  readonly silence: Silence | null
  readonly adopted: Adopted | null
  readonly certified: Certified | null
  readonly corrigenda: readonly Corrigendum[]
  readonly addenda: readonly Addendum[]
}

export const NOT_ADOPTED: Adoption = {
  approvals: [],
  statements: [],
  statementsMade: 0,
  silence: null,
  adopted: null,
  certified: null,
  corrigenda: [],
  addenda: [],
}

/** Why no word of the text may change any more, or null. Editorial corrections have a road of their own until certification. */
export function wordsFrozen({ adoption }: { readonly adoption: Pick<Adoption, 'adopted' | 'certified'> }): Refusal | null {
  if (adoption.certified !== null) return refused('declaration.certified')
  return adoption.adopted === null ? null : refused('declaration.adopted')
}
