/** What does not agree between the text and the side beside it: asked a moment after either was left alone. Advice, on no record and in nobody's way. */
import { useEffect, useMemo, useState } from 'react'
import { knownTitles } from '../../../domain/concordance/known-titles.ts'
import type { Concordance, Fault, Side } from '../../../domain/concordance/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Advised } from '../../editor/advised.ts'
import { useAsking } from '../../compare/use-asking.ts'
import { useRoom } from '../use-room.tsx'
import type { ConcordanceQuestion } from './concordance-worker.ts'
import type { PairShown } from './pairs-shown.ts'

/** Of one pair, with the wordings that were read. */
export type PairAdvice = {
  readonly faults: readonly Fault[]
  readonly inText: Advised
  readonly inSide: Advised
}

export type PairsAdvice = ReadonlyMap<ParagraphId, PairAdvice>

const LEFT_ALONE_MS = 600
const NONE: PairsAdvice = new Map()

const openWorker = (): Worker => new Worker(new URL('./concordance-worker.ts', import.meta.url), { type: 'module' })

/** `language`: of the side; null where none is beside the text. What nobody translated yet is not asked about. */
export function useConcordance(pairs: readonly PairShown[], language: string | null): PairsAdvice {
  const { inside, shown, language: told } = useRoom()
  const { conference } = inside.start
  const one = conference.language
  const { documents } = shown.annexed
  const titles = useMemo(() => knownTitles({ conference, documents }), [conference, documents])
  const [advice, setAdvice] = useState<PairsAdvice>(NONE)
  const asking = useAsking<ConcordanceQuestion, Concordance>(language === null ? null : openWorker, () => setAdvice(NONE))
  const written = useMemo(() => pairs.filter(({ side, source }) => side.trim() !== '' && source.trim() !== ''), [pairs])
  useEffect(() => setAdvice(NONE), [language, told])
  useEffect(() => {
    if (asking === null || language === null) return
    const timer = setTimeout(() => {
      const question: ConcordanceQuestion = {
        one: written.map((pair) => sideOf(pair, pair.source)),
        other: written.map((pair) => sideOf(pair, pair.side)),
        languages: { one, other: language, told: told === 'es' ? 'es' : 'en', titles },
      }
      asking.ask(question, (answer) => setAdvice(adviceOf(answer, written)))
    }, LEFT_ALONE_MS)
    return () => clearTimeout(timer)
  }, [asking, language, one, told, titles, written])
  return advice
}

const sideOf = ({ view: { id, kind, role, level, marker } }: PairShown, text: string): Side => ({
  id,
  kind,
  role,
  level,
  marker,
  number: null,
  text,
})

/** By pair; what concerns none is of no page. */
export function adviceOf({ faults }: Concordance, written: readonly PairShown[]): PairsAdvice {
  const advice = new Map<ParagraphId, PairAdvice>()
  for (const [at, { view, source, side }] of written.entries()) {
    const own = faults.filter(({ one, other }) => one === at && (other === at || other === null))
    if (own.length === 0) continue
    const spans = (which: 'oneSpan' | 'otherSpan'): Advised['spans'] =>
      own.flatMap((fault) => {
        const span = fault[which]
        return span === null ? [] : [{ ...span, says: fault.what }]
      })
    advice.set(view.id, {
      faults: own,
      inText: { text: source, spans: spans('oneSpan') },
      inSide: { text: side, spans: spans('otherSpan') },
    })
  }
  return advice
}
