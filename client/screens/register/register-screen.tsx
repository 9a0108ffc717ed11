/** The register of decisions: what the text still offers to be entered on top, the rows below it. */
import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import { type Filter, filtered } from '../../../domain/register/filter.ts'
import { sayOfRegister } from '../../../domain/sentences/register.ts'
import { useRoom } from '../use-room.tsx'
import { CandidatesList } from './candidates-list.tsx'
import { DecisionTable } from './decision-table.tsx'
import { Filters } from './filters.tsx'
import { TakeRegister } from './take-register.tsx'
import { type RegisterTold, useRegister } from './use-register.ts'
import '../record/replay.css'
import '../record/convergence.css'
import './register.css'

export function RegisterScreen() {
  const { say, language, role } = useRoom()
  const { told, refresh } = useRegister()
  const [filter, setFilter] = useState<Filter>({})
  const [isTaking, setTaking] = useState(false)
  const [, go] = useLocation()
  return (
    <main className="register" aria-busy={told.kind === 'asking'}>
      <header className="register-head">
        <h1>{sayOfRegister(language)('title')}</h1>
        <span className="push" />
        <Button size="compact-sm" variant="default" onClick={() => go('/documents')}>
          {say('register.documents')}
        </Button>
        {role !== 'following' && (
          <Button
            size="compact-sm"
            leftSection={<IconFileExport size={16} stroke={1.75} />}
            disabled={told.kind !== 'told'}
            onClick={() => setTaking(true)}
          >
            {say('register.out')}
          </Button>
        )}
      </header>
      {isTaking && <TakeRegister filter={filter} onClose={() => setTaking(false)} />}
      {told.kind === 'asking' && <p className="quiet">{say('register.reading')}</p>}
      {told.kind === 'refused' && (
        <p className="warnrow" role="alert">
          {told.sentence}
        </p>
      )}
      {told.kind === 'told' && <Rows told={told.value} filter={filter} onFilter={setFilter} refresh={refresh} />}
    </main>
  )
}

type RowsProps = {
  readonly told: RegisterTold
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
  readonly refresh: () => Promise<void>
}

function Rows({ told: { decisions, candidates, today }, filter, onFilter, refresh }: RowsProps) {
  const { say } = useRoom()
  const rows = filtered(decisions, filter, today)
  return (
    <>
      {candidates !== undefined && <CandidatesList candidates={candidates} onTaken={refresh} />}
      <section className="register-rows" aria-label={say('register.menu')}>
        <div className="register-tools">
          <b>{say('register.shownCount', { count: rows.length })}</b>
          <span className="push" />
          <Filters decisions={decisions} filter={filter} onFilter={onFilter} />
        </div>
        {rows.length === 0 ? (
          <p className="quiet">{say(decisions.length === 0 ? 'register.empty' : 'register.emptyFiltered')}</p>
        ) : (
          <DecisionTable decisions={rows} today={today} onDone={refresh} />
        )}
      </section>
    </>
  )
}
