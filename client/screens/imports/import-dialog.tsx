/** Comments that come back as a file: chosen, shown as understood, and put before the meeting with one button. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { type Say, useLanguage } from '../../sentences/language.ts'
import { FileDrop } from './file-drop.tsx'
import { isTooMuch, type Ticked } from './preview-read.ts'
import { Preview } from './preview.tsx'
import { HandInDialog, nameIn } from './hand-in-dialog.tsx'
import { type Importer, useImport } from './use-import.ts'

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
    <HandInDialog
      title={say('import.title')}
      state={state}
      told={told}
      onClose={onClose}
      begin={
        <>
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
        </>
      }
      preview={
        state.kind === 'understood' && (
          <Preview
            preview={state.preview}
            ticked={state.ticked}
            nameOf={importer.nameOf}
            onTick={tick}
            onAuthors={(out) => take(state.file, out)}
          />
        )
      }
      remark={state.kind === 'understood' && isTooMuch(state.ticked) && <span className="quiet">{say('import.tooMuch')}</span>}
      confirm={
        state.kind === 'understood' && (
          <Button
            disabled={isAsking || isTooMuch(state.ticked) || state.ticked.items.size + state.ticked.comments.size === 0}
            onClick={() => void confirm()}
          >
            {say('import.confirm', { what: list.format(chosenOf(state.ticked, say)), party: importer.nameOf(state.preview.by) })}
          </Button>
        )
      }
    />
  )
}

/** What goes in, without what there is none of. */
const chosenOf = ({ items, comments }: Ticked, say: Say): readonly string[] => [
  ...(items.size > 0 || comments.size === 0 ? [say('import.proposals', { count: items.size })] : []),
  ...(comments.size > 0 ? [say('import.commentsCount', { count: comments.size })] : []),
]
