/** A delegation's dock: on one line what is said of the place, under it what the paragraph offers, at the right the four verbs, always where they are. */
import { Button } from '@mantine/core'
import { IconBookmark, IconHandStop, IconPencil, IconThumbUp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { ariaKey, type KeyName, spelledKey } from '../../keys/keys.ts'
import { AdoptedTold } from '../adoption/told.tsx'
import { OfferWording } from '../alternatives/offer.tsx'
import { useDialogs } from '../dialogs.tsx'
import { DraftMenu } from '../drafts/in-room.tsx'
import { mayCorrect, SuggestCorrection } from '../editorial/suggest-correction.tsx'
import { PrecedentsLink } from '../precedents/precedents-view.tsx'
import { isFrozen } from '../text-reading/lock.ts'
import { useRoom } from '../use-room.tsx'
import { GiveWording } from '../wordings/give.tsx'
import type { DockProps } from './dock.tsx'
import { AskToReopen } from './ask-to-reopen.tsx'
import { Emphasis } from './emphasis.tsx'
import { OpeningVerbs, OwnParagraph } from './own-paragraph.tsx'
import { mayType } from './page.tsx'
import { useVerbs, type Verbs } from './use-verbs.ts'

export function DelegationDock({ editor, opened, current, chosen, blocked }: DockProps) {
  const room = useRoom()
  const { shown, say } = room
  const verbs = useVerbs(current, chosen)
  const here = blocked ?? current
  if (shown.adoption.adopted !== null) return <AdoptedDock here={here} />
  const isAgreed = here !== null && shown.standing.get(here)?.kind === 'agreed'
  return (
    <div className="dock" role="toolbar" aria-label={say('panel.title')}>
      <div className="on">
        <Told here={here} verbs={verbs} />
        <span className="own">
          <WaysOn here={here} />
          <OpeningVerbs editor={editor} current={current} />
          <OwnParagraph editor={editor} current={current} />
          <OfferWording paragraph={here} />
          <GiveWording paragraph={here} />
          <DraftMenu current={here} />
          <PrecedentsLink paragraph={here} />
          {mayCorrect(room) && <SuggestCorrection paragraph={here} />}
        </span>
      </div>
      {!isAgreed && mayType(room) && <Emphasis editor={opened} />}
      <FourVerbs verbs={verbs} mayPropose={mayType(room)} onPropose={() => editor.current?.commands.focus()} />
    </div>
  )
}

/** The text is final: there is nothing to say yes or no to, and until certification only slips of the pen to point out. */
function AdoptedDock({ here }: { readonly here: ParagraphId | null }) {
  const room = useRoom()
  return (
    <div className="dock" role="toolbar" aria-label={room.say('panel.title')}>
      <div className="on">
        <AdoptedTold />
      </div>
      {mayCorrect(room) && <SuggestCorrection paragraph={here} />}
    </div>
  )
}

type FourProps = { readonly verbs: Verbs; readonly mayPropose: boolean; readonly onPropose: () => void }

function FourVerbs({ verbs: { mayAnswer, answer }, mayPropose, onPropose }: FourProps) {
  return (
    <>
      <Verb keys="propose" title="act.propose" icon={<IconPencil size={16} />} isLikeliest disabled={!mayPropose} onPress={onPropose} />
      <Verb keys="support" title="act.support" icon={<IconThumbUp size={16} />} disabled={!mayAnswer} onPress={() => answer('support')} />
      <Verb keys="object" title="act.object" icon={<IconHandStop size={16} />} disabled={!mayAnswer} onPress={() => answer('object')} />
      <Verb keys="hold" title="act.hold" icon={<IconBookmark size={16} />} disabled={!mayAnswer} onPress={() => answer('hold')} />
    </>
  )
}

type VerbProps = {
  readonly keys: KeyName
  readonly title: 'act.propose' | 'act.support' | 'act.object' | 'act.hold'
  readonly icon: ReactNode
  readonly isLikeliest?: true
  readonly disabled: boolean
  readonly onPress: () => void
}

function Verb({ keys, title, icon, isLikeliest, disabled, onPress }: VerbProps) {
  const { say, language } = useRoom()
  return (
    <Button
      variant={isLikeliest === true ? 'filled' : 'default'}
      leftSection={icon}
      disabled={disabled}
      title={`${say(title)} (${spelledKey(keys, language)})`}
      aria-keyshortcuts={ariaKey(keys)}
      onClick={onPress}
    >
      {say(title)}
    </Button>
  )
}

/** What is to be known of the place, on one line; the whole of it where one points. */
function Told({ here, verbs }: { readonly here: ParagraphId | null; readonly verbs: Verbs }) {
  const room = useRoom()
  const { shown, say, nameOf, labelOf, party } = room
  const { paragraph, proposal } = verbs
  const standing = here === null ? undefined : shown.standing.get(here)
  if (here !== null && standing?.kind === 'agreed')
    return <Line first={say('standing.is', { label: labelOf(here) })} then={say('standing.isHelp')} />
  if (here !== null && isFrozen(room, here)) {
    const { now } = shown.textReading
    const label = labelOf(here)
    return (
      <Line
        first={say('text-reading.frozenHere', { label })}
        then={say('text-reading.frozenTell', { label, reads: now === null ? '' : labelOf(now) })}
      />
    )
  }
  if (here !== null && party !== null && standing?.kind === 'ad-referendum' && standing.of.includes(party))
    return <Line first={say('standing.adrefOwn', { label: labelOf(here) })} />
  if (paragraph !== null && proposal !== null) {
    const words = proposal.hunks.map((hunk) => (hunk.added || hunk.struck).trim()).join(' … ')
    const first = say('dock.proposal', { party: nameOf(proposal.by), label: labelOf(paragraph.id) })
    return <Line first={first} then={`“${words}”`} sign={<Code party={proposal.by} />} />
  }
  return mayType(room) ? <Line first={say('dock.choose')} /> : <Line first={say('dock.still')} then={say('dock.stillTell')} />
}

type LineProps = { readonly first: string; readonly then?: string; readonly sign?: ReactNode }

function Line({ first, then = '', sign }: LineProps) {
  return (
    <p className="what" title={`${first} ${then}`.trim()}>
      {sign} <b>{first}</b> <span>{then}</span>
    </p>
  )
}

/** Out of a standing that the delegation can do something about. */
function WaysOn({ here }: { readonly here: ParagraphId | null }) {
  const { shown, say, act, labelOf, party } = useRoom()
  const open = useDialogs()
  const view = shown.paragraphs.find((each) => each.id === here)
  const standing = here === null ? undefined : shown.standing.get(here)
  if (here === null) return null
  const ask = (): void => open((close) => <AskToReopen paragraph={here} onClose={close} />)
  if (standing?.kind === 'agreed') return <Way title={say('standing.ask')} onPress={ask} />
  if (view !== undefined && party !== null && standing?.kind === 'ad-referendum' && standing.of.includes(party)) {
    const lift = (): void => void act('lift-ad-referendum', { paragraph: view.id, seen: view.seen })
    return <Way title={say('standing.lift')} onPress={lift} />
  }
  return shown.settled.has(here) ? <Way title={say('standing.askSettled', { label: labelOf(here) })} onPress={ask} /> : null
}

const Way = ({ title, onPress }: { readonly title: string; readonly onPress: () => void }) => (
  <button type="button" className="plain" onClick={onPress}>
    {title}
  </button>
)
