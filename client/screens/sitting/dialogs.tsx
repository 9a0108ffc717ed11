/** Opening, suspending, closing a sitting: what is asked before it is done, the same from the top of the room and from the door. */
import { Button, Checkbox, Group, NativeSelect, Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { SITTING_KINDS, SUSPENSION_MODES } from '../../../domain/sitting/types.ts'
import { Ask } from '../ask.tsx'
import { type ChainEnd, ChainEndTold, chainEnd } from '../register/chain-end.tsx'
import { useRoom } from '../use-room.tsx'
import { RevisionFields, type RevisionWords, useIssue } from './revision-dialog.tsx'

type Props = { readonly onClose: () => void; readonly onDone?: () => void }

export function OpenSitting({ onClose, onDone }: Props) {
  const { shown, say, act } = useRoom()
  const last = shown.sitting?.kind
  const [kind, setKind] = useState(last === undefined ? SITTING_KINDS[0] : last === 'first' ? SITTING_KINDS[1] : last)
  const [asLast, setAsLast] = useState(true)
  const [observers, setObservers] = useState(false)
  const open = async (): Promise<boolean> => {
    const admit = asLast ? 'as_last_time' : 'nobody'
    const done = await act('open-sitting', { kind, admit, observersPermitted: observers })
    onDone?.()
    return done !== null
  }
  return (
    <Ask title={say('sitting.openOne')} confirm={say('door.openDo')} onClose={onClose} onConfirm={open}>
      <Stack gap="sm">
        <NativeSelect
          label={say('door.openKind')}
          value={kind}
          data={SITTING_KINDS.map((value) => ({ value, label: say(`sitting.${value}`) }))}
          onChange={(event) => setKind(SITTING_KINDS.find((each) => each === event.currentTarget.value) ?? kind)}
        />
        {last !== undefined && (
          <Checkbox label={say('door.asLast')} checked={asLast} onChange={(event) => setAsLast(event.currentTarget.checked)} />
        )}
        <Checkbox label={say('door.withObservers')} checked={observers} onChange={(event) => setObservers(event.currentTarget.checked)} />
      </Stack>
    </Ask>
  )
}

export function SuspendSitting({ onClose, onDone }: Props) {
  const { shown, say, act } = useRoom()
  const [mode, setMode] = useState<(typeof SUSPENSION_MODES)[number]>('drafting')
  const suspend = async (): Promise<boolean> => {
    const done = await act('suspend-sitting', { mode })
    onDone?.()
    return done !== null
  }
  return (
    <Ask title={say('sitting.suspendAsk')} confirm={say('sitting.suspend')} onClose={onClose} onConfirm={suspend}>
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
      {mode === 'dark' && <p className="door-told">{say('door.darkPuts', { count: shown.people })}</p>}
    </Ask>
  )
}

export function CloseSitting({ onClose, onDone }: Props) {
  const { shown, say, act } = useRoom()
  const number = (shown.revision?.number ?? 0) + 1
  const [issues, setIssues] = useState(true)
  const issue = useIssue()
  const [words, setWords] = useState<RevisionWords>(() => ({
    title: say('door.revisionDefault', { sitting: shown.sitting === null ? '' : say(`sitting.${shown.sitting.kind}`).toLowerCase() }),
    note: '',
  }))
  const [chain, setChain] = useState<ChainEnd | null>(null)
  const close = async (): Promise<boolean> => {
    // Closed first: what is issued is then the text that nobody changes any more.
    const closed = await act('close-sitting', {})
    if (closed !== null && issues) await issue(words)
    onDone?.()
    const end = chainEnd.safeParse(closed?.chain)
    if (end.success) setChain(end.data)
    return closed !== null && !end.success
  }
  if (chain !== null) return <Closed chain={chain} onClose={onClose} />
  return (
    <Ask title={say('sitting.closeAsk')} confirm={say('sitting.close')} onClose={onClose} onConfirm={close}>
      <p>{say('door.closePuts', { count: shown.people })}</p>
      <Stack gap="sm" mt="md">
        <Checkbox
          label={say('door.closeIssue', { number })}
          checked={issues}
          onChange={(event) => setIssues(event.currentTarget.checked)}
        />
        <RevisionFields words={words} disabled={!issues} onChange={setWords} />
      </Stack>
    </Ask>
  )
}

/** What the chair reads out, for who wants to note it down. */
function Closed({ chain, onClose }: { readonly chain: ChainEnd; readonly onClose: () => void }) {
  const { say } = useRoom()
  return (
    <Dialog opened onClose={onClose} title={say('closing.title')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <ChainEndTold chain={chain} />
      <Group justify="flex-end" mt="lg">
        <Button data-autofocus onClick={onClose}>
          {say('closing.done')}
        </Button>
      </Group>
    </Dialog>
  )
}

/** Reopens the writing of base text: everyone is told, and sees it against the last revision. */
export function ReopenDirectWriting({ onClose, onDone }: Props) {
  const { shown, say, act } = useRoom()
  const number = (shown.revision?.number ?? 0) + 1
  const [issues, setIssues] = useState(true)
  const reopen = async (): Promise<boolean> => {
    if (issues && (await act('issue-revision', { title: say('direct.revisionTitle') })) === null) return false
    const done = await act('open-direct-writing', {})
    onDone?.()
    return done !== null
  }
  return (
    <Ask title={say('direct.reopen')} confirm={say('direct.reopenDo')} onClose={onClose} onConfirm={reopen}>
      <p>{say('direct.reopenTell')}</p>
      <Checkbox
        mt="md"
        label={say('direct.issue', { number })}
        checked={issues}
        onChange={(event) => setIssues(event.currentTarget.checked)}
      />
    </Ask>
  )
}
