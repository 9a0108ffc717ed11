/** The comparison in the room: issued revisions, today's text as it is written, a file. */
import { Redirect } from 'wouter'
import { useRoom } from '../use-room.tsx'
import { CompareScreen } from './compare-screen.tsx'
import { ReaderProvider } from './reader.tsx'
import { firstAddress, sideIn } from './sides.ts'

export function CompareInside({ from, to }: { readonly from: string; readonly to: string }) {
  const { inside, shown } = useRoom()
  const newest = shown.revision?.number ?? null
  const [one, other] = [sideIn(from), sideIn(to)]
  if (one === null || other === null) return <Redirect to={firstAddress(newest)} replace />
  return (
    <ReaderProvider start={inside.start}>
      <CompareScreen from={one} to={other} live={shown} newest={newest} />
    </ReaderProvider>
  )
}
