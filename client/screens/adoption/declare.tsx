/** The chair's question to the meeting, and the declaration: one deliberate confirmation, on the text that was read. */
import { Button, Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import type { Missing } from '../../../domain/adoption/checklist.ts'
import type { Digest } from '../../../domain/text/ids.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { TextFacts, type TextFactsProps } from './text-facts.tsx'
import { useWay } from './use-adoption.ts'

type Props = TextFactsProps & { readonly digest: Digest; readonly missing: readonly Missing[] }

export function Declare({ missing, ...facts }: Props) {
  const { say } = useRoom()
  const [asking, setAsking] = useState(false)
  const kept = useKept(facts)
  const way = useWay()
  return (
    <>
      <TextFacts {...facts} />
      <div className="adoption-do">
        <Button size="md" disabled={missing.length > 0 || kept !== null} onClick={() => setAsking(true)}>
          {say(way === 'consensus' ? 'adoption.ask' : 'adoption.declareDo')}
        </Button>
        {kept !== null && <span className="quiet">{kept}</span>}
      </div>
      {asking && <Question {...facts} onClose={() => setAsking(false)} />}
    </>
  )
}

/** Why this seat cannot declare it now, whatever the text is like. */
function useKept({ digest, present }: Omit<Props, 'missing'>): string | null {
  const { shown, say, inside } = useRoom()
  const way = useWay()
  const { seat, conference } = inside.start
  const { silence, approvals } = shown.adoption
  if (seat.hat !== 'chair') return say('adoption.onlyChair')
  if (way === 'silence') return silence?.state === 'held' && silence.digest === digest ? null : say('silence.notHeld')
  if (shown.sitting?.kind !== 'second' || shown.sitting.state !== 'open') return say('adoption.notSecond')
  const count = way === 'approvals' ? approvals.filter((each) => each.digest === digest).length : present.length
  const needed = conference.quorum ?? (way === 'approvals' ? conference.members.length : 0)
  if (count >= needed) return null
  return say(way === 'approvals' ? 'approvals.missing' : 'adoption.noQuorum', { count, needed })
}

function Question({ onClose, ...facts }: TextFactsProps & { readonly digest: Digest; readonly onClose: () => void }) {
  const { say, act, shown } = useRoom()
  // What was read to the meeting: a word that changes while the dialog is open is refused as another text.
  const [{ digest }] = useState(facts)
  const [isSure, setSure] = useState(false)
  const { statements } = shown.adoption
  const asks = useWay() === 'consensus'
  return (
    <Ask
      title={say(asks ? 'adoption.ask' : 'adoption.declare')}
      confirm={say('adoption.declare')}
      size="lg"
      disabled={!isSure}
      onClose={onClose}
      onConfirm={async () => (await act('adopt', { digest })) !== null}
    >
      <Stack gap="md">
        <p className="adoption-question">{say(asks ? 'adoption.question' : 'adoption.questionSet')}</p>
        {asks && <p className="quiet">{say('adoption.questionTell')}</p>}
        <TextFacts {...facts} digest={digest} />
        {statements.length > 0 && (
          <p>
            <b>{say('statements.title')}:</b>{' '}
            {statements.map(({ by, kind }) => `${by} (${say(`statements.of.${kind}`).toLocaleLowerCase()})`).join(', ')}
          </p>
        )}
        <Checkbox
          label={say(asks ? 'adoption.noneObjects' : 'adoption.sure')}
          checked={isSure}
          onChange={(event) => setSure(event.currentTarget.checked)}
        />
      </Stack>
    </Ask>
  )
}
