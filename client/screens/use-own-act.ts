/** Acts of one part of a screen, with what was refused of these alone: what was tried elsewhere is told there. */
import { useEffect, useRef, useState } from 'react'
import { type Act, useRoom } from './use-room.tsx'

export function useOwnAct(): { readonly act: Act; readonly refusal: string | null } {
  const { act, notice } = useRoom()
  const now = useRef(notice)
  now.current = notice
  const [refusals, setRefusals] = useState(0)
  const [told, setTold] = useState<string | null>(null)
  useEffect(() => {
    if (refusals > 0) setTold(now.current)
  }, [refusals])
  const tried: Act = async (type, input) => {
    setTold(null)
    const answer = await act(type, input)
    if (answer === null) setRefusals((before) => before + 1)
    return answer
  }
  return { act: tried, refusal: told !== null && told === notice ? told : null }
}
