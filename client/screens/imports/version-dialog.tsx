/** A version in another language that comes as a file: chosen, shown as understood, and written with one button. */
import { Button, Group, Modal, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useRoom } from '../use-room.tsx'
import { languageTitle } from '../../../domain/languages/names.ts'
import { useWritableVersions } from '../papers/versions.ts'
import { FileDrop } from './file-drop.tsx'
import { useVersion, type VersionState } from './use-version.ts'
import { VersionPreview } from './version-preview.tsx'
import './imports.css'

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
    <Modal
      opened
      onClose={onClose}
      size="min(1080px, 94vw)"
      title={say('version.title')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
      classNames={{ body: 'import-body' }}
    >
      <div className="import-begin" data-understood={state.kind === 'understood'}>
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
      </div>
      {told !== null && (
        <p className="warnrow" role="alert">
          {told}
        </p>
      )}
      {state.kind === 'understood' && <VersionPreview preview={state.preview} ticked={state.ticked} onTick={tick} />}
      <Group justify="flex-end" mt="md" className="import-foot">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        {state.kind === 'understood' && state.preview.items.length > 0 && (
          <Button disabled={isAsking || state.ticked.size === 0} onClick={() => void confirm()}>
            {say('version.confirm', { count: state.ticked.size })}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

const nameIn = (state: VersionState): string | null => (state.kind === 'reading' || state.kind === 'understood' ? state.file.name : null)
