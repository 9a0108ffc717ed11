/** A reservation, an explanation or a dissociation of a delegation, for the record and apart from the text. */
import { refused } from '../sentences/refusals.ts'
import { act } from './act.ts'
import { MOST_STATEMENTS, paragraphsNamed, statementInput } from './final-text.ts'
import { speakingFor } from './on-behalf.ts'
import { statementsOf } from './statements.ts'
import { accepted } from './types.ts'

export const makeStatement = act({
  type: 'make-statement',
  right: 'approve',
  when: 'any time',
  input: statementInput,
  decide: (context, { kind: statementKind, text, paragraphs = [], for: behalf }) => {
    const { state, actor, now } = context
    const speaker = speakingFor(context, behalf)
    if (speaker.kind === 'refused') return speaker
    const { delegation: by } = speaker
    if (statementsOf(state, by).length >= MOST_STATEMENTS) return refused('statements.too-many', { most: MOST_STATEMENTS })
    const about = paragraphsNamed(context, paragraphs)
    if ('code' in about) return about
    const statement = state.adoption.statementsMade + 1
    return accepted([{ kind: 'statement-made', statement, statementKind, by, text, paragraphs: about, enteredBy: actor.id, at: now }], [], {
      for: by,
      statement: statementKind,
    })
  },
})
