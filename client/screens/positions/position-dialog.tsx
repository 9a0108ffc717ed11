/** A position with the reason for it: read by everyone in the room, on the proposal's card and on record. */
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Stand } from '../../../domain/sitting/stands.ts'
import { POSITIONS } from '../../../domain/sitting/types.ts'
import type { DelegationCode, Digest, ParagraphId, Party } from '../../../domain/text/ids.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { AskAbout, useAbout, useWordsRead, WordsCame } from '../ask-about.tsx'
import { Says } from '../room/card.tsx'
import { useRoom } from '../use-room.tsx'
import { TAKES } from './takes.ts'

/** What can be read at a glance on a card. */
const SHORT = 300

type Props = {
  /** As it was when the dialog was opened. */
  readonly target: { readonly paragraph: ParagraphId; readonly by: Party; readonly seen: Digest }
  readonly held: Stand | undefined
  readonly behalf?: DelegationCode
  readonly onClose: () => void
}

export function PositionDialog({ target, held, behalf, onClose }: Props) {
  const { shown, say, act, nameOf } = useRoom()
  const about = useAbout(target.paragraph)
  const view = shown.paragraphs.find(({ id }) => id === target.paragraph)
  const proposal = view?.proposals.find(({ by }) => by === target.by)
  const { read, readAgain } = useWordsRead<{ readonly seen: Digest }>(target, proposal)
  const of = { party: nameOf(target.by), label: about.label }
  const [position, setPosition] = useState(POSITIONS.find((each) => each === held?.as) ?? 'objection')
  const [reason, setReason] = useState(held?.reason ?? '')
  const give = async (): Promise<boolean> => {
    const speaker = behalf === undefined ? {} : { for: behalf }
    return (await act(TAKES[position], { ...target, seen: read.seen, reason: reason.trim(), ...speaker })) !== null
  }
  return (
    <AskAbout
      title={say('position.dialog', of)}
      gone={about.gone ?? (proposal === undefined ? say('about.goneProposal', of) : null)}
      came={
        readAgain !== null && view !== undefined && proposal !== undefined ? (
          <WordsCame onRead={readAgain}>
            <Says paragraph={view} proposal={proposal} whole />
          </WordsCame>
        ) : null
      }
      confirm={say(`act.${TAKES[position]}`)}
      disabled={reason.trim() === ''}
      onClose={onClose}
      onConfirm={give}
    >
      <Stack gap="md">
        {behalf !== undefined && <p className="quiet">{say('act.onBehalf', { party: nameOf(behalf) })}</p>}
        <Radio.Group
          label={say('position.which')}
          value={position}
          onChange={(next) => setPosition(POSITIONS.find((each) => each === next) ?? position)}
        >
          <Stack gap="xs" mt="xs">
            {POSITIONS.map((each) => (
              <Radio key={each} value={each} label={say(`position.means.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <WordsField
          label={say('standing.reason')}
          description={say('position.reasonTell')}
          minRows={2}
          maxLength={SHORT}
          value={reason}
          data-autofocus
          onChange={setReason}
        />
      </Stack>
    </AskAbout>
  )
}
