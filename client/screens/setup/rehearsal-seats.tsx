/** The rehearsal, seat by seat: who tries it out sits where they like. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useLanguage } from '../../sentences/language.ts'
import { PlainCode, usePaint } from '../../controls/plain-code.tsx'
import { sitAs, type Standing } from './answers.ts'

type Rehearsal = NonNullable<Standing['rehearsal']>

export function RehearsalSeats({ rehearsal, onBack }: { readonly rehearsal: Rehearsal; readonly onBack: () => void }) {
  const { say, language } = useLanguage()
  const [problem, setProblem] = useState<string | null>(null)
  usePaint(rehearsal.members)
  const sit = async (seat: string): Promise<void> => {
    const answer = await sitAs(seat, language)
    if (answer.kind === 'ok') window.location.assign(answer.value.room)
    else setProblem(answer.kind === 'refused' ? answer.problem.detail : say('unreachable'))
  }
  return (
    <main className="setup-one">
      <section className="start-title">
        <h1>{say('setup.rehearsal')}</h1>
        <p>{say('setup.sitTell')}</p>
      </section>
      {problem !== null && (
        <p className="warnrow" role="alert">
          {problem}
        </p>
      )}
      <ul className="setup-seats" aria-label={say('setup.sit')}>
        {rehearsal.seats.map(({ seat, role, delegation, name }) => (
          <li key={seat}>
            <button type="button" onClick={() => void sit(seat)}>
              <PlainCode delegation={delegation} hat={role} />
              <span>
                <b>{name}</b>
                <span className="quiet">{say(`hat.${role}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button variant="default" onClick={onBack}>
        {say('setup.back')}
      </Button>
    </main>
  )
}
