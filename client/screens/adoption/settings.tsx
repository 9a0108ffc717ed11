/** What a conference that has set it adds: the approval of each delegation, or the silence procedure. */
import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Missing } from '../../../domain/adoption/checklist.ts'
import type { Digest } from '../../../domain/text/ids.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { Code } from '../../controls/code.tsx'
import { Ask } from '../ask.tsx'
import { useMoment } from '../record/moment.ts'
import { instantAt, wallAt } from '../tabling/wall-clock.ts'
import { useRoom } from '../use-room.tsx'
import { useIsHead, useWay } from './use-adoption.ts'

type Props = {
  readonly digest: Digest
  readonly missing: readonly Missing[]
  /** The reason that was given for a broken silence, for those who are told; null where none was. */
  readonly why: string | null
}

/** Nothing where the conference adopts by consensus. */
export function AsSet(props: Props) {
  switch (useWay()) {
    case 'consensus':
      return null
    case 'approvals':
      return <Approvals {...props} />
    case 'silence':
      return <Silence {...props} />
  }
}

function Approvals({ digest }: Props) {
  const { shown, say, act, inside } = useRoom()
  const isHead = useIsHead()
  const { conference, seat } = inside.start
  const given = shown.adoption.approvals.filter((each) => each.digest === digest)
  const isGiven = given.some(({ by }) => by === seat.delegation)
  return (
    <section className="adoption-card" aria-label={say('approvals.title')}>
      <h2>{say('approvals.title')}</h2>
      <p className="quiet">{say('approvals.tell', { count: given.length, needed: conference.quorum ?? conference.members.length })}</p>
      <p className="adoption-codes">
        {given.map(({ by }) => (
          <Code key={by} party={by} />
        ))}
      </p>
      {isGiven && <p>{say('approvals.given')}</p>}
      {isHead && !isGiven && (
        <Button className="adoption-do" onClick={() => void act('approve', { digest, reservations: [] })}>
          {say('approvals.give')}
        </Button>
      )}
    </section>
  )
}

function Silence({ digest, missing, why }: Props) {
  const { shown, say, role, nameOf } = useRoom()
  const moment = useMoment()
  const isHead = useIsHead()
  const [asking, setAsking] = useState<'open' | 'break' | null>(null)
  const { silence } = shown.adoption
  const told =
    silence === null
      ? say('silence.tell')
      : silence.state === 'running'
        ? say('silence.running', { time: moment(silence.until) })
        : silence.state === 'broken'
          ? say('silence.broken', { party: nameOf(silence.by) })
          : say(`silence.${silence.state}`)
  const isRunning = silence?.state === 'running'
  return (
    <section className="adoption-card" aria-label={say('silence.title')}>
      <h2>{say('silence.title')}</h2>
      <p>{told}</p>
      {silence?.state === 'broken' && why !== null && (
        <p className="quiet">
          {say('silence.why')}: {why}
        </p>
      )}
      {role === 'office' && !isRunning && (
        <Button className="adoption-do" variant="default" disabled={missing.length > 0} onClick={() => setAsking('open')}>
          {say('silence.open')}
        </Button>
      )}
      {isHead && isRunning && (
        <Button className="adoption-do" variant="default" onClick={() => setAsking('break')}>
          {say('silence.break')}
        </Button>
      )}
      {asking === 'open' && <OpenSilence digest={digest} onClose={() => setAsking(null)} />}
      {asking === 'break' && <BreakSilence onClose={() => setAsking(null)} />}
    </section>
  )
}

/** A reason is the delegation's to give or to keep. */
function BreakSilence({ onClose }: { readonly onClose: () => void }) {
  const { say, act } = useRoom()
  const [reason, setReason] = useState('')
  const given = reason.trim() === '' ? {} : { reason: reason.trim() }
  return (
    <Ask
      title={say('silence.break')}
      confirm={say('silence.break')}
      onClose={onClose}
      onConfirm={async () => (await act('break-silence', given)) !== null}
    >
      <Stack gap="md">
        <p>{say('silence.breakTell')}</p>
        <WordsField
          label={say('silence.breakReason')}
          description={say('silence.breakReasonTell')}
          minRows={2}
          maxLength={2000}
          value={reason}
          onChange={setReason}
        />
      </Stack>
    </Ask>
  )
}

const DAY = 24 * 60 * 60_000

function OpenSilence({ digest, onClose }: { readonly digest: Digest; readonly onClose: () => void }) {
  const { say, act, inside } = useRoom()
  const zone = inside.start.conference.venueZone
  const [wall, setWall] = useState(() => wallAt(Date.now() + DAY, zone))
  const until = instantAt(wall, zone)
  return (
    <Ask
      title={say('silence.title')}
      confirm={say('silence.confirm')}
      disabled={until === null}
      onClose={onClose}
      onConfirm={async () => until !== null && (await act('open-silence', { digest, until })) !== null}
    >
      <Stack gap="md">
        <p>{say('silence.tell')}</p>
        <TextInput
          type="datetime-local"
          label={say('window.until')}
          description={say('window.zone', { zone })}
          value={wall}
          onChange={(event) => setWall(event.currentTarget.value)}
        />
      </Stack>
    </Ask>
  )
}
