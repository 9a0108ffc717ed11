/** What was told aloud of others' proposals, and what is still to tell: each one at its author's pause, however busy the others are. */
export const PAUSE_MS = 2_000

export type Pending = { readonly key: string; readonly seen: string }
export type Heard = ReadonlyMap<string, { readonly seen: string; readonly since: number; readonly told: string | null }>

export type Listening = {
  readonly heard: Heard
  /** Keys of proposals to tell now. */
  readonly changed: readonly string[]
  /** Keys of proposals that were told and are pending no more. */
  readonly gone: readonly string[]
  /** Milliseconds until more may have to be told; null when nothing waits. */
  readonly again: number | null
}

/** With nothing heard before, what is there is not news. */
export function listen(before: Heard | null, pending: readonly Pending[], now: number): Listening {
  const heard = new Map<string, { seen: string; since: number; told: string | null }>()
  const changed: string[] = []
  let again: number | null = null
  for (const { key, seen } of pending) {
    const known = before?.get(key)
    const since = known?.seen === seen ? known.since : now
    const told = before === null ? seen : (known?.told ?? null)
    const due = told !== seen && now - since >= PAUSE_MS
    if (due) changed.push(key)
    else if (told !== seen) again = Math.min(again ?? PAUSE_MS, since + PAUSE_MS - now)
    heard.set(key, { seen, since, told: due ? seen : told })
  }
  const gone = [...(before ?? [])].flatMap(([key, { told }]) => (told !== null && !heard.has(key) ? [key] : []))
  return { heard, changed, gone, again }
}
