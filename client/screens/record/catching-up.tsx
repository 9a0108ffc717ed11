/** The list of what one missed, in the panel's place: what awaits, what changed, what is settled. Each leads to its paragraph. */
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { HistoryGone } from '../adoption/history-gone.tsx'
import { useRoom } from '../use-room.tsx'
import { type CaughtUp, caughtUp, type ChangedParagraph, type Matter } from './answers.ts'
import { ChangeShown } from './change-shown.tsx'
import { useMoment } from './moment.ts'
import { byParty } from './told-changes.ts'
import { usePast } from './use-past.ts'
import './record.css'

type Props = { readonly onGo: (paragraph: ParagraphId) => void; readonly onClose: () => void }
type Since = CaughtUp['since']

export function CatchingUp({ onGo, onClose }: Props) {
  const { say, shown } = useRoom()
  const [since, setSince] = useState('visit')
  const [order, setOrder] = useState<'paragraph' | 'party'>('paragraph')
  // What is answered or settled meanwhile is asked anew; words as they are typed are not.
  const answered = JSON.stringify([[...shown.standing], [...shown.settled], [...shown.lives.values()].map(({ positions }) => positions)])
  const told = usePast('/catching-up', { since }, caughtUp, answered)
  return (
    <aside className="side catching" aria-label={say('catch.title')} aria-busy={told.kind === 'asking'}>
      <header>
        <h2>
          {say('catch.title')}
          <button
            type="button"
            className="plain catching-close"
            aria-label={say('catch.leave')}
            title={say('catch.leave')}
            onClick={onClose}
          >
            <IconX size={18} stroke={1.75} aria-hidden="true" />
          </button>
        </h2>
        <div className="catching-tools">
          <ChooseSince since={since} visit={told.kind === 'told' ? told.value.since : null} onSince={setSince} />
          <SegmentedControl
            size="xs"
            aria-label={say('catch.by')}
            value={order}
            onChange={(next) => setOrder(next === 'party' ? 'party' : 'paragraph')}
            data={(['paragraph', 'party'] as const).map((value) => ({ value, label: say(`catch.by.${value}`) }))}
          />
        </div>
      </header>
      <div className="list">
        <HistoryGone />
        {told.kind === 'asking' && <p className="quiet">{say('catch.reading')}</p>}
        {told.kind === 'refused' && (
          <p className="warnrow" role="alert">
            {told.sentence}
          </p>
        )}
        {told.kind === 'told' && <Lists told={told.value} order={order} onGo={onGo} />}
      </div>
    </aside>
  )
}

type SinceProps = { readonly since: string; readonly visit: Since; readonly onSince: (since: string) => void }

function ChooseSince({ since, visit, onSince }: SinceProps) {
  const { say, shown } = useRoom()
  const moment = useMoment()
  const visited = visit?.kind === 'visit' ? say('catch.since.visitAt', { moment: moment(visit.at) }) : say('catch.since.visit')
  const data = [
    { value: 'visit', label: visited },
    ...(shown.revision === null ? [] : [{ value: 'revision', label: say('catch.since.revision', { number: shown.revision.number }) }]),
  ]
  return (
    <NativeSelect
      size="xs"
      aria-label={say('catch.since')}
      value={since}
      data={data}
      onChange={(event) => onSince(event.currentTarget.value)}
    />
  )
}

type ListsProps = { readonly told: CaughtUp; readonly order: 'paragraph' | 'party'; readonly onGo: Props['onGo'] }

function Lists({ told: { since, awaits, changed, settled }, order, onGo }: ListsProps) {
  const { say, role } = useRoom()
  const isQuiet = changed.length === 0 && settled.length === 0
  const Changes = order === 'party' ? ChangesByParty : ChangesByParagraph
  return (
    <>
      {role !== 'following' && (
        <Group title={say(role === 'office' ? 'catch.waitingOffice' : 'catch.waiting')} count={awaits.length}>
          {awaits.length === 0 && <p className="quiet">{say('catch.waitingNone')}</p>}
          {awaits.map((matter) => (
            <MatterShown key={`${matter.paragraph}${matter.why}`} matter={matter} onGo={onGo} />
          ))}
        </Group>
      )}
      {since === null && <p className="quiet">{say('catch.neverAway')}</p>}
      {since !== null && isQuiet && <p className="quiet">{say('catch.nothing')}</p>}
      {changed.length > 0 && (
        <Group title={say('catch.changed')} count={changed.length}>
          <Changes changed={changed} onGo={onGo} />
        </Group>
      )}
      {settled.length > 0 && (
        <Group title={say('catch.settled')} count={settled.length}>
          <Changes changed={settled} onGo={onGo} />
        </Group>
      )}
    </>
  )
}

function Group({ title, count, children }: { readonly title: string; readonly count: number; readonly children: ReactNode }) {
  return (
    <section className="catching-group">
      <h3>
        {title} <span className="num">{count}</span>
      </h3>
      {children}
    </section>
  )
}

function MatterShown({ matter: { paragraph, label, why, by }, onGo }: { readonly matter: Matter; readonly onGo: Props['onGo'] }) {
  const { say, nameOf } = useRoom()
  return (
    <button type="button" className="card catching-matter" onClick={() => onGo(paragraph)}>
      <b>{label ?? '·'}</b>
      <span>
        {say(`why.${why}`)}{' '}
        {by.map((party) => (
          <span key={party}>
            <Code party={party} /> <span className="vh">{nameOf(party)}</span>
          </span>
        ))}
      </span>
    </button>
  )
}

type ChangesProps = { readonly changed: readonly ChangedParagraph[]; readonly onGo: Props['onGo'] }

const ChangesByParagraph = ({ changed, onGo }: ChangesProps) =>
  changed.map((each) => <ChangedShown key={each.paragraph} changed={each} onGo={onGo} />)

function ChangesByParty({ changed, onGo }: ChangesProps) {
  const { say, nameOf } = useRoom()
  return byParty(changed).map(({ party, paragraphs }) => (
    <section key={party ?? ''} className="catching-party">
      <h4>
        {party === null ? (
          say('catch.ofText')
        ) : (
          <>
            <Code party={party} /> {nameOf(party)}
          </>
        )}
      </h4>
      <ChangesByParagraph changed={paragraphs} onGo={onGo} />
    </section>
  ))
}

function ChangedShown({
  changed: { paragraph, label, changes },
  onGo,
}: {
  readonly changed: ChangedParagraph
  readonly onGo: Props['onGo']
}) {
  const { say, shown } = useRoom()
  const isHere = shown.paragraphs.some(({ id }) => id === paragraph)
  return (
    <article className="card told" data-paragraph={paragraph}>
      {isHere ? (
        <button type="button" className="card-head" aria-label={say('replay.go', { label: label ?? '·' })} onClick={() => onGo(paragraph)}>
          <b>{label ?? '·'}</b>
        </button>
      ) : (
        <p className="card-head told-gone">
          <b>{label ?? '·'}</b> <span className="quiet">{say('catch.gone')}</span>
        </p>
      )}
      {changes.map((change, at) => (
        <ChangeShown key={`${at}${change.what}`} change={change} />
      ))}
    </article>
  )
}
