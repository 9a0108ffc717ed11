/** A position with the reason for it: read by everyone in the room, on the proposal's card and on record. */
import { Radio, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Stand } from '../../../domain/sitting/stands.ts'
import { POSITIONS } from '../../../domain/sitting/types.ts'
import type { DelegationCode, Digest, ParagraphId, Party } from '../../../domain/text/ids.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { TAKES } from './takes.ts'

/** What can be read at a glance on a card. */
const SHORT = 300

type Props = {
  readonly target: { readonly paragraph: ParagraphId; readonly by: Party; readonly seen: Digest }
  readonly held: Stand | undefined
  readonly behalf?: DelegationCode
  readonly onClose: () => void
}

export function PositionDialog({ target, held, behalf, onClose }: Props) {
  const { say, act, nameOf, labelOf } = useRoom()
  const [position, setPosition] = useState(POSITIONS.find((each) => each === held?.as) ?? 'objection')
  const [reason, setReason] = useState(held?.reason ?? '')
  const give = async (): Promise<boolean> => {
    const speaker = behalf === undefined ? {} : { for: behalf }
    return (await act(TAKES[position], { ...target, reason: reason.trim(), ...speaker })) !== null
  }
  return (
    <Ask
      title={say('position.dialog', { party: nameOf(target.by), label: labelOf(target.paragraph) })}
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
    </Ask>
  )
}
