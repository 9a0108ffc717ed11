/** What was said with a proposal when it was tabled, and who stands behind it as its own. */
import { Code } from '../../controls/code.tsx'
import type { Life } from '../../room/text-store.ts'
import { useRoom } from '../use-room.tsx'

type Props = { readonly life: Life | undefined /** Of the proposal as it reads now. */; readonly seen: string }

export function TabledWith({ life, seen }: Props) {
  const { say } = useRoom()
  const sponsors = (life?.sponsors ?? []).filter((each) => each.seen === seen)
  if (life === undefined || (sponsors.length === 0 && life.explanation === undefined && life.inNameOf === undefined)) return null
  return (
    <div className="tabled-with">
      {life.inNameOf !== undefined && <p>{say('tabled.inNameOf', { name: life.inNameOf })}</p>}
      {sponsors.length > 0 && (
        <p>
          {say('tabled.with')}{' '}
          {sponsors.map(({ by }) => (
            <Code key={by} party={by} />
          ))}
        </p>
      )}
      {life.explanation !== undefined && (
        <p>
          <i>{say('tabled.explanation')}</i> {life.explanation}
        </p>
      )}
    </div>
  )
}
