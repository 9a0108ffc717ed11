/** Advice on the style of a text, by rules that are data per organisation and language. Pure; a page asks it beside the page.
 *
 *  Quoted and adopted language is exempt. Of an agreed paragraph only that is said which could be put right as an editorial correction. */
import { edited } from '../editorial/edits.ts'
import { judgeCorrection } from '../editorial/judge.ts'
import type { Evidence } from '../editorial/types.ts'
import { acronymNotes } from './acronyms.ts'
import { endingNotes } from './endings.ts'
import { memberNotes } from './members.ts'
import type { AdvisedParagraph, AdviceSettings, Note } from './types.ts'
import { verbNotes } from './verbs.ts'
import { quoteNotes, spaceNotes, termNotes } from './words.ts'

export function adviceOn(text: readonly AdvisedParagraph[], settings: AdviceSettings): readonly Note[] {
  const free = text.filter(({ role }) => role !== 'quote')
  const notes = [
    ...verbNotes(text, settings),
    ...endingNotes(text, settings),
    ...free.flatMap((paragraph) => memberNotes(paragraph, settings)),
    ...acronymNotes(text, settings),
    ...free.flatMap((paragraph) => [...termNotes(paragraph, settings), ...spaceNotes(paragraph), ...quoteNotes(paragraph, settings)]),
  ]
  const byId = new Map(text.map((paragraph) => [paragraph.id, paragraph]))
  return notes.flatMap((note) => aboutOpenText(note, byId, settings))
}

/** A note on a list goes without its agreed paragraphs; one on an agreed paragraph only as a correction. */
function aboutOpenText(note: Note, byId: ReadonlyMap<string, AdvisedParagraph>, settings: AdviceSettings): readonly Note[] {
  const open = note.paragraphs.filter((id) => byId.get(id)?.agreed === false)
  if (open.length === note.paragraphs.length) return [note]
  if (note.paragraphs.length > 1) return open.length === 0 ? [] : [{ ...note, paragraphs: open }]
  const text = byId.get(note.paragraphs[0] ?? '')?.text ?? ''
  return note.suggestion !== undefined && isCorrection(text, edited(text, [note.suggestion]), settings) ? [note] : []
}

function isCorrection(before: string, after: string, { language, members }: AdviceSettings): boolean {
  const evidence: Evidence = { language, names: members.flatMap(({ name, short }) => [name, short]), glossary: [], elsewhere: [] }
  return judgeCorrection(before, after, evidence).kind === 'editorial'
}
