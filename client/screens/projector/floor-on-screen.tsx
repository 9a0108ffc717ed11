/** What the room has to know beside the text, on its screen: who has the floor, as a code and never a person's name; that a segment is restricted. */
import { IconLock } from '@tabler/icons-react'
import { Code } from '../../controls/code.tsx'
import { useWhoStays } from '../text-reading/segment-sign.tsx'
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

export function SegmentOnScreen() {
  const { say } = useRoom()
  const who = useWhoStays()
  return who === null ? null : (
    <span className="pj-segment" role="status">
      <IconLock stroke={1.75} aria-hidden="true" />
      <span>
        <b>{say('segment.sign')}</b>
        <span className="vh">: </span>
        <span>{who}</span>
      </span>
    </span>
  )
}
