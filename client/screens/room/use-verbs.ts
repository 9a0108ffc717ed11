/** What can be done with the chosen proposal, and with the paragraph of the caret: the same for buttons, keys and the palette. */
import { useMemo } from 'react'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { groupAt } from '../alternatives/group.ts'
import { useRoom } from '../use-room.tsx'
import { mayType } from './page.tsx'
import type { Chosen } from './room-screen.tsx'

export type Answer = 'support' | 'object' | 'hold'

export type Verbs = {
  readonly paragraph: ParagraphView | null
  readonly proposal: Proposal | null
  /** Another's, on which a delegation takes a position now. */
  readonly mayAnswer: boolean
  readonly answer: (type: Answer) => void
  /** Null where it cannot be done here. */
  readonly settle: ((type: 'accept' | 'reject') => Promise<unknown>) | null
  /** Somebody chose it; on a desk it may be meant because it is the only one. */
  readonly isChosen: boolean
  readonly agree: (() => void) | null
}

export function useVerbs(current: ParagraphId | null, chosen: Chosen): Verbs {
  const room = useRoom()
  return useMemo(() => verbsOf(room, current, chosen), [room, current, chosen])
}

function verbsOf(room: ReturnType<typeof useRoom>, current: ParagraphId | null, chosen: Chosen): Verbs {
  const { shown, act, party, role } = room
  const at = chosen?.paragraph ?? current
  const paragraph = shown.paragraphs.find(({ id }) => id === at) ?? null
  const proposal = proposalIn(paragraph, chosen, role === 'office')
  const isOpen = (id: ParagraphId): boolean => (shown.standing.get(id)?.kind ?? 'open') === 'open'
  const settles = role === 'office' && mayType(room) && paragraph !== null
  const target = paragraph === null || proposal === null ? null : { paragraph: paragraph.id, by: proposal.by, seen: proposal.seen }
  return {
    paragraph,
    proposal,
    mayAnswer: role === 'delegation' && target !== null && target.by !== party,
    answer: (type) => {
      if (target !== null && target.by !== party) void act(type, target)
    },
    settle: settles && target !== null && groupAt(shown.paragraphs, target.paragraph) === null ? (type) => act(type, target) : null,
    isChosen: proposal !== null && proposal.by === chosen?.by && paragraph?.id === chosen.paragraph,
    agree:
      settles && isOpen(paragraph.id) && paragraph.proposals.length === 0
        ? () => void act('agree', { paragraph: paragraph.id, seen: paragraph.seen })
        : null,
  }
}

/** The chosen one; on a desk with a single proposal that one need not be chosen. */
function proposalIn(paragraph: ParagraphView | null, chosen: Chosen, isDesk: boolean): Proposal | null {
  if (paragraph === null) return null
  const found = paragraph.proposals.find(({ by }) => chosen?.paragraph === paragraph.id && by === chosen.by)
  const [only, ...others] = paragraph.proposals
  return found ?? (isDesk && others.length === 0 ? (only ?? null) : null)
}
