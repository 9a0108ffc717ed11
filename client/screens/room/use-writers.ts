/** Which parties are writing: those whose caret moved a moment ago. */
import { useEffect, useState } from 'react'
import type { Awareness } from 'y-protocols/awareness'

const STILL_MS = 6_000

type State = { readonly cursor?: unknown; readonly user?: { readonly party?: unknown } }

export function useWriters(awareness: Awareness): ReadonlySet<string> {
  const [writers, setWriters] = useState<ReadonlySet<string>>(new Set())
  useEffect(() => {
    const lastMoved = new Map<string, number>()
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = (): void => {
      timer = null
      const now = Date.now()
      for (const [party, at] of lastMoved) if (now - at >= STILL_MS) lastMoved.delete(party)
      setWriters((before) => (sameAs(before, lastMoved) ? before : new Set(lastMoved.keys())))
      if (lastMoved.size > 0) timer = setTimeout(look, 1_000)
    }
    const onChange = ({ added, updated }: { readonly added: number[]; readonly updated: number[] }): void => {
      for (const client of [...added, ...updated]) {
        const { cursor, user } = (awareness.getStates().get(client) ?? {}) as State
        if (cursor != null && typeof user?.party === 'string') lastMoved.set(user.party, Date.now())
      }
      timer ??= setTimeout(look, 0)
    }
    awareness.on('change', onChange)
    return () => {
      awareness.off('change', onChange)
      if (timer !== null) clearTimeout(timer)
    }
  }, [awareness])
  return writers
}

const sameAs = (one: ReadonlySet<string>, other: ReadonlyMap<string, number>): boolean =>
  one.size === other.size && [...one].every((each) => other.has(each))
