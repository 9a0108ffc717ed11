/** What changed, brought into the order and the length in which it is shown. */
import type { Party } from '../../../domain/text/ids.ts'
import type { Change, ChangedParagraph } from './answers.ts'

export type ByParty = { readonly party: Party | null; readonly paragraphs: readonly ChangedParagraph[] }

const partyOf = (change: Change): Party | null => ('by' in change ? change.by : null)

/** The same changes under whose they are; first those that are of the text and of nobody. */
export function byParty(changed: readonly ChangedParagraph[]): readonly ByParty[] {
  const parties = [...new Set(changed.flatMap(({ changes }) => changes.map(partyOf)))]
  const order = parties.sort((one, other) => (one ?? '').localeCompare(other ?? ''))
  return order.map((party) => ({
    party,
    paragraphs: changed.flatMap((each) => {
      const changes = each.changes.filter((change) => partyOf(change) === party)
      return changes.length === 0 ? [] : [{ ...each, changes }]
    }),
  }))
}

type Word = Extract<Change, { what: 'words' }>['words'][number]

/** How much of what stayed is shown on each side of what changed. */
const AROUND = 40

/** What changed with a few words around it. Nothing of what was struck or added is left out. */
export function excerpted(words: readonly Word[]): readonly Word[] {
  return words.map((word, at) => {
    const shown = word.new ?? word.text
    if (word.op !== '=') return word
    const [before, after] = [at === 0 ? '' : head(shown), at === words.length - 1 ? '' : tail(shown)]
    return before.length + after.length + 1 >= shown.length ? { op: '=', text: shown } : { op: '=', text: `${before}…${after}` }
  })
}

/** Up to the end of a word. */
const head = (text: string): string => (text.length <= AROUND ? text : text.slice(0, spaceBefore(text, AROUND)))

function tail(text: string): string {
  if (text.length <= AROUND) return text
  const space = text.indexOf(' ', text.length - AROUND)
  return text.slice(space === -1 ? text.length - AROUND : space)
}

function spaceBefore(text: string, at: number): number {
  const space = text.lastIndexOf(' ', at)
  return space <= 0 ? at : space
}
