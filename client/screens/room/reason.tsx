/** Asks for a reason before an act that goes on record with one. */
import { Button, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { useRoom } from '../use-room.tsx'

type Props = {
  /** Null while nothing is asked. */ readonly title: string | null
  readonly onCancel: () => void
  readonly onGive: (reason: string) => void
}

export function Reason({ title, onCancel, onGive }: Props) {
  const { say } = useRoom()
  const [reason, setReason] = useState('')
  const give = (): void => {
    onGive(reason.trim())
    setReason('')
  }
  return (
    <Dialog opened={title !== null} onClose={onCancel} title={title} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <TextInput label={say('standing.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onCancel}>
          {say('common.cancel')}
        </Button>
        <Button onClick={give} disabled={reason.trim() === ''}>
          {say('common.confirm')}
        </Button>
      </Group>
    </Dialog>
  )
}
