/** A pair's state, in words and with a sign of its own; and all there is to say of one pair. */
import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconCircle, IconCircleDashed, IconPencil } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Pair, PairKind } from '../../../domain/languages/pairs.ts'
import { wordDiff } from '../../../domain/compare/words.ts'
import { useRoom, useStillRoom } from '../use-room.tsx'
import { languageName } from '../../../domain/languages/names.ts'
import { canBeChecked, type PairShown, seenOf } from './pairs-shown.ts'
import { useSides } from './use-sides.tsx'

const ICONS = {
  checked: IconCheck,
  untranslated: IconCircleDashed,
  unchecked: IconCircle,
  stale: IconAlertTriangle,
  rewritten: IconPencil,
} as const satisfies Record<PairKind, unknown>

export function PairSign({ kind }: { readonly kind: PairKind }) {
  const { say } = useStillRoom()
  const Icon = ICONS[kind]
  return (
    <span className={`pair-sign is-${kind}`}>
      <Icon size={14} stroke={1.75} aria-hidden="true" />
      <span>{say(`pair.${kind}`)}</span>
    </span>
  )
}

/** `language`: of the side. */
export function PairTold({
  shown: each,
  language,
  onDone,
}: {
  readonly shown: PairShown
  readonly language: string
  readonly onDone: () => void
}) {
  const { say, language: reader, act } = useRoom()
  const { writes, advice } = useSides()
  const { pair } = each
  const faults = advice.get(each.view.id)?.faults ?? []
  const check = async (): Promise<void> => {
    if ((await act('check-pairs', { language, pairs: [seenOf(each)] })) !== null) onDone()
  }
  return (
    <div className="pair-told">
      <p>{say(`pair.is.${pair.kind}`, { language: languageName(language, reader) })}</p>
      <Changed pair={pair} now={each} language={language} />
      {faults.length > 0 && (
        <>
          <h4>{say('pairs.advice')}</h4>
          <ul className="pair-advice">
            {faults.map(({ kind, what }) => (
              <li key={`${kind}${what}`}>{what}</li>
            ))}
          </ul>
          <p className="quiet">{say('pairs.adviceTell')}</p>
        </>
      )}
      {writes.includes(language) && canBeChecked(each) && (
        <div className="acts">
          <Button size="compact-sm" leftSection={<IconCheck size={14} />} onClick={() => void check()}>
            {say('pair.check')}
          </Button>
        </div>
      )}
    </div>
  )
}

/** The difference that put a pair out of step, in the language in which it is. */
function Changed({ pair, now, language }: { readonly pair: Pair; readonly now: PairShown; readonly language: string }) {
  const { inside } = useRoom()
  switch (pair.kind) {
    case 'stale':
      return <Difference was={pair.was} now={now.source} language={inside.start.conference.language} />
    case 'rewritten':
      return <Difference was={pair.was} now={now.side} language={language} />
    case 'checked':
    case 'untranslated':
    case 'unchecked':
      return null
  }
}

function Difference({ was, now, language }: { readonly was: string; readonly now: string; readonly language: string }) {
  const { say } = useRoom()
  const pieces = useMemo(() => wordDiff(was, now, undefined, language), [was, now, language])
  return (
    <p className="pair-diff diff" lang={language}>
      {pieces.map(({ op, text, new: spelled }, at) => {
        const key = `${at}${op}`
        if (op === '=') return <span key={key}>{spelled ?? text}</span>
        const Tag = op === '+' ? 'ins' : 'del'
        return (
          <Tag key={key}>
            <span className="vh">{say(op === '+' ? 'trace.added' : 'trace.struck')} </span>
            {text}
          </Tag>
        )
      })}
    </p>
  )
}
