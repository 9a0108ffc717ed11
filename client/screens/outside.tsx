/** A page for who is out of the room: what it is, of which conference, and the way back. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { SeatData } from '../room/start.ts'
import { useLanguage } from '../sentences/language.ts'

type Props = { readonly seat: SeatData; readonly title: string; readonly onLeave: () => void; readonly children: ReactNode }

export function Outside({ seat, title, onLeave, children }: Props) {
  const { say } = useLanguage()
  return (
    <div className="room">
      <header className="top">
        <span className="mark">Declaro</span>
        <div className="doc">
          <b>{seat.conference.title}</b>
          <span>{title}</span>
        </div>
        <span className="push" />
        <Button size="compact-md" variant="default" onClick={onLeave}>
          {say('compare.back')}
        </Button>
      </header>
      {children}
    </div>
  )
}
