/** The conference is there: its cards are printed, and setting up ends. */
import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Cards } from '../cards/cards.tsx'
import { useLanguage } from '../../sentences/language.ts'
import { cardsAgain, finish, type Made } from './answers.ts'
import { usePaint } from '../../controls/plain-code.tsx'

export function MadeHere({ made, emails }: { readonly made: Made; readonly emails: ReadonlyMap<string, string> }) {
  const { say, language } = useLanguage()
  const [state, setState] = useState<{ readonly kind: 'printing' | 'over' } | { readonly kind: 'refused'; readonly detail: string }>({
    kind: 'printing',
  })
  usePaint(made.conference.members)
  useEffect(() => {
    if (state.kind === 'over') return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [state.kind])
  const end = async (): Promise<void> => {
    const answer = await finish(language)
    // Somebody of the office has begun: then it is over, too.
    const isOver = answer.kind === 'ok' || (answer.kind === 'refused' && answer.problem.code === 'setup.over')
    setState(
      isOver ? { kind: 'over' } : { kind: 'refused', detail: answer.kind === 'refused' ? answer.problem.detail : say('unreachable') },
    )
  }
  return (
    <main className="setup-one setup-made">
      <section className="start-title no-print">
        <h1>{say('setup.made')}</h1>
        <p>{say(state.kind === 'over' ? 'setup.doneTell' : 'setup.madeTell')}</p>
        {state.kind === 'refused' && (
          <p className="warnrow" role="alert">
            {state.detail}
          </p>
        )}
        {state.kind === 'over' ? (
          <p>
            <a href="/">{say('setup.toStart')}</a>
          </p>
        ) : (
          <Button variant="default" onClick={() => void end()}>
            {say('setup.done')}
          </Button>
        )}
      </section>
      <Cards cards={made.seats} title={made.conference.title} members={made.conference.members} emails={emails} since={null} />
    </main>
  )
}

/** Its answer was lost on the way, or its page was closed. */
export function MadeElsewhere({ onMade, onDone }: { readonly onMade: (made: Made) => void; readonly onDone: () => void }) {
  const { say, language } = useLanguage()
  const [problem, setProblem] = useState<string | null>(null)
  const again = async (): Promise<void> => {
    const answer = await cardsAgain(language)
    if (answer.kind === 'ok') onMade(answer.value)
    else setProblem(answer.kind === 'refused' ? answer.problem.detail : say('unreachable'))
  }
  return (
    <main className="setup-one">
      <section className="start-title">
        <h1>{say('setup.made')}</h1>
        <p>{say('setup.madeLost')}</p>
      </section>
      {problem !== null && (
        <p className="warnrow" role="alert">
          {problem}
        </p>
      )}
      <div className="setup-go">
        <Button variant="default" onClick={() => void finish(language).then(onDone)}>
          {say('setup.done')}
        </Button>
        <Button onClick={() => void again()}>{say('setup.again')}</Button>
      </div>
    </main>
  )
}
