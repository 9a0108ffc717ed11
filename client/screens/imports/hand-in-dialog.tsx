/** The dialog in which a file is chosen, shown as understood, and taken in with one button. */
import { Button, Group } from '@mantine/core'
import type { ReactNode } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { useLanguage } from '../../sentences/language.ts'
import type { HandedIn } from './use-handed-in.ts'
import './imports.css'

type Props = {
  readonly title: string
  readonly state: HandedIn<unknown, unknown>
  /** What is asked before a file, and the place for it. */
  readonly begin: ReactNode
  /** Why something was refused. */
  readonly told: string | null
  readonly preview: ReactNode
  /** Beside the button that leaves. */
  readonly remark?: ReactNode
  readonly confirm: ReactNode
  readonly onClose: () => void
}

export function HandInDialog({ title, state, begin, told, preview, remark, confirm, onClose }: Props) {
  const { say } = useLanguage()
  return (
    <Dialog
      opened
      onClose={onClose}
      size="min(1080px, 94vw)"
      title={title}
      closeButtonProps={{ 'aria-label': say('common.close') }}
      classNames={{ body: 'import-body' }}
    >
      <div className="import-begin" data-understood={state.kind === 'understood'}>
        {begin}
      </div>
      {told !== null && (
        <p className="warnrow" role="alert">
          {told}
        </p>
      )}
      {preview}
      <Group justify="flex-end" mt="md" className="import-foot">
        {remark}
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        {confirm}
      </Group>
    </Dialog>
  )
}

export const nameIn = (state: HandedIn<unknown, unknown>): string | null =>
  state.kind === 'reading' || state.kind === 'understood' ? state.file.name : null
