/** Above the text: which paragraph the chair is reading, and the way there; for chair and secretariat the bar that leads the reading. */
import { Button, Checkbox, TextInput } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconBook2, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import { besides, labelled, toRead } from './order.ts'
import type { Follow } from './use-follow.ts'
import type { Reader } from './use-reading.ts'
import './text-reading.css'

type Props = {
  readonly current: ParagraphId | null
  readonly reader: Reader
  readonly follow: Follow
  readonly onGo: (paragraph: ParagraphId) => void
}

export function TextReadingStrip({ current, reader, follow, onGo }: Props) {
  const { shown, role, say, labelOf } = useRoom()
  const { now, freeze } = shown.textReading
  const [missed, setMissed] = useState('')
  if (now === null || !shown.paragraphs.some(({ id }) => id === now)) return null
  const label = labelOf(now)
  const leads = role === 'office'
  return (
    <section className="text-reading" aria-label={say('text-reading.title')}>
      <IconBook2 size={18} stroke={1.75} aria-hidden="true" />
      <p role="status">
        <b>{say(leads ? 'text-reading.reading' : 'text-reading.chairReads', { label })}</b>
        {leads ? <Left missed={missed} /> : freeze && <span className="quiet">{say('text-reading.frozen')}</span>}
      </p>
      {current !== now && (
        <button type="button" className="plain" onClick={() => onGo(now)}>
          {say('text-reading.go', { label })}
        </button>
      )}
      <span className="push" />
      {leads ? (
        <Lead now={now} freeze={freeze} reader={reader} onMissed={setMissed} />
      ) : (
        <Checkbox
          size="xs"
          label={say('text-reading.follow')}
          checked={follow.follows}
          onChange={(event) => follow.change(event.currentTarget.checked)}
        />
      )}
    </section>
  )
}

function Left({ missed }: { readonly missed: string }) {
  const { shown, say } = useRoom()
  if (missed !== '') return <span className="missed">{say('text-reading.noLabel', { label: missed })}</span>
  const count = toRead(shown).length
  return <span className="quiet">{say('text-reading.left', { count })}</span>
}

type LeadProps = {
  readonly now: ParagraphId
  readonly freeze: boolean
  readonly reader: Reader
  readonly onMissed: (label: string) => void
}

function Lead({ now, freeze, reader, onMissed }: LeadProps) {
  const { shown, say, act } = useRoom()
  const isLast = besides(shown, now, 1) === null
  return (
    <>
      <Checkbox
        size="xs"
        label={say('text-reading.freeze')}
        title={say('text-reading.freezeTell')}
        checked={freeze}
        onChange={(event) => void act('read-paragraph', { paragraph: now, freeze: event.currentTarget.checked })}
      />
      <Jump onGo={reader.read} onMissed={onMissed} />
      <span className="text-reading-steps">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={say('text-reading.previous')}
          disabled={isLast}
          onClick={() => reader.step(-1)}
        >
          <IconArrowLeft size={16} stroke={1.75} />
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          rightSection={<IconArrowRight size={16} stroke={1.75} />}
          disabled={isLast}
          title={isLast ? say('text-reading.none') : ''}
          onClick={() => reader.step(1)}
        >
          {say('text-reading.next')}&nbsp;<kbd>F9</kbd>
        </Button>
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={say('text-reading.end')}
          title={say('text-reading.end')}
          onClick={() => reader.read(null)}
        >
          <IconX size={16} stroke={1.75} />
        </Button>
      </span>
    </>
  )
}

/** A label that is typed, and Enter: the way to a paragraph that somebody asked for by its name. */
function Jump({ onGo, onMissed }: { readonly onGo: (paragraph: ParagraphId) => void; readonly onMissed: (label: string) => void }) {
  const { shown, say } = useRoom()
  const [typed, setTyped] = useState('')
  const [isMissed, setIsMissed] = useState(false)
  const miss = (label: string): void => {
    setIsMissed(label !== '')
    onMissed(label)
  }
  const clear = (): void => {
    setTyped('')
    miss('')
  }
  const go = (): void => {
    const found = labelled(shown, typed)
    if (found === null) return miss(typed.trim())
    clear()
    onGo(found)
  }
  return (
    <TextInput
      size="xs"
      className="text-reading-jump"
      aria-label={say('text-reading.jump')}
      placeholder="C12"
      value={typed}
      error={isMissed}
      onBlur={() => {
        if (isMissed) clear()
      }}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        miss('')
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go()
      }}
    />
  )
}
