/** A question with one way on and one way back, the same wherever an act is asked for before it is done. */
import { Button, Group } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../controls/dialog.tsx'
import { useRoom } from './use-room.tsx'

/** Asks, does, and stays open with the sentence where it was refused. */
export function Ask({
  title,
  confirm,
  children,
  disabled,
  size,
  onClose,
  onConfirm,
}: {
  readonly title: string
  readonly confirm: string
  readonly children: ReactNode
  readonly disabled?: boolean
  /** Of a dialog in which much is written, or in which things are held side by side. */
  readonly size?: 'lg' | 'wide'
  readonly onClose: () => void
  /** Whether that was all: then it closes. */
  readonly onConfirm: () => Promise<boolean>
}) {
  const { say, notice } = useRoom()
  const [stage, setStage] = useState<'asking' | 'doing' | 'refused'>('asking')
  const act = async (): Promise<void> => {
    if (stage === 'doing') return
    setStage('doing')
    if (await onConfirm()) onClose()
    else setStage('refused')
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      size={size === 'wide' ? 'min(1080px, 94vw)' : (size ?? 'md')}
      title={title}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      {children}
      {stage === 'refused' && notice !== null && (
        <p className="warnrow" role="alert">
          {notice}
        </p>
      )}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button disabled={disabled ?? false} onClick={() => void act()}>
          {confirm}
        </Button>
      </Group>
    </Dialog>
  )
}
