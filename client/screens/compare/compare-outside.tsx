/** The comparison for members who are out of the room: issued revisions among each other, or with a file. */
import { useEffect } from 'react'
import { Redirect } from 'wouter'
import type { SeatData } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { Outside } from '../outside.tsx'
import { paintDelegations } from '../../theme/delegations.ts'
import { nameIn } from '../use-room.tsx'
import { CompareScreen } from './compare-screen.tsx'
import { ReaderProvider } from './reader.tsx'
import { betweenRevisions, sideIn } from './sides.ts'

type Props = { readonly seat: SeatData; readonly newest: number; readonly from: string; readonly to: string; readonly onLeave: () => void }

export function CompareOutside({ seat, newest, from, to, onLeave }: Props) {
  const { say, language } = useLanguage()
  const { members } = seat.conference
  useEffect(() => {
    const nameOf = nameIn(members, say, language)
    paintDelegations(members, seat.seat.delegation, (party) => ({
      ins: say('say.adds', { party: nameOf(party) }),
      del: say('say.strikes', { party: nameOf(party) }),
    }))
  }, [members, seat.seat.delegation, say, language])
  const [one, other] = [sideIn(from), sideIn(to)]
  if (one === null || other === null || one.kind === 'live' || other.kind === 'live')
    return <Redirect to={betweenRevisions(newest)} replace />
  return (
    <Outside seat={seat} title={say('compare.page')} onLeave={onLeave}>
      <ReaderProvider start={seat}>
        <CompareScreen from={one} to={other} live={null} newest={newest} />
      </ReaderProvider>
    </Outside>
  )
}
