/** What an act is: read from JSON, judged by rights and time, decided by a pure function into facts and effects. */
import type { Draft } from './table.ts'
import type { z } from 'zod'
import type { Certificate, FinalText } from '../adoption/certificate.ts'
import type { SideOf } from '../languages/side-text.ts'
import type { TextView } from '../proposals/types.ts'
import type { CharId } from '../text/anchors.ts'
import type { Edit } from '../editorial/edits.ts'
import type { Declaration, PlainParagraph } from '../text/declaration.ts'
import type { CharRun } from '../text/chars.ts'
import type { Refusal } from '../sentences/refusals.ts'
import type { Choice, Fact } from '../sitting/facts.ts'
import type { RoomState, Seat } from '../sitting/types.ts'
import type { StreamName } from '../sitting/streams.ts'
import type { GroupId, Instant, ParagraphId, Party, PersonId, SeatId, SectionId } from '../text/ids.ts'
import type { TabledHunk, tablingOf } from '../tabling/tabling.ts'
import type { Level, Marker, Role } from '../text/schema.ts'
import type { Right } from './rights.ts'
import type { Told } from './tabling.ts'

export type { Choice, Fact } from '../sitting/facts.ts'

/** Ids never used before, drawn by the server for each act; an act takes those it needs. */
export type FreshIds = {
  readonly paragraph: ParagraphId
  readonly person: PersonId
  readonly seat: SeatId
  readonly group: GroupId
  /** As many as one act can make. */
  readonly paragraphs: readonly ParagraphId[]
}

/** All that a decision may look at. */
export type Context = {
  readonly state: RoomState
  readonly text: TextView
  /** The characters of a paragraph with their identities; none where there is no such paragraph. */
  readonly charsOf: (paragraph: ParagraphId) => readonly CharRun[]
  /** The copy that was made of a character when it was carried elsewhere, or null. */
  readonly carriedTo: (client: number, clock: number) => CharId | null
  /** What stands in a language's side of the paragraph. */
  readonly sideOf: SideOf
  /** Every section of the text in order, also those without a paragraph. */
  readonly sections: readonly SectionId[]
  readonly actor: Seat
  readonly now: Instant
  readonly fresh: FreshIds
  /** Where the server has compared drafts beforehand, what came of it. */
  readonly tablingOf?: typeof tablingOf
}

