/** On every screen of those who stayed in, as long as it lasts: the room is in a restricted segment. */
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useRoom } from '../use-room.tsx'
import './text-reading.css'

export function SegmentSign() {
  const { shown, say, act, role, language } = useRoom()
  const { segment } = shown
  if (segment === null) return null
  const { allow } = segment
  const who =
    allow === 'heads'
      ? say('segment.signHeads')
      : say('segment.signWithout', {
          groups: new Intl.ListFormat(language, { type: 'conjunction' }).format(allow.without.map((group) => say(`segment.${group}`))),
        })
  return (
    <div className="segment-sign">
      <p role="status">
        <IconLock size={16} stroke={1.75} aria-hidden="true" /> <b>{say('segment.sign')}</b> · {who}
      </p>
      {role === 'office' && (
        <Button size="compact-sm" variant="default" onClick={() => void act('close-segment', {})}>
          {say('segment.end')}
        </Button>
      )}
    </div>
  )
}
