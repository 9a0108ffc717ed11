/** What is asked of the past: fetched when a screen needs it, and kept nowhere else. */
import { useCallback, useEffect, useState } from 'react'
import type { z } from 'zod'
import { askServer, documentPath } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { useRoom } from '../use-room.tsx'

export type Told<T> =
  | { readonly kind: 'asking' }
  | { readonly kind: 'told'; readonly value: T }
  | { readonly kind: 'refused'; readonly sentence: string }

export type Query = Readonly<Record<string, string>>

type Ask = <T>(path: string, query: Query, schema: z.ZodType<T>) => Promise<Exclude<Told<T>, { kind: 'asking' }>>

/** Asks once. */
export function useAsk(): Ask {
  const { document, seat } = useRoom().inside.start
  return useAskOf(document, seat.id)
}

/** The same for a seat in the room or out of it. */
export function useAskOf(document: string, seat: string): Ask {
  const { say, language } = useLanguage()
  return useCallback(
    async (path, query, schema) => {
      const more = Object.entries(query).map(([key, value]) => `&${key}=${encodeURIComponent(value)}`)
      const address = `${documentPath(document, seat, path)}${more.join('')}`
      const answer = await askServer((to, init) => fetch(to, init), address, schema, { headers: { 'accept-language': language } })
      if (answer.kind === 'ok') return { kind: 'told', value: answer.value }
      return { kind: 'refused', sentence: answer.kind === 'refused' ? answer.problem.detail : say('unreachable') }
    },
    [document, seat, language, say],
  )
}

/** Asks when it is first drawn, and again when `query` or `again` is another. What was told stays until the next answer. */
export function usePast<T>(path: string, query: Query, schema: z.ZodType<T>, again: unknown = null): Told<T> {
  const ask = useAsk()
  const [told, setTold] = useState<Told<T>>({ kind: 'asking' })
  const spelled = JSON.stringify(query)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `again` is looked at for being another.
  useEffect(() => {
    let isOver = false
    void ask(path, JSON.parse(spelled) as Query, schema).then((answer) => {
      if (!isOver) setTold(answer)
    })
    return () => {
      isOver = true
    }
  }, [ask, path, spelled, schema, again])
  return told
}
