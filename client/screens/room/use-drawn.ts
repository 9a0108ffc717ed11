/** A long list, drawn as it is needed: its first part at once, the rest part by part while the page has nothing else to do. */
import { startTransition, useEffect, useState } from 'react'
import { whenIdle } from '../../room/when-idle.ts'

const AT_ONCE = 12
const MORE = 24

/** How many items of `total` to draw now; `of` names the list: another one begins anew. */
export function useDrawn(total: number, of: string): number {
  const [drawn, setDrawn] = useState({ of, count: AT_ONCE })
  const count = drawn.of === of ? drawn.count : AT_ONCE
  useEffect(() => {
    if (count >= total) return
    return whenIdle(() => startTransition(() => setDrawn({ of, count: count + MORE })))
  }, [count, total, of])
  return count
}
