/** The pages: rows that both share, in one scroll. */
import { type ReactNode, useEffect, useRef } from 'react'
import { Curves } from './curves.tsx'
import { Fold, InlineRow, propsOf, TwoRow } from './row.tsx'
import type { Item } from './rows.ts'
import type { View } from './tools.tsx'
import type { Steps } from './use-steps.ts'

type Props = {
  readonly title: string
  readonly view: View
  readonly items: readonly Item[]
  readonly steps: Steps
  readonly choices: { readonly from: ReactNode; readonly to: ReactNode }
  /** Said of both where there is nothing to draw, and on the page of a text that is not there. */
  readonly told: { readonly both: string | null; readonly from: string | null; readonly to: string | null }
  readonly onOpen: (key: string) => void
}

export function Pages({ title, view, items, steps: { current, turn }, choices, told, onOpen }: Props) {
  const list = useRef<HTMLUListElement>(null)
  useEffect(() => {
    if (current === null || turn === 0) return
    list.current?.querySelector(`[data-key="${CSS.escape(current)}"]`)?.scrollIntoView({ block: 'center' })
  }, [current, turn])
  const two = view === 'two'
  const Row = two ? TwoRow : InlineRow
  return (
    // A region that scrolls is reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={`cmp-scroll is-${view}`} role="region" aria-label={title} tabIndex={0}>
      <div className="cmp-pages">
        <div className="cmp-head">
          {choices.from}
          <span className="cmp-gutter" aria-hidden="true" />
          {choices.to}
        </div>
        {told.both !== null && <p className="cmp-said quiet">{told.both}</p>}
        {(told.from !== null || told.to !== null) && (
          <div className="cmp-said cmp-sides quiet" role="status">
            <p>{told.from}</p>
            <p>{told.to}</p>
          </div>
        )}
        <ul ref={list} className="cmp-rows">
          {items.map((item) =>
            item.kind === 'fold' ? (
              <Fold key={`fold ${item.key}`} item={item} two={two} onOpen={onOpen} />
            ) : (
              <Row key={item.place.key} {...propsOf(item.place, current)} />
            ),
          )}
        </ul>
        {two && <Curves list={list} items={items} current={current} />}
      </div>
    </div>
  )
}
