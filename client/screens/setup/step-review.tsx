/** All of it on one page, with what is missing first and each part a click away. */
import type { ReactNode } from 'react'
import { readDelegations } from '../../../domain/setup/delegations.ts'
import { sidesOfStanding, type SetupForm, type Step } from '../../../domain/setup/form.ts'
import { type Field, faultsOf } from '../../../domain/setup/form-faults.ts'
import { readPersons } from '../../../domain/setup/persons.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { type SentenceKey, useLanguage } from '../../sentences/language.ts'
import { PageToCome } from './first-page.tsx'
import type { StepProps } from './form.tsx'

const LABELS: Readonly<Record<Field, SentenceKey>> = {
  body: 'setup.body',
  acronym: 'setup.acronym',
  number: 'setup.number',
  theme: 'setup.theme',
  place: 'setup.place',
  from: 'setup.from',
  to: 'setup.to',
  zone: 'setup.zone',
  delegations: 'setup.step.delegations',
  host: 'setup.host',
  chair: 'setup.chair',
  secretary: 'setup.secretary',
  persons: 'setup.step.persons',
  quorum: 'setup.quorum',
  historyKept: 'setup.historyKept',
}

export function ReviewStep({ form, draft, change }: StepProps) {
  const { say } = useLanguage()
  const faults = faultsOf(form)
  const isTextMissing = draft.way === 'earlier' && draft.text === null
  const left = faults.length + (isTextMissing ? 1 : 0)
  const go = (step: Step) => () => change({ ...draft, step })
  return (
    <div className="setup-beside">
      <div className="setup-fields">
        <p>{say('setup.reviewTell')}</p>
        {left === 0 ? (
          <p role="status">
            <b>{say('setup.ready')}</b>
          </p>
        ) : (
          <div className="setup-not">
            <h2>{say('setup.left', { count: left })}</h2>
            <ul>
              {isTextMissing && <Missing label={say('setup.file')} why={say('setup.fileNeeded')} onGo={go('text')} />}
              {faults.map(({ field, step, why }) => (
                <Missing key={field} label={say(LABELS[field])} why={say(`setup.fault.${why}`)} onGo={go(step)} />
              ))}
            </ul>
          </div>
        )}
        <Answers form={form} file={draft.way === 'earlier' ? (draft.text?.file ?? null) : null} go={go} />
      </div>
      <PageToCome draft={draft} />
    </div>
  )
}

function Missing({ label, why, onGo }: { readonly label: string; readonly why: string; readonly onGo: () => void }) {
  return (
    <li>
      <button type="button" className="plain" onClick={onGo}>
        {label}
      </button>{' '}
      {why}
    </li>
  )
}

function Answers({ form, file, go }: { readonly form: SetupForm; readonly file: string | null; readonly go: (step: Step) => () => void }) {
  const { say, language } = useLanguage()
  const { titleOf } = useLanguageNames()
  const own = form.names[form.language]
  const { delegations } = readDelegations(form.delegations)
  const { persons } = readPersons(form.persons, delegations)
  const empty = delegations.filter(({ code }) => !persons.some(({ delegation }) => delegation === code)).map(({ code }) => code)
  const sides = [...sidesOfStanding(form, 'authentic'), ...sidesOfStanding(form, 'courtesy')]
  const inOrder = new Intl.ListFormat(language, { type: 'unit', style: 'short' })
  return (
    <dl className="setup-answers">
      <Part title={say('setup.step.conference')} onChange={go('conference')}>
        {[`${own.body} (${own.acronym})`, own.theme, form.symbol].filter((part) => part.trim() !== '').join(' · ')}
      </Part>
      <Part title={say('setup.step.venue')} onChange={go('venue')}>
        {[own.place, `${form.from} – ${form.to}`, form.zone].join(' · ')}
      </Part>
      <Part title={say('setup.step.text')} onChange={go('text')}>
        {[file ?? say(`setup.template.${form.template}`), ...[form.language, ...sides].map(titleOf)].join(' · ')}
      </Part>
      <Part title={say('setup.step.delegations')} onChange={go('delegations')}>
        {say('setup.understoodDelegations', { count: delegations.length })}
        {delegations.length > 0 && `: ${inOrder.format(delegations.map(({ code }) => code))}`}
      </Part>
      <Part title={say('setup.step.persons')} onChange={go('persons')}>
        {say('setup.understoodPersons', { count: persons.length + 2 })}
        {empty.length > 0 && <small className="quiet">{say('setup.noHeads', { count: empty.length, codes: inOrder.format(empty) })}</small>}
      </Part>
      <Part title={say('setup.step.rules')} onChange={go('rules')}>
        {[say(`setup.adoption.${form.adoption}`), `${say('setup.decisions')}: ${say(`setup.decisions.${form.decisions}`)}`].join(' · ')}
      </Part>
    </dl>
  )
}

function Part({ title, onChange, children }: { readonly title: string; readonly onChange: () => void; readonly children: ReactNode }) {
  const { say } = useLanguage()
  return (
    <div>
      <dt>{title}</dt>
      <dd>
        <span>{children}</span>
        <button type="button" className="plain" aria-label={`${say('setup.change')}: ${title}`} onClick={onChange}>
          {say('setup.change')}
        </button>
      </dd>
    </div>
  )
}
