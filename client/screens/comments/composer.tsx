/** A comment being written: on what, for whom. */
import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import { LONGEST_COMMENT } from '../../../domain/comments/types.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { LONG_STRUCK, shortened } from '../room/shortened.ts'
import { useRoom } from '../use-room.tsx'
import { type Beginning, useComments } from './use-comments.tsx'

type Audience = 'all' | 'own'

export function Composer({ beginning: { paragraph, on } }: { readonly beginning: Beginning }) {
  const { say, labelOf } = useRoom()
  const { make, leave } = useComments()
  const [to, setTo] = useState<Audience>('all')
  return (
    <section className="card sel comment-composer" aria-label={say('comments.begin', { label: labelOf(paragraph) })}>
      <p className="comment-about">
        <b>{labelOf(paragraph)}</b> {on === null ? say('comments.onParagraph') : <q>{shortened(on.words.trim() || '␣', LONG_STRUCK)}</q>}
      </p>
      <AudienceChoice to={to} onTo={setTo} />
      <Writing verb={say(to === 'own' ? 'comments.makeOwn' : 'comments.make')} onGive={(text) => make(to, text)} onLeave={leave} />
    </section>
  )
}

/** Never in doubt who will read it. */
function AudienceChoice({ to, onTo }: { readonly to: Audience; readonly onTo: (to: Audience) => void }) {
  const { say, nameOf, inside } = useRoom()
  const { hasOwn } = useComments()
  const { delegation } = inside.start.seat
  if (!hasOwn || delegation === null) return <p className="quiet">{say('comments.forAllTell')}</p>
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={say('comments.audience')}
      value={to}
      onChange={(next) => onTo(next === 'own' ? 'own' : 'all')}
      data={[
        { value: 'all', label: say('comments.forAll') },
        { value: 'own', label: say('comments.forOwn', { party: nameOf(delegation) }) },
      ]}
    />
  )
}

type WritingProps = {
  readonly verb: string
  /** False where it was refused: the words stay. */
  readonly onGive: (text: string) => Promise<boolean>
  readonly onLeave: () => void
}

export function Writing({ verb, onGive, onLeave }: WritingProps) {
  const { say } = useRoom()
  const [text, setText] = useState('')
  const [isSending, setSending] = useState(false)
  const left = LONGEST_COMMENT - text.trim().length
  const isReady = text.trim() !== '' && left >= 0 && !isSending
  const give = async (): Promise<void> => {
    if (!isReady) return
    setSending(true)
    if (await onGive(text.trim())) setText('')
    setSending(false)
  }
  return (
    <>
      <WordsField
        minRows={2}
        maxRows={8}
        data-autofocus
        autoFocus
        aria-label={say('comments.text')}
        placeholder={say('comments.text')}
        value={text}
        onChange={setText}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void give()
          else if (event.key === 'Escape') onLeave()
        }}
      />
      <div className="acts">
        <Button size="compact-sm" disabled={!isReady} onClick={() => void give()}>
          {verb}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onLeave}>
          {say('common.cancel')}
        </Button>
        {left < 200 && <span className={left < 0 ? 'comment-over' : 'quiet'}>{say('comments.left', { count: left })}</span>}
      </div>
    </>
  )
}
