/** What delegations put on record, apart from the text; each head's own, or entered by the secretariat on behalf. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { StatementOnRecord } from '../../../domain/adoption/certificate.ts'
import { Code } from '../../controls/code.tsx'
import { useMoment } from '../record/moment.ts'
import { useRoom } from '../use-room.tsx'
import { StatementDialog } from './statement-dialog.tsx'
import { useIsHead } from './use-adoption.ts'

export function Statements() {
  const { shown, say } = useRoom()
  const { statements } = shown.adoption
  return (
    <section className="adoption-card" aria-label={say('statements.title')}>
      <h2>{say('statements.title')}</h2>
      <p className="quiet">{say(statements.length === 0 ? 'statements.none' : 'statements.tell')}</p>
      {statements.map((each) => (
        <StatementShown key={each.number} statement={each} />
      ))}
      <MakeStatement />
    </section>
  )
}

export function StatementShown({ statement, number }: { readonly statement: StatementOnRecord; readonly number?: string }) {
  const { say, nameOf, labelOf } = useRoom()
  const moment = useMoment()
  const { kind, by, text, paragraphs, onBehalf, at } = statement
  const about = paragraphs.length === 0 ? say('statements.all') : paragraphs.map(labelOf).join(', ')
  return (
    <article className="statement">
      <p className="statement-head">
        {number !== undefined && <b>{number}</b>}
        <Code party={by} /> <b>{nameOf(by)}</b>
        <span className="quiet">{[say(`statements.of.${kind}`), about].join(' · ')}</span>
      </p>
      <p className="statement-words">{text}</p>
      <p className="statement-foot quiet">
        {[moment(at), ...(onBehalf ? [say('statements.onBehalf')] : [])].join(' · ')}
        {number === undefined && <Withdraw statement={statement} />}
      </p>
    </article>
  )
}

function Withdraw({ statement: { number, by } }: { readonly statement: StatementOnRecord }) {
  const { shown, say, act, inside } = useRoom()
  const isHead = useIsHead()
  const { hat, delegation } = inside.start.seat
  const own = isHead && delegation === by
  if (shown.adoption.certified !== null || !(own || hat === 'secretariat')) return null
  return (
    <button
      type="button"
      className="plain"
      onClick={() => void act('withdraw-statement', { statement: number, ...(own ? {} : { for: by }) })}
    >
      {say('statements.withdraw')}
    </button>
  )
}

function MakeStatement() {
  const { shown, say, role, inside } = useRoom()
  const isHead = useIsHead()
  const [asking, setAsking] = useState(false)
  const isSecretariat = inside.start.seat.hat === 'secretariat'
  if (shown.adoption.certified !== null || role === 'following') return null
  if (role === 'delegation' && !isHead) return <p className="quiet">{say('statements.onlyHead')}</p>
  if (role === 'office' && !isSecretariat) return null
  return (
    <>
      <Button className="adoption-do" variant="default" onClick={() => setAsking(true)}>
        {say(isSecretariat ? 'statements.makeFor' : 'statements.make')}
      </Button>
      {asking && <StatementDialog as={isSecretariat ? 'on behalf' : 'own'} onClose={() => setAsking(false)} />}
    </>
  )
}
