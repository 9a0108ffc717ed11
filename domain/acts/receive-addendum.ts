/** A reservation or a statement of a delegation that came after certification. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import { STATEMENT_KINDS } from '../sitting/adoption.ts'
import { delegationCode } from '../sitting/schemas.ts'
import { isMember } from '../sitting/seats.ts'
import { act } from './act.ts'
import { paragraphsNamed, statementParagraphs, statementText } from './final-text.ts'
import { accepted } from './types.ts'

export const receiveAddendum = act({
  type: 'receive-addendum',
  right: 'record',
  when: 'any time',
  input: z.strictObject({
    by: delegationCode,
    kind: z.enum(STATEMENT_KINDS),
    text: statementText,
    paragraphs: statementParagraphs.optional(),
  }),
  decide: (context, { by, kind: statementKind, text, paragraphs = [] }) => {
    const { state, actor, now } = context
    if (state.adoption.certified === null) return refused('addendum.not-certified')
    if (!isMember(state, by)) return refused('delegation.unknown', { delegation: by })
    const about = paragraphsNamed(context, paragraphs)
    if ('code' in about) return about
    const number = state.adoption.addenda.length + 1
    return accepted(
      [{ kind: 'addendum-received', addendum: number, statementKind, by, text, paragraphs: about, enteredBy: actor.id, at: now }],
      [],
      { number, statement: statementKind },
    )
  },
})
