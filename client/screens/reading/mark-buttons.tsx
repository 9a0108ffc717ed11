/** The five marks, and the section in which a retained Recommendation takes its place. */
import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { type MarkInReading, MARKS_IN_READING } from '../../../domain/sitting/types.ts'
import { fragmentOf, type SectionElement } from '../../../domain/text/document.ts'
import { Reason } from '../room/reason.tsx'
import type { Office } from '../use-office.ts'
import { useDialogs } from '../dialogs.tsx'
import { useOwnAct } from '../use-own-act.ts'
import { useRoom } from '../use-room.tsx'
import { placesFor, usualAmong } from './places.ts'
import type { ToRead } from './progress.ts'

type Props = { readonly item: ToRead; readonly office: Office | null; readonly onMarked: () => void }

const NOWHERE = ''
const isRetained = (mark: MarkInReading): boolean => mark === 'retain' || mark === 'retain_with_changes'

/** Chosen once, the section is offered for the next one too. */
const lastChosen: { section: string | null } = { section: null }

export function MarkButtons({ item, office, onMarked }: Props) {
  const { say } = useRoom()
  const { act, refusal } = useOwnAct()
  const sections = useSections()
  const standing = useStanding(item.number)
  const [section, setSection] = useState(lastChosen.section)
  const open = useDialogs()
  const chosen = sections.find(({ id }) => id === section) ?? (section === NOWHERE ? undefined : usualAmong(sections))
  const afterLast = useLastIn(chosen)
  const reason = office?.trace.marks.find(({ recommendation }) => recommendation === item.number)?.reason ?? null
  const mark = async (wanted: MarkInReading, why: string | null): Promise<boolean> => {
    const isPlaced = isRetained(wanted) && standing.length === 0 && chosen !== undefined
    const answer = await act('mark-recommendation', {
      recommendation: item.number,
      mark: wanted,
      ...(why === null ? {} : { reason: why }),
      ...(isPlaced ? { section: chosen.id, ...(afterLast === undefined ? {} : { after: afterLast }) } : {}),
    })
    onMarked()
    return answer !== null
  }
  const askWhy = (): void => {
    const { mark: given } = item
    if (given === null) return
    const title = `${say('trace.reason')}: ${item.number}`
    open((close) => <Reason title={title} onClose={close} onGive={(why) => mark(given, why)} />)
  }
  return (
    <div className="reading-marks">
      <div role="group" aria-label={say('reading.marks')} className="reading-mark-buttons">
        {MARKS_IN_READING.map((each) => (
          <Button
            key={each}
            size="compact-md"
            variant={item.mark === each ? 'filled' : 'default'}
            aria-pressed={item.mark === each}
            onClick={() => void mark(each, each === item.mark ? reason : null)}
          >
            {say(`reading.mark.${each}`)}
          </Button>
        ))}
      </div>
      {standing.length > 0 ? (
        <span className="quiet">{say('reading.standsIn', { labels: standing.join(', ') })}</span>
      ) : (
        <NativeSelect
          size="xs"
          aria-label={say('reading.placeIn')}
          title={say('reading.placeTell')}
          value={chosen?.id ?? NOWHERE}
          data={[
            ...sections.map((each) => ({ value: each.id, label: say('reading.placeWhere', { section: say(`section.${each.kind}`) }) })),
            { value: NOWHERE, label: say('reading.placeLater') },
          ]}
          onChange={(event) => {
            lastChosen.section = event.currentTarget.value
            setSection(event.currentTarget.value)
          }}
        />
      )}
      {item.mark !== null && !isRetained(item.mark) && (
        <button type="button" className="plain small" onClick={askWhy}>
          {reason === null ? say('trace.addReason') : `${say('trace.reason')}: ${reason}`}
        </button>
      )}
      {refusal !== null && (
        <span className="reading-notice" role="alert">
          {refusal}
        </span>
      )}
    </div>
  )
}

function useSections(): readonly SectionElement[] {
  const { inside } = useRoom()
  return placesFor(fragmentOf(inside.doc))
}

/** Labels of the paragraphs that the Recommendation is linked to and that stand in the text. */
function useStanding(number: string): readonly string[] {
  const { shown, labelOf } = useRoom()
  const linked = new Set(shown.trace.find((item) => item.number === number)?.paragraphs)
  return shown.paragraphs.flatMap(({ id }) => (linked.has(id) ? [labelOf(id)] : []))
}

function useLastIn(section: SectionElement | undefined) {
  const { shown } = useRoom()
  return shown.paragraphs.findLast((view) => view.section === section?.id)?.id
}
