/** What is understood of a file that a delegation sent back, before anything of it is proposed. Plain data, for another thread and for screens. */
import type { WordOp } from '../compare/words.ts'
import type { Unread } from '../files/traced.ts'
import type { RefusalCode } from '../sentences/refusals.ts'
import type { Part } from '../tabling/types.ts'
import type { DelegationCode, Digest, ParagraphId, Party, SectionId } from '../text/ids.ts'
import type { Level, Marker, Role } from '../text/schema.ts'

/** A paragraph of the text as it stands, for who imports. */
export type Ours = {
  readonly id: ParagraphId
  readonly section: SectionId
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly label: string | null
  /** What a draft is merged into: the base text. */
  readonly text: string
  /** With everything that is pending. */
  readonly full: string
  /** Null for who may not see it as it stands. */
  readonly seen: Digest | null
  readonly isAgreed: boolean
  /** The delegation has something pending in it, which an import takes the place of. */
  readonly hasOwn: boolean
}

/** Why a paragraph of the file cannot be proposed as it is. */
export type Obstacle = Extract<RefusalCode, 'paragraph.agreed' | 'text.too-long'>

export type WordsItem = {
  readonly kind: 'words'
  readonly paragraph: ParagraphId
  readonly label: string | null
  readonly seen: Digest | null
  /** The wording that the file's changes were made on, and what they make of it. */
  readonly base: string
  readonly text: string
  /** As it would be proposed on the text as it stands. */
  readonly words: readonly WordOp[]
  readonly already: readonly Part[]
  readonly left: readonly Part[]
  readonly replaces: boolean
  /** What became of the paragraph as a whole. */
  readonly whole: 'words' | 'removed' | 'joined' | 'moved away'
  readonly obstacle: Obstacle | null
  /** Rather a part of the text that the file leaves out than one that it strikes. */
  readonly isDoubtful: boolean
}

export type NewItem = {
  readonly kind: 'new'
  readonly section: SectionId
  readonly after: ParagraphId | null
  readonly afterLabel: string | null
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly text: string
  readonly origin: 'new' | 'moved' | 'divided'
  readonly obstacle: Obstacle | null
  /** It stands before all that was found in the text: a cover sheet rather than a proposal. */
  readonly isDoubtful: boolean
}

export type ImportItem = WordsItem | NewItem

export type CommentItem = {
  readonly paragraph: ParagraphId
  readonly label: string | null
  readonly seen: Digest | null
  /** UTF-16 offsets in the paragraph's full text; null for the whole paragraph. */
  readonly on: { readonly from: number; readonly to: number } | null
  readonly quote: string
  /** The comment, then its answers. */
  readonly remarks: readonly { readonly author: string; readonly text: string }[]
}

export type AuthorFound = {
  readonly name: string
  readonly changes: number
  /** Whose words they are known to be; null for a person. */
  readonly party: Party | null
  readonly isTaken: boolean
}

/** What the changes were made on. */
export type Against = { readonly kind: 'tracked' } | { readonly kind: 'revision'; readonly number: number } | { readonly kind: 'live' }

export type ImportPreview = {
  readonly by: DelegationCode
  readonly format: 'word' | 'web' | 'text'
  readonly against: Against
  readonly authors: readonly AuthorFound[]
  readonly unread: Unread
  /** Changes within what another proposes: not proposed. */
  readonly inOthers: number
  /** Labels of paragraphs whose words before the changes were never the text's: these other words are not proposed. */
  readonly otherBases: readonly (string | null)[]
  readonly items: readonly ImportItem[]
  /** Changed paragraphs of the file that were not found in the text. */
  readonly unplaced: readonly string[]
  readonly comments: readonly CommentItem[]
  /** Comments on what was not found in the text. */
  readonly commentsUnplaced: readonly { readonly author: string; readonly text: string }[]
  /** Paragraphs of the file that were found in the text and change nothing. */
  readonly unchanged: number
}
