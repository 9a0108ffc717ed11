/** A note for who comes after: what was done about the decision since. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { WordsField } from '../../controls/words-field.tsx'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import type { DecisionTold } from './use-register.ts'

type Props = { readonly decision: DecisionTold; readonly onDone: () => Promise<void> }

export function FollowUp({ decision: { number, text }, onDone }: Props) {
  const { say, act } = useRoom()
  const [note, setNote] = useState<string | null>(null)
  const add = async (): Promise<boolean> => {
    const done = await act('follow-decision', { decision: number, note: (note ?? '').trim() })
    await onDone()
    return done !== null
  }
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setNote('')} aria-label={say('register.noteOf', { number })}>
        {say('register.noteAdd')}
      </Button>
      {note !== null && (
        <Ask
          title={say('register.noteOf', { number })}
          confirm={say('register.save')}
          disabled={note.trim() === ''}
          onClose={() => setNote(null)}
          onConfirm={add}
        >
          <p className="register-words">{text}</p>
          <WordsField mt="md" data-autofocus minRows={2} label={say('register.note')} value={note} onChange={setNote} />
        </Ask>
      )}
    </>
  )
}
