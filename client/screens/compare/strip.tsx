/** The whole text at the side: one mark for each row, by kind of change; a click goes there. */
import { type KeyboardEvent, memo, useCallback } from 'react'
import { useReader } from './reader.tsx'
import { type Compared, isChange, labelsOf, type Place } from './rows.ts'
import './strip.css'

type Props = {
  readonly places: readonly Place[]
  readonly current: string | null
  readonly onGo: (key: string) => void
  readonly onStep: (step: 1 | -1) => void
}

const lengthOf = ({ old, new: now }: Compared): number =>
  (now.length === 0 ? old : now).reduce((sum, { compared }) => sum + compared.text.length, 0)

/** One mark takes part in the order of the tab key; arrows go on from there. */
export function Strip({ places, current, onGo, onStep }: Props) {
  const { say } = useReader()
  const shown = places.filter(({ at }) => at !== 'old')
  const first = current ?? shown.find(({ compared }) => isChange(compared))?.key ?? null
  const onKeyDown = useCallback(
    (event: KeyboardEvent): void => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      onStep(event.key === 'ArrowDown' ? 1 : -1)
    },
    [onStep],
  )
  return (
    <nav className="cmp-strip" aria-label={say('compare.strip')}>
      {shown.map(({ key, compared }) => (
        <Mark
          key={key}
          placeKey={key}
          compared={compared}
          isFirst={key === first}
          isCurrent={key === current}
          onGo={onGo}
          onKeyDown={onKeyDown}
        />
      ))}
    </nav>
  )
}

type MarkProps = {
  readonly placeKey: string
  readonly compared: Compared
  readonly isFirst: boolean
  readonly isCurrent: boolean
  readonly onGo: (key: string) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const Mark = memo(function Mark({ placeKey, compared, isFirst, isCurrent, onGo, onKeyDown }: MarkProps) {
  const { say, list } = useReader()
  // Longer paragraphs take more room, but none takes it all.
  const style = { flexGrow: 60 + Math.min(lengthOf(compared), 900) }
  if (!isChange(compared)) return <i style={style} aria-hidden="true" />
  const label = list(labelsOf(compared.new.length === 0 ? compared.old : compared.new))
  const told = say('compare.mark', { label, kind: say(`compare.kind.${compared.kind}`) })
  return (
    <button
      type="button"
      style={style}
      data-kind={compared.kind}
      aria-label={told}
      title={told}
      aria-current={isCurrent}
      tabIndex={isFirst ? 0 : -1}
      onClick={() => onGo(placeKey)}
      onKeyDown={onKeyDown}
    />
  )
})
