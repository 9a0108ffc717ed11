/** Comments that come back as a file: chosen, shown as understood, and put before the meeting with one button. */
import { Button, Group, Modal, NativeSelect } from '@mantine/core'
import { type DragEvent, useId, useState } from 'react'
import { useLanguage } from '../../sentences/language.ts'
import { isTooMuch } from './preview-read.ts'
import { Preview } from './preview.tsx'
import { type Importer, type ImportState, useImport } from './use-import.ts'
import './imports.css'

export function ImportDialog({ importer, onClose }: { readonly importer: Importer; readonly onClose: () => void }) {
  const { say } = useLanguage()
  const { state, handIn, tick, carryOut } = useImport(importer)
  const [by, setBy] = useState(importer.delegation ?? '')
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isAsking, setAsking] = useState(false)
  const take = (file: File, without: readonly string[] | null = null): void => {
    setRefusal(null)
    void handIn(file, by, without)
  }
  const confirm = async (): Promise<void> => {
    setAsking(true)
    const told = await carryOut()
    setAsking(false)
    setRefusal(told)
    if (told === null) onClose()
  }
  const told = refusal ?? (state.kind === 'refused' ? state.sentence : null)
  return (
    <Modal
      opened
      onClose={onClose}
      size="min(1080px, 94vw)"
      title={say('import.title')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
      classNames={{ body: 'import-body' }}
    >
      <div className="import-begin">
        <p className="quiet">{say(importer.delegation === null ? 'import.tellOffice' : 'import.tell')}</p>
        {importer.delegation === null && (
          <NativeSelect
            label={say('import.by')}
            value={by}
            data={[
              { value: '', label: '—' },
              ...importer.members.map((code) => ({ value: code, label: `${code} · ${importer.nameOf(code)}` })),
            ]}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
        )}
        <FileDrop isOff={by === ''} state={state} onFile={take} />
      </div>
      {told !== null && (
        <p className="warnrow" role="alert">
          {told}
        </p>
      )}
      {state.kind === 'understood' && (
        <Preview
          preview={state.preview}
          ticked={state.ticked}
          nameOf={importer.nameOf}
          onTick={tick}
          onAuthors={(out) => take(state.file, out)}
        />
      )}
      <Group justify="flex-end" mt="md" className="import-foot">
        {state.kind === 'understood' && isTooMuch(state.ticked) && <span className="quiet">{say('import.tooMuch')}</span>}
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        {state.kind === 'understood' && (
          <Button
            disabled={isAsking || isTooMuch(state.ticked) || state.ticked.items.size + state.ticked.comments.size === 0}
            onClick={() => void confirm()}
          >
            {say('import.confirm', {
              proposals: say('import.proposals', { count: state.ticked.items.size }),
              comments: say('import.commentsCount', { count: state.ticked.comments.size }),
              party: importer.nameOf(state.preview.by),
            })}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

const ACCEPTED = '.docx,.html,.htm,.txt,text/plain,text/html,application/vnd.openxmlformats-officedocument.wordprocessingml.document'

type DropProps = { readonly isOff: boolean; readonly state: ImportState; readonly onFile: (file: File) => void }

function FileDrop({ isOff, state, onFile }: DropProps) {
  const { say } = useLanguage()
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file !== undefined && !isOff) onFile(file)
  }
  const name = state.kind === 'reading' || state.kind === 'understood' ? state.file.name : null
  return (
    <div
      className="import-drop"
      data-over={isOver}
      data-off={isOff}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <label htmlFor={id}>{say('import.choose')}</label>
      <input
        id={id}
        type="file"
        className="vh"
        accept={ACCEPTED}
        disabled={isOff}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          // The same file may be chosen again, once it is mended.
          event.currentTarget.value = ''
          if (file !== undefined) onFile(file)
        }}
      />
      <span role="status">
        {name === null ? <span className="quiet">{say(isOff ? 'import.firstWhose' : 'import.drop')}</span> : <b>{name}</b>}
        {state.kind === 'reading' && <span className="quiet"> {say('import.reading')}</span>}
      </span>
    </div>
  )
}
