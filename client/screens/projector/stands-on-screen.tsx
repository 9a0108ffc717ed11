/** Who supports, objects or awaits instructions on a wording, on the room's screen. Lines of a list. */
import { type Stand, STANDS } from '../../../domain/sitting/stands.ts'
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'

/** Those on the present wording; what was taken on another one is not shown to the room. */
export function StandsOnScreen({ stands }: { readonly stands: readonly Stand[] }) {
  const { say } = useRoom()
  const valid = stands.filter(({ isOutdated }) => !isOutdated)
  return (
    <>
      {STANDS.map((kind) => {
        const of = valid.filter((each) => each.as === kind)
        return of.length === 0 ? null : (
          <li key={kind}>
            {say(`positions.${kind}`, { count: of.length })}{' '}
            {of.map(({ by }) => (
              <Code key={by} party={by} />
            ))}
          </li>
        )
      })}
      {valid.length === 0 && <li>{say('position.none')}</li>}
    </>
  )
}
