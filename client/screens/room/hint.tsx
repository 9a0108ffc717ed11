/** On a delegation's first visit, three steps above the text; then never again on this computer. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { SentenceKey } from '../../sentences/language.ts'
import { useRoom } from '../use-room.tsx'
import './hint.css'

const SEEN = 'declaro/first-visit'
const STEPS = ['hint.write', 'hint.answer', 'hint.state'] as const satisfies readonly SentenceKey[]

export function FirstVisit() {
  const { role, say, nameOf, party, shown } = useRoom()
  const [at, setAt] = useState(() => (localStorage.getItem(SEEN) === null ? 0 : STEPS.length))
  const step = STEPS[at]
  if (role !== 'delegation' || step === undefined || shown.adoption.adopted !== null) return null
  const isLast = at === STEPS.length - 1
  const end = (): void => {
    localStorage.setItem(SEEN, 'over')
    setAt(STEPS.length)
  }
  return (
    <section className="hint" aria-label={say('hint.title')}>
      <p aria-live="polite">
        <b>{say('hint.step', { at: at + 1, all: STEPS.length })}</b> {say(step, { party: nameOf(party ?? '') })}
      </p>
      <Button size="compact-md" onClick={isLast ? end : () => setAt(at + 1)}>
        {say(isLast ? 'hint.done' : 'hint.next')}
      </Button>
      {!isLast && (
        <Button size="compact-md" variant="subtle" onClick={end}>
          {say('hint.skip')}
        </Button>
      )}
    </section>
  )
}
