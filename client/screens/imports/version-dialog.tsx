/** A version in another language that comes as a file: chosen, shown as understood, and written with one button. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useRoom } from '../use-room.tsx'
import { languageTitle } from '../../../domain/languages/names.ts'
import { useWritableVersions } from '../papers/versions.ts'
import { FileDrop } from './file-drop.tsx'
import { HandInDialog, nameIn } from './hand-in-dialog.tsx'
import { useVersion } from './use-version.ts'
import { VersionPreview } from './version-preview.tsx'

const ACCEPTED = '.docx,.html,.htm,.mht,.mhtml,.akn,.xml,.txt'

export function VersionDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, language, notice } = useRoom()
  const versions = useWritableVersions()
  const { state, handIn, tick, write } = useVersion()
  const [version, setVersion] = useState(versions[0] ?? '')
  const [isAsking, setAsking] = useState(false)
  const choose = (to: string): void => {
    setVersion(to)
    if (state.kind === 'understood') void handIn(state.file, to)
  }
  const confirm = async (): Promise<void> => {
    setAsking(true)
    const isWritten = await write()
    setAsking(false)
    if (isWritten) onClose()
  }
  const told = state.kind === 'refused' ? state.sentence : state.kind === 'understood' ? notice : null
  return (
    <HandInDialog
      title={say('version.title')}
      state={state}
      told={told}
      onClose={onClose}
      begin={
        <>
          <p className="quiet import-help">{say('version.help')}</p>
          <NativeSelect
            label={say('version.of')}
            value={version}
            data={versions.map((value) => ({ value, label: languageTitle(value, language) }))}
            onChange={(event) => choose(event.currentTarget.value)}
          />
          <FileDrop
            isReading={state.kind === 'reading'}
            name={nameIn(state)}
            accepted={ACCEPTED}
            tell={say('version.drop')}
            onFile={(file) => void handIn(file, version)}
          />
        </>
      }
      preview={state.kind === 'understood' && <VersionPreview preview={state.preview} ticked={state.ticked} onTick={tick} />}
      confirm={
        state.kind === 'understood' &&
        state.preview.items.length > 0 && (
          <Button disabled={isAsking || state.ticked.size === 0} onClick={() => void confirm()}>
            {say('version.confirm', { count: state.ticked.size })}
          </Button>
        )
      }
    />
  )
}
