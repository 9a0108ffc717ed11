/** The room's screen: one paragraph with its proposals, and as it would read. Read-only; codes and no person's name. */
import { Fragment, useCallback, useEffect, useMemo, useRef } from 'react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { standsOn } from '../../../domain/sitting/stands.ts'
import type { Party } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { sideIn } from '../../room/sides-shown.ts'
import { useLanguageNames } from '../../sentences/language-name.ts'
import { AdoptionOnScreen } from '../adoption/on-screen.tsx'
import { groupAt, withoutRivals } from '../alternatives/group.ts'
import { WordingBackers, WordingColumns } from '../alternatives/on-screen.tsx'
import { besides } from '../text-reading/order.ts'
import { useReader, useReadingKeys } from '../text-reading/use-reading.ts'
import { named } from '../languages/choice.ts'
import { useRoom } from '../use-room.tsx'
import { Controls } from './controls.tsx'
import { Conflicts } from './conflicts-on-screen.tsx'
import { FloorOnScreen, SegmentOnScreen } from './floor-on-screen.tsx'
import { withOpening } from './opening.ts'
import { asItWouldRead, readTogether, stretchesOf, type Words } from './proposals-shown.ts'
import { useFit } from './use-fit.ts'
import { useParagraph } from './use-paragraph.ts'
import { InLanguage } from './in-language.tsx'
import { useChoice } from './language-choice.tsx'
import { RivalInLanguage } from './rival-in-language.tsx'
import { Styled } from './styled.tsx'
import { RecommendationOnScreen } from './recommendation.tsx'
import './projector.css'
import { StandsOnScreen } from './stands-on-screen.tsx'
import { Voice } from './voice-on-screen.tsx'

export function ProjectorScreen() {
  const { shown, say } = useRoom()
  const turn = useRef<(step: 1 | -1) => void>(() => undefined)
  const onPage = useCallback((step: 1 | -1) => turn.current(step), [])
  const paragraphs = useMemo(() => withoutRivals(shown.paragraphs), [shown.paragraphs])
  const place = useParagraph(paragraphs, onPage, { recommendation: shown.reading.now, paragraph: shown.textReading.now })
  const { view, at } = place
  const read = place.isChosen ? undefined : shown.trace.find(({ number }) => number === shown.reading.now)
  useReadingKeys(useReader(view?.id ?? null).step)
  const group = groupAt(shown.paragraphs, view?.id ?? null)
  const choice = useChoice()
  const side =
    choice.kind === 'negotiated' || view === null
      ? ''
      : `${named(choice, shown.languages)} ${sideIn(shown)(choice.language, view.id)?.text ?? ''}`
  const fit = useFit(
    read?.number ?? view?.id ?? '',
    read?.text ??
      `${group?.members.map(({ seen }) => seen).join() ?? view?.seen ?? ''} ${side} ${group === null ? '' : shown.wordings.length}`,
  )
  useEffect(() => {
    turn.current = fit.turn
  }, [fit.turn])
  const { adopted } = shown.adoption
  const { leave } = place
  const isAdopted = adopted !== null
  useEffect(() => {
    if (isAdopted) leave()
  }, [isAdopted, leave])
  if (isAdopted && !place.isChosen) {
    return (
      <main className="projector" aria-label={say('projector.title')}>
        <AdoptionOnScreen />
        <Controls place={place} />
      </main>
    )
  }
  if (read !== undefined) {
    return (
      <main className="projector" aria-label={say('projector.title')}>
        <RecommendationOnScreen item={read} fit={fit} />
        <Controls place={place} />
      </main>
    )
  }
  if (view === null) return <main className="projector empty">{say('projector.noText')}</main>
  return (
    <main className="projector" aria-label={say('projector.title')}>
      <Head view={view} at={at} pages={fit.pages} page={fit.page} />
      <div
        className={choice.kind === 'beside' && group === null ? 'pj-columns is-even' : 'pj-columns'}
        ref={fit.ref as React.RefObject<HTMLDivElement | null>}
      >
        {choice.kind === 'alone' ? (
          <InLanguage view={group?.lead ?? view} language={choice.language} as="alone" />
        ) : group !== null ? (
          <WordingColumns
            members={group.members}
            words={(each) => (
              <>
                <Proposed view={each} />
                {choice.kind === 'beside' && <RivalInLanguage view={each} language={choice.language} />}
              </>
            )}
          />
        ) : choice.kind === 'beside' ? (
          <Beside view={view} language={choice.language} />
        ) : (
          <Columns view={view} />
        )}
      </div>
      <Conflicts view={view} />
      {group === null ? <Positions view={view} /> : <WordingBackers members={group.members} />}
      <Controls place={place} />
    </main>
  )
}

