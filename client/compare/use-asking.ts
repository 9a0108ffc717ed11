/** A worker of a screen's own: gone with the screen, and with it all that it knew of the text. None where `open` is null. */
import { useEffect, useRef, useState } from 'react'
import { type Asking, openAsking } from './asking.ts'

export function useAsking<Question, Answer>(open: (() => Worker) | null, onFault: () => void): Asking<Question, Answer> | null {
  const [asking, setAsking] = useState<Asking<Question, Answer> | null>(null)
  const told = useRef({ open, onFault })
  told.current = { open, onFault }
  const wanted = open !== null
  useEffect(() => {
    const worker = wanted ? (told.current.open?.() ?? null) : null
    if (worker === null) return
    const opened = openAsking<Question, Answer>(worker)
    worker.onerror = () => {
      told.current.onFault()
      opened.failed()
    }
    setAsking(opened)
    return () => {
      worker.terminate()
      setAsking(null)
    }
  }, [wanted])
  return asking
}
