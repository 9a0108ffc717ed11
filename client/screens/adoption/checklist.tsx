/** What is missing, one line for each kind, with the paragraphs it is about: each leads there. */
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useState } from 'react'
import { useLocation } from 'wouter'
import type { Missing } from '../../../domain/adoption/checklist.ts'
import { pendingDigest } from '../../../domain/adoption/pending.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { Ask } from '../ask.tsx'
import { goToParagraph } from '../room/wanted-paragraph.ts'
import { useRoom } from '../use-room.tsx'

const SHOWN = 24

export function Checklist({ missing, ready }: { readonly missing: readonly Missing[]; readonly ready: string }) {
  const { say } = useRoom()
  if (missing.length === 0) {
    return (
      <p className="adoption-ready" role="status">
        <IconCheck size={18} stroke={1.75} /> {ready}
      </p>
    )
  }
  const pending = missing.filter(({ kind }) => kind === 'proposals' || kind === 'wordings')
  const lapses = pending[0]?.kind
  return (
    <ul className="adoption-list">
      {missing.map((each) => (
        <li key={each.kind}>
          <b>{say(`missing.${each.kind}`, { count: each.count })}</b>
          <Places {...each} />
          {each.kind === lapses && <Lapse count={pending.reduce((sum, { count }) => sum + count, 0)} />}
        </li>
      ))}
    </ul>
  )
}

function Places({ paragraphs, recommendations }: Missing) {
  const { say, labelOf } = useRoom()
  const [, go] = useLocation()
  const goTo = (paragraph: ParagraphId): void => {
    goToParagraph(paragraph)
    go('/')
  }
  const left = paragraphs.length + recommendations.length - SHOWN
  return (
    <span className="adoption-places">
      {paragraphs.slice(0, SHOWN).map((each) => (
        <button type="button" key={each} onClick={() => goTo(each)}>
          {labelOf(each)}
        </button>
      ))}
      {recommendations.slice(0, SHOWN).map((each) => (
        <button type="button" key={each} onClick={() => go('/trace')}>
          {each}
        </button>
      ))}
      {left > 0 && <span className="quiet">{say('adoption.seeAll', { count: left })}</span>}
    </span>
  )
}

function Lapse({ count }: { readonly count: number }) {
  const { shown, say, act } = useRoom()
  const [asking, setAsking] = useState(false)
  const isSecond = shown.sitting?.kind === 'second' && shown.sitting.state === 'open'
  const lapse = async (): Promise<boolean> =>
    (await act('lapse-pending', {
      seen: pendingDigest(
        shown.paragraphs,
        shown.wordings.filter(({ rendering }) => rendering === null),
      ),
    })) !== null
  return (
    <>
      <Button size="compact-sm" variant="default" disabled={!isSecond} onClick={() => setAsking(true)}>
        {say('lapse.do')}
      </Button>
      {asking && (
        <Ask title={say('lapse.ask', { count })} confirm={say('lapse.do')} onClose={() => setAsking(false)} onConfirm={lapse}>
          <p>{say('lapse.tell')}</p>
        </Ask>
      )}
    </>
  )
}
