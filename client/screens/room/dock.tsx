/** The verbs, always at the same place, with what they will act on at their left. */
import { Button, Menu, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChevronDown, IconPencil } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { type KeyName, spelledKey } from '../../keys/keys.ts'
import { OfferWording } from '../alternatives/offer.tsx'
import { useRoom } from '../use-room.tsx'
import { DelegationDock } from './delegation-dock.tsx'
import { Emphasis } from './emphasis.tsx'
import { OpeningVerbs, OwnParagraph } from './own-paragraph.tsx'
import { mayType } from './page.tsx'
import { ParagraphMenu } from './paragraph-menu.tsx'
import type { Chosen } from './room-screen.tsx'

export type DockProps = {
  readonly editor: RefObject<Editor | null>
  /** The same, for what has to follow the caret. */
  readonly opened: Editor | null
  readonly current: ParagraphId | null
  readonly chosen: Chosen
  readonly blocked: ParagraphId | null
  readonly onStep: (direction: 1 | -1) => void
}

export function Dock(props: DockProps) {
  const { role, say } = useRoom()
  if (role === 'following') {
    return (
      <div className="dock">
        <p className="on">{say('dock.observes')}</p>
      </div>
    )
  }
  return role === 'office' ? <PenDock {...props} /> : <DelegationDock {...props} />
}

/** What the paragraph itself offers, under the sentence at the left: the verbs beside it stay where they are. */
const OfParagraph = ({ children }: { readonly children: ReactNode }) => <span className="own">{children}</span>

function PenDock({ editor, opened, current, onStep }: DockProps) {
  const room = useRoom()
  const { shown, say, nameOf, party, language } = room
  const titled = (keys: KeyName, title: string): string => `${title} (${spelledKey(keys, language)})`
  const voice = party ?? 'chair'
  const isOwn = voice === 'chair' || voice === 'secretariat'
  const direct = shown.directWriting !== 'closed' && isOwn
  const { adopted, certified } = shown.adoption
  const told =
    adopted !== null
      ? say(certified === null ? 'adoption.dock' : 'adoption.dockCertified')
      : direct
        ? say('dock.direct')
        : !mayType(room)
          ? say('dock.still')
          : isOwn
            ? ''
            : say('dock.voiceSees', { party: nameOf(voice) })
  return (
    <div className="dock" role="toolbar" aria-label={say('dock.voice')}>
      <Voice editor={editor} />
      <div className="on">
        {told !== '' && (
          <p className="what" title={told}>
            {told}
          </p>
        )}
        <OfParagraph>
          <OpeningVerbs editor={editor} current={current} />
          {direct && current !== null ? <ParagraphMenu paragraph={current} /> : <OwnParagraph editor={editor} current={current} />}
          {!isOwn && <OfferWording paragraph={current} />}
        </OfParagraph>
      </div>
      <Emphasis editor={opened} />
      <Button
        variant="default"
        leftSection={<IconArrowUp size={16} />}
        title={titled('previous-open', say('keys.previous-open'))}
        onClick={() => onStep(-1)}
      >
        {say('dock.previous')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconArrowDown size={16} />}
        title={titled('next-open', say('keys.next-open'))}
        onClick={() => onStep(1)}
      >
        {say('dock.next')} <kbd aria-hidden="true">F8</kbd>
      </Button>
    </div>
  )
}

/** F2 opens the list from the text; typing a code and Enter chooses, and the caret is back where it was: the editor puts it there itself, because
 *  a browser that is left to return the focus may put it at the beginning of the text. */
function Voice({ editor }: { readonly editor: RefObject<Editor | null> }) {
  const { session, inside, shown, say, nameOf, party } = useRoom()
  const [opened, setOpened] = useState(false)
  const [filter, setFilter] = useState('')
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F2') return
      event.preventDefault()
      setFilter('')
      setOpened(true)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  const voice = party ?? 'chair'
  const fits = (each: string): boolean => `${each} ${nameOf(each)}`.toLocaleLowerCase().includes(filter.trim().toLocaleLowerCase())
  const exact = inside.start.voices.find((each) => each.toLocaleLowerCase() === filter.trim().toLocaleLowerCase())
  const { speaking } = shown.floor
  // Who has the floor is most likely whose words are written next.
  const voices = inside.start.voices.filter(fits).toSorted((a, b) => Number(b === speaking) - Number(a === speaking))
  const choose = (next: string | undefined): void => {
    if (next !== undefined) session.setVoice(next as Party)
    setOpened(false)
    setTimeout(() => editor.current?.commands.focus(), 0)
  }
  return (
    <Menu
      opened={opened}
      onChange={setOpened}
      position="top-start"
      shadow="md"
      trapFocus
      returnFocus={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <button type="button" className="voice" data-by={voice} onClick={() => setFilter('')}>
          <IconPencil size={16} /> {say('dock.voice')} <b>{nameOf(voice)}</b> <Code party={voice} /> <IconChevronDown size={14} />
        </button>
      </Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => {
          if (event.key === 'Escape') choose(undefined)
        }}
      >
        <TextInput
          className="voice-filter"
          placeholder={say('voice.filter')}
          aria-label={say('voice.choose')}
          value={filter}
          data-autofocus
          onChange={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') choose(exact ?? voices[0])
          }}
        />
        {voices.map((each) => (
          <Menu.Item key={each} leftSection={<Code party={each} />} onClick={() => choose(each)}>
            {nameOf(each)}
            {each === speaking && <small className="quiet"> · {say('floor.speaking')}</small>}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
