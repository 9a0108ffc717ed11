/** For a head out of the room: until when the silence runs, and the way to break it. The text is not shown here; it was circulated. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { WordsField } from '../../controls/words-field.tsx'
import { askServer, documentPath, type SeatData } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import './adoption.css'

const answered = z.record(z.string(), z.unknown())

export function SilenceOutside({ seat: data }: { readonly seat: SeatData }) {
  const { say, language } = useLanguage()
  const [asking, setAsking] = useState(false)
  const [isBroken, setBroken] = useState(false)
  const { silence, seat, conference } = data
  if (silence == null || seat.delegation === null) return null
  const time = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short', timeZone: conference.venueZone }).format(
    silence.until,
  )
  const names = conference.members.find(({ code }) => code === seat.delegation)?.names
  const party = names?.[language]?.short ?? names?.es?.short ?? seat.delegation
  return (
    <div className="silence-outside">
      <p>
        <b>{say('silence.title')}:</b> {isBroken ? say('silence.broken', { party }) : say('silence.running', { time })}
      </p>
      {(seat.powers ?? seat.hat) === 'head' && !isBroken && !asking && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {say('silence.break')}
        </Button>
      )}
      {asking && !isBroken && <Breaking data={data} onBroken={() => setBroken(true)} />}
    </div>
  )
}

function Breaking({ data, onBroken }: { readonly data: SeatData; readonly onBroken: () => void }) {
  const { say, language } = useLanguage()
  const [reason, setReason] = useState('')
  const [refused, setRefused] = useState('')
  const breakIt = async (): Promise<void> => {
    const given = reason.trim() === '' ? {} : { reason: reason.trim() }
    const answer = await askServer((path, init) => fetch(path, init), documentPath(data.document, data.seat.id, '/acts'), answered, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': language },
      body: JSON.stringify({ type: 'break-silence', ...given }),
    })
    if (answer.kind === 'ok') onBroken()
    else setRefused(answer.kind === 'refused' ? answer.problem.detail : say('unreachable'))
  }
  return (
    <>
      <p>{say('silence.breakTell')}</p>
      <WordsField
        label={say('silence.breakReason')}
        description={say('silence.breakReasonTell')}
        minRows={2}
        maxLength={2000}
        value={reason}
        onChange={setReason}
      />
      {refused !== '' && (
        <p className="warnrow" role="alert">
          {refused}
        </p>
      )}
      <Button className="adoption-do" onClick={() => void breakIt()}>
        {say('silence.break')}
      </Button>
    </>
  )
}
