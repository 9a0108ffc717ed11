/** What was decided, in order; with whose proposals only where the conference asked for it. */
import { Button } from '@mantine/core'
import { IconFileExport, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import type { z } from 'zod'
import { SCROLLS } from '../../controls/scrolls.ts'
import { DECISION_TERMS, sayOfDecisions } from '../../../domain/sentences/decisions.ts'
import { Code } from '../../controls/code.tsx'
import { HistoryGone } from '../adoption/history-gone.tsx'
import { useRoom } from '../use-room.tsx'
import { decisions } from './answers.ts'
import { useMoment, useSittingName } from './moment.ts'
import { TakeDecisions } from './take-decisions.tsx'
import { usePast } from './use-past.ts'
import './record.css'
import './replay.css'
import './convergence.css'

const NO_QUERY = {}

export function DecisionsScreen() {
  const { say, shown, language, role } = useRoom()
  const told = usePast('/decisions', NO_QUERY, decisions, shown.standing)
  const words = sayOfDecisions(language)
  const [isTaking, setTaking] = useState(false)
  return (
    <main className="past decisions" aria-busy={told.kind === 'asking'}>
      <header className="decisions-head">
        <h1>{words('title')}</h1>
        <HistoryGone />
        {told.kind === 'told' && <p className="quiet">{words(`told.${told.value.list}`)}</p>}
        <span className="push" />
        {told.kind === 'told' && (
          <Button size="compact-sm" variant="default" leftSection={<IconPrinter size={16} stroke={1.75} />} onClick={() => window.print()}>
            {say('compilation.print')}
          </Button>
        )}
        {told.kind === 'told' && role === 'office' && (
          <Button size="compact-sm" leftSection={<IconFileExport size={16} stroke={1.75} />} onClick={() => setTaking(true)}>
            {say('decisions.take')}
          </Button>
        )}
        {isTaking && <TakeDecisions onClose={() => setTaking(false)} />}
      </header>
      {told.kind === 'asking' && <p className="quiet past-said">{say('decisions.reading')}</p>}
      {told.kind === 'refused' && (
        <p className="warnrow" role="alert">
          {told.sentence}
        </p>
      )}
      {told.kind === 'told' && told.value.decisions.length === 0 && <p className="quiet past-said">{words('none')}</p>}
      {told.kind === 'told' && told.value.decisions.length > 0 && <DecisionTable told={told.value} />}
    </main>
  )
}

function DecisionTable({ told: { list, decisions: all, sittings } }: { readonly told: z.infer<typeof decisions> }) {
  const { say, language } = useRoom()
  const words = sayOfDecisions(language)
  const moment = useMoment()
  const sittingName = useSittingName(sittings)
  const isAttributed = list === 'attributed'
  return (
    <div className="past-scroll" role="region" aria-label={say('menu.decisions')} {...SCROLLS}>
      <table className="past-table">
        <thead>
          <tr>
            <th scope="col">{words('column.when')}</th>
            <th scope="col">{words('column.sitting')}</th>
            <th scope="col">{words('column.paragraph')}</th>
            <th scope="col">{words('column.decision')}</th>
            {isAttributed && <th scope="col">{words('column.parties')}</th>}
          </tr>
        </thead>
        <tbody>
          {all.map(({ at, sitting, paragraph, label, decision, parties }) => (
            <tr key={`${at}${paragraph}${decision}`}>
              <td className="num-left">{moment(at)}</td>
              <td>{sittingName(sitting)}</td>
              <th scope="row">{label ?? '·'}</th>
              <td>{DECISION_TERMS[decision][language]}</td>
              {isAttributed && (
                <td className="decisions-parties">
                  {parties.map((party) => (
                    <Code key={party} party={party} />
                  ))}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
