/** The rows of the register, each put right and followed up where it stands. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { isOverdue } from '../../../domain/register/filter.ts'
import { DECISION_STATES } from '../../../domain/register/types.ts'
import { FOLLOWED_TERMS } from '../../../domain/sentences/acts-of-register.ts'
import { sayOfRegister } from '../../../domain/sentences/register.ts'
import { useMomentAt } from '../record/moment.ts'
import { useRoom } from '../use-room.tsx'
import { ActWords } from './candidates-list.tsx'
import { DecisionEditor } from './decision-editor.tsx'
import { FollowUp } from './follow-up.tsx'
import { dayShown, useNames } from './names.ts'
import { useRegisterReader } from './reader.tsx'
import type { DecisionTold } from './use-register.ts'

type Props = { readonly decisions: readonly DecisionTold[]; readonly today: string; readonly onDone: () => Promise<void> }

export function DecisionTable({ decisions, today, onDone }: Props) {
  const { say, language, enters } = useRegisterReader()
  const words = sayOfRegister(language)
  const [edited, setEdited] = useState<number | null>(null)
  const close = (): void => setEdited(null)
  return (
    <div className="register-scroll">
      <table className="past-table register-table">
        <thead>
          <tr>
            {(['number', 'paragraph', 'text', 'responsible', 'due', 'recommendations', 'state'] as const).map((key) => (
              <th key={key} scope="col">
                {words(`column.${key}`)}
              </th>
            ))}
            {enters && (
              <th scope="col">
                <span className="vh">{say('register.edit')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {decisions.map((decision) =>
            edited === decision.number ? (
              <tr key={decision.number} className="is-edited">
                <td colSpan={8}>
                  <DecisionEditor decision={decision} onClose={close} onDone={onDone} />
                </td>
              </tr>
            ) : (
              <Row key={decision.number} decision={decision} today={today} onDone={onDone} onEdit={() => setEdited(decision.number)} />
            ),
          )}
        </tbody>
      </table>
    </div>
  )
}

type RowProps = Pick<Props, 'today' | 'onDone'> & { readonly decision: DecisionTold; readonly onEdit: () => void }

function Row({ decision, today, onDone, onEdit }: RowProps) {
  const { say, language, enters } = useRegisterReader()
  const { nameOfWho } = useNames()
  const { number, label, verb, text, responsible, due, recommendations } = decision
  const isLate = isOverdue(decision, today)
  return (
    <tr data-decision={number} className={`is-${decision.state}`}>
      <td className="num">{number}</td>
      <th scope="row">{label ?? '·'}</th>
      <td>
        <p className="register-words">
          <ActWords verb={verb} text={text} />
        </p>
        <Notes decision={decision} />
      </td>
      <td>{responsible.map(nameOfWho).join(', ')}</td>
      <td className="num">
        {due === null ? <span className="quiet">{say('register.noDue')}</span> : dayShown(due, language)}
        {isLate && <b className="register-late">{say('register.overdue')}</b>}
      </td>
      <td>{recommendations.join(', ')}</td>
      <td>{enters ? <StateChoice decision={decision} onDone={onDone} /> : FOLLOWED_TERMS[decision.state][language]}</td>
      {enters && (
        <td className="register-acts">
          <FollowUp decision={decision} onDone={onDone} />
          <Button size="compact-sm" variant="subtle" onClick={onEdit} aria-label={say('register.editOf', { number })}>
            {say('register.edit')}
          </Button>
        </td>
      )}
    </tr>
  )
}

function Notes({ decision: { notes } }: { readonly decision: DecisionTold }) {
  const { start, language } = useRegisterReader()
  const moment = useMomentAt(start.conference.venueZone, language)
  if (notes.length === 0) return null
  return (
    <ul className="register-notes">
      {notes.map(({ at, text }) => (
        <li key={`${at}${text}`}>
          <time>{moment(at)}</time> {text}
        </li>
      ))}
    </ul>
  )
}

function StateChoice({ decision: { number, state }, onDone }: { readonly decision: DecisionTold; readonly onDone: () => Promise<void> }) {
  const { say, act, language } = useRoom()
  const set = async (chosen: string): Promise<void> => {
    const next = DECISION_STATES.find((each) => each === chosen)
    if (next === undefined || next === state) return
    await act('follow-decision', { decision: number, state: next })
    await onDone()
  }
  return (
    <NativeSelect
      size="xs"
      aria-label={say('register.stateOf', { number })}
      value={state}
      data={DECISION_STATES.map((value) => ({ value, label: FOLLOWED_TERMS[value][language] }))}
      onChange={(event) => void set(event.currentTarget.value)}
    />
  )
}
