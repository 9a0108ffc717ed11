/** The list of editorial corrections that wait: for all to read, for the chair to accept in one act. */
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { Code } from '../../controls/code.tsx'
import type { CorrectionShown } from '../../room/text-store.ts'
import { useOwnAct } from '../use-own-act.ts'
import { type Act, useRoom } from '../use-room.tsx'
import { MarkedWords } from './marked-words.tsx'
import './editorial.css'

/** At the end of the panel, for every seat, and only while something waits. */
export function CorrectionsSection() {
  const { shown, say, act } = useRoom()
  if (shown.corrections.length === 0) return null
  return (
    <details className="corrections">
      <summary>{say('correction.waiting', { count: shown.corrections.length })}</summary>
      <Corrections act={act} />
    </details>
  )
}

/** Under "Más", for pens. */
export function CorrectionsDialog({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const { say, shown } = useRoom()
  const { act, refusal } = useOwnAct()
  return (
    <Dialog
      opened={opened}
      onClose={onClose}
      size="lg"
      title={say('correction.title')}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <p className="quiet">{say(shown.corrections.length === 0 ? 'correction.none' : 'correction.listTell')}</p>
      <Corrections act={act} />
      {refusal !== null && (
        <p className="warnrow" role="alert">
          {refusal}
        </p>
      )}
    </Dialog>
  )
}

/** As many as one act takes. */
const AT_ONCE = 100

type Acting = { readonly act: Act }

function Corrections({ act }: Acting) {
  const { shown, say, role } = useRoom()
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const views = new Map<string, ParagraphView>(shown.paragraphs.map((each) => [each.id, each]))
  const isReady = ({ paragraph }: CorrectionShown): boolean => (shown.standing.get(paragraph)?.kind ?? 'open') !== 'open'
  const chosen = shown.corrections.filter((each) => isReady(each) && !left.has(each.number)).slice(0, AT_ONCE)
  const accept = async (): Promise<void> => {
    const corrections = chosen.flatMap(({ number: id, paragraph }) => {
      const seen = views.get(paragraph)?.seen
      return seen === undefined ? [] : [{ id, seen }]
    })
    await act('accept-corrections', { corrections })
  }
  const choose = (number: number, isChosen: boolean): void => {
    const next = new Set(left)
    if (isChosen) next.delete(number)
    else next.add(number)
    setLeft(next)
  }
  return (
    <>
      <ul className="correction-list">
        {shown.corrections.map((each) => (
          <li key={each.number}>
            <CorrectionRow
              act={act}
              correction={each}
              isReady={isReady(each)}
              isChosen={isReady(each) && !left.has(each.number)}
              onChoose={(isChosen) => choose(each.number, isChosen)}
            />
          </li>
        ))}
      </ul>
      {role === 'office' && shown.corrections.length > 0 && (
        <div className="acts">
          <Button size="compact-md" disabled={chosen.length === 0} onClick={() => void accept()}>
            {say('correction.accept', { count: chosen.length })}
          </Button>
        </div>
      )}
    </>
  )
}

type RowProps = Acting & {
  readonly correction: CorrectionShown
  readonly isReady: boolean
  readonly isChosen: boolean
  readonly onChoose: (isChosen: boolean) => void
}

function CorrectionRow({ act, correction, isReady, isChosen, onChoose }: RowProps) {
  const { say, role, nameOf, labelOf, inside } = useRoom()
  const { number, paragraph, by, before, after } = correction
  const { seat } = inside.start
  const own = seat.delegation ?? (seat.hat === 'secretariat' ? 'secretariat' : 'chair')
  const title = `${labelOf(paragraph)} · ${nameOf(by)}`
  return (
    <>
      <p className="correction-head">
        {role === 'office' ? (
          <Checkbox
            size="xs"
            checked={isChosen}
            disabled={!isReady}
            label={title}
            onChange={(event) => onChoose(event.currentTarget.checked)}
          />
        ) : (
          <b>{title}</b>
        )}
        <Code party={by} />
      </p>
      <MarkedWords before={before} after={after} />
      {!isReady && <p className="quiet">{say('correction.reopened')}</p>}
      <div className="acts">
        {role === 'office' && (
          <Button size="compact-xs" variant="subtle" onClick={() => void act('refuse-correction', { correction: number })}>
            {say('correction.refuse')}
          </Button>
        )}
        {role !== 'following' && own === by && (
          <Button size="compact-xs" variant="subtle" onClick={() => void act('withdraw-correction', { correction: number })}>
            {say('correction.withdraw')}
          </Button>
        )}
      </div>
    </>
  )
}
