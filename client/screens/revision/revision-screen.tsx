/** A revision read inside the room: as it was issued, or what of the base text is otherwise today. */
import { NativeSelect, SegmentedControl } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import type { z } from 'zod'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { askServer, documentPath } from '../../room/start.ts'
import { useRoom } from '../use-room.tsx'
import { changesSince, listed, type Revision } from './revision.ts'
import { RevisionText, useRevision } from './revision-text.tsx'

const VIEWS = ['issued', 'changes'] as const

export function RevisionScreen({ number }: { readonly number: string }) {
  const { inside, shown, say, time, language } = useRoom()
  const { start } = inside
  const reading = useRevision(start.document, start.seat.id, number)
  const [view, setView] = useState<(typeof VIEWS)[number]>(shown.directWriting === 'reopened' ? 'changes' : 'issued')
  if (reading.kind !== 'read') {
    return (
      <main className="revision" aria-busy={reading.kind === 'reading'}>
        {reading.kind === 'refused' && <p role="alert">{reading.sentence}</p>}
      </main>
    )
  }
  const { revision: issued } = reading
  const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: start.conference.venueZone }).format(issued.at)
  return (
    <main className="revision">
      <header>
        <h1>
          Rev.{issued.number} · {issued.title}
        </h1>
        <p className="quiet">
          {day}, {time(issued.at)}
        </p>
        {issued.note !== undefined && <p className="revision-note">{issued.note}</p>}
        <div className="revision-tools">
          <Others number={number} />
          <SegmentedControl
            aria-label={say('revision.view')}
            value={view}
            onChange={(next) => setView(VIEWS.find((each) => each === next) ?? 'issued')}
            data={VIEWS.map((value) => ({ value, label: say(`revision.${value}`) }))}
          />
          <a href={documentPath(start.document, start.seat.id, `/revisions/${number}`)} download={`Rev.${number}.json`}>
            {say('revision.download')}
          </a>
        </div>
      </header>
      {view === 'issued' ? <RevisionText issued={issued} /> : <Changes issued={issued} />}
    </main>
  )
}

type Listed = z.infer<typeof listed>['revisions']

function Others({ number }: { readonly number: string }) {
  const { inside, shown, say } = useRoom()
  const { document, seat } = inside.start
  const [, go] = useLocation()
  const [all, setAll] = useState<Listed>([])
  const newest = shown.revision?.number
  useEffect(() => {
    if (newest === undefined) return
    void askServer((path, init) => fetch(path, init), documentPath(document, seat.id, '/revisions'), listed).then((answer) => {
      if (answer.kind === 'ok') setAll(answer.value.revisions)
    })
  }, [document, seat.id, newest])
  return (
    <NativeSelect
      aria-label={say('revision.choose')}
      value={number}
      data={all.map((each) => ({ value: String(each.number), label: `Rev.${each.number} · ${each.title}` }))}
      onChange={(event) => go(`/revision/${event.currentTarget.value}`)}
    />
  )
}

/** Word by word, live: it follows the text. */
function Changes({ issued }: { readonly issued: Revision }) {
  const { shown, say, labelOf } = useRoom()
  const changes = changesSince(issued, shown.paragraphs)
  if (changes.length === 0) return <p className="quiet revision-none">{say('revision.none', { number: issued.number })}</p>
  return (
    <ul className="revision-changes">
      {changes.map(({ id, label, words }) => (
        <li key={id} data-label={label ?? ''}>
          <b>{shown.labels.has(id as ParagraphId) ? labelOf(id as ParagraphId) : (label ?? '·')}</b>{' '}
          {words.map(({ op, text, new: now }, at) => {
            const key = `${at}${op}`
            if (op === '=') return <span key={key}>{now ?? text}</span>
            return op === '+' ? <ins key={key}>{text}</ins> : <del key={key}>{text}</del>
          })}
        </li>
      ))}
    </ul>
  )
}
