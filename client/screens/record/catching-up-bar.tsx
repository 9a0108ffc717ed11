/** After an absence: one quiet line above the text that says so and offers the list. */
import { Button } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useRoom } from '../use-room.tsx'
import { type CaughtUp, caughtUp } from './answers.ts'
import { useMoment } from './moment.ts'
import { usePast } from './use-past.ts'
import './record.css'

const VISIT = { since: 'visit' } as const

export function CatchingUpBar({ onOpen }: { readonly onOpen: () => void }) {
  const told = usePast('/catching-up', VISIT, caughtUp)
  return told.kind === 'told' ? <Bar told={told.value} onOpen={onOpen} /> : null
}

function Bar({ told: { since, awaits, changed, settled }, onOpen }: { readonly told: CaughtUp; readonly onOpen: () => void }) {
  const { say, inside } = useRoom()
  const moment = useMoment()
  const key = `declaro/caught-up/${inside.start.seat.id}`
  const [read, setRead] = useState(() => sessionStorage.getItem(key))
  const count = changed.length + settled.length
  if (since === null || read === String(since.at) || count + awaits.length === 0) return null
  const close = (): void => {
    sessionStorage.setItem(key, String(since.at))
    setRead(String(since.at))
  }
  return (
    <section className="catching-bar" aria-label={say('catch.title')}>
      <p role="status">
        {say('catch.away', { time: moment(since.at) })} {awaits.length > 0 && <b>{say('catch.awaits', { count: awaits.length })} </b>}
        {count > 0 && say('catch.paragraphs', { count })}
      </p>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => {
          close()
          onOpen()
        }}
      >
        {say('menu.catchUp')}
      </Button>
      <button type="button" className="plain" aria-label={say('catch.dismiss')} title={say('catch.dismiss')} onClick={close}>
        <IconX size={16} stroke={1.75} aria-hidden="true" />
      </button>
    </section>
  )
}
