/** Without a seat: what Declaro is, how to enter, and the seats that are open in this browser. */
import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useEffect, useState } from 'react'
import { z } from 'zod'
import { askServer, documentPath, seatData } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { forgetRoom, type VisitedRoom, visitedRooms } from './visited-rooms.ts'
import { SetupOffered } from './setup-offered.tsx'
import { SiteHeader } from './site-header.tsx'
import './start.css'

export function StartScreen() {
  const { say } = useLanguage()
  return (
    <div className="start">
      <SiteHeader />
      <main>
        <section className="start-title">
          <h1>{say('start.title')}</h1>
          <p>{say('app.tagline')}</p>
        </section>
        <Seats />
        <section className="start-card">
          <h2>{say('start.linkTitle')}</h2>
          <p>{say('start.link')}</p>
          <p className="quiet">{say('start.linkHelp')}</p>
        </section>
        <section className="start-card">
          <h2>{say('start.codeTitle')}</h2>
          <CodeForm />
        </section>
        <SetupOffered />
        <p className="quiet">{say('start.private')}</p>
      </main>
    </div>
  )
}

/** A device's code opens the room; a card's leads to its link, which says whose seat it is. */
const entered = z.union([
  z.object({ room: z.string().startsWith('/room/') }).transform(({ room }) => room),
  z.object({ link: z.string().startsWith('/enter/') }).transform(({ link }) => link),
])

function CodeForm() {
  const { say, language } = useLanguage()
  const [code, setCode] = useState('')
  const [problem, setProblem] = useState<string | null>(null)
  const enter = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ code: code.trim() }),
    }
    const answer = await askServer((path, request) => fetch(path, request), '/api/enter-code', entered, init)
    if (answer.kind === 'ok') window.location.assign(answer.value)
    else setProblem(answer.kind === 'refused' ? answer.problem.detail : say('unreachable'))
  }
  return (
    <form className="start-code" onSubmit={(event) => void enter(event)}>
      <TextInput
        label={say('start.code')}
        description={say('start.codeHelp')}
        placeholder={say('start.codeExample')}
        value={code}
        maxLength={40}
        error={problem}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        onChange={(event) => {
          setCode(event.currentTarget.value)
          setProblem(null)
        }}
      />
      <Button type="submit" variant="default" disabled={code.trim() === ''}>
        {say('start.enter')}
      </Button>
    </form>
  )
}

function Seats() {
  const { say } = useLanguage()
  const [rooms, setRooms] = useState(() => visitedRooms(localStorage))
  if (rooms.length === 0) return null
  const forget = (room: VisitedRoom): void => {
    forgetRoom(localStorage, room)
    setRooms(visitedRooms(localStorage))
  }
  return (
    <section className="start-card">
      <h2>{say('start.seats')}</h2>
      <ul>
        {rooms.map((room) => (
          <SeatLine key={`${room.document}/${room.seat}`} room={room} onForget={() => forget(room)} />
        ))}
      </ul>
      <p className="quiet">{say('start.seatsTell')}</p>
    </section>
  )
}

/** Whether the cookie is still good only the server can tell. */
function useIsOpen(room: VisitedRoom): boolean | null {
  const [isOpen, setIsOpen] = useState<boolean | null>(null)
  useEffect(() => {
    let gone = false
    void askServer((path, init) => fetch(path, init), documentPath(room.document, room.seat, '/seat'), seatData).then((answer) => {
      if (!gone && answer.kind !== 'unreachable') setIsOpen(answer.kind === 'ok' && answer.value.admitted !== 'seat.revoked')
    })
    return () => {
      gone = true
    }
  }, [room.document, room.seat])
  return isOpen
}

function SeatLine({ room, onForget }: { readonly room: VisitedRoom; readonly onForget: () => void }) {
  const { say } = useLanguage()
  const isOpen = useIsOpen(room)
  return (
    <li>
      <div>
        <b>{room.name}</b>
        <span className="quiet">
          {[room.delegation, room.title].filter((part) => part !== null && part !== '').join(' · ')}
          {isOpen === false && ` · ${say('start.ended')}`}
          {isOpen === null && ` · ${say('start.checking')}`}
        </span>
      </div>
      <Button variant="subtle" size="compact-md" onClick={onForget}>
        {say('start.forget')}
      </Button>
      <Button
        disabled={isOpen !== true}
        onClick={() => window.location.assign(`/room/${encodeURIComponent(room.document)}/${encodeURIComponent(room.seat)}`)}
      >
        {say('start.go')}
      </Button>
    </li>
  )
}
