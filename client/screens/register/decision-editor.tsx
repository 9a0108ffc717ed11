/** A row put right where it stands. */
import { Button, TagsInput, TextInput } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { sayOfRegister } from '../../../domain/sentences/register.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { useNames } from './names.ts'
import type { DecisionTold } from './use-register.ts'

type Props = { readonly decision: DecisionTold; readonly onClose: () => void; readonly onDone: () => Promise<void> }

type Written = {
  readonly verb: string
  readonly text: string
  readonly who: readonly string[]
  readonly due: string
  readonly recommendations: string
}

/** Leaves the row as it was. */
function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [leave])
}

export function DecisionEditor({ decision, onClose, onDone }: Props) {
  const { say, act, language, notice } = useRoom()
  const { nameOfWho, known, whoIs } = useNames()
  const words = sayOfRegister(language)
  const { number } = decision
  const [written, setWritten] = useState<Written>({
    verb: decision.verb,
    text: decision.text,
    who: decision.responsible.map(nameOfWho),
    due: decision.due ?? '',
    recommendations: decision.recommendations.join(', '),
  })
  const [refused, setRefused] = useState(false)
  useEscape(onClose)
  const form = useRef<HTMLFormElement>(null)
  // The row opened where it stands, perhaps at the edge of the screen: its form is taller than it was.
  useEffect(() => {
    form.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const change = (part: Partial<Written>): void => setWritten((before) => ({ ...before, ...part }))
  const save = async (): Promise<void> => {
    const { verb, text, who, due, recommendations } = written
    const done = await act('change-decision', {
      decision: number,
      verb,
      text,
      responsible: who.map(whoIs),
      due: due === '' ? null : due,
      recommendations: recommendations.split(/[\s,;]+/).filter((each) => each !== ''),
    })
    setRefused(done === null)
    await onDone()
    if (done !== null) onClose()
  }
  return (
    <form
      ref={form}
      className="register-editor"
      aria-label={say('register.editOf', { number })}
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <TextInput label={words('column.verb')} value={written.verb} onChange={(event) => change({ verb: event.currentTarget.value })} />
      <WordsField
        className="wide"
        label={words('column.text')}
        autoFocus
        value={written.text}
        onChange={(typed) => change({ text: typed })}
      />
      <TagsInput
        className="wide"
        label={words('column.responsible')}
        placeholder={written.who.length === 0 ? say('register.whoAdd') : ''}
        data={[...known]}
        value={[...written.who]}
        onChange={(who) => change({ who })}
      />
      <TextInput
        type="date"
        label={words('column.due')}
        value={written.due}
        onChange={(event) => change({ due: event.currentTarget.value })}
      />
      <TextInput
        label={words('column.recommendations')}
        placeholder={say('register.recommendationsTell')}
        value={written.recommendations}
        onChange={(event) => change({ recommendations: event.currentTarget.value })}
      />
      {refused && notice !== null && (
        <p className="warnrow wide" role="alert">
          {notice}
        </p>
      )}
      <div className="acts wide">
        <Remove decision={decision} onDone={onDone} />
        <span className="push" />
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button type="submit" disabled={written.text.trim() === ''}>
          {say('register.save')}
        </Button>
      </div>
    </form>
  )
}

function Remove({ decision: { number, text }, onDone }: Pick<Props, 'decision' | 'onDone'>) {
  const { say, act } = useRoom()
  const [asks, setAsks] = useState(false)
  const remove = async (): Promise<boolean> => {
    const done = await act('remove-decision', { decision: number })
    await onDone()
    return done !== null
  }
  return (
    <>
      <Button variant="subtle" onClick={() => setAsks(true)}>
        {say('register.remove')}
      </Button>
      {asks && (
        <Ask
          title={say('register.removeAsk', { number })}
          confirm={say('register.remove')}
          onClose={() => setAsks(false)}
          onConfirm={remove}
        >
          <p className="register-words">{text}</p>
          <p className="quiet">{say('register.removeTell')}</p>
        </Ask>
      )}
    </>
  )
}
