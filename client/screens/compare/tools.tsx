/** How the comparison is shown, and the way from change to change. */
import { Button, SegmentedControl } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useReader } from './reader.tsx'
import { EXTENTS, type Extent, type Filter, FILTERS, type Place, stopsOf } from './rows.ts'
import { type Wording, WORDINGS } from './sides.ts'

export const VIEWS = ['two', 'inline'] as const
export type View = (typeof VIEWS)[number]

type ShowingProps = {
  readonly view: View
  readonly extent: Extent
  readonly onView: (view: View) => void
  readonly onExtent: (extent: Extent) => void
  readonly onStep: (step: 1 | -1) => void
}

export function ShowingTools({ view, extent, onView, onExtent, onStep }: ShowingProps) {
  const { say } = useReader()
  return (
    <>
      <SegmentedControl
        aria-label={say('compare.view')}
        size="xs"
        value={view}
        onChange={(next) => onView(VIEWS.find((each) => each === next) ?? 'two')}
        data={VIEWS.map((value) => ({ value, label: say(`compare.view.${value}`) }))}
      />
      <SegmentedControl
        aria-label={say('compare.extent')}
        size="xs"
        value={extent}
        onChange={(next) => onExtent(EXTENTS.find((each) => each === next) ?? 'whole')}
        data={EXTENTS.map((value) => ({ value, label: say(`compare.extent.${value}`) }))}
      />
      <Button size="compact-sm" variant="default" leftSection={<IconArrowUp size={16} stroke={1.75} />} onClick={() => onStep(-1)}>
        {say('compare.previous')} <kbd>⇧F8</kbd>
      </Button>
      <Button size="compact-sm" leftSection={<IconArrowDown size={16} stroke={1.75} />} onClick={() => onStep(1)}>
        {say('compare.next')} <kbd>F8</kbd>
      </Button>
    </>
  )
}

type FiltersProps = { readonly places: readonly Place[]; readonly filter: Filter; readonly onFilter: (filter: Filter) => void }

export function Filters({ places, filter, onFilter }: FiltersProps) {
  const { say } = useReader()
  return (
    <div className="tabs" role="group" aria-label={say('compare.filters')}>
      {FILTERS.map((each) => (
        <button
          key={each}
          type="button"
          className={filter === each ? 'on' : ''}
          aria-pressed={filter === each}
          onClick={() => onFilter(each)}
        >
          {say(`compare.filter.${each}`)} <span className="num">{stopsOf(places, each).length}</span>
        </button>
      ))}
    </div>
  )
}

type WordingProps = { readonly wording: Wording; readonly onWording: (wording: Wording) => void }

export function WordingChoice({ wording, onWording }: WordingProps) {
  const { say } = useReader()
  return (
    <SegmentedControl
      aria-label={say('compare.as')}
      size="xs"
      value={wording}
      onChange={(next) => onWording(WORDINGS.find((each) => each === next) ?? 'stands')}
      data={WORDINGS.map((value) => ({ value, label: say(`compare.as.${value}`) }))}
    />
  )
}
