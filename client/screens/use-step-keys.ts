/** F8 goes to the next change, Shift+F8 to the one before, as everywhere. */
import { useEffect } from 'react'
import { isCovered } from '../keys/use-keys.ts'

export function useStepKeys(step: (by: 1 | -1) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey || isCovered()) return
      event.preventDefault()
      step(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [step])
}
