/** Which text it is, and what it is adopted on: who is there, or the time in which nobody objected. Read out before the chair declares it. */
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'
import { shortDigest, useSilenceTime, useWay } from './use-adoption.ts'

export type TextFactsProps = { readonly digest: string; readonly present: readonly string[]; readonly absent: readonly string[] }

export function TextFacts({ digest, ...attendance }: TextFactsProps) {
  const { say } = useRoom()
  const way = useWay()
  return (
    <dl className="text-facts">
      <dt>{say('adoption.digest')}</dt>
      <dd title={say('adoption.digestTell')}>
        <code>{shortDigest(digest)}</code>
      </dd>
      {way === 'silence' ? <SilenceTime /> : <Attendance {...attendance} />}
    </dl>
  )
}

function Attendance({ present, absent }: Omit<TextFactsProps, 'digest'>) {
  const { say } = useRoom()
  return (
    <>
      <dt>{say('adoption.present', { count: present.length })}</dt>
      <dd>
        {present.map((each) => (
          <Code key={each} party={each} />
        ))}
      </dd>
      <dt>{say('adoption.absent')}</dt>
      <dd>{absent.length === 0 ? say('adoption.absentNone') : absent.map((each) => <Code key={each} party={each} />)}</dd>
    </>
  )
}

/** Nobody has to be in the room for a silence: who is there says nothing of it. */
function SilenceTime() {
  const { say } = useRoom()
  const time = useSilenceTime()
  if (time === null) return null
  return (
    <>
      <dt>{say('silence.time')}</dt>
      <dd>{time}</dd>
    </>
  )
}
