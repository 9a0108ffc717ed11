/** A paper from its order to its file: ordered, asked after where it takes longer, fetched by the browser. The same for every kind of paper. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { askServer, documentPath, type Problem } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { useRoom } from '../use-room.tsx'

const told = z.object({
  name: z.string(),
  state: z.enum(['waiting', 'making', 'ready', 'failed']),
  progress: z.object({ done: z.number(), total: z.number() }),
})
const given = told.extend({ id: z.string() })
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
  /** Of each order, so that what comes of one that is no longer wanted is not shown. */
  const wantedNow = useRef(0)
  const pathOf = useCallback((rest: string, asks = '') => `${documentPath(document, seat, `/papers${rest}`)}${asks}`, [document, seat])
  const forget = useCallback(() => {
    wantedNow.current++
    setId(null)
    setState({ kind: 'none' })
  }, [])
  const order = useCallback(
    async (wanted: object) => {
      const number = ++wantedNow.current
      setId(null)
      setState({ kind: 'asked' })
      const headers = { 'content-type': 'application/json', 'accept-language': language }
      const answer = await askServer(ask, pathOf('', '&wait'), given, { method: 'POST', headers, body: JSON.stringify(wanted) })
      if (number !== wantedNow.current) return
      if (answer.kind === 'unreachable') return setState({ kind: 'failed', sentence: say('unreachable') })
      const next = answer.kind === 'ok' ? stateAfter(answer, say('paper.failed'), pathOf(`/${answer.value.id}/file`)) : refusedFor(answer)
      setState(next)
      if (answer.kind === 'ok' && isOnItsWay(next)) setId(answer.value.id)
    },
    [language, pathOf, say],
  )
  useEffect(() => {
    if (id === null) return
    let isOver = false
    const look = async (): Promise<void> => {
      const answer = await askServer(ask, pathOf(`/${id}`, '&wait'), told, { headers: { 'accept-language': language } })
      if (isOver) return
      if (answer.kind === 'unreachable') return void setTimeout(() => isOver || void look(), ASKED_AGAIN_MS)
      const next = answer.kind === 'ok' ? stateAfter(answer, say('paper.failed'), pathOf(`/${id}/file`)) : refusedFor(answer)
      setState(next)
      if (isOnItsWay(next)) void look()
    }
    void look()
    return () => {
      isOver = true
    }
  }, [id, language, pathOf, say])
  return { state, order, forget }
}

const isOnItsWay = ({ kind }: PaperState): boolean => kind === 'waiting' || kind === 'making'

const refusedFor = ({ problem }: { readonly problem: Problem }): PaperState => ({ kind: 'failed', sentence: problem.detail })

function stateAfter({ value }: { readonly value: z.infer<typeof told> }, failed: string, href: string): PaperState {
  const { state, name, progress } = value
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
