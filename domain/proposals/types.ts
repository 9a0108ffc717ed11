/** What readers of the text see: runs of characters with their owners, and proposals with their hunks. */
import type { Digest, ParagraphId, Party, SectionId } from '../text/ids.ts'
import type { Emphasis, Level, Marker, Role, SectionKind } from '../text/schema.ts'

/** Neighbouring characters with the same marks. */
export type Run = {
  readonly text: string
  /** The party whose pending insertion this is; null for base text. */
  readonly ins: Party | null
  /** Parties that want it out, sorted. */
  readonly dels: readonly Party[]
  readonly emphasis: readonly Emphasis[]
}

/** One contiguous insertion or strike, widened to whole words; both where a party replaces words by others. */
export type Hunk = {
  /** Its place among the proposal's hunks, from 0. */
  readonly index: number
  readonly struck: string
  readonly added: string
  /** UTF-16 offsets in the paragraph's full text (base, insertions and strikes together). */
  readonly from: number
  readonly to: number
}

export type ProposalKind = 'words' | 'new paragraph' | 'removal'

/** All that one party has pending in one paragraph. */
export type Proposal = {
  readonly by: Party
  readonly kind: ProposalKind
  readonly hunks: readonly Hunk[]
  /** Digest of the pair (everything rejected, only this accepted). */
  readonly seen: Digest
}

export type ParagraphView = {
  readonly id: ParagraphId
  readonly section: SectionId
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  /** The party that proposes the whole paragraph, or null for a paragraph of the base text. */
  readonly pi: Party | null
  /** The group of wordings of one paragraph that it belongs to, named by the id of the first. */
  readonly alt: ParagraphId | null
  readonly runs: readonly Run[]
  readonly proposals: readonly Proposal[]
  /** Digest of the paragraph as it stands, pending words included: what `agree` takes. */
  readonly seen: Digest
}

/** The whole text in order, read from the document. */
export type TextView = {
  readonly paragraphs: readonly ParagraphView[]
  readonly find: (id: ParagraphId) => ParagraphView | null
}
