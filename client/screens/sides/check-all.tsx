/** Several pairs at once, as they are shown: all or none. */
import { useState } from 'react'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { type PairShown, seenOf } from './pairs-shown.ts'
import { useSides } from './use-sides.tsx'

type Props = { readonly language: string; readonly pairs: readonly PairShown[]; readonly onClose: () => void }

export function CheckAll({ language, pairs, onClose }: Props) {
  const { say, act, labelOf } = useRoom()
  const { advice } = useSides()
  // What stood there when it was asked: what changes while the question is open was not read.
  const [asked] = useState(pairs)
  const advised = asked.filter(({ view }) => advice.has(view.id)).map(({ view }) => labelOf(view.id))
  return (
    <Ask
      title={say('pair.checkAllTitle')}
      confirm={say('pair.check')}
      onClose={onClose}
      onConfirm={async () => (await act('check-pairs', { language, pairs: asked.map(seenOf) })) !== null}
    >
      <p>{say('pair.checkAllTell', { count: asked.length })}</p>
      {advised.length > 0 && (
        <p className="warnrow">{say('pair.checkAllAdvised', { count: advised.length, labels: advised.join(', ') })}</p>
      )}
    </Ask>
  )
}
