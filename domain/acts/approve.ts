/** A delegation's head approves the text of this digest. On any other text the approval does not count; an editorial correction carries it over. */
import { z } from 'zod'
import { wayOf } from '../adoption/facts.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Fact } from '../sitting/facts.ts'
import { delegationCode, digest } from '../sitting/schemas.ts'
import { isOffice } from '../sitting/seats.ts'
import { mayRead } from '../sitting/sitting.ts'
import type { DelegationCode } from '../text/ids.ts'
import { act } from './act.ts'
import { MOST_STATEMENTS, notTheText, paragraphsNamed, statementParagraphs, statementText } from './final-text.ts'
import { speakingFor } from './on-behalf.ts'
import { statementsOf } from './statements.ts'
import { accepted, type Context } from './types.ts'

const reservation = z.union([
  statementText.transform((text) => ({ text, paragraphs: [] })),
  z.strictObject({ text: statementText, paragraphs: statementParagraphs.default([]) }),
])
type Reservation = z.output<typeof reservation>

export const approve = act({
  type: 'approve',
  right: 'approve',
  when: 'any time',
  input: z.strictObject({ digest, reservations: z.array(reservation).max(MOST_STATEMENTS).default([]), for: delegationCode.optional() }),
  decide: (context, { digest: named, reservations, for: behalf }) => {
    const { state, actor, now } = context
    if (wayOf(state) !== 'approvals') return refused('approval.off')
    const speaker = speakingFor(context, behalf)
    if (speaker.kind === 'refused') return speaker
    const { delegation: by } = speaker
    const kept = isOffice(actor) ? null : mayRead(state, actor)
    const changed = kept ?? notTheText(context, named)
    if (changed !== null) return changed
    const made = reservationFacts(context, by, reservations)
    if ('code' in made) return made
    return accepted([{ kind: 'approval-given', by, digest: named, seat: actor.id, at: now }, ...made], [], {
      for: by,
      count: reservations.length,
    })
  },
})

function reservationFacts(context: Context, by: DelegationCode, reservations: readonly Reservation[]): readonly Fact[] | Refusal {
  const { state, actor, now } = context
  if (statementsOf(state, by).length + reservations.length > MOST_STATEMENTS)
    return refused('statements.too-many', { most: MOST_STATEMENTS })
  const facts: Fact[] = []
  for (const { text, paragraphs } of reservations) {
    const about = paragraphsNamed(context, paragraphs)
    if ('code' in about) return about
    const statement = state.adoption.statementsMade + facts.length + 1
    facts.push({
      kind: 'statement-made',
      statement,
      statementKind: 'reservation',
      by,
      text,
      paragraphs: about,
      enteredBy: actor.id,
      at: now,
    })
  }
  return facts
}
