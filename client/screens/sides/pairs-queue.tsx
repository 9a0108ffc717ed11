/** For translators and secretariat: what is left to be brought into step, by language and state, one after the other. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconChecks } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { shortened } from '../room/shortened.ts'
import { useRoom } from '../use-room.tsx'
import { CheckAll } from './check-all.tsx'
import { FromTemplate } from '../languages/from-template.tsx'
import { languageName, languageTitle } from '../../../domain/languages/names.ts'
import { isCovered } from '../../keys/use-keys.ts'
import { canBeChecked, isLeft, nextLeft, type PairShown, STATES_LEFT } from './pairs-shown.ts'
import { PairSign, PairTold } from './pair-state.tsx'
import { useSides } from './use-sides.tsx'

type State = (typeof STATES_LEFT)[number]
const FIRST_WORDS = 90

export function PairsQueue() {
  const { say, language: reader } = useRoom()
  const { writes, beside, show, pairsOf, advice } = useSides()
  const [chosen, choose] = useState<string | null>(null)
  const language = beside !== null && writes.includes(beside) ? beside : (chosen ?? writes[0] ?? null)
  if (language === null) return null
  const left = (each: string): number => pairsOf(each).filter(isLeft).length
  return (
    <>
      {writes.length > 1 && (
        <SegmentedControl
          fullWidth
          size="xs"
          data={writes.map((each) => ({ value: each, label: `${languageTitle(each, reader)} · ${left(each)}` }))}
          value={language}
          onChange={(each) => {
            choose(each)
            if (beside !== null) show(each)
          }}
          aria-label={say('side.switch')}
        />
      )}
      {beside !== language && (
        <div className="acts">
          <Button size="compact-sm" variant="default" onClick={() => show(language)}>
            {say('pairs.show')}
          </Button>
        </div>
      )}
      <QueueOf key={language} language={language} pairs={pairsOf(language)} advised={(id) => advice.get(id)?.faults.length ?? 0} />
    </>
  )
}

type QueueProps = { readonly language: string; readonly pairs: readonly PairShown[]; readonly advised: (id: ParagraphId) => number }

function QueueOf({ language, pairs, advised }: QueueProps) {
  const { say } = useRoom()
  const { current } = useSides()
  const [state, setState] = useState<State | null>(null)
  const [checking, setChecking] = useState(false)
  const left = useMemo(() => pairs.filter(isLeft), [pairs])
  const listed = useMemo(() => (state === null ? left : left.filter(({ pair }) => pair.kind === state)), [left, state])
  const step = useStep(language, listed, pairs)
  const here = pairs.find(({ view }) => view.id === current)
  const checkable = listed.filter(canBeChecked)
  const empty = left.filter(({ pair }) => pair.kind === 'untranslated').length
  return (
    <section className="pairs">
      <div className="tabs" role="group" aria-label={say('pairs.filters')}>
        <Filter title={say('pairs.all')} count={left.length} on={state === null} onChoose={() => setState(null)} />
        {STATES_LEFT.map((each) => {
          const count = left.filter(({ pair }) => pair.kind === each).length
          return (
            (count > 0 || state === each) && (
              <Filter key={each} title={say(`pair.${each}`)} count={count} on={state === each} onChoose={() => setState(each)} />
            )
          )
        })}
      </div>
      {empty > 0 && <FromTemplate language={language} left={empty} />}
      {here !== undefined && <Here shown={here} language={language} />}
      {listed.length === 0 ? (
        <p className="quiet">{say('pairs.none')}</p>
      ) : (
        <>
          <div className="pairs-steps">
            <Button size="compact-sm" variant="default" leftSection={<IconArrowUp size={14} />} onClick={() => step(-1)}>
              {say('pairs.previous')}
            </Button>
            <Button size="compact-sm" variant="default" leftSection={<IconArrowDown size={14} />} onClick={() => step(1)}>
              {say('pairs.next')}
            </Button>
            <span className="quiet">{say('pairs.keys')}</span>
          </div>
          <ul className="pairs-left">
            {listed.map((pair) => (
              <Left key={pair.view.id} shown={pair} language={language} advised={advised(pair.view.id)} isHere={pair.view.id === current} />
            ))}
          </ul>
          {checkable.length > 0 && (
            <Button size="compact-sm" variant="default" leftSection={<IconChecks size={14} />} onClick={() => setChecking(true)}>
              {say('pair.checkAll', { count: checkable.length })}
            </Button>
          )}
        </>
      )}
      {checking && <CheckAll language={language} pairs={checkable} onClose={() => setChecking(false)} />}
    </section>
  )
}

/** F8 goes from one to the next wherever it does so on the page: here, from pair to pair. */
function useStep(language: string, listed: readonly PairShown[], pairs: readonly PairShown[]): (direction: 1 | -1) => void {
  const { go, current } = useSides()
  const step = useCallback(
    (direction: 1 | -1): void => {
      const next = nextLeft(listed, pairs, current, direction)
      if (next !== null) go(language, next.view.id)
    },
    [listed, pairs, current, go, language],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || isCovered()) return
      event.preventDefault()
      event.stopImmediatePropagation()
      step(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [step])
  return step
}

type FilterProps = { readonly title: string; readonly count: number; readonly on: boolean; readonly onChoose: () => void }

function Filter({ title, count, on, onChoose }: FilterProps) {
  return (
    <button type="button" aria-pressed={on} className={on ? 'on' : ''} onClick={onChoose}>
      {title} <span className="num">{count}</span>
    </button>
  )
}

function Here({ shown, language }: { readonly shown: PairShown; readonly language: string }) {
  const { say, labelOf, language: reader } = useRoom()
  return (
    <section className="card sel">
      <h3>
        {say('pairs.here', { label: labelOf(shown.view.id), language: languageName(language, reader) })} <PairSign kind={shown.pair.kind} />
      </h3>
      <PairTold shown={shown} language={language} onDone={() => undefined} />
    </section>
  )
}

type LeftProps = { readonly shown: PairShown; readonly language: string; readonly advised: number; readonly isHere: boolean }

function Left({ shown, language, advised, isHere }: LeftProps) {
  const { say, labelOf, inside } = useRoom()
  const { go } = useSides()
  const { id } = shown.view
  return (
    <li>
      <button type="button" className="pair-left" aria-current={isHere} onClick={() => go(language, id)}>
        <b>{labelOf(id)}</b> <PairSign kind={shown.pair.kind} />
        {advised > 0 && <span className="pair-advised">{say('pairs.advised', { count: advised })}</span>}
        <span className="pair-words" lang={inside.start.conference.language}>
          {shortened(shown.source, FIRST_WORDS)}
        </span>
      </button>
    </li>
  )
}
