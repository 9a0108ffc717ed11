/** The moment of adoption on the room's screen: which text, when, who was there, and who put something on record. No person's name, no reason. */
import { STATEMENT_KINDS } from '../../../domain/sitting/adoption.ts'
import { Code } from '../../controls/code.tsx'
import { useMoment } from '../record/moment.ts'
import { useRoom } from '../use-room.tsx'
import { shortDigest, useSilenceTime } from './use-adoption.ts'
import './adoption.css'

export function AdoptionOnScreen() {
  const { shown, say, inside } = useRoom()
  const moment = useMoment()
  const silence = useSilenceTime()
  const { adopted, certified, statements } = shown.adoption
  if (adopted === null) return null
  const { absent, present, how } = adopted
  return (
    <section className="pj-adopted" role="status">
      <p className="pj-adopted-title">{inside.start.conference.title}</p>
      <h1>{say(certified === null ? 'adoption.screen.adopted' : 'adoption.screen.certified')}</h1>
      <p>
        {(certified === null ? [say(`adoption.how.${adopted.how}`), moment(adopted.at)] : [moment(certified.at)]).join(' · ')} ·{' '}
        <code>{shortDigest((certified ?? adopted).digest)}</code>
      </p>
      {how === 'silence' ? (
        <p className="pj-adopted-there">
          {say('silence.time')}: {silence}
        </p>
      ) : (
        <p className="pj-adopted-there">
          {say('adoption.present', { count: present.length })}
          {absent.length > 0 && (
            <>
              {' · '}
              {say('adoption.absent')}: <Codes parties={absent} />
            </>
          )}
        </p>
      )}
      {STATEMENT_KINDS.map((kind) => {
        const by = [...new Set(statements.filter((each) => each.kind === kind).map((each) => each.by))]
        return (
          by.length > 0 && (
            <p key={kind} className="pj-adopted-there">
              {say(`statements.of.${kind}`)}: <Codes parties={by} />
            </p>
          )
        )
      })}
    </section>
  )
}

const Codes = ({ parties }: { readonly parties: readonly string[] }) => (
  <span className="pj-adopted-codes">
    {parties.map((each) => (
      <Code key={each} party={each} />
    ))}
  </span>
)