function Head({
  view,
  at,
  page,
  pages,
}: {
  readonly view: ParagraphView
  readonly at: number
  readonly page: number
  readonly pages: number
}) {
  const { shown, say, labelOf } = useRoom()
  const isRead = shown.textReading.now === view.id
  const paragraphs = withoutRivals(shown.paragraphs)
  const after = isRead ? besides(shown, view.id, 1) : (paragraphs[at + 1]?.id ?? null)
  const { sitting } = shown
  const parts = [
    say('projector.at', { at: at + 1, all: paragraphs.length }),
    ...(after === null ? [] : [say('projector.next', { label: labelOf(after) })]),
    ...(pages > 1 ? [say('projector.page', { at: page, all: pages })] : []),
  ]
  return (
    <header>
      <span className="pj-label">{labelOf(view.id)}</span>
      <div>
        <b>{say(`section.${view.kind}`)}</b>
        <span>{parts.join(', ')}</span>
      </div>
      <span className="push" />
      <SegmentOnScreen />
      {sitting !== null && (
        <span className="pj-live" role="status">
          <span className={sitting.state === 'open' ? 'dot live' : 'dot'} />
          {say(`sitting.${sitting.kind}`)}
          {sitting.state === 'open'
            ? ''
            : `, ${sitting.state === 'closed' ? say('sitting.closed') : say(`sitting.suspended.${sitting.mode ?? 'drafting'}`)}`}
          {isRead && `, ${say('text-reading.running')}`}
        </span>
      )}
      <FloorOnScreen />
      <Voice />
    </header>
  )
}

/** Those that can be read together come in the order in which they were made. */
function useOrder(view: ParagraphView): readonly Party[] {
  const { shown } = useRoom()
  const openedAt = (party: Party): number => shown.lives.get(`${view.id}/${party}`)?.openedAt ?? Number.MAX_SAFE_INTEGER
  return view.proposals.map(({ by }) => by).toSorted((a, b) => openedAt(a) - openedAt(b))
}

function Columns({ view }: { readonly view: ParagraphView }) {
  const { say } = useRoom()
  const together = readTogether(view, useOrder(view))
  const words = asItWouldRead(view, together)
  if (view.proposals.length === 0) {
    return (
      <section className="alone" data-column>
        <h2>{say('projector.none')}</h2>
        <Read words={words} view={view} />
      </section>
    )
  }
  return (
    <>
      <section data-column>
        <h2>{say('projector.with')}</h2>
        <Proposed view={view} />
      </section>
      <section className="clean" data-column>
        <h2>
          {say(words === null ? 'projector.soGone' : 'projector.so')}{' '}
          {together.map((party, i) => (
            <Fragment key={party}>
              {i > 0 && i === together.length - 1 ? ` ${say('projector.and')} ` : ' '}
              <Code party={party} />
            </Fragment>
          ))}
        </h2>
        <Read words={words} view={view} />
      </section>
    </>
  )
}

/** The text with what is proposed in it, and the version in another language. */
function Beside({ view, language }: { readonly view: ParagraphView; readonly language: string }) {
  const { shown } = useRoom()
  const { titleOf } = useLanguageNames()
  return (
    <>
      <section data-column lang={shown.languages.negotiated}>
        <h2>{titleOf(shown.languages.negotiated)}</h2>
        <Proposed view={view} />
      </section>
      <InLanguage view={view} language={language} as="beside" />
    </>
  )
}

function Proposed({ view }: { readonly view: ParagraphView }) {
  const { say, nameOf, inside } = useRoom()
  const { language } = inside.start.conference
  const told = (party: Party, key: 'say.adds' | 'say.strikes') => <span className="vh">{say(key, { party: nameOf(party) })} </span>
  return (
    <p className="pj-words" data-role={view.role}>
      {stretchesOf(withOpening(view.runs, view, language)).map(({ text, ins, dels, emphasis, codes, leads }, at) => {
        const plain = <Styled text={text} emphasis={emphasis} leads={leads} />
        const added =
          ins === null ? (
            plain
          ) : (
            <ins data-by={ins}>
              {told(ins, 'say.adds')}
              {plain}
            </ins>
          )
        const struck = dels.reduce(
          (inner, by, depth) => (
            <del key={by} data-by={by} data-depth={depth}>
              {told(by, 'say.strikes')}
              {inner}
            </del>
          ),
          added,
        )
        return (
          <Fragment key={`${at}`}>
            {struck}
            {codes.map((party) => (
              <Code key={party} party={party} />
            ))}
          </Fragment>
        )
      })}
    </p>
  )
}

function Read({ words, view }: { readonly words: readonly Words[] | null; readonly view: ParagraphView }) {
  const { say, inside } = useRoom()
  if (words === null) return <p className="pj-words quiet">{say('projector.gone')}</p>
  if (words.every(({ text }) => text.trim() === '')) return <p className="pj-words quiet">{say('projector.empty')}</p>
  return (
    <p className="pj-words" data-role={view.role}>
      {withOpening(words, view, inside.start.conference.language).map(({ text, emphasis, leads }, at) => (
        <Styled key={`${at}`} text={text} emphasis={emphasis} leads={leads} />
      ))}
    </p>
  )
}

function Positions({ view }: { readonly view: ParagraphView }) {
  const { shown, say } = useRoom()
  const order = useOrder(view)
  if (order.length === 0) return null
  return (
    <footer>
      {order.map((party) => {
        const proposal = view.proposals.find((each) => each.by === party)
        const life = shown.lives.get(`${view.id}/${party}`)
        const stands = life === undefined || proposal === undefined ? [] : standsOn(life, proposal.seen)
        return (
          <div key={party}>
            <Code party={party} />
            <ul>
              {proposal?.kind === 'new paragraph' && <li>{say('projector.new')}</li>}
              {proposal?.kind === 'removal' && <li>{say('projector.removal')}</li>}
              {life?.inNameOf !== undefined && <li>{say('tabled.inNameOf', { group: life.inNameOf })}</li>}
              <StandsOnScreen stands={stands} />
            </ul>
          </div>
        )
      })}
    </footer>
  )
}
