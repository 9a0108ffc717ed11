/** The dialogs that the menu and the palette open. */
import { type ComponentType, useEffect, useState } from 'react'
import { useLocation } from 'wouter'
import { Dialog } from '../../controls/dialog.tsx'
import { AdviceDialog } from '../advice/advice-dialog.tsx'
import { CorrectionsDialog } from '../editorial/corrections.tsx'
import { BeginDialog } from '../imports/begin-dialog.tsx'
import { ImportInRoom } from '../imports/import-menu.tsx'
import { VersionDialog } from '../imports/version-dialog.tsx'
import { LanguagesDialog } from '../languages/languages-dialog.tsx'
import { ExportDialog } from '../papers/export-dialog.tsx'
import { IssueRevision } from '../sitting/revision-dialog.tsx'
import { WindowDialog } from '../tabling/window-dialog.tsx'
import { FloorDialog } from '../text-reading/floor.tsx'
import { useRoom } from '../use-room.tsx'
import type { Command } from './command.ts'
import { Shortcuts } from './shortcuts.tsx'
import type { MenuDialog } from './use-menu-commands.ts'

type Props = { readonly dialog: MenuDialog | null; readonly commands: readonly Command[]; readonly onClose: () => void }

export function MenuDialogs({ dialog, commands, onClose }: Props) {
  const [, go] = useLocation()
  const toText = (): void => {
    go('/')
    onClose()
  }
  switch (dialog) {
    case null:
      return null
    case 'export':
      return <ExportDialog onClose={onClose} />
    case 'issue':
      return <IssueRevision onClose={onClose} />
    case 'window':
      return <WindowDialog onClose={onClose} />
    case 'floor':
      return <FloorDialog onClose={onClose} />
    case 'comments':
      return <ImportInRoom onClose={onClose} />
    case 'version':
      return <VersionDialog onClose={onClose} />
    case 'begin':
      return <BeginDialog onClose={onClose} />
    case 'advice':
      return <AdviceDialog onClose={onClose} onGo={toText} />
    case 'corrections':
      return <CorrectionsDialog opened onClose={onClose} />
    case 'languages':
      return <LanguagesDialog onClose={onClose} />
    case 'device':
      return <DeviceCode onClose={onClose} />
    case 'palette':
      return <Palette commands={commands} onClose={onClose} />
    case 'shortcuts':
      return <Shortcuts onClose={onClose} />
  }
}

type PaletteProps = { readonly commands: readonly Command[]; readonly onClose: () => void }

/** Fetched when it is first asked for: it knows every act there is. */
function Palette(props: PaletteProps) {
  const [Shown, setShown] = useState<ComponentType<PaletteProps> | null>(null)
  useEffect(() => {
    void import('./palette.tsx').then((fetched) => setShown(() => fetched.Palette))
  }, [])
  return Shown === null ? null : <Shown {...props} />
}

function DeviceCode({ onClose }: { readonly onClose: () => void }) {
  const { say, act } = useRoom()
  const [code, setCode] = useState<string | null>(null)
  useEffect(() => {
    void act('device-code', {}).then((answer) => (typeof answer?.code === 'string' ? setCode(answer.code) : onClose()))
    // Asked for once, however often the room changes meanwhile.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  return (
    <Dialog opened={code !== null} onClose={onClose} title={say('device.title')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <p className="device-code">{code}</p>
      <p className="quiet">{say('device.tell')}</p>
    </Dialog>
  )
}
