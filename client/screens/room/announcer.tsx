/** Says aloud, to those who read with a screen reader, what others propose: one sentence for each proposal, at its author's pause. */
import { useEffect, useRef, useState } from 'react'
import { useRoom } from '../use-room.tsx'

const PAUSE_MS = 2_000

export function Announcer() {
  const { shown, say, nameOf, labelOf, inside } = useRoom()
  const heard = useRef<Map<string, string> | null>(null)
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    const own = inside.start.seat.delegation
    const timer = setTimeout(() => {
      const now = new Map(
        shown.paragraphs.flatMap((paragraph) =>
          paragraph.proposals.map((proposal) => [`${paragraph.id}/${proposal.by}`, { paragraph, proposal }] as const),
        ),
      )
      const before = heard.current
      const news = [...now].filter(([key, { proposal }]) => before !== null && before.get(key) !== proposal.seen && proposal.by !== own)
      heard.current = new Map([...now].map(([key, { proposal }]) => [key, proposal.seen]))
      const said = news.map(([, { paragraph, proposal }]) => {
        const change = proposal.hunks
          .map((hunk) =>
            [
              hunk.struck === '' ? '' : `${say('change.strikes')} «${hunk.struck}»`,
              hunk.added === '' ? '' : `${say('change.adds')} «${hunk.added}»`,
            ]
              .filter((part) => part !== '')
              .join(', '),
          )
          .join('; ')
        return say('say.change', { party: nameOf(proposal.by), label: labelOf(paragraph.id), change })
      })
      if (said.length > 0) setSentence(said.join('. '))
    }, PAUSE_MS)
    return () => clearTimeout(timer)
  }, [shown, say, nameOf, labelOf, inside.start.seat.delegation])
  return (
    <p className="vh" aria-live="polite">
      {sentence}
    </p>
  )
}
