/** A worker of a screen's own: gone with the screen, and with it all that it knew of the text. */
import { useEffect, useRef, useState } from 'react'
import { type Asking, openAsking } from './asking.ts'

export function useAsking<Question, Answer>(open: () => Worker, onFault: () => void): Asking<Question, Answer> | null {
  const [asking, setAsking] = useState<Asking<Question, Answer> | null>(null)
  const told = useRef({ open, onFault })
  told.current = { open, onFault }
  useEffect(() => {
    const worker = told.current.open()
    worker.onerror = () => told.current.onFault()
    setAsking(openAsking<Question, Answer>(worker))
    return () => worker.terminate()
  }, [])
  return asking
}
