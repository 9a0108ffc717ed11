/** The compilation: the text with all that is pending shown as conferences print it, in brackets. A tree, so that brackets are paired by its shape. */
import type { ParagraphView, Run } from '../proposals/types.ts'
import type { DelegationCode, Digest, ParagraphId, Party, SectionId } from '../text/ids.ts'
import type { WordingHeld, WordingNoted } from './wordings.ts'
import type { Emphasis, Level, Marker, Role, SectionKind } from '../text/schema.ts'

/** A party's proposal in one paragraph, with those who hold something of its present wording. */
export type Backed = {
  readonly by: Party
  readonly supports: readonly Party[]
  readonly objects: readonly Party[]
  readonly awaits: readonly Party[]
}

export const CHANGES = ['inserted', 'struck', 'paragraph', 'removal', 'alternative', 'base'] as const
/** `base`: the wording that alternatives stand beside; nobody's proposal. */
export type Change = (typeof CHANGES)[number]

export type Words = { readonly kind: 'words'; readonly text: string; readonly emphasis: readonly Emphasis[] }
/** More than one in `by` where parties strike the same words. */
export type Bracket = {
  readonly kind: 'bracket'
  readonly change: Change
  readonly by: readonly Backed[]
  readonly pieces: readonly Piece[]
}
export type Piece = Words | Bracket

export type Brackets = { readonly opened: number; readonly closed: number; readonly count: number }

/** How a paragraph stands: of whom, where it is ad referendum. */
export type StandingSaid =
  | { readonly kind: 'open' }
  | { readonly kind: 'agreed' }
  | { readonly kind: 'ad-referendum'; readonly of: readonly Party[] }

export type SourceParagraph = Pick<
  ParagraphView,
  'id' | 'section' | 'kind' | 'role' | 'level' | 'marker' | 'pi' | 'alt' | 'runs' | 'proposals'
> & { readonly label: string | null; readonly standing: StandingSaid }

export type PositionHeld = {
  readonly paragraph: ParagraphId
  readonly of: Party
  readonly by: DelegationCode
  readonly position: 'support' | 'objection' | 'awaiting'
  readonly seen: Digest
}

/** The text's version in another language, by paragraph: read in the place of the base text, or in a column beside it. */
export type Version = {
  readonly language: string
  readonly as: 'alone' | 'beside'
  readonly words: Readonly<Record<string, readonly Run[]>>
}

/** Plain data: of the live text, or of an issued revision. */
export type Source = {
  readonly paragraphs: readonly SourceParagraph[]
  readonly positions: readonly PositionHeld[]
  /** In proposers' own languages. */
  readonly wordings?: readonly WordingHeld[] | undefined
  readonly version?: Version | undefined
}

export const VIEW_KINDS = ['compilation', 'clean', 'adopted', 'delegation'] as const
/** `adopted`: what the named parties have pending is taken for settled, as `assumed` in the sentences says. */
export type View =
  | { readonly kind: 'compilation' | 'clean' }
  | { readonly kind: 'adopted'; readonly parties: readonly Party[] }
  | { readonly kind: 'delegation'; readonly party: Party }

export type CompiledParagraph = {
  readonly id: ParagraphId
  readonly section: SectionId
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly label: string | null
  /** As it is printed: `4.`, `a)`. */
  readonly number: string | null
  readonly standing: StandingSaid
  /** Where it stands in a stack of alternatives. */
  readonly stacked: 'first' | 'next' | null
  readonly pieces: readonly Piece[]
  /** Proposals that somebody objects to or awaits instructions on. */
  readonly notes: readonly Backed[]
  /** Given for it in other languages; none but where it is shown with brackets. */
  readonly wordings: readonly WordingNoted[]
  readonly brackets: Brackets
  /** In the other language, where one is asked for; null for a paragraph that is only proposed. */
  readonly version?: InVersion | null
}

/** `isWhole`: the paragraph reads here as its base text does, so that the version alone says it all. What is pending stays in its own language. */
export type InVersion = { readonly words: readonly Words[]; readonly isWhole: boolean }

/** Parties that want other words at one place: none of them is taken, the base text stays. */
export type Rivals = { readonly paragraph: ParagraphId; readonly label: string | null; readonly parties: readonly Party[] }

export type CompiledText = {
  readonly view: View
  readonly version?: Pick<Version, 'language' | 'as'>
  readonly paragraphs: readonly CompiledParagraph[]
  readonly rivals: readonly Rivals[]
  readonly brackets: Brackets
}
