/** The room's state in one line: which text, which sitting, whether I am saved, who I am. It never scrolls away. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconLoader2, IconPlugConnectedX, IconUsers } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Code } from '../controls/code.tsx'
import { AdoptionPill } from './adoption/pill.tsx'
import { More } from './menu/more.tsx'
import { CloseSitting, OpenSitting, SuspendSitting } from './sitting/dialogs.tsx'
import { useRoom, useSaved } from './use-room.tsx'

export function TopBar() {
  const { inside, shown, say, role, time, nameOf } = useRoom()
  const { start } = inside
  const members = start.conference.members.length
  const own = start.seat.delegation ?? (start.seat.hat === 'secretariat' ? 'secretariat' : 'chair')
  const who = role === 'following' ? start.seat.name : nameOf(own)
  useEffect(() => {
    document.title = `${who} · Declaro`
    return () => {
      document.title = 'Declaro'
    }
  }, [who])
  return (
    <header className="top">
      <span className="mark">Declaro</span>
      <div className="doc">
        <b>{start.conference.title}</b>
        <span>
          {[
            ...(start.document === 'rehearsal' ? [say('top.rehearsal')] : []),
            ...(shown.revision === null ? [] : [`Rev.${shown.revision.number}`]),
            say('top.live'),
          ].join(' · ')}
        </span>
      </div>
      <AdoptionPill />
      <span className="push" />
      <span className="state" role="status" aria-live="assertive">
        <span className={shown.sitting?.state === 'open' ? 'dot live' : 'dot'} />
        <span>
          <b>{shown.sitting === null ? say('sitting.none') : `${say(`sitting.${shown.sitting.kind}`)}:`}</b>{' '}
          {sittingState(shown.sitting, say, time)}
        </span>
      </span>
      {role === 'office' && <SittingButtons />}
      <SavedState />
      <span className="push" />
      <span className="quiet people">
        <IconUsers size={16} stroke={1.75} /> {say('sitting.here', { here: shown.delegations.length, all: members })}
      </span>
      <span className="who">
        {role === 'following' ? null : <Code party={own} big />}
        <span>
          <b>{who}</b>
          <small>{say(start.seat.hat === 'secretariat' ? 'act.instruction' : `hat.${start.seat.hat}`)}</small>
        </span>
      </span>
      <More />
    </header>
  )
}

type Room = ReturnType<typeof useRoom>

function sittingState(sitting: Room['shown']['sitting'], say: Room['say'], time: Room['time']): string {
  if (sitting === null) return ''
  if (sitting.state === 'open') return say('sitting.open', { time: time(sitting.openedAt) })
  if (sitting.state === 'closed') return say('sitting.closed')
  return say(`sitting.suspended.${sitting.mode ?? 'drafting'}`)
}

const ICONS = {
  saved: IconCheck,
  saving: IconLoader2,
  waiting: IconAlertTriangle,
  full: IconAlertTriangle,
  unwritable: IconAlertTriangle,
  offline: IconPlugConnectedX,
} as const

function SavedState() {
  const { inside, say } = useRoom()
  const saved = useSaved()
  const { kept } = inside
  if (kept.length > 0) {
    return (
      <span className="saved warn" role="status" data-saved={saved}>
        <IconAlertTriangle size={16} stroke={1.75} /> {say('saved.kept', { count: kept.length })}
        {saved === 'saved' ? '' : ` · ${say(`saved.${saved}`)}`}
      </span>
    )
  }
  const Icon = ICONS[saved]
  return (
    <span className={`saved ${saved}`} role="status" data-saved={saved}>
      <Icon size={16} stroke={1.75} /> {say(`saved.${saved}`)}
    </span>
  )
}

function SittingButtons() {
  const { shown, say, act } = useRoom()
  const [asking, setAsking] = useState<'open' | 'suspend' | 'close' | null>(null)
  const { sitting } = shown
  const done = (): void => setAsking(null)
  const ask = (what: 'open' | 'suspend' | 'close', title: string) => (
    <Button size="compact-md" variant="default" onClick={() => setAsking(what)}>
      {title}
    </Button>
  )
  const isOn = sitting !== null && sitting.state !== 'closed'
  return (
    <>
      {!isOn && ask('open', say('sitting.openOne'))}
      {sitting?.state === 'open' && ask('suspend', say('sitting.suspend'))}
      {sitting?.state === 'suspended' && (
        <Button size="compact-md" variant="default" onClick={() => void act('resume-sitting', {})}>
          {say('sitting.resume')}
        </Button>
      )}
      {isOn && ask('close', say('sitting.close'))}
      {asking === 'open' && <OpenSitting onClose={done} />}
      {asking === 'suspend' && <SuspendSitting onClose={done} />}
      {asking === 'close' && <CloseSitting onClose={done} />}
    </>
  )
}
