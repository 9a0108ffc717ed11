/** A revision read inside the room, as it was issued. */
import { NativeSelect } from '@mantine/core'
import { useEffect, useState } from 'react'
import { Link, useLocation } from 'wouter'
import type { z } from 'zod'
import { askServer, documentPath } from '../../room/start.ts'
import { useRoom } from '../use-room.tsx'
import { firstAddress } from '../compare/sides.ts'
import { listed } from './revision.ts'
import { RevisionText, useRevision } from './revision-text.tsx'

export function RevisionScreen({ number }: { readonly number: string }) {
  const { inside, say, time, language } = useRoom()
  const { start } = inside
  const reading = useRevision(start.document, start.seat.id, number)
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
          <Link href={firstAddress(issued.number)}>{say('revision.compare')}</Link>
          <a href={documentPath(start.document, start.seat.id, `/revisions/${number}`)} download={`Rev.${number}.json`}>
            {say('revision.download')}
          </a>
        </div>
      </header>
      <RevisionText issued={issued} />
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
