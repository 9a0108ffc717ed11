/** From where a paragraph was to where it is: a curve between the two pages. */
import { type RefObject, useLayoutEffect, useState } from 'react'
import type { Item } from './rows.ts'

type Curve = { readonly key: string; readonly from: number; readonly to: number }

/** To the middle of a paragraph's first line. */
const FIRST_LINE = 24

/** Both ends as they stand on the screen; none for what is folded away. */
function curvesIn(list: HTMLElement): readonly Curve[] {
  const top = list.offsetTop + FIRST_LINE
  return [...list.querySelectorAll<HTMLElement>('[data-at="new"]')].flatMap((end) => {
    const { key } = end.dataset
    const start = key === undefined ? null : list.querySelector<HTMLElement>(`[data-key="${CSS.escape(`${key}-was`)}"]`)
    return key === undefined || start === null ? [] : [{ key, from: top + start.offsetTop, to: top + end.offsetTop }]
  })
}

type Props = { readonly list: RefObject<HTMLElement | null>; readonly items: readonly Item[]; readonly current: string | null }

export function Curves({ list, items, current }: Props) {
  const [curves, setCurves] = useState<readonly Curve[]>([])
  useLayoutEffect(() => {
    const element = list.current
    if (element === null || items.length === 0) return
    const measure = (): void => {
      const next = curvesIn(element)
      setCurves((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [list, items])
  if (curves.length === 0) return null
  return (
    <svg className="cmp-curves" aria-hidden="true" preserveAspectRatio="none">
      {curves.map(({ key, from, to }) => (
        <Path key={key} from={from} to={to} isCurrent={key === current} />
      ))}
    </svg>
  )
}

/** Drawn a hundred wide and as high as it reaches, then stretched over the gutter. */
function Path({ from, to, isCurrent }: Pick<Curve, 'from' | 'to'> & { readonly isCurrent: boolean }) {
  const top = Math.min(from, to)
  const height = Math.max(1, Math.abs(to - from))
  const [start, end] = from < to ? [0, height] : [height, 0]
  return (
    <svg y={top} width="100%" height={height} viewBox={`0 0 100 ${height}`} preserveAspectRatio="none" overflow="visible">
      <path
        className={isCurrent ? 'is-current' : undefined}
        d={`M0 ${start} C60 ${start} 40 ${end} 100 ${end}`}
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  )
}
