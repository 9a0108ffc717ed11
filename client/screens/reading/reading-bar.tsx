/** Leads the reading: which Recommendation is on all screens, what the meeting wants of it, and where one that is retained goes. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconArrowRight, IconBook2 } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { Office } from '../use-office.ts'
import { useOffice } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'
import { MarkButtons } from './mark-buttons.tsx'
import { besides, progressOf, toBeginWith, type ToRead } from './progress.ts'
import { Words } from './words.tsx'

export function ReadingBar() {
  const { shown } = useRoom()
  const { office, refresh } = useOffice()
  const [leads, setLeads] = useState(false)
  const items = useMemo(() => itemsOf(office, shown.trace), [office, shown.trace])
  const item = items.find(({ number }) => number === shown.reading.now)
  if (item === undefined) return <Begin items={items} onBegin={() => setLeads(true)} />
  return (
    <section className="reading leads">
      <Words number={item.number} text={item.text} progress={progressOf(items)} />
      <Steps items={items} now={item.number} takesFocus={leads} />
      <MarkButtons key={item.number} item={item} office={office} onMarked={refresh} />
    </section>
  )
}

function itemsOf(office: Office | null, trace: readonly { readonly number: string; readonly text: string }[]): readonly ToRead[] {
  const withdrawn = new Set(office?.trace.recommendations.flatMap((each) => (each.withdrawn === undefined ? [] : [each.number])))
  const read = new Set(office?.trace.read)
  const marks = new Map(office?.trace.marks.map(({ recommendation, mark }) => [recommendation, mark]))
  return trace.map(({ number, text }) => ({
    number,
    text,
    withdrawn: withdrawn.has(number),
    read: read.has(number),
    mark: marks.get(number) ?? null,
  }))
}

/** One line while nothing is read. */
function Begin({ items, onBegin }: { readonly items: readonly ToRead[]; readonly onBegin: () => void }) {
  const { say, act } = useRoom()
  const { read, all, unmarked } = progressOf(items)
  const first = toBeginWith(items)
  return (
    <section className="reading begin">
      <IconBook2 size={18} stroke={1.75} aria-hidden="true" />
      <b>{say('reading.title')}</b>
      <span className="quiet">
        {say('reading.progress', { read, all })}
        {unmarked > 0 && ` · ${say('reading.unmarked', { count: unmarked })}`}
      </span>
      <Button
        size="compact-sm"
        variant="default"
        disabled={first === null}
        onClick={() => {
          onBegin()
          if (first !== null) void act('read-recommendation', { recommendation: first })
        }}
      >
        {say(read === 0 ? 'reading.begin' : 'reading.goOn')}
      </Button>
    </section>
  )
}

type StepsProps = {
  readonly items: readonly ToRead[]
  readonly now: string
  /** Where this seat began the reading; another's caret is left where it is. */
  readonly takesFocus: boolean
}

function Steps({ items, now, takesFocus }: StepsProps) {
  const { say, act } = useRoom()
  const [before, after] = [besides(items, now, -1), besides(items, now, 1)]
  const read = (recommendation: string | null) => void act('read-recommendation', { recommendation })
  return (
    <nav className="reading-steps" aria-label={say('reading.title')}>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconArrowLeft size={16} stroke={1.75} />}
        disabled={before === null}
        onClick={() => read(before)}
      >
        {say('reading.previous')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        rightSection={<IconArrowRight size={16} stroke={1.75} />}
        autoFocus={takesFocus}
        disabled={after === null}
        onClick={() => read(after)}
      >
        {say('reading.next')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={() => read(null)}>
        {say('reading.end')}
      </Button>
    </nav>
  )
}
