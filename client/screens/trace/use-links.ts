/** Links that the machine proposes: looked for beside the page, and looked for again once the text has been left alone for a moment. */
import { useEffect, useMemo, useState } from 'react'
import type { LinksQuestion } from '../../compare/links-worker.ts'
import { useAsking } from '../../compare/use-asking.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { ProposedLink, Reason } from '../../../domain/trace/align.ts'
import { wordedToday } from '../../../domain/trace/wordings.ts'
import type { Office } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'
import type { TextRead } from './use-text-read.ts'

export type Proposed = {
  readonly recommendation: string
  readonly paragraph: ParagraphId
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

const LEFT_ALONE_MS = 1200
const NONE: readonly Proposed[] = []

const openWorker = (): Worker => new Worker(new URL('../../compare/links-worker.ts', import.meta.url), { type: 'module' })

type Found = { readonly links: readonly ProposedLink[]; readonly numbers: readonly string[]; readonly ids: readonly ParagraphId[] }

/** Without those that are links already, and those that a person has said no to. Null for who does not link. */
/** `read` is the text in the language in which they are looked for. */
export function useProposedLinks(office: Office | null, { paragraphs: read, language }: TextRead): readonly Proposed[] {
  const { shown } = useRoom()
  const [found, setFound] = useState<Found | null>(null)
  const wanted = office !== null
  const asking = useAsking<LinksQuestion, readonly ProposedLink[]>(wanted ? openWorker : null, () => setFound(null))
  useEffect(() => {
    if (!wanted || asking === null) return
    const items = shown.trace.map(({ number, text }) => ({ number, text }))
    const paragraphs = read.map((view) => ({
      kind: view.kind,
      role: view.role,
      level: view.level,
      text: wordedToday(view).text,
    }))
    const timer = setTimeout(() => {
      asking.ask({ items, paragraphs, language }, (links) =>
        setFound({ links, numbers: items.map(({ number }) => number), ids: read.map(({ id }) => id) }),
      )
    }, LEFT_ALONE_MS)
    return () => clearTimeout(timer)
  }, [wanted, asking, shown.trace, read, language])
  return useMemo(() => (found === null || office === null ? NONE : stillProposed(found, office, shown.trace)), [found, office, shown.trace])
}

type Traced = { readonly number: string; readonly paragraphs: readonly ParagraphId[] }

function stillProposed(
  { links, numbers, ids }: Found,
  { trace: { dismissedLinks } }: Office,
  trace: readonly Traced[],
): readonly Proposed[] {
  const done = new Set([
    ...trace.flatMap(({ number, paragraphs }) => paragraphs.map((id) => `${number}/${id}`)),
    ...dismissedLinks.map(({ recommendation, paragraph }) => `${recommendation}/${paragraph}`),
  ])
  return links.flatMap(({ item, paragraph: at, score, reasons }) => {
    const [recommendation, paragraph] = [numbers[item], ids[at]]
    if (recommendation === undefined || paragraph === undefined || done.has(`${recommendation}/${paragraph}`)) return []
    return [{ recommendation, paragraph, score, reasons }]
  })
}
