/** Asks for a reason before an act that goes on record with one. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'

type Props = {
  readonly title: string
  readonly onClose: () => void
  /** Whether that was all: then it closes. */
  readonly onGive: (reason: string) => Promise<boolean>
}

export function Reason({ title, onClose, onGive }: Props) {
  const { say } = useRoom()
  const [reason, setReason] = useState('')
  return (
    <Ask
      title={title}
      confirm={say('common.confirm')}
      disabled={reason.trim() === ''}
      onClose={onClose}
      onConfirm={() => onGive(reason.trim())}
    >
      <TextInput label={say('standing.reason')} value={reason} onChange={(event) => setReason(event.currentTarget.value)} data-autofocus />
    </Ask>
  )
}
