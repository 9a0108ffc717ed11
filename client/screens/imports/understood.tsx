/** What the previews of all files have alike: what was not understood on top, then what a tick takes in, and words with what would change in them. */
import { Checkbox } from '@mantine/core'
import type { ReactNode } from 'react'
import type { WordOp } from '../../../domain/compare/words.ts'
import { UNREAD, type Unread } from '../../../domain/files/traced.ts'
import { type Say, useLanguage } from '../../sentences/language.ts'

export const toggled = (set: ReadonlySet<number>, at: number): ReadonlySet<number> =>
  set.has(at) ? new Set([...set].filter((each) => each !== at)) : new Set([...set, at])

export const unreadSaid = (unread: Unread, say: Say): readonly string[] =>
  UNREAD.filter((each) => unread[each] > 0).map((each) => say(`import.unread.${each}`, { count: unread[each] }))

/** Passages of the file for which no place was found, under what is said of them. */
type Unplaced = { readonly said: string; readonly quotes: readonly string[] }

type NotUnderstoodProps = { readonly told: readonly string[]; readonly unplaced: readonly Unplaced[] }

/** One sentence for each thing in the file that is not taken in, so that nothing is lost unseen. */
export function NotUnderstood({ told, unplaced }: NotUnderstoodProps) {
  const { say } = useLanguage()
  const quoted = unplaced.filter(({ quotes }) => quotes.length > 0)
  if (told.length + quoted.length === 0) return null
  return (
    <section className="import-not" aria-label={say('import.notUnderstood')}>
      <h3>{say('import.notUnderstood')}</h3>
      <ul>
        {told.map((each) => (
          <li key={each}>{each}</li>
        ))}
        {quoted.map(({ said, quotes }) => (
          <li key={said}>
            {said}
            <Quotes quotes={quotes} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const Quotes = ({ quotes }: { readonly quotes: readonly string[] }) => (
  <ul className="import-quotes">
    {quotes.map((quote, at) => (
      <li key={`${at}${quote.slice(0, 20)}`}>{quote}</li>
    ))}
  </ul>
)

export type Tick = { readonly isOn: boolean; readonly onToggle: () => void }

type TickedProps = Tick & { readonly title: string; readonly isPossible: boolean; readonly children: ReactNode }

export function TickedItem({ title, isPossible, isOn, onToggle, children }: TickedProps) {
  return (
    <li data-off={!isPossible}>
      <Checkbox checked={isOn} disabled={!isPossible} aria-label={title} onChange={onToggle} />
      <div>
        <p className="import-title">{title}</p>
        {children}
      </div>
    </li>
  )
}

/** Words that are the same on both sides are shown whole: what a change means is read from them. */
export function Words({ words }: { readonly words: readonly WordOp[] }) {
  const { say } = useLanguage()
  return words.map(({ op, text }, at) => {
    const key = `${at}${op}`
    if (op === '=') return <span key={key}>{text}</span>
    const Tag = op === '+' ? 'ins' : 'del'
    return (
      <Tag key={key} className={op === '+' ? 'draft-added' : 'draft-struck'}>
        <span className="vh"> {say(op === '+' ? 'drafts.adds' : 'drafts.strikes')} </span>
        {text}
      </Tag>
    )
  })
}
