/** One thread: what it is about, who said what when, and what can be done with it. Its words in the text are lit while it is pointed at or in hand. */
import { Button } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Code } from '../../controls/code.tsx'
import { wordsAt } from '../../room/comments.ts'
import { LONG_STRUCK, shortened } from '../room/shortened.ts'
import { useRoom } from '../use-room.tsx'
import { Writing } from './composer.tsx'
import type { Said, Talk } from './talks.ts'
import { useComments } from './use-comments.tsx'

export function TalkCard({ talk }: { readonly talk: Talk }) {
  const { say, nameOf, role, inside } = useRoom()
  const { delegation } = inside.start.seat
  const card = useLitWhenPointedAt(talk)
  return (
    <article className={`card comment-card is-${talk.to.kind}${talk.isClosed ? ' is-closed' : ''}`} data-thread={talk.key} ref={card}>
      {talk.to.kind === 'own' && delegation !== null && (
        <p className="comment-own">
          <IconLock size={14} stroke={1.75} aria-hidden="true" /> {say('comments.forOwn', { party: nameOf(delegation) })}
        </p>
      )}
      <About talk={talk} />
      {talk.said.map((said, at) => (
        <SaidShown key={`${at}${said.by}`} talk={talk} said={said} at={at} />
      ))}
      {role !== 'following' && <TalkActs talk={talk} />}
    </article>
  )
}

/** By pointer or by keyboard: the card itself is nothing to press. */
function useLitWhenPointedAt(talk: Talk): RefObject<HTMLElement | null> {
  const { look } = useComments()
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    const element = card.current
    if (element === null) return
    const light = (): void => look(talk)
    const dim = (): void => look(null)
    const events = { mouseenter: light, mouseleave: dim, focusin: light, focusout: dim }
    for (const [name, listener] of Object.entries(events)) element.addEventListener(name, listener)
    return () => {
      for (const [name, listener] of Object.entries(events)) element.removeEventListener(name, listener)
    }
  }, [look, talk])
  // A card that goes while it is pointed at leaves no words lit.
  useEffect(() => () => look(null), [look])
  return card
}

/** The words as they now stand; what they were once none of them is left. */
function About({ talk }: { readonly talk: Talk }) {
  const { say, inside } = useRoom()
  if (talk.on === null) return null
  const found = wordsAt(inside.doc, talk.paragraph, talk.on.anchor)
  if (found !== null) {
    return (
      <p className="comment-about">
        <q>{shortened(found.words.trim() || '␣', LONG_STRUCK)}</q>
      </p>
    )
  }
  return (
    <p className="comment-about is-gone">
      {say('comments.wordsGone')} {talk.on.quote !== '' && <q>{shortened(talk.on.quote, LONG_STRUCK)}</q>}
    </p>
  )
}

function SaidShown({ talk, said: { by, name, text, at: when }, at }: { readonly talk: Talk; readonly said: Said; readonly at: number }) {
  const { say, time, nameOf, role } = useRoom()
  const { withdraw } = useComments()
  const isOwn = by === useOwnParty() && role !== 'following'
  return (
    <div className="comment-said">
      <p className="comment-who">
        <Code party={by} /> <b>{name ?? nameOf(by)}</b>
        <time>{time(when)}</time>
        {isOwn && text !== null && talk.to.kind === 'all' && (
          <button type="button" className="plain" onClick={() => withdraw(talk, at)}>
            {say('comments.withdraw')}
          </button>
        )}
      </p>
      <p className={text === null ? 'quiet' : 'comment-text'}>{text ?? say('comments.withdrawn')}</p>
    </div>
  )
}

/** In whose name this seat comments: also a pen, whatever voice it writes in. */
function useOwnParty(): string {
  const { seat } = useRoom().inside.start
  return seat.delegation ?? (seat.hat === 'secretariat' ? 'secretariat' : 'chair')
}

function TalkActs({ talk }: { readonly talk: Talk }) {
  const { say, role } = useRoom()
  const { answer, close, reopen } = useComments()
  const [isAnswering, setAnswering] = useState(false)
  const own = useOwnParty()
  const mayClose = talk.to.kind === 'own' || role === 'office' || talk.said[0]?.by === own
  if (isAnswering) {
    const give = async (text: string): Promise<boolean> => {
      const isDone = await answer(talk, text)
      if (isDone) setAnswering(false)
      return isDone
    }
    return <Writing verb={say('comments.answer')} onGive={give} onLeave={() => setAnswering(false)} />
  }
  return (
    <div className="acts">
      {!talk.isClosed && (
        <Button size="compact-sm" variant="subtle" onClick={() => setAnswering(true)}>
          {say('comments.answer')}
        </Button>
      )}
      {mayClose && (
        <Button size="compact-sm" variant="subtle" onClick={() => (talk.isClosed ? reopen : close)(talk)}>
          {say(talk.isClosed ? 'comments.reopen' : 'comments.close')}
        </Button>
      )}
    </div>
  )
}
