/** Who: a code on its colour, never a colour alone. */
import { useRoom } from '../screens/use-room.tsx'

export function Code({ party, big, out }: { readonly party: string; readonly big?: true; readonly out?: true }) {
  const { codeOf, nameOf } = useRoom()
  return (
    <span className={`code${big ? ' big' : ''}${out ? ' out' : ''}`} data-by={party} title={nameOf(party)}>
      {codeOf(party)}
    </span>
  )
}
