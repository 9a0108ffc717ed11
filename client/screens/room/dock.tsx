/** The verbs, always at the same place, with what they will act on at their left. */
import { Button } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import type { Editor } from '@tiptap/core'
import type { ReactNode, RefObject } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { type KeyName, spelledKey } from '../../keys/keys.ts'
import { OfferWording } from '../alternatives/offer.tsx'
import { TranslatorTold } from '../sides/translator-told.tsx'
import { GiveWording } from '../wordings/give.tsx'
import { useRoom } from '../use-room.tsx'
import { DelegationDock } from './delegation-dock.tsx'
import { Emphasis } from './emphasis.tsx'
import { OpeningVerbs, OwnParagraph } from './own-paragraph.tsx'
import { mayType } from './page.tsx'
import { ParagraphMenu } from './paragraph-menu.tsx'
import type { Chosen } from './room-screen.tsx'
import { Voice } from './voice.tsx'

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
        <TranslatorTold otherwise={<p className="on">{say('dock.observes')}</p>} />
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
          {!isOwn && <GiveWording paragraph={current} />}
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
