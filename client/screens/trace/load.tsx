/** Loading the Recommendations: pasted or from a file, shown as understood before anything is recorded. */
import { Button, Group } from '@mantine/core'
import { type ChangeEvent, useMemo, useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { noteWords } from '../../../domain/files/note.ts'
import { sentenceOf } from '../../../domain/sentences/problem.ts'
import { type Refusal, refused } from '../../../domain/sentences/refusals.ts'
import { LONGEST_FILE } from '../../../domain/text/read.ts'
import { TEXT_FILES } from '../../controls/file-kinds.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { useRoom } from '../use-room.tsx'
import { UnderstoodList } from './understood.tsx'
import { type Item, readFileBytes, readText, tooLarge, type Understood } from './reading.ts'

type Chosen = { readonly name: string; readonly read: Understood | Refusal }

const NONE: readonly Item[] = []

async function fromFile(file: File): Promise<Understood | Refusal> {
  // One that is far too large is not even taken into memory.
  if (tooLarge(file.size)) return refused('file.too-long', { limit: LONGEST_FILE })
  return readFileBytes(new Uint8Array(await file.arrayBuffer()), file.name)
}

export function LoadRecommendations() {
  const { shown, say } = useRoom()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant={shown.trace.length === 0 ? 'filled' : 'default'} onClick={() => setOpened(true)}>
        {say(shown.trace.length === 0 ? 'trace.load' : 'trace.loadOther')}
      </Button>
      {opened && <LoadDialog onClose={() => setOpened(false)} />}
    </>
  )
}

function LoadDialog({ onClose }: { readonly onClose: () => void }) {
  const { shown, say, act, language, notice } = useRoom()
  const [pasted, setPasted] = useState('')
  const [file, setFile] = useState<Chosen | null>(null)
  const [tried, setTried] = useState(false)
  const [unreadable, setUnreadable] = useState(false)
  const read = useMemo(() => file?.read ?? (pasted.trim() === '' ? null : readText(pasted)), [file, pasted])
  const notes = read?.kind === 'understood' && read.note !== null ? noteWords(read.note, language) : []
  const items = read?.kind === 'understood' ? read.items : NONE
  // What was pasted stays where it is: a file that turns out to be another one costs nothing.
  const choose = (next: Chosen | null): void => {
    setFile(next)
    setTried(false)
    setUnreadable(false)
  }
  const takeFile = (event: ChangeEvent<HTMLInputElement>): void => {
    const taken = event.currentTarget.files?.[0]
    // The same file may be chosen again, once it is mended.
    event.currentTarget.value = ''
    if (taken === undefined) return
    fromFile(taken).then(
      (result) => choose({ name: taken.name, read: result }),
      () => setUnreadable(true),
    )
  }
  const load = async (): Promise<void> => {
    setTried(true)
    if ((await act('load-recommendations', { items: [...items] })) !== null) onClose()
  }
  const told = unreadable ? say('trace.fileOther') : read?.kind === 'refused' ? sentenceOf(read, language) : tried ? notice : null
  return (
    <Dialog opened onClose={onClose} title={say('trace.load')} size="xl" closeButtonProps={{ 'aria-label': say('common.close') }}>
      <p className="quiet">{say('trace.loadHelp')}</p>
      <p className="trace-file file-choice">
        <label>
          <input type="file" className="vh" accept={TEXT_FILES} onChange={takeFile} />
          {say('trace.file')}
        </label>
        {file !== null ? <b>{file.name}</b> : <span className="quiet">{say('trace.dropOr')}</span>}
      </p>
      <WordsField
        label={say('trace.paste')}
        minRows={4}
        maxRows={6}
        value={pasted}
        onChange={(typed) => {
          setPasted(typed)
          choose(null)
        }}
      />
      {told !== null && (
        <p className="warnrow" role="alert">
          {told}
        </p>
      )}
      {notes.map((note) => (
        <p key={note} className="quiet trace-note">
          {note}
        </p>
      ))}
      {items.length > 0 && <UnderstoodList items={items} />}
      {shown.trace.length > 0 && <p className="quiet">{say('trace.replaces')}</p>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button disabled={items.length === 0} onClick={() => void load()}>
          {say('common.confirm')}
        </Button>
      </Group>
    </Dialog>
  )
}
