/** The comparison of two texts, made beside the page; while the next is made the former one stays. */
import { useEffect, useRef, useState } from 'react'
import type { ComparedParagraph, Comparison } from '../../../domain/compare/types.ts'
import { useAsking } from '../../compare/use-asking.ts'
import type { Question } from '../../compare/worker.ts'
import { rememberingPrint } from './print.ts'
import type { ShownText } from './texts.ts'

/** With the texts it speaks of. */
export type Made = { readonly comparison: Comparison; readonly old: ShownText; readonly now: ShownText }

export type Comparing = { readonly made: Made | null; readonly state: 'made' | 'comparing' | 'failed' }

const print = rememberingPrint<ComparedParagraph>()
const printOf = (old: ShownText, now: ShownText): string =>
  [old, now].map(({ paragraphs }) => paragraphs.map(({ compared }) => print(compared)).join()).join('|')

const openWorker = (): Worker => new Worker(new URL('../../compare/worker.ts', import.meta.url), { type: 'module' })

export function useComparison(old: ShownText | null, now: ShownText | null, language: string): Comparing {
  const [made, setMade] = useState<Made | null>(null)
  const [failed, setFailed] = useState(false)
  const asking = useAsking<Question, Comparison>(openWorker, () => setFailed(true))
  const last = useRef<{ readonly print: string; readonly comparison: Comparison } | null>(null)
  useEffect(() => {
    if (asking === null || old === null || now === null) return
    const print = printOf(old, now)
    // Only what is drawn over the texts is new: whose words they are, what is pending.
    if (last.current?.print === print) return setMade({ comparison: last.current.comparison, old, now })
    const question = { old: old.paragraphs.map(({ compared }) => compared), now: now.paragraphs.map(({ compared }) => compared), language }
    let isOlder = false
    asking.ask(question, (comparison) => {
      setFailed(false)
      last.current = { print, comparison }
      if (!isOlder) setMade({ comparison, old, now })
    })
    return () => {
      isOlder = true
    }
  }, [asking, old, now, language])
  const shown = old === null || now === null ? null : made
  const isNewest = shown !== null && shown.old === old && shown.now === now
  return { made: shown, state: failed ? 'failed' : isNewest ? 'made' : 'comparing' }
}
