/** The paragraphs of the text to choose from, by label and first words. */
import { baseText } from '../../../domain/adoption/blanks.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { sideIn } from '../../room/sides-shown.ts'
import { shortened } from '../room/shortened.ts'
import { useRoom } from '../use-room.tsx'

/** `version`: a language beside that of the text, to read the words in; empty for the text's own. One that says nothing in it is not named. */
export function useNamedParagraphs(version = ''): { readonly value: string; readonly label: string }[] {
  const { shown, labelOf } = useRoom()
  const wordsOf = (view: ParagraphView): string => (version === '' ? baseText(view) : (sideIn(shown)(version, view.id)?.text ?? ''))
  return shown.paragraphs
    .filter((each) => each.pi === null && (version === '' || wordsOf(each).trim() !== ''))
    .map((each) => ({ value: each.id, label: `${labelOf(each.id)} · ${shortened(wordsOf(each), FIRST_WORDS)}` }))
}

const FIRST_WORDS = 48
