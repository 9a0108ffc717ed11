/** The form, a step at a time: forth and back without losing anything, with what is wrong said at the field once it was left. */
import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { orderOf } from '../../../domain/setup/conference.ts'
import { STEPS, type SetupForm as Form, type Step } from '../../../domain/setup/form.ts'
import { type Field, faultsOf } from '../../../domain/setup/form-faults.ts'
import { useLanguage } from '../../sentences/language.ts'
import { createConference, type Made } from './answers.ts'
import type { Draft } from './draft.ts'
import { emailsOf } from './emails.ts'
import { ConferenceStep } from './step-conference.tsx'
import { DelegationsStep } from './step-delegations.tsx'
import { PersonsStep } from './step-persons.tsx'
import { ReviewStep } from './step-review.tsx'
import { RulesStep } from './step-rules.tsx'
import { TextStep } from './step-text.tsx'
import { VenueStep } from './step-venue.tsx'

export type StepProps = {
  readonly draft: Draft
  readonly form: Form
  readonly set: (change: Partial<Form>) => void
  readonly change: (draft: Draft) => void
  /** What is wrong with a field, once it is time to say so. */
  readonly faultOf: (field: Field) => string | null
}

type Props = {
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
  readonly onLeave: () => void
  readonly onMade: (made: Made, emails: ReadonlyMap<string, string>) => void
}

const UNREAD_MS = 600

export function SetupForm({ draft, onChange, onLeave, onMade }: Props) {
  const { say, language } = useLanguage()
  const [tried, setTried] = useState<ReadonlySet<Step>>(new Set())
  const [state, setState] = useState<{ readonly kind: 'idle' | 'creating' } | { readonly kind: 'refused'; readonly detail: string }>({
    kind: 'idle',
  })
  const head = useRef<HTMLHeadingElement>(null)
  const { form, step, way, text } = draft
  const cameAt = useRef(0)
  useEffect(() => {
    cameAt.current = performance.now()
    head.current?.focus()
  }, [step])
  const faults = faultsOf(form)
  const at = STEPS.indexOf(step)
  const isTextMissing = way === 'earlier' && text === null
  const to = (next: Step): void => {
    setTried((before) => new Set([...before, step]))
    onChange({ ...draft, step: next })
  }
  const create = async (): Promise<void> => {
    setState({ kind: 'creating' })
    const answer = await createConference(
      orderOf(form, (hat) => say(`hat.${hat}`), way === 'earlier' ? (text?.shape ?? null) : null),
      language,
    )
    if (answer.kind === 'ok') return onMade(answer.value, emailsOf(form, answer.value))
    setState({ kind: 'refused', detail: answer.kind === 'refused' ? answer.problem.detail : say('unreachable') })
  }
  const forth = (event: FormEvent): void => {
    event.preventDefault()
    const next = STEPS[at + 1]
    // The second click of a double one would make what nobody has read yet.
    if (next === undefined && performance.now() - cameAt.current < UNREAD_MS) return
    const isHere = faults.some((fault) => fault.step === step) || (step === 'text' && isTextMissing)
    if (isHere) setTried((before) => new Set([...before, step]))
    else if (next !== undefined) to(next)
    else void create()
  }
  const props: StepProps = {
    draft,
    form,
    set: (change) => onChange({ ...draft, form: { ...form, ...change } }),
    change: onChange,
    faultOf: (field) => {
      const fault = faults.find((each) => each.field === field)
      return fault !== undefined && tried.has(fault.step) ? say(`setup.fault.${fault.why}`) : null
    },
  }
  const isReady = faults.length === 0 && !isTextMissing
  return (
    <main className="setup-form">
      <Progress
        step={step}
        isWrong={(each) => tried.has(each) && (faults.some((fault) => fault.step === each) || (each === 'text' && isTextMissing))}
        onGo={to}
      />
      <form onSubmit={forth} noValidate>
        <p className="quiet">{say('setup.at', { at: at + 1, all: STEPS.length })}</p>
        <h1 ref={head} tabIndex={-1}>
          {say(`setup.step.${step}`)}
        </h1>
        <StepShown {...props} isTextWrong={tried.has('text') && isTextMissing} />
        {state.kind === 'refused' && (
          <p className="warnrow" role="alert">
            {state.detail}
          </p>
        )}
        <div className="setup-go">
          <Button variant="default" onClick={() => (at === 0 ? onLeave() : to(STEPS[at - 1] ?? 'conference'))}>
            {say(at === 0 ? 'setup.leave' : 'setup.back')}
          </Button>
          <span className="push" />
          <Button type="submit" disabled={step === 'review' && (!isReady || state.kind === 'creating')}>
            {say(step !== 'review' ? 'setup.next' : state.kind === 'creating' ? 'setup.creating' : 'setup.create')}
          </Button>
        </div>
        <p className="quiet">{say('setup.kept')}</p>
      </form>
    </main>
  )
}

function StepShown(props: StepProps & { readonly isTextWrong: boolean }) {
  switch (props.draft.step) {
    case 'conference':
      return <ConferenceStep {...props} />
    case 'venue':
      return <VenueStep {...props} />
    case 'text':
      return <TextStep {...props} />
    case 'delegations':
      return <DelegationsStep {...props} />
    case 'persons':
      return <PersonsStep {...props} />
    case 'rules':
      return <RulesStep {...props} />
    case 'review':
      return <ReviewStep {...props} />
  }
}

type ProgressProps = { readonly step: Step; readonly isWrong: (step: Step) => boolean; readonly onGo: (step: Step) => void }

function Progress({ step, isWrong, onGo }: ProgressProps) {
  const { say } = useLanguage()
  return (
    <nav aria-label={say('setup.steps')}>
      <ol>
        {STEPS.map((each, at) => (
          <li key={each}>
            <button type="button" aria-current={each === step ? 'step' : undefined} data-wrong={isWrong(each)} onClick={() => onGo(each)}>
              <span aria-hidden="true">{at + 1}</span> {say(`setup.step.${each}`)}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}
