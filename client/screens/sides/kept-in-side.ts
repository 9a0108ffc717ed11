/** Words of a side that did not enter: whose version they are, and the way to put them there after all. */
import { sideSeen } from '../../../domain/acts/sides.ts'
import type { SideUnsent } from '../../../domain/languages/side-unsent.ts'
import type { Kept } from '../../room/session.ts'
import type { SentenceKey } from '../../sentences/language.ts'
import { shortened } from '../room/shortened.ts'
import { useRoom } from '../use-room.tsx'
import { languageName } from '../../../domain/languages/names.ts'
import { useSides } from './use-sides.tsx'

/** `replaces`: what stands there and would go; null where nothing does. */
type InSide = { readonly title: string; readonly onWrite: (() => void) | null; readonly replaces: string | null }

export function useKeptInSide(): (kept: Kept) => InSide | null {
  const { shown, say, act, session, labelOf, language } = useRoom()
  const { writes } = useSides()
  return (kept) => {
    const { unsent, code } = kept
    if (unsent.kind !== 'side') return null
    const stands = shown.sides.get(unsent.language)?.get(unsent.paragraph)
    const put = async (): Promise<void> => {
      if (stands === undefined) return
      const words = { paragraph: unsent.paragraph, seen: sideSeen(stands.text), text: unsent.text, marks: marksOf(unsent) }
      if ((await act('write-side', { language: unsent.language, words: [words] })) !== null) session.discard(kept)
    }
    const mayPut = stands !== undefined && writes.includes(unsent.language) && code !== 'text.too-long'
    const title = say(titleOf(stands !== undefined, writes.includes(unsent.language), code), {
      label: labelOf(unsent.paragraph),
      language: languageName(unsent.language, language),
    })
    const replaces = mayPut && stands.text.trim() !== '' ? shortened(stands.text, WORDS_THAT_GO) : null
    return { title, onWrite: mayPut ? () => void put() : null, replaces }
  }
}

const WORDS_THAT_GO = 160

function titleOf(stands: boolean, writes: boolean, code: string): SentenceKey {
  if (!writes) return 'kept.sideNotYours'
  if (code === 'text.too-long') return 'kept.sideTooLong'
  return stands ? 'kept.sideTitle' : 'kept.sideGone'
}

type Mark = { readonly from: number; readonly to: number; readonly type: 'bold' | 'italic' | 'underline' }

/** Emphasis as an act takes it. */
function marksOf({ runs }: SideUnsent): Mark[] {
  let at = 0
  return runs.flatMap(({ text, emphasis }) => {
    const from = at
    at += text.length
    return emphasis.map((type) => ({ from, to: at, type }))
  })
}
