/** What the acts at the end of the work ask: the text that was seen, the second sitting, a list with nothing on it. */
import { z } from 'zod'
import { adoptionMissing, digestOfText } from '../adoption/facts.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { STATEMENT_KINDS } from '../sitting/adoption.ts'
import { currentSitting, sittingMissing } from '../sitting/phase.ts'
import { delegationCode, paragraphId } from '../sitting/schemas.ts'
import type { OpenSitting } from '../sitting/types.ts'
import type { Digest, ParagraphId } from '../text/ids.ts'
import { paragraphIn } from './paragraphs.ts'
import type { Context } from './types.ts'

type Asked = Pick<Context, 'state' | 'text'>

const LONGEST_STATEMENT = 8000
const MOST_PARAGRAPHS = 200
/** Of one delegation. */
export const MOST_STATEMENTS = 50

export const statementText = z.string().trim().min(1).max(LONGEST_STATEMENT)
export const statementParagraphs = z.array(paragraphId).max(MOST_PARAGRAPHS)

/** `for` is the delegation on whose behalf the secretariat enters it. */
export const statementInput = z.strictObject({
  kind: z.enum(STATEMENT_KINDS),
  text: statementText,
  paragraphs: statementParagraphs.optional(),
  for: delegationCode.optional(),
})

export const digestNow = ({ state, text }: Asked): Digest => digestOfText(state, text.paragraphs)

/** The text has to be the one that was named; who names none takes it as it stands. */
export const notTheText = (asked: Asked, named: Digest | undefined): Refusal | null =>
  named === undefined || named === digestNow(asked) ? null : refused('wording.changed')

/** The open second sitting, which adopts. */
export function secondSitting({ state }: Pick<Context, 'state'>): OpenSitting | Refusal {
  const missing = sittingMissing(state)
  if (missing !== null) return missing
  const sitting = currentSitting(state)
  return sitting?.kind === 'second' && sitting.state === 'open' ? sitting : refused('adoption.second-sitting')
}

/** Why the text is not ready to be adopted, or null. */
export function notReady({ state, text }: Asked): Refusal | null {
  const missing = adoptionMissing(state, text)
  return missing.length === 0 ? null : refused('adoption.not-ready', { count: missing.length })
}

/** Each once, and each one that there is. */
export function paragraphsNamed(context: Context, named: readonly ParagraphId[]): readonly ParagraphId[] | Refusal {
  const ids = [...new Set(named)]
  const missing = ids.map((id) => paragraphIn(context, id)).find((each) => each.kind === 'refused')
  return missing?.kind === 'refused' ? missing : ids
}
