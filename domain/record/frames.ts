/** A text at one moment, and what changed from one moment to the next, as plain data. */
import type { Run } from '../proposals/types.ts'
import type { Standing } from '../sitting/types.ts'
import type { CharRun } from '../text/chars.ts'
import type { Instant, ParagraphId, Party, SectionId } from '../text/ids.ts'
import type { Level, Marker, Role, SectionKind } from '../text/schema.ts'

/** A paragraph as it stood; `chars` name its characters, so that what became of them can be told. */
export type Still = {
  readonly id: ParagraphId
  readonly section: SectionId
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly pi: Party | null
  readonly alt: string | null
  readonly chars: readonly CharRun[]
}

export type Held = { readonly standing: Standing; readonly label: string | null }

/** A moment worth looking at: an act went to disk, or people paused. */
export type Moment = {
  readonly seq: number
  readonly at: Instant
  readonly kind: 'act' | 'pause'
  /** Whose words were written since the moment before. */
  readonly parties: readonly Party[]
  /** Paragraphs that say or stand otherwise than at the moment before. */
  readonly paragraphs: readonly ParagraphId[]
}

export type FrameParagraph = Omit<Still, 'chars' | 'section' | 'alt'> & {
  readonly runs: readonly Run[]
  readonly label: string | null
  readonly standing: Standing
}

/** The first of a series has every paragraph, the next ones those that changed. `order` is null where it stayed. */
export type Frame = {
  readonly seq: number
  readonly order: readonly ParagraphId[] | null
  readonly paragraphs: readonly FrameParagraph[]
}
