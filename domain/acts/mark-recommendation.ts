/** What the meeting wants of a Recommendation that is read. One that is retained takes its place in the text, unless it stands there already. */
import { z } from 'zod'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Fact } from '../sitting/facts.ts'
import { currentSitting } from '../sitting/phase.ts'
import { paragraphId, recommendationNumber, remark, sectionId } from '../sitting/schemas.ts'
import { type MarkInReading, MARKS_IN_READING, type Recommendation } from '../sitting/types.ts'
import { act } from './act.ts'
import { draftOf } from './drafting.ts'
import { recommendationIn } from './recommendations.ts'
import { type Accepted, accepted, type Context } from './types.ts'

const input = z.strictObject({
  recommendation: recommendationNumber,
  mark: z.enum(MARKS_IN_READING),
  reason: remark.optional(),
  section: sectionId.optional(),
  after: paragraphId.optional(),
})
type Input = z.output<typeof input>

const isRetained = (mark: MarkInReading): boolean => mark === 'retain' || mark === 'retain_with_changes'

export const markRecommendation = act({
  type: 'mark-recommendation',
  right: 'preside',
  when: 'sitting',
  input,
  decide: (context, wanted) => {
    const { recommendation: number, mark, reason = null } = wanted
    const { state, actor, now } = context
    const recommendation = recommendationIn(state, number)
    const sitting = currentSitting(state)
    if (recommendation === null) return refused('recommendation.unknown', { number })
    if (sitting === null) return refused('sitting.not-open')
    if (recommendation.withdrawn !== undefined) return refused('recommendation.withdrawn', { number })
    const placed = placement(context, recommendation, wanted)
    if (placed.kind === 'refused') return placed
    const marked: Fact = {
      kind: 'recommendation-marked',
      recommendation: number,
      mark,
      reason,
      by: actor.id,
      sitting: sitting.ordinal,
      at: now,
    }
    return accepted([marked, ...placed.facts], placed.effects)
  },
})

function placement(context: Context, recommendation: Recommendation, { mark, section, after }: Input): Accepted | Refusal {
  if (section === undefined) return after === undefined ? accepted([]) : refused('act.malformed', { field: 'after' })
  if (!isRetained(mark)) return refused('act.malformed', { field: 'section' })
  return standsInText(context, recommendation.number) ? accepted([]) : draftOf(context, recommendation, { section, after })
}

const standsInText = ({ state, text }: Context, number: string): boolean =>
  state.links.some((link) => link.recommendation === number && text.find(link.paragraph) !== null)
