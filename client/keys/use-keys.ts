/** Keys of a screen, from wherever the focus is. */
import { useEffect, useRef } from 'react'
import './held.ts'
import { goesOn, isPressed, type KeyName } from './keys.ts'

export type Pressing = Partial<Readonly<Record<KeyName, () => void>>>

/** What a dialog is in front of is not reached by keys. */
export const isCovered = (): boolean => document.querySelector('[role="dialog"]') !== null

export function useKeys(pressing: Pressing): void {
  const now = useRef(pressing)
  now.current = pressing
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || isCovered()) return
      const name = (Object.keys(now.current) as KeyName[]).find((each) => isPressed(event, each))
      if (name === undefined) return
      event.preventDefault()
      if (event.repeat && !goesOn(name)) return
      now.current[name]?.()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
