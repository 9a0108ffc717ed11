/** On the room's screen: on whose behalf a pen is writing. */
import { IconPencil } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'

/** For whom a pen is writing now, as the server stamped it. */
function voiceIn(states: ReadonlyMap<number, { readonly user?: unknown }>): string | null {
  for (const { user } of states.values()) {
    if (typeof user !== 'object' || user === null || !('hat' in user) || !('party' in user) || typeof user.party !== 'string') continue
    const isPen = user.hat === 'chair' || user.hat === 'deputy' || user.hat === 'assistant' || user.hat === 'secretariat'
    if (isPen && user.party !== 'chair' && user.party !== 'secretariat') return user.party
  }
  return null
}

export function Voice() {
  const { inside, say, nameOf } = useRoom()
  const { awareness } = inside
  const [voice, setVoice] = useState<string | null>(() => voiceIn(awareness.getStates()))
  useEffect(() => {
    const look = (): void => setVoice(voiceIn(awareness.getStates()))
    look()
    awareness.on('change', look)
    return () => awareness.off('change', look)
  }, [awareness])
  if (voice === null) return null
  return (
    <span className="pj-voice" data-by={voice}>
      <IconPencil stroke={1.75} aria-hidden="true" /> {say('dock.voice')} <b>{nameOf(voice)}</b> <Code party={voice} />
    </span>
  )
}
