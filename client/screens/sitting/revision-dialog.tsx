/** Issues the text as the next revision: its title, and a note for whoever reads it. */
import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { WordsField } from '../../controls/words-field.tsx'
import { Ask } from '../ask.tsx'
import { PairsLeft } from '../languages/pairs-left.tsx'
import { useRoom } from '../use-room.tsx'

export type RevisionWords = { readonly title: string; readonly note: string }

type FieldsProps = {
  readonly words: RevisionWords
  readonly disabled: boolean
  readonly onChange: (words: RevisionWords) => void
}

export function RevisionFields({ words, disabled, onChange }: FieldsProps) {
  const { say } = useRoom()
  return (
    <>
      <TextInput
        label={say('door.revisionTitle')}
        value={words.title}
        maxLength={300}
        disabled={disabled}
        onChange={(event) => onChange({ ...words, title: event.currentTarget.value })}
      />
      <WordsField
        label={say('revision.note')}
        description={say('revision.noteTell')}
        minRows={2}
        maxLength={2000}
        value={words.note}
        disabled={disabled}
        onChange={(typed) => onChange({ ...words, note: typed })}
      />
      {!disabled && <PairsLeft />}
    </>
  )
}

/** Issues it; null where it was refused. */
export function useIssue(): (words: RevisionWords) => Promise<Record<string, unknown> | null> {
  const { shown, act } = useRoom()
  const number = (shown.revision?.number ?? 0) + 1
  return ({ title, note }) =>
    act('issue-revision', {
      title: title.trim() === '' ? `Rev.${number}` : title.trim(),
      ...(note.trim() === '' ? {} : { note: note.trim() }),
    })
}

export function IssueRevision({ onClose, onDone }: { readonly onClose: () => void; readonly onDone?: () => void }) {
  const { shown, say } = useRoom()
  const issue = useIssue()
  const [words, setWords] = useState<RevisionWords>({ title: '', note: '' })
  const give = async (): Promise<boolean> => {
    const done = await issue(words)
    onDone?.()
    return done !== null
  }
  return (
    <Ask
      title={say('revision.issueTitle', { number: (shown.revision?.number ?? 0) + 1 })}
      confirm={say('revision.issueDo')}
      onClose={onClose}
      onConfirm={give}
    >
      <p>{say('revision.issueTell')}</p>
      <Stack gap="sm" mt="md">
        <RevisionFields words={words} disabled={false} onChange={setWords} />
      </Stack>
    </Ask>
  )
}
