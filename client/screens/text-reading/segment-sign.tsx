/** On every screen of those who stayed in, as long as it lasts: the room is in a restricted segment. */
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useRoom } from '../use-room.tsx'
import './text-reading.css'

/** Who stays in, in words; null where no segment is on. */
export function useWhoStays(): string | null {
  const { shown, say, language } = useRoom()
  const { segment } = shown
  if (segment === null) return null
  const { allow } = segment
  if (allow === 'heads') return say('segment.signHeads')
  const groups = new Intl.ListFormat(language, { type: 'conjunction' }).format(allow.without.map((group) => say(`segment.${group}`)))
  return say('segment.signWithout', { groups })
}

export function SegmentSign() {
  const { say, act, role } = useRoom()
  const who = useWhoStays()
  if (who === null) return null
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
