/** Precedents are asked for from the dock or from "Más": the panel turns to them, and from then on names them among its views. */
import { useEffect, useSyncExternalStore } from 'react'

let asked = 0
let answered = 0
const listeners = new Set<() => void>()

export function askForPrecedents(): void {
  asked += 1
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** Whether they were ever asked for on this page; `turn` is called once each time they are. It stays the same function. */
export function usePrecedentsAsked(turn: () => void): boolean {
  const count = useSyncExternalStore(subscribe, () => asked)
  useEffect(() => {
    if (count === answered) return
    answered = count
    turn()
  }, [count, turn])
  return count > 0
}
