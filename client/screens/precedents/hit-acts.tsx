/** What can be done with an earlier wording: proposed here, proposed as a new paragraph, copied. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { Ask } from '../ask.tsx'
import { copyWords } from '../copy-words.ts'
import { useRoom } from '../use-room.tsx'
import { type FoundHit, type Wording, wordingIn } from './found.ts'
import { libraryLanguage } from './language-name.ts'
import { hasOwnPending, ownParty, proposeAfter, proposeHere, whyNotHere, whyNothing } from './propose.ts'

type Props = { readonly found: FoundHit; readonly view: ParagraphView }
type Done = 'here' | 'new' | 'copied'

export function HitActs({ found, view }: Props) {
  const { say, inside, role, labelOf, nameOf, party, language } = useRoom()
  const [done, setDone] = useState<Done | null>(null)
  const textLanguage = inside.start.conference.language
  const wording = wordingIn(found, textLanguage)
  const label = labelOf(view.id)
  const copy = (): void => {
    copyWords((wording ?? found).text)
    setDone('copied')
  }
  return (
    <>
      <div className="acts">
        {role !== 'following' && wording !== null && <Proposing found={found} view={view} wording={wording} onDone={setDone} />}
        <Button size="compact-sm" variant="subtle" color="gray" onClick={copy}>
          {say('kept.copy')}
        </Button>
      </div>
      {wording === null ? (
        <p className="card-under">{say('precedents.whyLanguage', { language: libraryLanguage(textLanguage, language, say) })}</p>
      ) : (
        <WhyNot view={view} wording={wording} />
      )}
      <p className="card-under precedent-done" role="status">
        {done !== null && say(`precedents.done.${done}`, { label, party: nameOf(ownParty(party, inside.start.seat.hat)) })}
      </p>
    </>
  )
}

/** Why a button that stands in its place does nothing now. */
function WhyNot({ view, wording }: { readonly view: ParagraphView; readonly wording: Wording }) {
  const room = useRoom()
  const why = whyNothing(room) ?? whyNotHere(room, view, wording.text)
  if (room.role === 'following' || why === null) return null
  return <p className="card-under">{room.say(why, { label: room.labelOf(view.id) })}</p>
}

function Proposing({ found, view, wording, onDone }: Props & { readonly wording: Wording; readonly onDone: (done: Done) => void }) {
  const room = useRoom()
  const { say, labelOf, party, inside } = room
  const [asks, setAsks] = useState(false)
  const label = labelOf(view.id)
  const never = whyNothing(room) !== null
  const isReplacing = hasOwnPending(view, ownParty(party, inside.start.seat.hat))
  const tell = (what: Done) => (went: boolean) => {
    if (went) onDone(what)
    return went
  }
  const here = (): Promise<boolean> => proposeHere(room, view, found, wording).then(tell('here'))
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={never || whyNotHere(room, view, wording.text) !== null}
        onClick={() => (isReplacing ? setAsks(true) : void here())}
      >
        {say('precedents.here', { label })}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        disabled={never}
        onClick={() => void proposeAfter(room, view, found, wording).then(tell('new'))}
      >
        {say('precedents.after')}
      </Button>
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
