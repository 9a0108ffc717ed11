/** The paragraphs of the text to choose from, by label and first words. */
import { baseText } from '../../../domain/adoption/blanks.ts'
import { shortened } from '../room/shortened.ts'
import { useRoom } from '../use-room.tsx'

export function useNamedParagraphs(): { readonly value: string; readonly label: string }[] {
  const { shown, labelOf } = useRoom()
  return shown.paragraphs
    .filter(({ pi }) => pi === null)
    .map((each) => ({ value: each.id, label: `${labelOf(each.id)} · ${shortened(baseText(each), FIRST_WORDS)}` }))
}

const FIRST_WORDS = 48
