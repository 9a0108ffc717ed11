/** What the editor is told by the room (who writes, what is agreed) and what it tells the room (words kept out, acts asked for). */
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import type { RefusalCode } from '../../domain/sentences/refusals.ts'

/** `propose` makes every word the party's proposal; `direct` writes base text (a pen in preparation). */
export type Author = { readonly party: Party; readonly mode: 'propose' | 'direct' }

/** Structure of base text is made by acts on the server: keys only ask for it. Offsets count UTF-16 units of the full text. */
export type StructureRequest =
  /** The text from `offset` on becomes a paragraph of its own. */
  | { readonly kind: 'split'; readonly paragraph: ParagraphId; readonly offset: number }
  /** The paragraph is joined to the end of the one before it in its section; `offset` is always 0. */
  | { readonly kind: 'join'; readonly paragraph: ParagraphId; readonly offset: 0 }
  /** Paragraphs with these words stand after it; the words before `offset` have just been written into it. */
  | { readonly kind: 'insert'; readonly paragraph: ParagraphId; readonly offset: number; readonly lines: readonly string[] }

export type RoomRules = {
  readonly author: () => Author
  /** Locked to this author: agreed, or frozen by the reading of another one. */
  readonly isAgreed: (paragraph: ParagraphId) => boolean
  /** Whether a paragraph may be proposed right beside this one; everywhere where it is left out. */
  readonly mayComeUp?: (paragraph: ParagraphId, side: 'before' | 'after') => boolean
  /** Nothing of the change was written; `text` is what the person wanted to add, so that it can be kept on screen. */
  readonly onBlocked: (paragraph: ParagraphId, code: RefusalCode, text: string) => void
  readonly onStructure: (request: StructureRequest) => void
  /** The paragraph in which the caret was is taken away by an act; nothing is written until it is put somewhere. */
  readonly onCaretLost?: (caret: 'lost' | 'put') => void
  readonly newParagraphId: () => ParagraphId
}
