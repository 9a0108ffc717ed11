/** The replay: the text at each act and pause, by slider and by keys. Whose words, never which person's. */
import { ActionIcon, Checkbox } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { SCROLLS } from '../../controls/scrolls.ts'
import { HistoryGone } from '../adoption/history-gone.tsx'
import { useRoom } from '../use-room.tsx'
import { useStepKeys } from '../use-step-keys.ts'
import { frames, type Moment, replay, type Replay } from './answers.ts'
import { FrameText } from './frame-text.tsx'
import { useMoment, useSittingName } from './moment.ts'
import { stepFrom, stretchOf, type Whole, wholeFrames } from './reel.ts'
import { useAsk, usePast } from './use-past.ts'
import './record.css'
import './replay.css'

const NO_QUERY = {}

export function ReplayScreen() {
  const { say, role } = useRoom()
  const told = usePast('/replay', NO_QUERY, replay)
  const isEmpty = told.kind === 'told' && told.value.moments.length === 0
  return (
    <main className="past" aria-busy={told.kind === 'asking'}>
      <header>
        <h1>{say('replay.title')}</h1>
        <p className="quiet">{say(role === 'office' ? 'replay.tellOffice' : 'replay.tell')}</p>
        <HistoryGone />
      </header>
      {told.kind === 'asking' && <p className="quiet past-said">{say('replay.reading')}</p>}
      {told.kind === 'refused' && (
        <p className="warnrow" role="alert">
          {told.sentence}
        </p>
      )}
      {isEmpty && <p className="quiet past-said">{say('replay.none')}</p>}
      {told.kind === 'told' && !isEmpty && <Player replay={told.value} />}
    </main>
  )
}

function Player({ replay: { moments, sittings } }: { readonly replay: Replay }) {
  const { say } = useRoom()
  const [at, setAt] = useState(moments.length - 1)
  const [wanted, setWanted] = useState<'all' | 'acts'>('all')
  const step = useCallback((by: 1 | -1): void => setAt((now) => stepFrom(moments, now, by, wanted) ?? now), [moments, wanted])
  useStepKeys(step)
  const moment = moments[at]
  const { frame, refusal } = useFrame(moments, at)
  return (
    <>
      <section className="replay-tools">
        <Step by={-1} target={stepFrom(moments, at, -1, wanted)} onStep={step}>
          <IconChevronLeft size={20} stroke={1.75} />
        </Step>
        <Slider moments={moments} at={at} onAt={setAt} />
        <Step by={1} target={stepFrom(moments, at, 1, wanted)} onStep={step}>
          <IconChevronRight size={20} stroke={1.75} />
        </Step>
        <ActsOnly wanted={wanted} onWanted={setWanted} />
      </section>
      {moment !== undefined && <MomentTold moment={moment} at={at} all={moments.length} sittings={sittings} />}
      {refusal !== null && (
        <p className="warnrow" role="alert">
          {refusal}
        </p>
      )}
      <div className="past-scroll" role="region" aria-label={say('replay.title')} {...SCROLLS}>
        {frame !== null && <FrameText text={frame} changed={moment?.paragraphs ?? []} />}
      </div>
    </>
  )
}

type StepProps = {
  readonly by: 1 | -1
  readonly target: number | null
  readonly onStep: (by: 1 | -1) => void
  readonly children: ReactNode
}

function Step({ by, target, onStep, children }: StepProps) {
  const { say } = useRoom()
  const name = say(by === 1 ? 'replay.next' : 'replay.previous')
  return (
    <ActionIcon variant="default" size={34} aria-label={name} title={name} disabled={target === null} onClick={() => onStep(by)}>
      {children}
    </ActionIcon>
  )
}

type SliderProps = { readonly moments: readonly Moment[]; readonly at: number; readonly onAt: (at: number) => void }

/** The browser's own: arrows, page keys, home and end move it. Acts are ticks under it. */
function Slider({ moments, at, onAt }: SliderProps) {
  const { say } = useRoom()
  const moment = useMoment()
  const last = Math.max(1, moments.length - 1)
  return (
    <div className="replay-slider">
      <input
        type="range"
        min={0}
        max={moments.length - 1}
        value={at}
        aria-label={say('replay.slider')}
        aria-valuetext={moment(moments[at]?.at ?? 0)}
        onChange={(event) => onAt(event.currentTarget.valueAsNumber)}
      />
      <svg viewBox="0 0 1000 6" preserveAspectRatio="none" aria-hidden="true">
        {moments.map(({ seq, kind }, i) => (kind === 'act' ? <rect key={seq} x={(i / last) * 998} y={0} width={2} height={6} /> : null))}
      </svg>
    </div>
  )
}

function ActsOnly({ wanted, onWanted }: { readonly wanted: 'all' | 'acts'; readonly onWanted: (wanted: 'all' | 'acts') => void }) {
  const { say } = useRoom()
  return (
    <Checkbox
      label={say('replay.acts')}
      checked={wanted === 'acts'}
      onChange={(event) => onWanted(event.currentTarget.checked ? 'acts' : 'all')}
    />
  )
}

type ToldProps = { readonly moment: Moment; readonly at: number; readonly all: number; readonly sittings: Replay['sittings'] }

function MomentTold({ moment: { at: when, parties, sentences, sitting }, at, all, sittings }: ToldProps) {
  const { say, nameOf, language } = useRoom()
  const moment = useMoment()
  const sittingName = useSittingName(sittings)
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(parties.map(nameOf))
  const wrote = parties.length === 0 ? [] : [say('replay.wrote', { parties: names })]
  const told = [...wrote, ...sentences]
  return (
    <p className="replay-told" role="status">
      <b>{moment(when)}</b>
      <span className="quiet">{sittingName(sitting)}</span>
      <span className="replay-what">{told.length === 0 ? say('replay.pause') : told.join(' ')}</span>
      <span className="quiet num">{say('replay.of', { at: at + 1, all })}</span>
    </p>
  )
}

/** The frame at one moment; its stretch is fetched once. While it is on its way, what was shown stays. */
function useFrame(moments: readonly Moment[], at: number): { readonly frame: Whole | null; readonly refusal: string | null } {
  const ask = useAsk()
  const [known, setKnown] = useState<ReadonlyMap<number, Whole>>(new Map())
  const [refusal, setRefusal] = useState<string | null>(null)
  const asked = useRef(new Set<string>())
  const last = useRef<Whole | null>(null)
  const frame = known.get(moments[at]?.seq ?? -1) ?? null
  const seqs = stretchOf(moments, at).join()
  useEffect(() => {
    if (asked.current.has(seqs)) return
    asked.current.add(seqs)
    void ask('/replay/frames', { seqs }, frames).then((answer) => {
      setRefusal(answer.kind === 'refused' ? answer.sentence : null)
      if (answer.kind === 'refused') asked.current.delete(seqs)
      else setKnown((before) => new Map([...before, ...wholeFrames(answer.value.frames)]))
    })
  }, [ask, seqs])
  last.current = frame ?? last.current
  return { frame: last.current, refusal }
}
