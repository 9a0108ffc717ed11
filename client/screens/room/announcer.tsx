/** Says aloud, to those who read with a screen reader, what others propose and what became of it; at once, that words of their own did not enter. */
import { useEffect, useRef, useState } from 'react'
import type { Proposal } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import { type Heard, listen } from './heard.ts'

type Room = ReturnType<typeof useRoom>

export function Announcer() {
  return (
    <>
      <Proposals />
      <AtOnce />
    </>
  )
}

function Proposals() {
  const room = useRoom()
  const { shown } = room
  const now = useRef(room)
  now.current = room
  const heard = useRef<Heard | null>(null)
  const [sentence, setSentence] = useState('')
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    const look = (): void => {
      const others = othersOf(now.current)
      const pending = [...others].map(([key, { proposal }]) => ({ key, seen: proposal.seen }))
      const { heard: next, changed, gone, again } = listen(heard.current, pending, Date.now())
      heard.current = next
      const said = [...changed.map((key) => told(now.current, others.get(key))), ...gone.map((key) => settled(now.current, key))]
      if (said.length > 0) setSentence(`${said.filter((each) => each !== '').join('. ')}.`)
      timer = again === null ? null : setTimeout(look, again)
    }
    look()
    return () => {
      if (timer !== null) clearTimeout(timer)
    }
  }, [shown])
  return (
    <p className="vh" aria-live="polite">
      {sentence}
    </p>
  )
}

type Other = { readonly paragraph: ParagraphId; readonly proposal: Proposal }

function othersOf({ shown, inside }: Room): ReadonlyMap<string, Other> {
  const own = inside.start.seat.delegation
  return new Map(
    shown.paragraphs.flatMap(({ id, proposals }) =>
      proposals.filter(({ by }) => by !== own).map((proposal) => [`${id}/${proposal.by}`, { paragraph: id, proposal }] as const),
    ),
  )
}

function told({ say, nameOf, labelOf }: Room, other: Other | undefined): string {
  if (other === undefined) return ''
  const { paragraph, proposal } = other
  const change = proposal.hunks
    .map(({ struck, added }) =>
      [struck === '' ? '' : `${say('change.strikes')} «${struck}»`, added === '' ? '' : `${say('change.adds')} «${added}»`]
        .filter((part) => part !== '')
        .join(', '),
    )
    .join('; ')
  return say('say.change', { party: nameOf(proposal.by), label: labelOf(paragraph), change })
}

function settled({ shown, say, nameOf, labelOf }: Room, key: string): string {
  const [paragraph = '', party = ''] = key.split('/')
  const view = shown.paragraphs.find((each) => each.id === paragraph)
  return view === undefined ? '' : say('say.settled', { party: nameOf(party), label: labelOf(view.id) })
}

/** Words that did not enter. (The sitting's state is told by the line at the top.) */
function AtOnce() {
  const { inside, say } = useRoom()
  return (
    <p className="vh" aria-live="assertive">
      {inside.kept.length > 0 && `${say('say.kept')}.`}
    </p>
  )
}
