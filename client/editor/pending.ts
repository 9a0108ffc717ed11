/** Whose a stretch of text is, and what a voice may do with it. */
import type { Mark, Node, Schema } from '@tiptap/pm/model'
import { type Emphasis, EMPHASES } from '../../domain/text/schema.ts'
import type { Author } from './rules.ts'

const partyOf = (mark: Mark): string => String(mark.attrs.by)

export const insertedBy = (text: Node): string | null => {
  const mark = text.marks.find((each) => each.type.name === 'ins')
  return mark === undefined ? null : partyOf(mark)
}

export const struckBy = (text: Node): string[] => text.marks.filter((each) => each.type.name === 'del').map(partyOf)

export const isEmphasis = (mark: Mark): boolean => (EMPHASES as readonly string[]).includes(mark.type.name as Emphasis)

/** Words that the party itself has pending: its insertion, or what stands unmarked in a paragraph it proposes. */
export function isOwnPending(text: Node, paragraph: Node, party: string): boolean {
  const by = insertedBy(text)
  return by === null ? paragraph.attrs.pi === party : by === party
}

const isPlainBase = (text: Node, paragraph: Node): boolean =>
  paragraph.attrs.pi === null && insertedBy(text) === null && struckBy(text).length === 0

/** What becomes of text under an author's hands. */
export type Voice = {
  /** The text is the author's to delete and to emphasise. */
  readonly owns: (text: Node, paragraph: Node) => boolean
  /** Put on text that is not; null leaves it as it stands. */
  readonly strike: Mark | null
  /** What new words carry beside emphasis. */
  readonly inserted: readonly Mark[]
}

export function voiceOf(author: Author, schema: Schema): Voice {
  switch (author.mode) {
    case 'propose':
      return {
        owns: (text, paragraph) => isOwnPending(text, paragraph, author.party),
        strike: schema.mark('del', { by: author.party }),
        inserted: [schema.mark('ins', { by: author.party })],
      }
    case 'direct':
      return { owns: isPlainBase, strike: null, inserted: [] }
  }
}

/** Text with these stored attributes is known to survive whatever this author types: the binding keeps its identity. */
export function survivesTyping(author: Author, attributes: Readonly<Record<string, unknown>>): boolean {
  const ins = attributes.ins as { readonly by: string } | undefined
  switch (author.mode) {
    case 'propose':
      return ins?.by !== author.party
    case 'direct':
      return ins !== undefined || Object.keys(attributes).some((key) => key.startsWith('del--'))
  }
}