/** What the server carries out in the same commit as the facts, in this order. */
export type Effect =
  | { readonly kind: 'settle'; readonly paragraph: ParagraphId; readonly choices: readonly Choice[] }
  /** Takes out all that `by` has pending; a proposed paragraph with another's pending text is handed to that party. */
  | { readonly kind: 'withdraw'; readonly paragraph: ParagraphId; readonly by: Party }
  /** Takes out what `by` has pending in the paragraph and proposes this in its place. */
  | { readonly kind: 'put-proposal'; readonly paragraph: ParagraphId; readonly by: Party; readonly hunks: readonly TabledHunk[] }
  /** Brings back the paragraph as it was before its last settlement, which these choices were; what was taken back since stays so. */
  | { readonly kind: 'restore-paragraph'; readonly paragraph: ParagraphId; readonly choices: readonly Choice[] }
  | {
      readonly kind: 'insert-paragraph'
      readonly paragraph: ParagraphId
      readonly section: SectionId
      /** null: first in the section. */
      readonly after: ParagraphId | null
      readonly role: Role
      readonly level: Level
      readonly marker: Marker
      readonly text: string
      /** The party that proposes it, or null for base text. */
      readonly pi: Party | null
      /** The group of wordings that it is one of. */
      readonly alt?: ParagraphId
    }
  /** Puts the whole text in the place of what there is. */
  | { readonly kind: 'write-declaration'; readonly declaration: Declaration }
  /** Makes a paragraph the first of a group of wordings. */
  | { readonly kind: 'name-wordings'; readonly paragraph: ParagraphId }
  /** Settles wordings of one paragraph at once: `paragraph` lives on with the words of `stands`, the other members go. */
  | {
      readonly kind: 'settle-group'
      readonly paragraph: ParagraphId
      readonly stands: ParagraphId | null
      readonly members: readonly { readonly paragraph: ParagraphId; readonly choices: readonly Choice[] }[]
    }
  /** `paragraph` keeps what stands before `offset` (UTF-16, in the full text); the rest becomes `into`, right after it. */
  | { readonly kind: 'split-paragraph'; readonly paragraph: ParagraphId; readonly offset: number; readonly into: ParagraphId }
  /** `paragraph` is joined to the end of `into`, which keeps its id. */
  | { readonly kind: 'join-paragraph'; readonly paragraph: ParagraphId; readonly into: ParagraphId }
  | { readonly kind: 'move-paragraph'; readonly paragraph: ParagraphId; readonly section: SectionId; readonly after: ParagraphId | null }
  | { readonly kind: 'remove-paragraph'; readonly paragraph: ParagraphId }
  | {
      readonly kind: 'set-paragraph'
      readonly paragraph: ParagraphId
      readonly role?: Role | undefined
      readonly level?: Level | undefined
      readonly marker?: Marker | undefined
    }
  /** Puts single characters of base text right; all others keep their identities and marks. */
  | { readonly kind: 'correct-paragraph'; readonly paragraph: ParagraphId; readonly edits: readonly Edit[] }
  /** Sets labels by the text as it is after the effects before; the server adds the fact `labels-set`. */
  | { readonly kind: 'relabel' }
  /** Keeps the text as Rev.`number`. */
  | { readonly kind: 'issue-revision'; readonly number: number; readonly title: string; readonly note?: string | undefined }
  | { readonly kind: 'close-connections'; readonly seats: readonly SeatId[]; readonly code: 4401 | 4403 }
  /** Forgets the key under which these seats' laptops keep unacknowledged words. */
  | { readonly kind: 'clear'; readonly seats: readonly SeatId[] }
  /** Ends the seat's links and sessions. */
  | { readonly kind: 'revoke-seat'; readonly seat: SeatId }
  /** Makes a new sign-in link and answers it to the actor. */
  | { readonly kind: 'issue-link'; readonly seat: SeatId }
  /** Makes a code that opens the actor's seat on another device, and answers it to the actor. */
  | { readonly kind: 'device-code'; readonly seat: SeatId }
  /** Writes the title into the group's own stream. */
  | { readonly kind: 'name-group'; readonly group: GroupId; readonly title: string }
  /** Destroys the stream's keys. */
  | { readonly kind: 'erase-stream'; readonly stream: StreamName }
  /** Keeps the text that was adopted. */
  | { readonly kind: 'adopt'; readonly final: FinalText }
  /** Keeps the certificate, from which sealed packages are made. */
  | { readonly kind: 'certify'; readonly certificate: Certificate }
  /** The languages that have a side from now on: one that is new gets the text's structure, one that is gone had no word. */
  | { readonly kind: 'open-sides'; readonly languages: readonly string[] }
  /** Puts these words in the place of what stands in a side. */
  | { readonly kind: 'write-side'; readonly language: string; readonly words: readonly SideWords[] }
  /** Destroys all that led to the certified text; what the room goes on from is told by the server. */
  | { readonly kind: 'destroy-history' }

/** Of one paragraph of a side. */
export type SideWords = { readonly paragraph: ParagraphId; readonly text: string; readonly marks: PlainParagraph['marks'] }

/** Values for the placeholders of the act's sentence in the audit chain. */
export type Details = Readonly<Record<string, string | number>>

/** `details` add to what the input says, for the act's sentence. */
export type Accepted = {
  readonly kind: 'accepted'
  readonly facts: readonly Fact[]
  readonly effects: readonly Effect[]
  readonly details: Details
  /** What became of drafts that were tabled: told to whoever tabled them, and never on record. */
  readonly drafts?: readonly Told[]
  /** Answered to the one who did it, and nowhere else: never on record. */
  readonly told?: Readonly<Record<string, unknown>>
}
export type Decision = Accepted | Refusal

export const accepted = (facts: readonly Fact[], effects: readonly Effect[] = [], details: Details = {}): Accepted => ({
  kind: 'accepted',
  facts,
  effects,
  details,
})

/** When an act may be done: `sitting` needs one open or suspended, `text work` one open or suspended for drafting
 *  (or the chair's window for written proposals),
 *  `tabling or preparation` the same, and for chair and secretariat also before any sitting;
 *  `direct writing` preparation or what the chair reopened. */
export type When = 'any time' | 'sitting' | 'text work' | 'text work or window' | 'tabling or preparation' | 'direct writing'

export type Requested = {
  readonly kind: 'requested'
  readonly details: Details
  /** What it tables, so that it can be compared with the text before the act's turn. */
  readonly drafts: readonly Draft[]
  readonly decide: (context: Context) => Decision
}

export type Act<Type extends string = string, Input extends z.ZodObject = z.ZodObject> = {
  readonly type: Type
  readonly right: Right
  readonly when: When
  /** The act's fields without `type`. */
  readonly input: Input
  /** Reads the fields; what comes back knows its input and waits for the context. */
  readonly read: (fields: unknown) => Requested | Refusal
}
