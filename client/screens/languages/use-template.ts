/** What the text's template says in another language, for who may put it into that version. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { digest, paragraphId } from '../../../domain/sitting/schemas.ts'
import { writableSidesOn } from '../../room/side-words.ts'
import { askServer, documentPath } from '../../room/start.ts'
import { useRoom } from '../use-room.tsx'

const template = z.object({
  file: z.string().nullable(),
  words: z.array(z.object({ paragraph: paragraphId, seen: digest, text: z.string() })),
})
type Template = z.infer<typeof template>

export type Offered = { readonly count: number; readonly bring: () => Promise<boolean> }

/** Null where there is nothing to bring, or it is not this seat's to bring. Asked again whenever another number of paragraphs is empty. */
export function useTemplate(language: string, left: number): Offered | null {
  const { inside, act } = useRoom()
  const { doc, start } = inside
  const { document, seat } = start
  const [known, setKnown] = useState<Template | null>(null)
  const asked = useRef(0)
  const isTheirs = writableSidesOn(doc, seat).includes(language)
  const look = useCallback(async (): Promise<void> => {
    const turn = ++asked.current
    if (!isTheirs) return setKnown(null)
    const path = `${documentPath(document, seat.id, '/template')}&language=${language}`
    const answer = await askServer((address, init) => fetch(address, init), path, template)
    // A later question is answered by the later answer, whichever comes first.
    if (turn === asked.current) setKnown(answer.kind === 'ok' ? answer.value : null)
  }, [document, seat.id, language, isTheirs])
  // oxlint-disable-next-line react/exhaustive-deps
  useEffect(() => void look(), [look, left])
  const bring = async (): Promise<boolean> => {
    if (known === null) return false
    const words = known.words.map((each) => ({ ...each, marks: [] }))
    const done = await act('write-side', { language, words, ...(known.file === null ? {} : { file: known.file }) })
    await look()
    return done !== null
  }
  return known === null || known.words.length === 0 ? null : { count: known.words.length, bring }
}
