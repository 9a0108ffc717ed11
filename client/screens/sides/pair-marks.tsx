/** Between text and side: how each pair stands, in a word; what there is to say of it opens beside it. */
import { Popover } from '@mantine/core'
import { useWindowEvent } from '@mantine/hooks'
import { type CSSProperties, memo, useCallback, useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom, useStillRoom } from '../use-room.tsx'
import type { PairShown } from './pairs-shown.ts'
import { PairSign, PairTold } from './pair-state.tsx'
import { useSides } from './use-sides.tsx'

export function PairMarks() {
  const { labelOf, say } = useRoom()
  const { pairs, rows, beside, advice, current } = useSides()
  const [opened, setOpened] = useState<ParagraphId | null>(null)
  const toggle = useCallback((paragraph: ParagraphId) => setOpened((before) => (before === paragraph ? null : paragraph)), [])
  // Also where the focus has gone back to the text.
  const leave = useCallback((event: KeyboardEvent) => event.key === 'Escape' && setOpened(null), [])
  useWindowEvent('keydown', leave)
  if (beside === null) return null
  const told = pairs.find(({ view }) => view.id === opened)
  const toldAt = told === undefined ? undefined : rows.paragraphs.get(told.view.id)?.at
  return (
    <div className="pair-marks">
      {pairs.map((pair) => {
        const { id } = pair.view
        const row = rows.paragraphs.get(id)?.at
        const isBlank = pair.pair.kind === 'checked' && pair.pair.at === null
        if (row === undefined || isBlank) return null
        return (
          <Mark
            key={id}
            shown={pair}
            row={row}
            label={labelOf(id)}
            advised={advice.get(id)?.faults.length ?? 0}
            isOpen={opened === id}
            isCurrent={current === id}
            onToggle={toggle}
          />
        )
      })}
      {told !== undefined && toldAt !== undefined && (
        <Popover
          opened
          onChange={() => setOpened(null)}
          position="bottom"
          width={380}
          shadow="md"
          trapFocus
          returnFocus
          withArrow
          withRoles={false}
        >
          <Popover.Target>
            <span className="pair-anchor" style={rowStyle(toldAt)} />
          </Popover.Target>
          {/* What it hangs on is a mere place: the mark itself says whether it is open. */}
          <Popover.Dropdown
            role="dialog"
            aria-label={say('pair.of', { label: labelOf(told.view.id), state: say(`pair.${told.pair.kind}`) })}
          >
            <PairTold shown={told} language={beside} onDone={() => setOpened(null)} />
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  )
}

const rowStyle = (at: number): CSSProperties => ({ '--at': at }) as CSSProperties

type MarkProps = {
  readonly shown: PairShown
  readonly row: number
  readonly label: string
  readonly advised: number
  readonly isOpen: boolean
  readonly isCurrent: boolean
  readonly onToggle: (paragraph: ParagraphId) => void
}

const Mark = memo(function Mark({ shown, row, label, advised, isOpen, isCurrent, onToggle }: MarkProps) {
  const { say } = useStillRoom()
  const { kind } = shown.pair
  const advice = advised > 0 ? ` ${say('pairs.advised', { count: advised })}` : ''
  return (
    <button
      type="button"
      className={isCurrent ? 'pair-mark is-current' : 'pair-mark'}
      style={rowStyle(row)}
      data-state={kind}
      data-of={label}
      aria-expanded={isOpen}
      aria-label={`${say('pair.of', { label, state: say(`pair.${kind}`) })}${advice}`}
      onClick={() => onToggle(shown.view.id)}
    >
      <PairSign kind={kind} />
      {advised > 0 && <span className="pair-advised">{advice}</span>}
    </button>
  )
})
