/** The desk of the current paragraph: its standing, and what can be done with it as a whole. For chair and secretariat. */
import { Button, SegmentedControl } from '@mantine/core'
import { isDelegationCode, type ParagraphId } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { AdoptedTold } from '../adoption/told.tsx'
import { ConflictsOf } from '../alternatives/conflicts.tsx'
import { groupAt } from '../alternatives/group.ts'
import { packageAt } from '../alternatives/package.ts'
import { PackageTold } from '../alternatives/packages.tsx'
import { Wordings } from '../alternatives/wordings.tsx'
import { AgreedWithoutTold } from '../tabling/absence.tsx'
import { AsideTold } from '../text-reading/aside.tsx'
import { DeskMore } from '../text-reading/desk-more.tsx'
import { CitedTold } from '../register/cited-told.tsx'
import { useDialogs } from '../dialogs.tsx'
import { useRoom } from '../use-room.tsx'
import { Admission } from './admission.tsx'
import { OfWhom } from './of-whom.tsx'
import { Reason } from './reason.tsx'

export function Desk({ paragraph: id }: { readonly paragraph: ParagraphId }) {
  const { shown, say, act, labelOf, nameOf, inside, party } = useRoom()
  const open = useDialogs()
  const view = shown.paragraphs.find((each) => each.id === id)
  if (view === undefined) return null
  if (shown.adoption.adopted !== null) {
    return (
      <div className="desk-of">
        <AdoptedTold />
        <CitedTold paragraph={id} />
      </div>
    )
  }
  const held = shown.standing.get(id)
  const standing = held?.kind ?? 'open'
  const of = held?.kind === 'ad-referendum' ? held.of : []
  const asked = shown.asked.get(id)
  const count = view.proposals.length
  const toRender = shown.wordings.some(({ place, rendering }) => rendering === null && place.kind === 'paragraph' && place.paragraph === id)
  const isHeld = count > 0 || toRender || shown.conflicts.has(id) || groupAt(shown.paragraphs, id) !== null
  const isPacked = packageAt(shown, id) !== null
  const unlock = (): void => {
    const give = async (reason: string): Promise<boolean> => (await act('unlock', { paragraph: id, reason })) !== null
    open((close) => <Reason title={`${labelOf(id)} · ${say('standing.unlockReason')}`} onClose={close} onGive={give} />)
  }
  const set = (next: string): void => {
    if (next === standing) return
    if (standing === 'agreed' || next === 'open') unlock()
    else if (next === 'agreed') void act('agree', { paragraph: id, seen: view.seen })
    else open((close) => <OfWhom opened={view} onClose={close} />)
  }
  const all = { paragraph: id, seen: view.seen }
  return (
    <div className="desk-of">
      <Admission paragraph={id} />
      <SegmentedControl
        fullWidth
        value={standing}
        onChange={set}
        data={(['open', 'ad-referendum', 'agreed'] as const).map((value) => ({
          value,
          label: (
            <span className="standing-choice">
              <i className={`st ${value}`} aria-hidden="true" />
              <span>{say(`standing.${value}`)}</span>
            </span>
          ),
          disabled: (value !== 'open' && isHeld && standing === 'open') || (value === 'ad-referendum' && isPacked),
        }))}
      />
      {count > 0 && <p className="quiet">{say('standing.pending', { count, label: labelOf(id) })}</p>}
      {toRender && <p className="quiet">{say('wordings.blocks', { label: labelOf(id) })}</p>}
      <ConflictsOf view={view} />
      <PackageTold paragraph={id} />
      <Wordings paragraph={id} />
      {of.length > 0 && <p className="quiet">{say('standing.adrefOf', { parties: of.map(nameOf).join(', ') })}</p>}
      <AgreedWithoutTold paragraph={id} />
      {inside.start.seat.hat === 'secretariat' && isDelegationCode(party) && of.includes(party) && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void act('lift-ad-referendum', { paragraph: id, seen: view.seen, for: party })}
        >
          {say('standing.liftFor', { party: nameOf(party) })}
        </Button>
      )}
      <CitedTold paragraph={id} />
      <AsideTold paragraph={id} />
      {asked !== undefined && (
        <p className="warnrow">
          <Code party={asked.by} /> {nameOf(asked.by)}: {say('standing.asked', { reason: asked.reason })}
        </p>
      )}
      <div className="acts">
        {count > 1 && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => void act('accept', all)}>
              {say('act.acceptAll')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void act('reject', all)}>
              {say('act.rejectAll')}
            </Button>
          </>
        )}
        {shown.settled.has(id) && (
          <Button size="compact-sm" variant="subtle" onClick={() => void act('reopen', { paragraph: id })}>
            {say('standing.reopen')}
          </Button>
        )}
        <DeskMore paragraph={id} />
      </div>
    </div>
  )
}
