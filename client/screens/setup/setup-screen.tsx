/** Setting up a conference: the three ways to begin, the form, and the cards of the seats. */
import { useCallback, useEffect, useState } from 'react'
import { useLanguage } from '../../sentences/language.ts'
import { SiteHeader } from '../start/site-header.tsx'
import { askStanding, type Made, type Standing } from './answers.ts'
import { Choices, Locked } from './choices.tsx'
import { type Draft, forgetDrafts, keepDraft, keptDraft, keptWays, newDraft, type Way } from './draft.ts'
import { SetupForm } from './form.tsx'
import { MadeElsewhere, MadeHere } from './made.tsx'
import { RehearsalSeats } from './rehearsal-seats.tsx'
import './setup.css'

type At =
  | { readonly at: 'choices' }
  | { readonly at: 'form'; readonly draft: Draft }
  | { readonly at: 'rehearsal' }
  | { readonly at: 'made'; readonly made: Made; readonly emails: ReadonlyMap<string, string> }

export default function SetupScreen() {
  const { say } = useLanguage()
  const [standing, setStanding] = useState<Standing | null>(null)
  const [isUnreachable, setUnreachable] = useState(false)
  const look = useCallback(() => {
    void askStanding().then((answer) => (answer.kind === 'ok' ? setStanding(answer.value) : setUnreachable(true)))
  }, [])
  useEffect(look, [look])
  return (
    <div className="start setup">
      <SiteHeader />
      {standing === null ? (
        <p className="setup-wait">{isUnreachable ? say('unreachable') : ''}</p>
      ) : (
        <Within standing={standing} look={look} />
      )}
    </div>
  )
}

function Within({ standing, look }: { readonly standing: Standing; readonly look: () => void }) {
  const { language } = useLanguage()
  const [at, setAt] = useState<At>({ at: 'choices' })
  const begin = (way: Way): void => {
    setAt({ at: 'form', draft: keptDraft(localStorage, way) ?? newDraft(way, language) })
  }
  const change = (draft: Draft): void => {
    keepDraft(localStorage, draft)
    setAt({ at: 'form', draft })
  }
  if (at.at === 'made') return <MadeHere made={at.made} emails={at.emails} />
  if (standing.standing === 'over') return <Over />
  if (!standing.held) return <Locked />
  if (standing.standing === 'made') return <MadeElsewhere onMade={(made) => setAt({ at: 'made', made, emails: new Map() })} onDone={look} />
  if (at.at === 'rehearsal' && standing.rehearsal !== undefined)
    return <RehearsalSeats rehearsal={standing.rehearsal} onBack={() => setAt({ at: 'choices' })} />
  if (at.at === 'form')
    return (
      <SetupForm
        draft={at.draft}
        onChange={change}
        onLeave={() => setAt({ at: 'choices' })}
        onMade={(made, emails) => {
          forgetDrafts(localStorage)
          setAt({ at: 'made', made, emails })
        }}
      />
    )
  return (
    <Choices
      kept={keptWays(localStorage)}
      onBegin={begin}
      onRehearse={standing.rehearsal === undefined ? null : () => setAt({ at: 'rehearsal' })}
    />
  )
}

function Over() {
  const { say } = useLanguage()
  return (
    <main className="setup-one">
      <h1>{say('setup.over')}</h1>
      <p>{say('setup.overTell')}</p>
      <p>
        <a href="/">{say('setup.toStart')}</a>
      </p>
    </main>
  )
}
