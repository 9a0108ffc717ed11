/** Who wrote the base text of a side: of a revision once, of today's text again when it has changed. */
import { useEffect, useMemo, useRef, useState } from 'react'
import { z } from 'zod'
import type { Run } from '../../../domain/proposals/types.ts'
import { askServer, documentPath } from '../../room/start.ts'
import { type Live, useReader } from './reader.tsx'
import type { Side } from './sides.ts'
import { type Authors, NO_AUTHORS } from './texts.ts'

const span = z.object({ from: z.number(), to: z.number(), party: z.string(), at: z.number().nullable() })
const answered = z.object({ paragraphs: z.array(z.object({ id: z.string(), spans: z.array(span) })) })

/** What nobody of the meeting wrote. */
const TEMPLATE = 'template'

/** Base text changes by a settlement, or while a pen writes directly: it is asked for when that pauses. */
const PAUSE_MS = 600

type Bases = ReadonlyMap<string, string>
const NO_BASES: Bases = new Map()

const basesOf = ({ paragraphs }: Live): Bases => new Map(paragraphs.map(({ id, runs }) => [id, baseOf(runs)]))

const known = new WeakMap<readonly Run[], string>()

function baseOf(runs: readonly Run[]): string {
  const before = known.get(runs)
  if (before !== undefined) return before
  const base = runs.map(({ text, ins }) => (ins === null ? text : '')).join('')
  known.set(runs, base)
  return base
}

/** An answer, and the base text for which it was asked. */
type Known = { readonly authors: Authors; readonly bases: Bases }

export function useAuthors(side: Side, live: Live | null): Authors {
  const { document, seat } = useReader()
  const [told, setTold] = useState<Known>({ authors: NO_AUTHORS, bases: NO_BASES })
  const from = side.kind === 'revision' ? String(side.number) : null
  const bases = useMemo(() => (side.kind === 'live' && live !== null ? basesOf(live) : NO_BASES), [side.kind, live])
  const latest = useRef(bases)
  latest.current = bases
  const print = JSON.stringify([...bases])
  const isAsked = from !== null || bases.size > 0
  useEffect(() => {
    if (!isAsked) return
    let isOlder = false
    const path = `${documentPath(document, seat, '/authors')}${from === null ? '' : `&from=${from}`}`
    const asking = { print, bases: latest.current }
    const ask = async (): Promise<void> => {
      const answer = await askServer((address, init) => fetch(address, init), path, answered)
      // Without an answer the words are shown as nobody's.
      if (!isOlder && answer.kind === 'ok') setTold({ authors: byParagraph(answer.value), bases: asking.bases })
    }
    const timer = setTimeout(() => void ask(), from === null ? PAUSE_MS : 0)
    return () => {
      isOlder = true
      clearTimeout(timer)
    }
  }, [document, seat, from, print, isAsked])
  return useMemo(() => {
    if (!isAsked) return NO_AUTHORS
    return from === null ? stillTrue(told, latest.current, print) : told.authors
  }, [told, from, print, isAsked])
}

/** Places are told for the base text that was there: a paragraph in which it is another by now waits for the next answer. */
const stillTrue = ({ authors, bases }: Known, now: Bases, print: string): Authors =>
  print === '' ? NO_AUTHORS : new Map([...authors].filter(([id]) => bases.get(id) === now.get(id)))

const byParagraph = ({ paragraphs }: z.infer<typeof answered>): Authors =>
  new Map(paragraphs.map(({ id, spans }) => [id, spans.filter(({ party }) => party !== TEMPLATE)]))
