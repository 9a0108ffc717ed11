/** Who has the floor, on the room's screen: a code, never a person's name. */
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'

export function FloorOnScreen() {
  const { shown, say } = useRoom()
  const { speaking } = shown.floor
  return speaking === null ? null : (
    <span className="pj-live" role="status">
      {say('floor.speaking')} <Code party={speaking} />
    </span>
  )
}
