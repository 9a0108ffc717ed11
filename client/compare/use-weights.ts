/** What changes do to what is committed to, graded beside the page; what was graded is remembered while the screen is there. */
import { useEffect, useRef, useState } from 'react'
import type { Weight } from '../../domain/compare/types.ts'
import { useAsking } from './use-asking.ts'
import type { Change, WeightsQuestion } from './weights-worker.ts'

const LEFT_ALONE_MS = 300
const MOST_REMEMBERED = 2000

const openWorker = (): Worker => new Worker(new URL('./weights-worker.ts', import.meta.url), { type: 'module' })

const keyOf = ({ old, now }: Change): string => `${old}\n\n${now}`

/** Null while it is not known yet. */
export type WeightsOf = (change: Change) => readonly Weight[] | null

export function useWeights(changes: readonly Change[], language: string): WeightsOf {
  const known = useRef(new Map<string, readonly Weight[]>())
  const former = useRef(new Map<string, readonly Weight[]>())
  const [, setTurn] = useState(0)
  const asking = useAsking<WeightsQuestion, readonly (readonly Weight[])[]>(changes.length > 0 ? openWorker : null, () =>
    setTurn((turn) => turn + 1),
  )
  useEffect(() => {
    const missing = changes.filter((change) => !known.current.has(keyOf(change)))
    if (asking === null || missing.length === 0) return
    const timer = setTimeout(() => {
      asking.ask({ changes: missing, language }, (graded) => {
        if (known.current.size > MOST_REMEMBERED) known.current.clear()
        missing.forEach((change, at) => {
          known.current.set(keyOf(change), graded[at] ?? [])
          former.current.set(change.of, graded[at] ?? [])
        })
        setTurn((turn) => turn + 1)
      })
    }, LEFT_ALONE_MS)
    return () => clearTimeout(timer)
  }, [asking, changes, language])
  return (change) => known.current.get(keyOf(change)) ?? former.current.get(change.of) ?? null
}
