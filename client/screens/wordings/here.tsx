/** In the panel, above the proposals: wordings that no proposal renders yet. */
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'
import { WordingActs } from './acts.tsx'
import { Original, Stands } from './original.tsx'
import { usePlaceCalled, useWordings, type Wording } from './use-wordings.ts'

type Props = { readonly filter: 'near' | 'all' | 'own' | 'answer'; readonly current: ParagraphId | null }

export function WordingsHere({ filter, current }: Props) {
  const { say, inside } = useRoom()
  const own = inside.start.seat.delegation
  const isWanted = ({ wording, paragraph, proposal }: Wording): boolean => {
    if (proposal !== null || filter === 'answer') return false
    if (filter === 'own') return wording.by === own
    return filter === 'all' || current === null || paragraph === null || paragraph.id === current
  }
  const wanted = useWordings().filter(isWanted)
  if (wanted.length === 0) return null
  return (
    <section className="wordings-here" aria-label={say('wordings.here')}>
      {wanted.map((each) => (
        <WordingCard key={each.wording.number} {...each} />
      ))}
    </section>
  )
}

function WordingCard(of: Wording) {
  const { nameOf, say, time, inside } = useRoom()
  const { wording } = of
  const place = usePlaceCalled()
  return (
    <section className="card original-card" data-by={wording.by}>
      <p className="card-head original-head">
        <Code party={wording.by} />
        <b>{nameOf(wording.by)}</b>
        {inside.start.seat.delegation === wording.by && <span className="quiet">{say('panel.yours')}</span>}
        <time>{time(wording.at)}</time>
      </p>
      <p className="original-place">{place(wording)}</p>
      <Original wording={wording} />
      <Stands {...of} />
      <WordingActs {...of} />
    </section>
  )
}
