/** Searches the library for a paragraph, a moment after its words are still; the words go in a body, never in an address. */
import { useEffect, useState } from 'react'
import { askServer, documentPath } from '../../room/start.ts'
import type { Told } from '../record/use-past.ts'
import { useRoom } from '../use-room.tsx'
import { type Found, foundSchema } from './found.ts'

const LEFT_ALONE_MS = 300

/** `again` is looked at for being another. */
export function usePrecedents(text: string, textLanguage: string, again: number): Told<Found> {
  const { inside, say, language } = useRoom()
  const { document, seat } = inside.start
  const [told, setTold] = useState<Told<Found>>({ kind: 'asking' })
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is looked at for being another.
  useEffect(() => {
    const over = new AbortController()
    setTold({ kind: 'asking' })
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ text, language: textLanguage }),
      signal: over.signal,
    }
    const search = async (): Promise<void> => {
      const path = documentPath(document, seat.id, '/library/search')
      const answer = await askServer((to, request) => fetch(to, request), path, foundSchema, init)
      if (over.signal.aborted) return
      if (answer.kind === 'ok') setTold({ kind: 'told', value: answer.value })
      else setTold({ kind: 'refused', sentence: answer.kind === 'refused' ? answer.problem.detail : say('unreachable') })
    }
    const timer = setTimeout(() => void search(), LEFT_ALONE_MS)
    return () => {
      clearTimeout(timer)
      over.abort()
    }
  }, [text, textLanguage, document, seat.id, language, say, again])
  return told
}
