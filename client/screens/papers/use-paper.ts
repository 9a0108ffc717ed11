/** A paper from its order to its file: ordered, asked after until it is made, fetched by the browser. The same for every kind of paper. */
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { askServer, documentPath } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { useRoom } from '../use-room.tsx'

const given = z.object({ id: z.string() })
const told = z.object({
  name: z.string(),
  state: z.enum(['waiting', 'making', 'ready', 'failed']),
  progress: z.object({ done: z.number(), total: z.number() }),
})
type Progress = z.infer<typeof told>['progress']

export type PaperState =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked' | 'waiting' }
  | { readonly kind: 'making'; readonly progress: Progress }
  | { readonly kind: 'ready'; readonly name: string; readonly href: string }
  | { readonly kind: 'failed'; readonly sentence: string }

/** The server answers when the paper is made, or tells after a second how far it is. One that cannot be reached is asked again. */
const ASKED_AGAIN_MS = 250

const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(path, init)

type Usage = {
  readonly state: PaperState
  readonly order: (wanted: object) => Promise<void>
  /** Another paper is wanted: what was made for this one is no longer offered. */
  readonly forget: () => void
}

export function usePaper(): Usage {
  const { document, seat } = useRoom().inside.start
  return usePaperOf(document, seat.id)
}

/** The same for a seat in the room or out of it. */
export function usePaperOf(document: string, seat: string): Usage {
  const { say, language } = useLanguage()
  const [state, setState] = useState<PaperState>({ kind: 'none' })
  const [id, setId] = useState<string | null>(null)
  const pathOf = useCallback((rest: string, asks = '') => `${documentPath(document, seat, `/papers${rest}`)}${asks}`, [document, seat])
  const forget = useCallback(() => {
    setId(null)
    setState({ kind: 'none' })
  }, [])
  const order = useCallback(
    async (wanted: object) => {
      setId(null)
      setState({ kind: 'asked' })
      const headers = { 'content-type': 'application/json', 'accept-language': language }
      const answer = await askServer(ask, pathOf(''), given, { method: 'POST', headers, body: JSON.stringify(wanted) })
      if (answer.kind === 'ok') return setId(answer.value.id)
      setState({ kind: 'failed', sentence: answer.kind === 'refused' ? answer.problem.detail : say('unreachable') })
    },
    [language, pathOf, say],
  )
  useEffect(() => {
    if (id === null) return
    let isOver = false
    const look = async (): Promise<void> => {
      const answer = await askServer(ask, pathOf(`/${id}`, '&wait'), told, { headers: { 'accept-language': language } })
      if (isOver) return
      const next = stateAfter(answer, say('paper.failed'), pathOf(`/${id}/file`))
      if (next !== null) setState(next)
      if (next === null) setTimeout(() => isOver || void look(), ASKED_AGAIN_MS)
      else if (next.kind === 'waiting' || next.kind === 'making') void look()
    }
    void look()
    return () => {
      isOver = true
    }
  }, [id, language, pathOf, say])
  return { state, order, forget }
}

type Told = Awaited<ReturnType<typeof askServer<z.infer<typeof told>>>>

/** Null where the server could not be reached: it is asked again. */
function stateAfter(answer: Told, failed: string, href: string): PaperState | null {
  if (answer.kind === 'unreachable') return null
  if (answer.kind === 'refused') return { kind: 'failed', sentence: answer.problem.detail }
  const { state, name, progress } = answer.value
  switch (state) {
    case 'waiting':
      return { kind: state }
    case 'making':
      return { kind: state, progress }
    case 'ready':
      return { kind: state, name, href }
    case 'failed':
      return { kind: state, sentence: failed }
  }
}
