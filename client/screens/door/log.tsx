/** The attendance log of the sitting, and the code that opens one's own seat on another device. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { SCROLLS } from '../../controls/scrolls.ts'
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'
import { logOf, type People } from './people.ts'

const WORDS = { in: 'door.cameIn', out: 'door.wentOut', present: 'door.markedPresent', absent: 'door.markedAbsent' } as const

export function AttendanceLog({ people }: { readonly people: People }) {
  const { shown, say, time } = useRoom()
  const lines = logOf(people)
  return (
    <section className="door-card">
      <h2>{say('door.log')}</h2>
      {lines.length === 0 && <p className="quiet">{say(shown.sitting === null ? 'door.logNoSitting' : 'door.logNone')}</p>}
      <ol className="door-log" {...SCROLLS}>
        {lines.map((line, at) => (
          <li key={`${lines.length - at}`}>
            <time className="num">{time(line.at)}</time>
            <span>
              {line.delegation !== null && <Code party={line.delegation} />} {line.name}
            </span>
            <span className="quiet">
              {say(WORDS[line.what])}
              {(line.what === 'present' || line.what === 'absent') && ` (${say('door.byHand')})`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

export function DeviceCode() {
  const { say, act } = useRoom()
  const [code, setCode] = useState<string | null>(null)
  const ask = async (): Promise<void> => {
    const answer = await act('device-code', {})
    if (typeof answer?.code === 'string') setCode(answer.code)
  }
  return (
    <section className="door-card">
      <h2>{say('door.device')}</h2>
      <p className="quiet">{say(code === null ? 'door.deviceTell' : 'device.tell')}</p>
      {code !== null && <p className="device-code">{code}</p>}
      <Button variant="default" onClick={() => void ask()}>
        {say('door.deviceDo')}
      </Button>
    </section>
  )
}
