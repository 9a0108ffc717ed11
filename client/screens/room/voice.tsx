/** In whose name a pen writes. F2 opens the list from the text; typing a code and Enter chooses, and the caret is back where it was: the editor puts it
 *  there itself, because a browser that is left to return the focus may put it at the beginning of the text. */
import { Popover, TextInput } from '@mantine/core'
import { IconChevronDown, IconPencil } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Party } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { ariaKey, spelledKey } from '../../keys/keys.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { useRoom } from '../use-room.tsx'

export function Voice({ editor }: { readonly editor: RefObject<Editor | null> }) {
  const { session, say, nameOf, party, language } = useRoom()
  const [opened, setOpened] = useState(false)
  // At once, both ways: a letter typed in between would be written in the name of whoever it was before.
  useKeys({
    voice: () => {
      editor.current?.view.dom.blur()
      flushSync(() => setOpened(true))
    },
  })
  const voice = party ?? 'chair'
  const choose = (next: string | undefined): void => {
    flushSync(() => {
      if (next !== undefined) session.setVoice(next as Party)
      setOpened(false)
    })
    editor.current?.view.focus()
  }
  return (
    <Popover
      opened={opened}
      onChange={setOpened}
      position="top-start"
      shadow="md"
      transitionProps={{ duration: 0 }}
      trapFocus
      returnFocus={false}
      withRoles={false}
    >
      <Popover.Target>
        <button
          type="button"
          className="voice"
          data-by={voice}
          aria-haspopup="menu"
          aria-expanded={opened}
          aria-keyshortcuts={ariaKey('voice')}
          title={`${say('keys.voice')} (${spelledKey('voice', language)})`}
          onClick={() => setOpened(!opened)}
        >
          <IconPencil size={16} /> {say('dock.voice')} <b>{nameOf(voice)}</b> <Code party={voice} /> <IconChevronDown size={14} />
        </button>
      </Popover.Target>
      <Popover.Dropdown className="voices">
        <Voices onChoose={choose} />
      </Popover.Dropdown>
    </Popover>
  )
}

const focusAtOnce = (field: HTMLInputElement | null): void => field?.focus()

function Voices({ onChoose }: { readonly onChoose: (voice: string | undefined) => void }) {
  const { inside, shown, say, nameOf } = useRoom()
  const [filter, setFilter] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const wanted = filter.trim().toLocaleLowerCase()
  const fits = (each: string): boolean => `${each} ${nameOf(each)}`.toLocaleLowerCase().includes(wanted)
  const exact = inside.start.voices.find((each) => each.toLocaleLowerCase() === wanted)
  const { speaking } = shown.floor
  // Who has the floor is most likely whose words are written next.
  const voices = inside.start.voices.filter(fits).toSorted((a, b) => Number(b === speaking) - Number(a === speaking))
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (event.key === 'Escape') onChoose(undefined)
    if (step === undefined) return
    event.preventDefault()
    const items = [...(list.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])]
    items[items.findIndex((item) => item === document.activeElement) + step]?.focus()
  }
  return (
    // The keys of the field and of the list together.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={onKey}>
      <TextInput
        className="voice-filter"
        placeholder={say('voice.filter')}
        aria-label={say('voice.choose')}
        value={filter}
        data-autofocus
        ref={focusAtOnce}
        onChange={(event) => setFilter(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // The key is the list's: the text, which has the focus next, takes it for a new paragraph.
          event.preventDefault()
          onChoose(exact ?? voices[0])
        }}
      />
      <div className="voice-list" role="menu" aria-label={say('voice.choose')} ref={list}>
        {voices.map((each) => (
          <button type="button" key={each} role="menuitem" onClick={() => onChoose(each)}>
            <Code party={each} />
            <span>
              {nameOf(each)}
              {each === speaking && <small className="quiet"> · {say('floor.speaking')}</small>}
            </span>
          </button>
        ))}
      </div>
    </div>
  )
}
