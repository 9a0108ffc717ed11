/** What can be done with one proposal from its card: settled, withdrawn, answered, in whole or hunk by hunk. */
import { Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import { type DelegationCode, isDelegationCode } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'

type Props = { readonly paragraph: ParagraphView; readonly proposal: Proposal; readonly chosen: boolean }

export function CardActs(props: Props) {
  const { role } = useRoom()
  switch (role) {
    case 'delegation':
      return <OfDelegation {...props} />
    case 'office':
      return <OfOffice {...props} />
    case 'following':
      return null
  }
}

function OfDelegation({ paragraph, proposal }: Props) {
  const { shown, say, act, inside } = useRoom()
  const own = inside.start.seat.delegation
  if (proposal.by === own)
    return (
      <div className="acts">
        <Withdraw input={{ paragraph: paragraph.id }} />
      </div>
    )
  const positions = shown.lives.get(`${paragraph.id}/${proposal.by}`)?.positions ?? []
  if (!positions.some((each) => each.by === own)) return null
  return (
    <div className="acts">
      <Button size="compact-sm" variant="subtle" onClick={() => void act('lift-position', { paragraph: paragraph.id, by: proposal.by })}>
        {say('act.liftPosition')}
      </Button>
    </div>
  )
}

type Withdrawn = { readonly paragraph: ParagraphView['id']; readonly by?: Proposal['by'] }

function Withdraw({ input }: { readonly input: Withdrawn }) {
  const { say, act } = useRoom()
  return (
    <Button size="compact-sm" variant="subtle" onClick={() => void act('withdraw', input)}>
      {say('act.withdraw')}
    </Button>
  )
}

/** A pen withdraws in the voice it has: its own, or that of the delegation on whose behalf it writes. */
function OfOffice({ paragraph, proposal, chosen }: Props) {
  const { say, act, inside, party } = useRoom()
  const { seat } = inside.start
  const target = { paragraph: paragraph.id, by: proposal.by, seen: proposal.seen }
  return (
    <>
      <div className="acts">
        <Button
          size="compact-md"
          variant={chosen ? 'filled' : 'default'}
          leftSection={<IconCheck size={16} />}
          onClick={() => void act('accept', target)}
        >
          {say('act.accept')}
        </Button>
        <Button size="compact-md" variant="default" leftSection={<IconX size={16} />} onClick={() => void act('reject', target)}>
          {say('act.reject')}
        </Button>
        {(proposal.by === party || proposal.by === 'chair' || proposal.by === 'secretariat') && (
          <Withdraw input={{ paragraph: paragraph.id, by: proposal.by }} />
        )}
      </div>
      {proposal.hunks.length > 1 && <Hunks target={target} proposal={proposal} />}
      {seat.hat === 'secretariat' && party !== null && isDelegationCode(party) && party !== proposal.by && (
        <OnBehalf target={target} behalf={party} />
      )}
      {seat.hat !== 'chair' && <p className="quiet">{say('act.instruction')}</p>}
    </>
  )
}

type Target = { readonly paragraph: ParagraphView['id']; readonly by: Proposal['by']; readonly seen: Proposal['seen'] }

function Hunks({ target, proposal }: { readonly target: Target; readonly proposal: Proposal }) {
  const { say, act } = useRoom()
  return (
    <ul className="hunks">
      {proposal.hunks.map((hunk) => (
        <li key={hunk.index}>
          <span className="hunk-words">
            {[hunk.struck === '' ? '' : `− ${hunk.struck}`, hunk.added === '' ? '' : `+ ${hunk.added}`]
              .filter((part) => part !== '')
              .join('  ')}
          </span>
          <button
            type="button"
            className="plain"
            aria-label={`${say('act.accept')}: ${hunk.added || hunk.struck}`}
            onClick={() => void act('accept', { ...target, hunk: hunk.index })}
          >
            <IconCheck size={14} />
          </button>
          <button
            type="button"
            className="plain"
            aria-label={`${say('act.reject')}: ${hunk.added || hunk.struck}`}
            onClick={() => void act('reject', { ...target, hunk: hunk.index })}
          >
            <IconX size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}

const POSITIONS = ['support', 'object', 'hold'] as const
const HELD = { support: 'support', object: 'objection', hold: 'awaiting' } as const

/** What the delegation whose voice the secretariat has says of another's proposal; it is recorded so. */
function OnBehalf({ target, behalf }: { readonly target: Target; readonly behalf: DelegationCode }) {
  const { shown, say, act, nameOf } = useRoom()
  const positions = shown.lives.get(`${target.paragraph}/${target.by}`)?.positions ?? []
  const held = positions.find((each) => each.by === behalf && each.seen === target.seen)?.position
  return (
    <div className="acts" role="group" aria-label={say('act.onBehalf', { party: nameOf(behalf) })}>
      <span className="quiet">{say('act.onBehalf', { party: nameOf(behalf) })}</span>
      {POSITIONS.map((type) => (
        <Button
          key={type}
          size="compact-sm"
          variant="default"
          disabled={held === HELD[type]}
          onClick={() => void act(type, { ...target, for: behalf })}
        >
          {say(`act.${type}`)}
        </Button>
      ))}
      {held !== undefined && (
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void act('lift-position', { paragraph: target.paragraph, by: target.by, for: behalf })}
        >
          {say('act.liftPosition')}
        </Button>
      )}
    </div>
  )
}
