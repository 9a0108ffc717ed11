/** One earlier wording: where it stands, what differs, the same paragraph in the other language, and one click that proposes it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import { whereAndWhen } from '../../../domain/precedents/source.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { Ask } from '../ask.tsx'
import { copyWords } from '../copy-words.ts'
import { useRoom } from '../use-room.tsx'
import { type FoundHit, isReadable, nearnessOf, towardsEarlier, type Wording, wordingIn } from './found.ts'
import { languageName } from './language-name.ts'
import { hasOwnPending, proposeAfter, proposeHere, whyNotHere, whyNothing } from './propose.ts'

type Props = { readonly found: FoundHit; readonly view: ParagraphView }

export function HitCard({ found, view }: Props) {
  const { say, language, inside } = useRoom()
  const { source, number } = found
  const where = [
    whereAndWhen(source),
    ...(number === null ? [] : [say('precedents.number', { number })]),
    ...(found.language === inside.start.conference.language ? [] : [languageName(found.language, language, say)]),
  ].filter((part) => part !== '')
  return (
    <section className="card precedent" data-file={found.file}>
      <header>
        <b>{source.title}</b>
        <span className="quiet">{where.join(' · ')}</span>
        <span className="precedent-near" data-near={nearnessOf(found)}>
          {say(`precedents.near.${nearnessOf(found)}`)}
        </span>
      </header>
      <Words wording={found} />
      {found.counterparts.map((each) => (
        <div key={each.file} className="precedent-beside">
          <h4>{say('precedents.in', { language: languageName(each.language, language, say) })}</h4>
          <Words wording={each} />
        </div>
      ))}
      <Acts found={found} view={view} />
    </section>
  )
}

/** The earlier wording, with what differs from the paragraph where the two can be held against each other. */
function Words({ wording: { text, words, language } }: { readonly wording: Wording }) {
  const { say } = useRoom()
  const pieces = words === null ? null : towardsEarlier(words)
  if (pieces === null || !isReadable(pieces)) {
    return (
      <p className="precedent-words" lang={language}>
        {text}
      </p>
    )
  }
  return (
    <p className="precedent-words marked-words" lang={language}>
      {pieces.map(({ kind, text: part }, at) => {
        if (kind === 'both') return <span key={at}>{part}</span>
        const Tag = kind === 'only-earlier' ? 'ins' : 'del'
        return (
          <Tag key={at}>
            <span className="vh"> {say(`precedents.${kind}`)} </span>
            {part}
          </Tag>
        )
      })}
    </p>
  )
}

type Done = 'here' | 'new' | 'copied' | null

function Acts({ found, view }: Props) {
  const room = useRoom()
  const { say, labelOf, inside, party, nameOf } = room
  const [done, setDone] = useState<Done>(null)
  const [asks, setAsks] = useState(false)
  const textLanguage = inside.start.conference.language
  const wording = wordingIn(found, textLanguage)
  const label = labelOf(view.id)
  const never = whyNothing(room)
  const notHere = wording === null ? null : whyNotHere(room, view, wording.text)
  const own = party ?? (inside.start.seat.hat === 'secretariat' ? 'secretariat' : 'chair')
  const isReplacing = hasOwnPending(view, own)
  const here = async (): Promise<boolean> => {
    const went = wording !== null && (await proposeHere(room, view, found, wording))
    if (went) setDone('here')
    return went
  }
  const after = async (): Promise<void> => {
    if (wording !== null && (await proposeAfter(room, view, found, wording))) setDone('new')
  }
  const copy = (): void => {
    copyWords((wording ?? found).text)
    setDone('copied')
  }
  const why = never ?? (wording === null ? 'precedents.whyLanguage' : notHere)
  return (
    <>
      <div className="acts">
        {never !== 'precedents.whyFollowing' && wording !== null && (
          <>
            <Button
              size="compact-sm"
              variant="default"
              disabled={never !== null || notHere !== null}
              onClick={() => (isReplacing ? setAsks(true) : void here())}
            >
              {say('precedents.here', { label })}
            </Button>
            <Button size="compact-sm" variant="subtle" disabled={never !== null} onClick={() => void after()}>
              {say('precedents.after')}
            </Button>
          </>
        )}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={copy}>
          {say('kept.copy')}
        </Button>
      </div>
      {why !== null && why !== 'precedents.whyFollowing' && (
        <p className="card-under">{say(why, { label, language: languageName(textLanguage, room.language, say) })}</p>
      )}
      <p className="card-under precedent-done" role="status">
        {done !== null && say(`precedents.done.${done}`, { label, party: nameOf(own) })}
      </p>
      {asks && (
        <Ask
          title={say('precedents.replaceAsk', { label })}
          confirm={say('precedents.replace')}
          onClose={() => setAsks(false)}
          onConfirm={here}
        >
          <p>{say('precedents.replaceTell', { label })}</p>
        </Ask>
      )}
    </>
  )
}
