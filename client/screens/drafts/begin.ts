/** How a draft is begun: for a paragraph of the text, for a new one, and with words that did not enter. */
import { bytesToHex } from '@noble/ciphers/utils.js'
import type * as Y from 'yjs'
import { addWords, type Author, draftsIn, openDraft, openDraftFor } from '../../../domain/private/drafts.ts'
import { randomBytes } from '../../room/browser-session.ts'
import type { Kept } from '../../room/session.ts'
import type { CurrentParagraph, CurrentText } from './current-text.ts'

export type Beginner = { readonly doc: Y.Doc; readonly me: Author; readonly text: CurrentText | null }

const newDraftId = (): string => `d_${bytesToHex(randomBytes(8))}`

const begun = ({ me, text }: Beginner) => ({ openedBy: me, openedAt: Date.now(), revision: text?.revision ?? null })

type Begun = Pick<CurrentParagraph, 'id' | 'text' | 'own'>

/** The draft that is still being prepared for the paragraph, or one that begins with its words. */
export function draftFor(beginner: Beginner, { id: paragraph, text: base, own }: Begun): string {
  const known = openDraftFor(draftsIn(beginner.doc), paragraph)
  if (known !== null) return known.id
  const id = newDraftId()
  openDraft(beginner.doc, id, { kind: 'words', paragraph, base, text: own?.text ?? base, ...begun(beginner) })
  return id
}

/** A draft of a paragraph that would stand behind `after`, in its form. */
export function draftAfter(beginner: Beginner, { id: after, section, level, marker }: CurrentParagraph): string {
  const id = newDraftId()
  openDraft(beginner.doc, id, { kind: 'new', section, after, role: 'body', level, marker, text: '', ...begun(beginner) })
  return id
}

/** Words that did not enter stand at the end of their paragraph's draft; a paragraph that did not enter becomes a draft of its own. */
export function draftOfKept(beginner: Beginner, { unsent }: Kept, words: string): string {
  if (unsent.kind !== 'new-paragraph') {
    const now = beginner.text?.paragraphs.find(({ id }) => id === unsent.paragraph) ?? { id: unsent.paragraph, text: '', own: null }
    const draft = draftFor(beginner, now)
    addWords(beginner.doc, draft, words)
    return draft
  }
  const { section, role, level, marker } = unsent
  const id = newDraftId()
  const after = unsent.after.find((each) => beginner.text?.paragraphs.some((known) => known.id === each)) ?? unsent.after[0] ?? null
  openDraft(beginner.doc, id, { kind: 'new', section, after, role, level, marker, text: words, ...begun(beginner) })
  return id
}
