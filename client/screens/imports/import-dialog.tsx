/** Comments that come back as a file: chosen, shown as understood, and put before the meeting with one button. */
import { Button, Group, Modal, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { type Say, useLanguage } from '../../sentences/language.ts'
import { FileDrop } from './file-drop.tsx'
import { isTooMuch, type Ticked } from './preview-read.ts'
import { Preview } from './preview.tsx'
import { type Importer, type ImportState, useImport } from './use-import.ts'
import './imports.css'

export function ImportDialog({ importer, onClose }: { readonly importer: Importer; readonly onClose: () => void }) {
  const { say, language } = useLanguage()
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
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
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
      <div className="import-begin" data-understood={state.kind === 'understood'}>
        <p className="quiet import-help">{say(importer.delegation === null ? 'import.tellOffice' : 'import.tell')}</p>
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
        <FileDrop isOff={by === ''} isReading={state.kind === 'reading'} name={nameIn(state)} onFile={take} />
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
            {say('import.confirm', { what: list.format(chosenOf(state.ticked, say)), party: importer.nameOf(state.preview.by) })}
          </Button>
        )}
      </Group>
    </Modal>
  )
}

/** What goes in, without what there is none of. */
const chosenOf = ({ items, comments }: Ticked, say: Say): readonly string[] => [
  ...(items.size > 0 || comments.size === 0 ? [say('import.proposals', { count: items.size })] : []),
  ...(comments.size > 0 ? [say('import.commentsCount', { count: comments.size })] : []),
]

const nameIn = (state: ImportState): string | null => (state.kind === 'reading' || state.kind === 'understood' ? state.file.name : null)
