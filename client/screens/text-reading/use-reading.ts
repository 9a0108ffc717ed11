/** The chair's hand on the reading: F9 brings the next open paragraph to every screen that follows, Shift+F9 the one before. */
import { useCallback, useEffect, useMemo, useState } from 'react'
import { isCovered } from '../../keys/use-keys.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Shown } from '../../room/text-store.ts'
import { useRoom } from '../use-room.tsx'
import { besides, toRead } from './order.ts'

export type Reader = { readonly read: (paragraph: ParagraphId | null) => void; readonly step: (by: 1 | -1) => void }

/** `from`: where the reading begins, where nothing is read yet. */
export function useReader(from: ParagraphId | null): Reader {
  const { shown, act } = useRoom()
  const { now } = shown.textReading
  const read = useCallback((paragraph: ParagraphId | null) => void act('read-paragraph', { paragraph }), [act])
  const asReached = useReached()
  const step = useCallback(
    (by: 1 | -1) => {
      const next = now === null && from !== null && toRead(shown).includes(from) ? from : besides({ ...shown, aside: asReached }, now, by)
      if (next !== null) read(next)
    },
    [asReached, from, now, read, shown],
  )
  return { read, step }
}

/** What is put aside but for what is put aside while it is read: from there the reading goes on down the text. */
function useReached(): Shown['aside'] {
  const { shown } = useRoom()
  const { aside } = shown
  const { now } = shown.textReading
  const [reached, setReached] = useState({ now, asAside: true })
  if (reached.now !== now) setReached({ now, asAside: now !== null && aside.has(now) })
  return useMemo(
    () => (now === null || reached.asAside ? aside : new Map([...aside].filter(([id]) => id !== now))),
    [aside, now, reached.asAside],
  )
}

export function useReadingKeys(step: (by: 1 | -1) => void): void {
  const { role, shown } = useRoom()
  const mayLead = role === 'office' && shown.sitting !== null && shown.sitting.state !== 'closed'
  useEffect(() => {
    if (!mayLead) return undefined
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F9' || event.ctrlKey || event.altKey || event.metaKey) return
      event.preventDefault()
      if (event.repeat || isCovered()) return
      step(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [mayLead, step])
}
