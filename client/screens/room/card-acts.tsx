/** What can be done with one proposal from its card: settled, withdrawn, answered, in whole or hunk by hunk. */
import { Button } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import type { MouseEvent } from 'react'
import type { Hunk, ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import { isDelegationCode } from '../../../domain/text/ids.ts'
import { OnBehalf, OwnPosition } from '../positions/position-acts.tsx'
import { groupAt } from '../alternatives/group.ts'
import { RESTS, rest } from '../../keys/rest.ts'
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

function OfDelegation({ paragraph, proposal, chosen }: Props) {
  const { inside } = useRoom()
  const own = inside.start.seat.delegation
  if (proposal.by === own)
    return (
      <div className="acts">
        <Withdraw input={{ paragraph: paragraph.id }} />
      </div>
    )
  return own === null ? null : <OwnPosition paragraph={paragraph} proposal={proposal} chosen={chosen} own={own} />
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
  const { shown, say, act, labelOf, inside, party } = useRoom()
  const group = proposal.by === paragraph.pi ? groupAt(shown.paragraphs, paragraph.id) : null
  const { seat } = inside.start
  const target = { paragraph: paragraph.id, by: proposal.by, seen: proposal.seen }
  return (
    <>
      <div className="acts">
        <Button
          size="compact-md"
          variant={chosen && group === null ? 'filled' : 'default'}
          disabled={group !== null}
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
      {group !== null && <p className="card-under">{say('alternatives.together', { label: labelOf(group.lead.id) })}</p>}
      {group === null && proposal.hunks.length > 1 && <Hunks target={target} proposal={proposal} />}
      {seat.hat === 'secretariat' && party !== null && isDelegationCode(party) && party !== proposal.by && (
        <OnBehalf paragraph={paragraph} proposal={proposal} behalf={party} />
      )}
      {seat.hat !== 'chair' && <p className="card-under">{say('act.instruction')}</p>}
    </>
  )
}

type Target = { readonly paragraph: ParagraphView['id']; readonly by: Proposal['by']; readonly seen: Proposal['seen'] }

/** By its words: the next change is not the one that was settled, though it comes to its place. Of several with the same words, by how many follow. */
function keyOf({ index, struck, added }: Hunk, all: readonly Hunk[]): string {
  const follow = all.filter((each) => each.index > index && each.struck === struck && each.added === added).length
  return JSON.stringify([struck, added, follow])
}

function Hunks({ target, proposal }: { readonly target: Target; readonly proposal: Proposal }) {
  const { say, act } = useRoom()
  const settle = (type: 'accept' | 'reject', hunk: Hunk) => (event: MouseEvent) => {
    rest(event)
    void act(type, { ...target, hunk: hunk.index })
  }
  return (
    <ul className="hunks" {...RESTS}>
      {proposal.hunks.map((hunk) => (
        <li key={keyOf(hunk, proposal.hunks)}>
          <span className="hunk-words">
            {[hunk.struck === '' ? '' : `− ${hunk.struck}`, hunk.added === '' ? '' : `+ ${hunk.added}`]
              .filter((part) => part !== '')
              .join('  ')}
          </span>
          <button
            type="button"
            className="plain"
            aria-label={`${say('act.accept')}: ${hunk.added || hunk.struck}`}
            onClick={settle('accept', hunk)}
          >
            <IconCheck size={14} />
          </button>
          <button
            type="button"
            className="plain"
            aria-label={`${say('act.reject')}: ${hunk.added || hunk.struck}`}
            onClick={settle('reject', hunk)}
          >
            <IconX size={14} />
          </button>
        </li>
      ))}
    </ul>
  )
}
