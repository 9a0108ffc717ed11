/** Who: a code on its colour, never a colour alone. */
import { useRoom } from '../screens/use-room.tsx'

type Props = {
  readonly party: string
  readonly big?: true
  /** Not in the room. */
  readonly out?: true
  /** Writing. */
  readonly pen?: true
}

export function Code({ party, big, out, pen }: Props) {
  const { codeOf, nameOf } = useRoom()
  return (
    <span className={`code${big ? ' big' : ''}${out ? ' out' : ''}${pen ? ' pen' : ''}`} data-by={party} title={nameOf(party)}>
      {codeOf(party)}
    </span>
  )
}
