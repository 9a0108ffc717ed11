/** The sitting's life: open, suspend in one of three ways, resume, close; observers; direct writing. What puts people out asks first. */
import { Button, Checkbox, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { CloseSitting, OpenSitting, ReopenDirectWriting, SuspendSitting } from '../sitting/dialogs.tsx'
import { IssueRevision } from '../sitting/revision-dialog.tsx'
import { WindowDialog } from '../tabling/window-dialog.tsx'
import { WindowTold } from '../tabling/window-told.tsx'
import { useRoom } from '../use-room.tsx'

type Props = { readonly refresh: () => void }

export function SittingCard(props: Props) {
  const { shown, say, inside } = useRoom()
  const [closes, setCloses] = useState(false)
  const { sitting } = shown
  const isOn = sitting !== null && sitting.state !== 'closed'
  return (
    <section className="door-card">
      <h2>{say('door.sitting')}</h2>
      <StateSentence />
      {isOn ? <Current {...props} onAskClose={() => setCloses(true)} /> : <Open {...props} />}
      {closes && <CloseSitting onDone={props.refresh} onClose={() => setCloses(false)} />}
      <DirectWriting {...props} />
      <Written />
      <Issue {...props} />
      {inside.start.seat.hat !== 'chair' && <p className="quiet">{say('door.instruction')}</p>}
    </section>
  )
}

function StateSentence() {
  const { shown, say, time } = useRoom()
  const { sitting } = shown
  if (sitting === null) return <p>{say('door.sittingNone')}</p>
  const state =
    sitting.state === 'open'
      ? say('sitting.open', { time: time(sitting.openedAt) })
      : sitting.state === 'closed'
        ? say('sitting.closed')
        : say(`sitting.suspended.${sitting.mode ?? 'drafting'}`)
  return (
    <p>
      <b>{say(`sitting.${sitting.kind}`)}:</b> {state}
    </p>
  )
}

function Open({ refresh }: Props) {
  const { say } = useRoom()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button onClick={() => setAsking(true)}>{say('door.openDo')}</Button>
      {asking && <OpenSitting onDone={refresh} onClose={() => setAsking(false)} />}
    </>
  )
}

function Current({ refresh, onAskClose }: Props & { readonly onAskClose: () => void }) {
  const { shown, say, act } = useRoom()
  const [asking, setAsking] = useState<'suspend' | null>(null)
  const { sitting } = shown
  if (sitting === null) return null
  const isSuspended = sitting.state === 'suspended'
  const done = (run: Promise<unknown>): void => void run.then(refresh)
  const ending = { onDone: refresh, onClose: () => setAsking(null) }
  return (
    <Stack gap="sm">
      <p className="quiet">{say('door.hereCount', { count: shown.people })}</p>
      <Checkbox
        label={say('door.observers')}
        description={say('door.observersTell')}
        checked={sitting.observersPermitted ?? false}
        onChange={(event) => done(act('permit-observers', { permitted: event.currentTarget.checked }))}
      />
      <Group gap="xs">
        {isSuspended && (
          <Button variant="default" onClick={() => done(act('resume-sitting', {}))}>
            {say('sitting.resume')}
          </Button>
        )}
        <Button variant="default" onClick={() => setAsking('suspend')}>
          {say(isSuspended ? 'door.changeMode' : 'sitting.suspend')}
        </Button>
        <Button variant="default" onClick={onAskClose}>
          {say('sitting.close')}
        </Button>
      </Group>
      {asking === 'suspend' && <SuspendSitting {...ending} />}
    </Stack>
  )
}

function Issue({ refresh }: Props) {
  const { say } = useRoom()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {say('revision.issueDo')}…
      </Button>
      {asking && <IssueRevision onDone={refresh} onClose={() => setAsking(false)} />}
    </>
  )
}

function Written() {
  const { shown, say, inside } = useRoom()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <WindowTold window={shown.window} zone={inside.start.conference.venueZone} />
      <Button variant="default" onClick={() => setAsking(true)}>
        {say('window.menu')}
      </Button>
      {asking && <WindowDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function DirectWriting({ refresh }: Props) {
  const { shown, say, act } = useRoom()
  const [asking, setAsking] = useState(false)
  switch (shown.directWriting) {
    case 'preparation':
      return null
    case 'reopened':
      return (
        <Button variant="default" onClick={() => void act('close-direct-writing', {}).then(refresh)}>
          {say('direct.close')}
        </Button>
      )
    case 'closed':
      return (
        <>
          <Button variant="default" onClick={() => setAsking(true)}>
            {say('direct.reopen')}…
          </Button>
          {asking && <ReopenDirectWriting onDone={refresh} onClose={() => setAsking(false)} />}
        </>
      )
  }
}
