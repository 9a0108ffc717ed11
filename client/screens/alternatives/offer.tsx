/** Another wording of a paragraph, begun on the one that stands: a delegation's, or the chair's compromise. */
import { useState } from 'react'
import { ownWording } from '../../../domain/proposals/alternatives.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { LONGEST_PARAGRAPH } from '../../../domain/text/schema.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { AskAbout, useAbout } from '../ask-about.tsx'
import { useDialogs } from '../dialogs.tsx'
import { mayType } from '../room/page.tsx'
import { isFrozen } from '../text-reading/lock.ts'
import { useRoom } from '../use-room.tsx'
import { groupAt } from './group.ts'

type Of = { readonly paragraph: ParagraphId; readonly as: 'wording' | 'compromise' }

/** In the dock, where one may propose in a paragraph that is not agreed. */
export function OfferWording({ paragraph }: { readonly paragraph: ParagraphId | null }) {
  const room = useRoom()
  const { shown, say, party } = room
  const open = useDialogs()
  const view = shown.paragraphs.find((each) => each.id === paragraph)
  if (view === undefined || party === null || !mayType(room)) return null
  if (shown.standing.get(view.id)?.kind === 'agreed' || isFrozen(room, view.id)) return null
  if (view.role === 'heading' || view.role === 'title' || view.runs.length === 0) return null
  return (
    <button
      type="button"
      className="plain"
      onClick={() => open((close) => <OfferDialog paragraph={view.id} as="wording" onClose={close} />)}
    >
      {say('alternatives.offer')}
    </button>
  )
}

export function OfferDialog({ paragraph, as, onClose }: Of & { readonly onClose: () => void }) {
  const { shown, say, act, labelOf, nameOf, party } = useRoom()
  const group = groupAt(shown.paragraphs, paragraph)
  const view = shown.paragraphs.find((each) => each.id === paragraph)
  const members = group?.members ?? (view === undefined ? [] : [view])
  const [words, setWords] = useState(view === undefined ? '' : ownWording(view))
  const about = useAbout(paragraph)
  const label = group === null ? about.label : labelOf(group.lead.id)
  const isKnown = members.some((member) => ownWording(member) === words.trim())
  const by = as === 'compromise' ? 'chair' : (party ?? 'chair')
  const offer = async (): Promise<boolean> => {
    const offered = { paragraph, text: words.trim() }
    const answer =
      as === 'compromise'
        ? await act('offer-compromise', offered)
        : await act('offer-alternative', party === null ? offered : { ...offered, by: party })
    return answer !== null
  }
  return (
    <AskAbout
      gone={about.gone}
      title={say(as === 'compromise' ? 'alternatives.compromiseTitle' : 'alternatives.offerTitle', { label })}
      confirm={say('alternatives.offerDo')}
      disabled={words.trim() === '' || isKnown}
      size="lg"
      onClose={onClose}
      onConfirm={offer}
    >
      <p>{say('alternatives.offerTell', { label, party: nameOf(by) })}</p>
      <WordsField
        mt="md"
        className="written"
        label={say('alternatives.words')}
        minRows={4}
        maxRows={14}
        maxLength={LONGEST_PARAGRAPH}
        value={words}
        data-autofocus
        onChange={setWords}
      />
    </AskAbout>
  )
}
