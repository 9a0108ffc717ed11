/** From change to change by key or button: the current one is framed, brought into view, and said aloud. */
import { useCallback, useEffect, useRef, useState } from 'react'
import { useStepKeys } from '../use-step-keys.ts'
import { useReader } from './reader.tsx'
import { type Filter, labelsOf, type Place, stepFrom, stopsOf } from './rows.ts'

export type Steps = {
  readonly current: string | null
  /** Counts the steps: going again to where one is brings it back into view. */
  readonly turn: number
  /** What is said of the current change. */
  readonly told: string
  readonly step: (by: 1 | -1) => void
  readonly go: (key: string) => void
}

/** `subject` is what is compared: with another one begins anew. */
export function useSteps(subject: string, places: readonly Place[], filter: Filter): Steps {
  const { say, list } = useReader()
  const [current, setCurrent] = useState<string | null>(null)
  const [turn, setTurn] = useState(0)
  const [told, setTold] = useState('')
  const tell = (place: Place): string => {
    const { kind, old, new: now } = place.compared
    const stops = stopsOf(places, filter)
    const at = stops.findIndex(({ key }) => key === place.key) + 1
    const label = list(labelsOf(now.length === 0 ? old : now))
    return say('compare.stop', { at, all: stops.length, label, kind: say(`compare.kind.${kind}`) })
  }
  const goTo = (place: Place): void => {
    setCurrent(place.key)
    setTurn((before) => before + 1)
    setTold(tell(place))
  }
  const step = (by: 1 | -1): void => {
    const next = stepFrom(places, filter, current, by)
    if (next === null) setTold(say('compare.lastStop'))
    else goTo(next)
  }
  const go = (key: string): void => {
    const place = places.find((each) => each.key === key)
    if (place !== undefined) goTo(place)
  }
  useEffect(() => setCurrent(null), [subject])
  useEffect(() => setTold(''), [subject, filter])
  const latest = useRef({ step, go })
  latest.current = { step, go }
  useStepKeys(useCallback((by) => latest.current.step(by), []))
  return {
    current,
    turn,
    told,
    step: useCallback((by) => latest.current.step(by), []),
    go: useCallback((key) => latest.current.go(key), []),
  }
}
