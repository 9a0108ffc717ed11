/** What the text decides and no row stands for yet: entered or left with one click or one key. Enter, Delete, and the arrows. */
import { Button, Checkbox } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { useRoom } from '../use-room.tsx'
import { dayShown, useNames } from './names.ts'
import type { CandidateTold } from './use-register.ts'

const keyOf = ({ paragraph, act, text }: CandidateTold): string => `${paragraph} ${act.from} ${text}`

type Props = { readonly candidates: readonly CandidateTold[]; readonly onTaken: () => Promise<void> }

export function CandidatesList({ candidates, onTaken }: Props) {
  const { say, act } = useRoom()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [withAll, setWithAll] = useState(false)
  const operative = candidates.filter((each) => each.isOperative && !left.has(keyOf(each)))
  const visible = withAll ? candidates : operative
  const take = async ({ paragraph, act: stretch, verb, text, responsible, due, recommendations }: CandidateTold): Promise<void> => {
    await act('enter-decision', { paragraph, act: stretch, verb, text, responsible, due: due?.day ?? null, recommendations })
    await onTaken()
  }
  const leave = (candidate: CandidateTold): void => setLeft((before) => new Set(before).add(keyOf(candidate)))
  return (
    <section className="register-candidates" aria-label={say('register.candidates')}>
      <header>
        <h2>{say('register.candidatesCount', { count: operative.length })}</h2>
        <Checkbox
          size="xs"
          label={say('register.candidatesAll')}
          checked={withAll}
          onChange={(event) => setWithAll(event.currentTarget.checked)}
        />
      </header>
      <p className="quiet">{say(visible.length === 0 ? 'register.candidatesNone' : 'register.candidatesTell')}</p>
      {visible.length > 0 && (
        <ul>
          {visible.map((candidate) => (
            <CandidateShown key={keyOf(candidate)} candidate={candidate} onTake={() => take(candidate)} onLeave={() => leave(candidate)} />
          ))}
        </ul>
      )}
    </section>
  )
}

/** Up and down go from row to row. */
function goThrough(row: Element | null, key: string): void {
  const next = key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling
  next?.querySelector('button')?.focus()
}

/** Where a row was that is gone, the next one is. */
function focusAfter(row: Element | null): void {
  const next = row?.nextElementSibling ?? row?.previousElementSibling
  next?.querySelector('button')?.focus()
}

type ShownProps = { readonly candidate: CandidateTold; readonly onTake: () => Promise<void>; readonly onLeave: () => void }

function CandidateShown({ candidate: { label, verb, text, responsible, due }, onTake, onLeave }: ShownProps) {
  const { say, language } = useRoom()
  const { nameOfWho } = useNames()
  const [isTaking, setTaking] = useState(false)
  const take = async (row: Element | null): Promise<void> => {
    setTaking(true)
    focusAfter(row)
    await onTake()
    setTaking(false)
  }
  const onKey = (event: KeyboardEvent): void => {
    const row = event.currentTarget.closest('li')
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      goThrough(row, event.key)
    } else if (event.key === 'Delete') {
      focusAfter(row)
      onLeave()
    }
  }
  const facts = [...responsible.map(nameOfWho), ...(due === null ? [] : [dayShown(due.day, language)])]
  return (
    <li>
      <span className="tagged">{label ?? '·'}</span>
      <div>
        <p className="register-words">
          <ActWords verb={verb} text={text} />
        </p>
        {facts.length > 0 && <p className="quiet">{facts.join(' · ')}</p>}
      </div>
      <div className="acts">
        <Button
          size="compact-sm"
          variant="default"
          disabled={isTaking}
          onKeyDown={onKey}
          onClick={(event) => void take(event.currentTarget.closest('li'))}
          aria-label={`${say('register.take')} ${label ?? ''}: ${text}`}
        >
          {say('register.take')}
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={onLeave}
          onKeyDown={onKey}
          aria-label={`${say('register.leave')} ${label ?? ''}: ${text}`}
        >
          {say('register.leave')}
        </Button>
      </div>
    </li>
  )
}

/** The verb stands out where it opens the words; one that came from above them is said before. */
export function ActWords({ verb, text }: { readonly verb: string; readonly text: string }) {
  if (verb === '') return text
  if (text.startsWith(verb))
    return (
      <>
        <b>{verb}</b>
        {text.slice(verb.length)}
      </>
    )
  return text.includes(verb) ? (
    text
  ) : (
    <>
      <b className="inherited">{verb} …</b> {text}
    </>
  )
}
