/** What a paragraph says today, and what it would say if everything pending were incorporated, or nothing. */
import type { ParagraphView } from '../proposals/types.ts'
import { wordingWith } from '../proposals/read.ts'
import { outcomeOf } from '../proposals/settle.ts'
import type { Party } from '../text/ids.ts'

export const WORDINGS = ['today', 'all', 'none'] as const
export type Wording = (typeof WORDINGS)[number]

/** `proposed`: a whole paragraph that is itself still a proposal. `gone`: with this choice it is not in the text. */
export type Worded = { readonly kind: 'text' | 'proposed'; readonly text: string } | { readonly kind: 'gone' }

const NOBODY: ReadonlySet<Party> = new Set()

const joined = (wording: ReturnType<typeof wordingWith>): string =>
  wording
    .map(([text]) => text)
    .join('')
    .trim()

export function wordedAs(paragraph: ParagraphView, wording: Wording): Worded {
  switch (wording) {
    case 'today':
      return wordedToday(paragraph)
    case 'all':
      return settledAs(paragraph, 'accept')
    case 'none':
      return settledAs(paragraph, 'reject')
  }
}

/** With nothing pending; a paragraph that is itself a proposal as its party proposes it. */
export const wordedToday = ({ runs, pi }: Pick<ParagraphView, 'runs' | 'pi'>): Extract<Worded, { text: string }> =>
  pi === null
    ? { kind: 'text', text: joined(wordingWith(runs, NOBODY)) }
    : { kind: 'proposed', text: joined(wordingWith(runs, new Set([pi]))) }

function settledAs({ runs, pi, proposals }: ParagraphView, decision: 'accept' | 'reject'): Worded {
  const choices = proposals.map(({ by }) => ({ by, hunk: null, decision }))
  const outcome = outcomeOf(runs, pi, choices)
  if (outcome.paragraph.kind === 'goes') return { kind: 'gone' }
  const text = outcome.fates.map((fate) => (fate.after === null ? '' : fate.text)).join('')
  return { kind: 'text', text: text.trim() }
}
