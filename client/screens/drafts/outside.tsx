/** Private drafts when no sitting has the seat: they stay open, against the newest revision. */
import { NativeSelect } from '@mantine/core'
import { type ReactNode, useEffect, useMemo, useState } from 'react'
import { isParagraphId, type ParagraphId } from '../../../domain/text/ids.ts'
import type { SeatData } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { paintDelegations } from '../../theme/delegations.ts'
import { ImportOutside } from '../imports/import-menu.tsx'
import { useRevision } from '../revision/revision-text.tsx'
import { nameIn } from '../use-room.tsx'
import { shortened } from '../room/shortened.ts'
import { type CurrentParagraph, textOfRevision } from './current-text.ts'
import { DraftsView } from './drafts-view.tsx'
import { DraftsProvider, useDrafts, useTheDrafts } from './use-drafts.tsx'
import { useWindowOutside } from './window.ts'

const FIRST_WORDS = 60

type Props = { /** Null while it is not known. */ readonly seat: SeatData | null; readonly children: ReactNode }

export function DraftsOutside({ seat, children }: Props) {
  const { say, language } = useLanguage()
  const number = seat?.revision?.number
  const reading = useRevision(seat?.document ?? '', seat?.seat.id ?? '', number === undefined ? null : String(number))
  const textLanguage = seat?.conference.language ?? 'es'
  const revision = reading.kind === 'read' ? reading.revision : null
  const text = useMemo(() => (revision === null ? null : textOfRevision(revision, textLanguage)), [revision, textLanguage])
  const members = seat?.conference.members
  const own = seat?.seat.delegation ?? null
  useEffect(() => {
    if (members === undefined) return
    const nameOf = nameIn(members, say, language)
    paintDelegations(members, own, (party) => ({
      ins: say('say.adds', { party: nameOf(party) }),
      del: say('say.strikes', { party: nameOf(party) }),
    }))
  }, [members, own, say, language])
  const until = useWindowOutside(seat)
  return (
    <DraftsProvider text={text} whyNot={until === null ? 'drafts.whyClosed' : null} until={until}>
      {children}
    </DraftsProvider>
  )
}

/** Then they say themselves until when proposals may be tabled. */
export function useDraftsAreTold(): boolean {
  const drafts = useDrafts()
  return drafts !== null && drafts.line.state.kind !== 'out'
}

/** Under what tells why one is out: the drafts, and a list of paragraphs to begin one. */
export function DraftsCard() {
  const drafts = useDrafts()
  const [current, setCurrent] = useState<ParagraphId | null>(null)
  if (drafts === null || drafts.line.state.kind === 'out') return null
  const { say, text } = drafts
  const choices = (text?.paragraphs ?? []).filter(({ role }) => role !== 'heading' && role !== 'title')
  return (
    <section className="notice-card drafts-card" aria-label={say('drafts.title')}>
      <p className="quiet">{text?.revision == null ? say('drafts.betweenNone') : say('drafts.betweenTell', { number: text.revision })}</p>
      <ImportOutside />
      <DraftsView current={current} place={<Place choices={choices} current={current} onChoose={setCurrent} />} />
    </section>
  )
}

type PlaceProps = {
  readonly choices: readonly CurrentParagraph[]
  readonly current: ParagraphId | null
  readonly onChoose: (paragraph: ParagraphId | null) => void
}

function Place({ choices, current, onChoose }: PlaceProps) {
  const { say } = useTheDrafts()
  if (choices.length === 0) return null
  return (
    <NativeSelect
      label={say('drafts.place')}
      value={current ?? ''}
      data={[
        { value: '', label: '—' },
        ...choices.map(({ id, label, text: words }) => ({ value: id, label: `${label} · ${shortened(words, FIRST_WORDS)}` })),
      ]}
      onChange={(event) => onChoose(isParagraphId(event.currentTarget.value) ? event.currentTarget.value : null)}
    />
  )
}
