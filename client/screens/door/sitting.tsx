/** The sitting's life: open, suspend in one of three ways, resume, close. What puts people out asks first. */
import { Button, Checkbox, Group, Modal, NativeSelect, Radio, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { SITTING_KINDS, SUSPENSION_MODES } from '../../../domain/sitting/types.ts'
import { useRoom } from '../use-room.tsx'
import { type People, putOut } from './people.ts'

type Props = { readonly people: People; readonly refresh: () => void }

export function SittingCard(props: Props) {
  const { shown, say, inside } = useRoom()
  const { sitting } = shown
  const isOn = sitting !== null && sitting.state !== 'closed'
  return (
    <section className="door-card">
      <h2>{say('door.sitting')}</h2>
      <StateSentence />
      {isOn ? <Current {...props} /> : <Open refresh={props.refresh} />}
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

function Open({ refresh }: { readonly refresh: () => void }) {
  const { shown, say, act } = useRoom()
  const [kind, setKind] = useState(
    shown.sitting === null ? SITTING_KINDS[0] : shown.sitting.kind === 'first' ? SITTING_KINDS[1] : shown.sitting.kind,
  )
  const [asLast, setAsLast] = useState(true)
  const [observers, setObservers] = useState(false)
  const open = async (): Promise<void> => {
    await act('open-sitting', { kind, admit: asLast ? 'as_last_time' : 'nobody', observersPermitted: observers })
    refresh()
  }
  return (
    <Stack gap="sm">
      <NativeSelect
        label={say('door.openKind')}
        value={kind}
        data={SITTING_KINDS.map((value) => ({ value, label: say(`sitting.${value}`) }))}
        onChange={(event) => setKind(SITTING_KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
      />
      {shown.sitting !== null && (
        <Checkbox label={say('door.asLast')} checked={asLast} onChange={(event) => setAsLast(event.currentTarget.checked)} />
      )}
      <Checkbox label={say('door.withObservers')} checked={observers} onChange={(event) => setObservers(event.currentTarget.checked)} />
      <Button onClick={() => void open()}>{say('door.openDo')}</Button>
    </Stack>
  )
}

function Current({ people, refresh }: Props) {
  const { shown, say, act } = useRoom()
  const [asking, setAsking] = useState<'suspend' | 'close' | null>(null)
  const { sitting } = shown
  if (sitting === null) return null
  const isSuspended = sitting.state === 'suspended'
  const done = (run: Promise<unknown>): void => void run.then(refresh)
  return (
    <Stack gap="sm">
      <p className="quiet">{say('door.hereCount', { count: putOut(people) })}</p>
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
        <Button variant="default" onClick={() => setAsking('close')}>
          {say('sitting.close')}
        </Button>
      </Group>
      {asking === 'suspend' && <Suspend people={people} refresh={refresh} onClose={() => setAsking(null)} />}
      {asking === 'close' && <Close people={people} refresh={refresh} onClose={() => setAsking(null)} />}
    </Stack>
  )
}

type AskProps = Props & { readonly onClose: () => void }

function Suspend({ people, refresh, onClose }: AskProps) {
  const { say, act } = useRoom()
  const [mode, setMode] = useState<(typeof SUSPENSION_MODES)[number]>('drafting')
  const suspend = async (): Promise<void> => {
    await act('suspend-sitting', { mode })
    refresh()
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={say('sitting.suspendAsk')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <Radio.Group
        value={mode}
        onChange={(next) => setMode(SUSPENSION_MODES.find((each) => each === next) ?? mode)}
        aria-label={say('sitting.suspendAsk')}
      >
        <Stack gap="xs">
          {SUSPENSION_MODES.map((each) => (
            <Radio key={each} value={each} label={say(`sitting.mode.${each}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <p className="door-told">{mode === 'dark' ? say('door.darkPuts', { count: putOut(people) }) : ' '}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button onClick={() => void suspend()}>{say('sitting.suspend')}</Button>
      </Group>
    </Modal>
  )
}

function Close({ people, refresh, onClose }: AskProps) {
  const { shown, say, act } = useRoom()
  const number = (shown.revision?.number ?? 0) + 1
  const [issues, setIssues] = useState(true)
  const [title, setTitle] = useState(() =>
    say('door.revisionDefault', { sitting: shown.sitting === null ? '' : say(`sitting.${shown.sitting.kind}`).toLowerCase() }),
  )
  const close = async (): Promise<void> => {
    // Closed first: what is issued is then the text that nobody changes any more.
    const closed = await act('close-sitting', {})
    if (closed !== null && issues) await act('issue-revision', { title: title.trim() === '' ? `Rev.${number}` : title.trim() })
    refresh()
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title={say('sitting.closeAsk')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <p>{say('door.closePuts', { count: putOut(people) })}</p>
      <Stack gap="sm" mt="md">
        <Checkbox
          label={say('door.closeIssue', { number })}
          checked={issues}
          onChange={(event) => setIssues(event.currentTarget.checked)}
        />
        <TextInput
          label={say('door.revisionTitle')}
          value={title}
          maxLength={300}
          disabled={!issues}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button onClick={() => void close()}>{say('sitting.close')}</Button>
      </Group>
    </Modal>
  )
}
