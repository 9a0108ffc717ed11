/** The time that the chair set for proposals in writing, as screens follow it. */
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { askServer, documentPath, seatData, type SeatData } from '../../room/start.ts'
import { useOpenWindow } from '../tabling/window-told.tsx'

const ASK_EVERY_MS = 30_000

const asked = z.object({ window: seatData.shape.window })

/** Out of the room nothing tells a page of it: it asks again now and then, and when one comes back to it. */
export function useWindowOutside(seat: SeatData | null): number | null {
  const [known, setKnown] = useState<number | null>(seat?.window?.until ?? null)
  const place = seat?.document
  const id = seat?.seat.id
  useEffect(() => {
    if (place === undefined || id === undefined) return
    let gone = false
    const ask = async (): Promise<void> => {
      const answer = await askServer((path, init) => fetch(path, init), documentPath(place, id, '/seat'), asked)
      if (!gone && answer.kind === 'ok') setKnown(answer.value.window?.until ?? null)
    }
    const askAgain = (): void => void ask()
    askAgain()
    const timer = setInterval(askAgain, ASK_EVERY_MS)
    window.addEventListener('focus', askAgain)
    return () => {
      gone = true
      clearInterval(timer)
      window.removeEventListener('focus', askAgain)
    }
  }, [place, id])
  return useOpenWindow(known === null ? null : { until: known })?.until ?? null
}
