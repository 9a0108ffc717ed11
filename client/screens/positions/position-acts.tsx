/** What a delegation, or the secretariat on its behalf, can say of another's proposal from its card. A plain verb is one press; a reason is asked for only where one is wanted. */
import { Button } from '@mantine/core'
import type { Stand } from '../../../domain/sitting/stands.ts'
import { POSITIONS } from '../../../domain/sitting/types.ts'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import type { DelegationCode } from '../../../domain/text/ids.ts'
import { useDialogs } from '../dialogs.tsx'
import { useRoom } from '../use-room.tsx'
import { PositionDialog } from './position-dialog.tsx'
import { useStands } from './stands.tsx'
import { TAKES } from './takes.ts'

type Props = { readonly paragraph: ParagraphView; readonly proposal: Proposal; readonly chosen: boolean }

/** The verbs themselves stand in the dock. */
export function OwnPosition({ paragraph, proposal, chosen, own }: Props & { readonly own: string }) {
  const { shown, say, act } = useRoom()
  const open = useDialogs()
  const stand = useStands(paragraph, proposal).find(({ by }) => by === own)
  const target = { paragraph: paragraph.id, by: proposal.by, seen: proposal.seen }
  const position = shown.lives.get(`${paragraph.id}/${proposal.by}`)?.positions.find(({ by }) => by === own)
  if (!chosen && stand === undefined) return null
  const again = (): void => {
    if (position === undefined) return
    const { reason } = position
    void act(TAKES[position.position], { ...target, ...(reason === null ? {} : { reason }) })
  }
  return (
    <div className="acts">
      {chosen && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => open((close) => <PositionDialog target={target} held={stand} onClose={close} />)}
        >
          {say('position.withReason')}
        </Button>
      )}
      {stand?.isOutdated === true && position !== undefined && (
        <Button size="compact-sm" variant="default" onClick={again}>
          {say('position.again')}
        </Button>
      )}
      <Sponsorship target={target} stand={stand} chosen={chosen} />
      {stand !== undefined && stand.as !== 'sponsor' && (
        <Button size="compact-sm" variant="subtle" onClick={() => void act('lift-position', { paragraph: paragraph.id, by: proposal.by })}>
          {say('act.liftPosition')}
        </Button>
      )}
    </div>
  )
}

type Target = { readonly paragraph: ParagraphView['id']; readonly by: Proposal['by']; readonly seen: Proposal['seen'] }
type SponsorshipProps = {
  readonly target: Target
  readonly stand: Stand | undefined
  readonly chosen: boolean
  readonly behalf?: DelegationCode
}

function Sponsorship({ target, stand, chosen, behalf }: SponsorshipProps) {
  const { say, act } = useRoom()
  const { seen, ...proposal } = target
  const speaker = behalf === undefined ? {} : { for: behalf }
  const sponsors = stand?.as === 'sponsor'
  return (
    <>
      {chosen && !(sponsors && !stand.isOutdated) && (
        <Button size="compact-sm" variant="default" onClick={() => void act('co-sponsor', { ...proposal, seen, ...speaker })}>
          {say('position.sponsor')}
        </Button>
      )}
      {sponsors && (
        <Button size="compact-sm" variant="subtle" onClick={() => void act('lift-sponsorship', { ...proposal, ...speaker })}>
          {say('position.sponsorNoMore')}
        </Button>
      )}
    </>
  )
}

/** What the delegation whose voice the secretariat has says of another's proposal; it is recorded so. */
export function OnBehalf({ paragraph, proposal, behalf }: Omit<Props, 'chosen'> & { readonly behalf: DelegationCode }) {
  const { say, act, nameOf } = useRoom()
  const open = useDialogs()
  const target = { paragraph: paragraph.id, by: proposal.by, seen: proposal.seen }
  const stand = useStands(paragraph, proposal).find(({ by }) => by === behalf)
  return (
    <div className="acts" role="group" aria-label={say('act.onBehalf', { party: nameOf(behalf) })}>
      <span className="quiet">{say('act.onBehalf', { party: nameOf(behalf) })}</span>
      {POSITIONS.map((position) => (
        <Button
          key={position}
          size="compact-sm"
          variant="default"
          disabled={stand?.as === position && !stand.isOutdated}
          onClick={() => void act(TAKES[position], { ...target, for: behalf })}
        >
          {say(`act.${TAKES[position]}`)}
        </Button>
      ))}
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => open((close) => <PositionDialog target={target} held={stand} behalf={behalf} onClose={close} />)}
      >
        {say('position.withReason')}
      </Button>
      <Sponsorship target={target} stand={stand} chosen behalf={behalf} />
      {stand !== undefined && stand.as !== 'sponsor' && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void act('lift-position', { paragraph: paragraph.id, by: proposal.by, for: behalf })}
        >
          {say('act.liftPosition')}
        </Button>
      )}
    </div>
  )
}
