/** Which text it is, and who is there: read out before the chair declares it. */
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'
import { shortDigest } from './use-adoption.ts'

export type TextFactsProps = { readonly digest: string; readonly present: readonly string[]; readonly absent: readonly string[] }

export function TextFacts({ digest, present, absent }: TextFactsProps) {
  const { say } = useRoom()
  return (
    <dl className="text-facts">
      <dt>{say('adoption.digest')}</dt>
      <dd title={say('adoption.digestTell')}>
        <code>{shortDigest(digest)}</code>
      </dd>
      <dt>{say('adoption.present', { count: present.length })}</dt>
      <dd>
        {present.map((each) => (
          <Code key={each} party={each} />
        ))}
      </dd>
      <dt>{say('adoption.absent')}</dt>
      <dd>{absent.length === 0 ? say('adoption.absentNone') : absent.map((each) => <Code key={each} party={each} />)}</dd>
    </dl>
  )
}
