/** Style advice: notes on the text as it would read. A note is advice and never more: nothing is changed by itself. */
import type { Style } from '../sitting/style.ts'
import type { Level, Marker, Role, SectionKind } from '../text/schema.ts'

/** A paragraph as it would read, without its marker. */
export type AdvisedParagraph = {
  readonly id: string
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly text: string
  /** Locked: only what could be an editorial correction is said of it. */
  readonly agreed: boolean
}

/** A member's full and short name, as the conference lists them. */
export type MemberName = { readonly name: string; readonly short: string }

export type AdviceSettings = {
  readonly language: string
  /** By kind of section; a kind without a list asks for nothing. */
  readonly verbs: Readonly<Record<string, readonly string[]>>
  readonly members: readonly MemberName[]
  readonly style: Style
}

export const NOTE_KINDS = [
  'opening-verb',
  'mixed-forms',
  'repeated-verb',
  'ending',
  'endings',
  'members-missing',
  'members-twice',
  'members-order',
  'acronym-unexplained',
  'acronym-unknown',
  'acronym-again',
  'glossary',
  'double-space',
  'quotes',
] as const
export type NoteKind = (typeof NOTE_KINDS)[number]

/** UTF-16 offsets in the paragraph's text. */
export type NoteSpan = { readonly from: number; readonly to: number }

export type Note = {
  readonly kind: NoteKind
  /** In the order of the text; several where the note is about a list. */
  readonly paragraphs: readonly string[]
  readonly span?: NoteSpan
  /** What the note's sentence names. */
  readonly what: Readonly<Record<string, string>>
  /** The one obvious wording, where there is one: characters [from, to) become `text`. */
  readonly suggestion?: { readonly from: number; readonly to: number; readonly text: string }
}
