/** What has become of the text as a whole, in the line at the top of every screen, and the way to its page. */
import { IconCheck, IconRosetteDiscountCheck } from '@tabler/icons-react'
import { useLocation } from 'wouter'
import { useRoom } from '../use-room.tsx'
import './adoption.css'

/** Before adoption it stands there in the second sitting alone, for those who have something to do there. */
export function AdoptionPill() {
  const { shown, say, role } = useRoom()
  const [, go] = useLocation()
  const { adopted, certified } = shown.adoption
  const isNear = role !== 'following' && shown.sitting?.kind === 'second' && shown.sitting.state !== 'closed'
  if (adopted === null && !isNear) return null
  const state = certified !== null ? 'certified' : adopted !== null ? 'adopted' : 'next'
  return (
    <button type="button" className={`adoption-pill ${state}`} aria-live="polite" onClick={() => go('/adoption')}>
      {state === 'adopted' && <IconCheck size={16} stroke={1.75} />}
      {state === 'certified' && <IconRosetteDiscountCheck size={16} stroke={1.75} />}
      {say(`adoption.pill.${state}`)}
    </button>
  )
}
