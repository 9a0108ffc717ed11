/** For a delegation out of the room: until when the silence runs, the head's way to break it, and what became of it. The text is not shown here; it was
 *  circulated. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { WordsField } from '../../controls/words-field.tsx'
import { postAct } from '../../room/post-act.ts'
import type { SeatData } from '../../room/start.ts'
import { type Say, useLanguage } from '../../sentences/language.ts'
import './adoption.css'

type Silence = NonNullable<SeatData['silence']>

export function SilenceOutside({ seat: data }: { readonly seat: SeatData }) {
  const { say, language } = useLanguage()
  const [asking, setAsking] = useState(false)
  /** Until when the silence ran that was broken here, before the page is told so. */
  const [broken, setBroken] = useState<number | null>(null)
  const { seat, conference } = data
  if (data.silence == null || seat.delegation === null) return null
  const { until } = data.silence
  const silence: Silence = until === broken ? { state: 'broken', until, by: seat.delegation } : data.silence
  const moment = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: conference.venueZone })
  const nameOf = (party: string): string => {
    const names = conference.members.find(({ code }) => code === party)?.names
    return names?.[language]?.short ?? names?.es?.short ?? party
  }
  const runs = silence.state === 'running'
  return (
    <div className="silence-outside">
      <p>
        <b>{say('silence.title')}:</b> {whatBecame(silence, say, moment, nameOf)}
      </p>
      {runs && (seat.powers ?? seat.hat) === 'head' && !asking && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {say('silence.break')}
        </Button>
      )}
      {asking && <Breaking data={data} runs={runs} onBroken={() => (setBroken(until), setAsking(false))} />}
    </div>
  )
}

function whatBecame(silence: Silence, say: Say, moment: Intl.DateTimeFormat, nameOf: (party: string) => string): string {
  switch (silence.state) {
    case 'running':
      return say('silence.running', { time: moment.format(silence.until) })
    case 'held':
      return say('silence.held')
    case 'void':
      return say('silence.void')
    case 'broken':
      return say('silence.broken', { party: nameOf(silence.by) })
  }
}

type BreakingProps = { readonly data: SeatData; readonly runs: boolean; readonly onBroken: () => void }

/** Where the silence ended meanwhile, the reason that was being written stays to be copied. */
function Breaking({ data, runs, onBroken }: BreakingProps) {
  const { say, language } = useLanguage()
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState('')
  const breakIt = async (): Promise<void> => {
    const given = reason.trim() === '' ? {} : { reason: reason.trim() }
    const answer = await postAct({ document: data.document, seat: data.seat.id, language }, { type: 'break-silence', ...given })
    if (answer.kind === 'ok') onBroken()
    else setRefused(answer.kind === 'refused' ? answer.problem.detail : say('unreachable'))
  }
  if (!runs && reason === '') return null
  return (
    <>
      {runs && <p>{say('silence.breakTell')}</p>}
      <WordsField
        label={say('silence.breakReason')}
        description={say('silence.breakReasonTell')}
        minRows={2}
        maxLength={2000}
        value={reason}
        readOnly={!runs}
        onChange={setReason}
      />
      {refused !== '' && (
        <p className="warnrow" role="alert">
          {refused}
        </p>
      )}
      {runs && (
        <Button className="adoption-do" onClick={() => void breakIt()}>
          {say('silence.break')}
        </Button>
      )}
    </>
  )
}
