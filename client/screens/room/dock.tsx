/** The verbs, always at the same place, with what they will act on at their left. */
import { Button, Menu, TextInput } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconBookmark, IconChevronDown, IconHandStop, IconPencil, IconThumbUp } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import { type ReactNode, type RefObject, useEffect, useState } from 'react'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { OfferWording } from '../alternatives/offer.tsx'
import { DraftMenu } from '../drafts/in-room.tsx'
import { mayCorrect, SuggestCorrection } from '../editorial/suggest-correction.tsx'
import { AdoptedTold } from '../adoption/told.tsx'
import { PrecedentsLink } from '../precedents/precedents-view.tsx'
import { isFrozen } from '../text-reading/lock.ts'
import { GiveWording } from '../wordings/give.tsx'
import { TranslatorTold } from '../sides/translator-told.tsx'
import { useRoom } from '../use-room.tsx'
import { Emphasis } from './emphasis.tsx'
import { OpeningVerbs, OwnParagraph } from './own-paragraph.tsx'
import { mayType } from './page.tsx'
import { ParagraphMenu } from './paragraph-menu.tsx'
import type { Chosen } from './room-screen.tsx'
import { Reason } from './reason.tsx'

type Props = {
  readonly editor: RefObject<Editor | null>
  /** The same, for what has to follow the caret. */
  readonly opened: Editor | null
  readonly current: ParagraphId | null
  readonly chosen: Chosen
  readonly blocked: ParagraphId | null
  readonly onStep: (direction: 1 | -1) => void
}

export function Dock(props: Props) {
  const { role, say } = useRoom()
  if (role === 'following') {
    return (
      <div className="dock">
        <TranslatorTold otherwise={<p className="on">{say('dock.observes')}</p>} />
      </div>
    )
  }
  return role === 'office' ? <PenDock {...props} /> : <DelegationDock {...props} />
}

function DelegationDock({ editor, opened, current, chosen, blocked }: Props) {
  const room = useRoom()
  const { shown, say, act, nameOf, labelOf, party } = room
  const [asking, setAsking] = useState(false)
  const atWork = mayType(room)
  const paragraph = chosen === null ? undefined : shown.paragraphs.find((each) => each.id === chosen.paragraph)
  const proposal = paragraph?.proposals.find((each) => each.by === chosen?.by)
  const mayAnswer = proposal !== undefined && proposal.by !== party
  const take = (type: 'support' | 'object' | 'hold') => () => {
    if (paragraph !== undefined && proposal !== undefined) void act(type, { paragraph: paragraph.id, by: proposal.by, seen: proposal.seen })
  }
  const here = blocked ?? current
  const standing = here === null ? undefined : shown.standing.get(here)
  const isAgreed = standing?.kind === 'agreed'
  const awaited = standing?.kind === 'ad-referendum' && party !== null && standing.of.includes(party)
  const lift = (): void => {
    const view = shown.paragraphs.find((each) => each.id === here)
    if (view !== undefined) void act('lift-ad-referendum', { paragraph: view.id, seen: view.seen })
  }
  return (
    <div className="dock" role="toolbar" aria-label={say('panel.title')}>
      <div className="on">
        {shown.adoption.adopted !== null ? (
          <AdoptedTold />
        ) : here !== null && isAgreed ? (
          <>
            <b>{say('standing.is', { label: labelOf(here) })}</b>
            <span>
              {say('standing.isHelp')}{' '}
              <button type="button" className="plain" onClick={() => setAsking(true)}>
                {say('standing.ask')}
              </button>
            </span>
          </>
        ) : here !== null && isFrozen(room, here) ? (
          <FrozenTold paragraph={here} />
        ) : here !== null && awaited ? (
          <>
            <b>{say('standing.adrefOwn', { label: labelOf(here) })}</b>
            <span>
              <button type="button" className="plain" onClick={lift}>
                {say('standing.lift')}
              </button>
            </span>
          </>
        ) : paragraph !== undefined && proposal !== undefined ? (
          <>
            <b>
              <Code party={proposal.by} /> {say('dock.proposal', { party: nameOf(proposal.by), label: labelOf(paragraph.id) })}
            </b>
            <span className="one-line">“{proposal.hunks.map((hunk) => (hunk.added || hunk.struck).trim()).join(' … ')}”</span>
          </>
        ) : (
          <>
            <b>{say(atWork ? 'dock.choose' : 'dock.still')}</b>
            {here !== null && shown.settled.has(here) ? (
              <button type="button" className="plain" onClick={() => setAsking(true)}>
                {say('standing.askSettled', { label: labelOf(here) })}
              </button>
            ) : (
              !atWork && <span>{say('dock.stillTell')}</span>
            )}
          </>
        )}
        <OfParagraph>
          <OpeningVerbs editor={editor} current={current} />
          <OwnParagraph editor={editor} current={current} />
          <OfferWording paragraph={here} />
          <GiveWording paragraph={here} />
          <DraftMenu current={here} />
          <PrecedentsLink paragraph={here} />
          {mayCorrect(room) && <SuggestCorrection paragraph={here} />}
        </OfParagraph>
      </div>
      <Emphasis editor={opened} />
      <Button leftSection={<IconPencil size={16} />} disabled={!atWork} onClick={() => editor.current?.commands.focus()}>
        {say('act.propose')}
      </Button>
      <Button variant="default" leftSection={<IconThumbUp size={16} />} disabled={!mayAnswer} onClick={take('support')}>
        {say('act.support')}
      </Button>
      <Button variant="default" leftSection={<IconHandStop size={16} />} disabled={!mayAnswer} onClick={take('object')}>
        {say('act.object')}
      </Button>
      <Button variant="default" leftSection={<IconBookmark size={16} />} disabled={!mayAnswer} onClick={take('hold')}>
        {say('act.hold')}
      </Button>
      <Reason
        title={asking && here !== null ? say('standing.ask') : null}
        onCancel={() => setAsking(false)}
        onGive={(reason) => {
          if (here !== null) void act('ask-to-reopen', { paragraph: here, reason })
          setAsking(false)
        }}
      />
    </div>
  )
}

/** Why nothing is written here now. */
function FrozenTold({ paragraph }: { readonly paragraph: ParagraphId }) {
  const { shown, say, labelOf } = useRoom()
  const { now } = shown.textReading
  const label = labelOf(paragraph)
  return (
    <>
      <b>{say('text-reading.frozenHere', { label })}</b>
      <span>{say('text-reading.frozenTell', { label, reads: now === null ? '' : labelOf(now) })}</span>
    </>
  )
}

/** What the paragraph itself offers, under the sentence at the left: the verbs beside it stay where they are. */
const OfParagraph = ({ children }: { readonly children: ReactNode }) => <span className="own">{children}</span>

function PenDock({ editor, opened, current, onStep }: Props) {
  const room = useRoom()
  const { shown, say, nameOf, party } = room
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
        {told !== '' && <p title={told}>{told}</p>}
        <OfParagraph>
          <OpeningVerbs editor={editor} current={current} />
          {direct && current !== null ? <ParagraphMenu paragraph={current} /> : <OwnParagraph editor={editor} current={current} />}
          {!isOwn && <OfferWording paragraph={current} />}
          {!isOwn && <GiveWording paragraph={current} />}
        </OfParagraph>
      </div>
      <Emphasis editor={opened} />
      <Button variant="default" leftSection={<IconArrowUp size={16} />} onClick={() => onStep(-1)}>
        {say('dock.previous')}
      </Button>
      <Button variant="default" leftSection={<IconArrowDown size={16} />} onClick={() => onStep(1)}>
        {say('dock.next')} <kbd>F8</kbd>
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
