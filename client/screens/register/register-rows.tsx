/** The rows of the register with their filters, and the way to take out what is shown: for whoever reads it, in the room or out of it. */
import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { type Filter, filtered } from '../../../domain/register/filter.ts'
import { sayOfRegister } from '../../../domain/sentences/register.ts'
import { CandidatesList } from './candidates-list.tsx'
import { DecisionTable } from './decision-table.tsx'
import { Filters } from './filters.tsx'
import { useRegisterReader } from './reader.tsx'
import { TakeRegister } from './take-register.tsx'
import { type RegisterTold, useRegister } from './use-register.ts'
import '../record/replay.css'
import '../record/convergence.css'
import './register.css'

/** `changed`: asked again when it is another. `ways`: to other pages. */
export function RegisterPage({ changed, ways }: { readonly changed: string; readonly ways: ReactNode }) {
  const { say, language, takes } = useRegisterReader()
  const { told, refresh } = useRegister(changed)
  const [filter, setFilter] = useState<Filter>({})
  const [isTaking, setTaking] = useState(false)
  return (
    <main className="register" aria-busy={told.kind === 'asking'}>
      <header className="register-head">
        <h1>{sayOfRegister(language)('title')}</h1>
        <span className="push" />
        {ways}
        {takes && (
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
  const { say } = useRegisterReader()
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
