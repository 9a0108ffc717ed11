/** What the text's template says in another language, for who may put it into that version. */
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { digest, paragraphId } from '../../../domain/sitting/schemas.ts'
import { askServer, documentPath } from '../../room/start.ts'
import { useRoom } from '../use-room.tsx'

const template = z.object({
  file: z.string().nullable(),
  words: z.array(z.object({ paragraph: paragraphId, seen: digest, text: z.string() })),
})
type Template = z.infer<typeof template>

export type Offered = { readonly count: number; readonly bring: () => Promise<boolean> }

/** Null where there is nothing to bring, or it is not this seat's to bring. */
export function useTemplate(language: string): Offered | null {
  const { inside, act } = useRoom()
  const { document, seat } = inside.start
  const [known, setKnown] = useState<Template | null>(null)
  const isTheirs = seat.hat === 'secretariat'
  const look = useCallback(async (): Promise<void> => {
    if (!isTheirs) return
    const path = `${documentPath(document, seat.id, '/template')}&language=${language}`
    const answer = await askServer((address, init) => fetch(address, init), path, template)
    setKnown(answer.kind === 'ok' ? answer.value : null)
  }, [document, seat.id, language, isTheirs])
  useEffect(() => void look(), [look])
  const bring = async (): Promise<boolean> => {
    if (known === null) return false
    const words = known.words.map((each) => ({ ...each, marks: [] }))
    const done = await act('write-side', { language, words, ...(known.file === null ? {} : { file: known.file }) })
    await look()
    return done !== null
  }
  return known === null || known.words.length === 0 ? null : { count: known.words.length, bring }
}
