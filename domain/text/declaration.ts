/** A Declaration as plain data: what templates make, what `declaro read` prints, what a room starts from. */
import type { DelegationCode, ParagraphId } from './ids.ts'
import type { Emphasis, Level, Marker, Role, SectionKind } from './schema.ts'

/** Emphasis on characters [from, to) of a paragraph's text, in UTF-16 units. */
export type PlainMark = { readonly from: number; readonly to: number; readonly type: Emphasis }

export type PlainParagraph = {
  readonly id?: ParagraphId
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  /** Its number as the file that it was read from has it; where there is none, numbers follow from markers and levels. */
  readonly number?: string
  /** Without its marker or number. */
  readonly text: string
  readonly marks?: readonly PlainMark[]
}

export type PlainSection = { readonly kind: SectionKind; readonly heading: string | null; readonly paragraphs: readonly PlainParagraph[] }

export type Declaration = { readonly title: string; readonly language: string; readonly sections: readonly PlainSection[] }

/** A name with its article, per language: `{ es: { name: 'Estados Unidos de América', article: 'los' } }`. */
export type NameWithArticle = { readonly name: string; readonly article: string; readonly short: string }

export type Delegation = {
  readonly code: DelegationCode
  readonly names: Readonly<Record<string, NameWithArticle>>
  /** Slot in the palette, kept for life. */
  readonly colour: number
}
