/** Facts of alternatives, conflicts and packages. */
import { z } from 'zod'
import { COURSES } from './contest.ts'
import { fact, listOf } from './fact.ts'
import { digest, instant, ordinal, paragraphId, party, recommendationNumber } from './schemas.ts'

export const FATES = ['accepted', 'merged', 'rejected'] as const
export type Fate = (typeof FATES)[number]

const anchor = listOf(z.object({ client: z.int().nonnegative(), clock: z.int().nonnegative(), length: z.int().positive() }))
const labelled = z.object({ paragraph: paragraphId, label: z.string() })
const change = z.object({ ids: listOf(ordinal), by: party, chars: anchor, course: z.enum(COURSES), rivals: listOf(ordinal) })
const member = z.object({ paragraph: paragraphId, seen: digest })

export const alternatives = [
  /** `of` is the group; `labels` those of the new wording and of what it is a wording of, which do not move from here on. */
  fact('alternative-offered', { paragraph: paragraphId, of: paragraphId, by: party, labels: listOf(labelled), at: instant }),
  /** `paragraph` lives on with the words of `stands`; null where none of the wordings does. `by` is absent for a wording itself.
   *  `linked`: Recommendations whose link came over from the wording that stands. */
  fact('group-settled', {
    paragraph: paragraphId,
    stands: paragraphId.nullable(),
    members: listOf(paragraphId),
    fates: listOf(
      z.object({ paragraph: paragraphId, by: party.optional(), fate: z.enum(FATES), into: paragraphId.optional(), seen: digest }),
    ),
    linked: listOf(recommendationNumber),
    at: instant,
  }),
  /** Replaces what was known; `cleared` where the words it was about no longer stand there. */
  fact('contest-noted', { paragraph: paragraphId, known: listOf(change), cleared: z.boolean() }),
  fact('conflict-found', {
    paragraph: paragraphId,
    conflict: ordinal,
    parties: z.tuple([party, party]).readonly(),
    chars: anchor,
    at: instant,
  }),
  fact('conflict-resolved', { paragraph: paragraphId, conflict: ordinal, at: instant }),
  /** What `by` has not had accepted is no longer anybody's rival. */
  fact('contest-left', { paragraph: paragraphId, by: party }),
  fact('contest-taken-back', { paragraph: paragraphId }),
  fact('package-made', { package: ordinal, title: z.string(), paragraphs: listOf(paragraphId), at: instant }),
  fact('package-dissolved', { package: ordinal, at: instant }),
  fact('paragraph-ready', { ...member.shape, package: ordinal, at: instant }),
  /** One of its members opened again: nothing in it is ready any more. */
  fact('package-opened', { package: ordinal }),
] as const

export const alternativesSchema = z.discriminatedUnion('kind', alternatives)
export type FactOfAlternatives = z.infer<typeof alternativesSchema>
