/** Why nothing is written any more, in the place of what could be done with a paragraph. */
import { useRoom } from '../use-room.tsx'

export function AdoptedTold() {
  const { shown, say } = useRoom()
  if (shown.adoption.certified !== null) return <b>{say('adoption.dockCertified')}</b>
  return (
    <>
      <b>{say('adoption.dock')}</b>
      <span>{say('adoption.dockTell')}</span>
    </>
  )
}
