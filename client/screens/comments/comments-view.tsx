/** Comments in the panel: those on the current paragraph, all that are open, and those that are closed. */
import { Button } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import { Composer } from './composer.tsx'
import { type Listed, listedIn, type Talk } from './talks.ts'
import { TalkCard } from './talk-card.tsx'
import { useComments } from './use-comments.tsx'
import './comments.css'

export function CommentsView({ current }: { readonly current: ParagraphId | null }) {
  const { shown, say, role, labelOf } = useRoom()
  const { talks, beginning, begin } = useComments()
  const [which, setWhich] = useState<Listed>('near')
  const asked = current === null && which === 'near' ? 'all' : which
  const order = shown.paragraphs.map(({ id }) => id)
  const listed = listedIn(talks, order, asked, current)
  return (
    <>
      <Choices which={asked} current={current} order={order} onChoose={setWhich} />
      {beginning !== null && <Composer key={beginning.paragraph} beginning={beginning} />}
      {beginning === null && role !== 'following' && current !== null && (
        <Button fullWidth size="compact-md" variant="default" leftSection={<IconMessagePlus size={16} stroke={1.75} />} onClick={begin}>
          {say('comments.begin', { label: labelOf(current) })} <kbd className="comment-key">Ctrl+Alt+M</kbd>
        </Button>
      )}
      {listed.length === 0 && beginning === null && <p className="quiet comments-none">{say(`comments.none.${asked}`)}</p>}
      {listed.map((talk, at) => (
        <section key={talk.key}>
          {listed[at - 1]?.paragraph !== talk.paragraph && <PlaceOf talk={talk} isGone={!order.includes(talk.paragraph)} />}
          <TalkCard talk={talk} />
        </section>
      ))}
    </>
  )
}

function PlaceOf({ talk, isGone }: { readonly talk: Talk; readonly isGone: boolean }) {
  const { say, shown } = useRoom()
  const label = shown.labels.get(talk.paragraph) ?? ''
  return <h3 className="comments-place">{isGone ? say('comments.gone', { label }) : label || '·'}</h3>
}

type ChoicesProps = {
  readonly which: Listed
  readonly current: ParagraphId | null
  readonly order: readonly ParagraphId[]
  readonly onChoose: (which: Listed) => void
}

function Choices({ which, current, order, onChoose }: ChoicesProps) {
  const { say, labelOf } = useRoom()
  const { talks } = useComments()
  const choices: readonly Listed[] = current === null ? ['all', 'closed'] : ['near', 'all', 'closed']
  return (
    <div className="tabs comments-choices" role="group" aria-label={say('comments.which')}>
      {choices.map((each) => (
        <button
          key={each}
          type="button"
          className={which === each ? 'on' : ''}
          aria-pressed={which === each}
          onClick={() => onChoose(each)}
        >
          {each === 'near' && current !== null ? labelOf(current) : say(`comments.${each === 'near' ? 'all' : each}`)}{' '}
          <span className="num">{listedIn(talks, order, each, current).length}</span>
        </button>
      ))}
    </div>
  )
}

/** The panel turns to comments whenever they are asked for: by the sign in the margin, or by the key. `onAsked` stays the same function. */
export function useCommentsAsked(onAsked: () => void): void {
  const { asked } = useComments()
  useEffect(() => {
    if (asked > 0) onAsked()
  }, [asked, onAsked])
}
