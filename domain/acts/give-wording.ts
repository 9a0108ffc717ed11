/** A delegation gives its wording in its own language, for a paragraph or for a new one: «Escribir en otro idioma». The pen renders it. */
import { z } from 'zod'
import { workingLanguages } from '../languages/working.ts'
import type { GivenWording, WordingPlace } from '../languages/wordings.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { delegationCode, ordinal, paragraphId, sectionId } from '../sitting/schemas.ts'
import type { DelegationCode } from '../text/ids.ts'
import { inOneLine } from '../text/one-line.ts'
import { LONGEST_PARAGRAPH } from '../text/schema.ts'
import { act } from './act.ts'
import { frozenTo, placeFrozenTo } from './frozen.ts'
import { givingFor, ownWordingIn, wordingTold } from './given-wordings.ts'
import { placeIn, unlockedParagraph } from './paragraphs.ts'
import { accepted, type Context, type Decision } from './types.ts'

/** What one delegation may have waiting at once. */
const MOST_OF_ONE = 60

const input = z.strictObject({
  /** Other words in place of those that were given: their place stays. */
  wording: ordinal.optional(),
  /** The paragraph it is for; else a new one in `section`, behind `after` or first. */
  paragraph: paragraphId.optional(),
  section: sectionId.optional(),
  after: paragraphId.optional(),
  language: z.string().min(2).max(12),
  asks: z.literal('replace').optional(),
  /** In an object of their own: they stand in no line of the record. */
  words: z.strictObject({ text: z.string().max(LONGEST_PARAGRAPH).transform(inOneLine) }),
  /** From a pen: for which delegation. */
  for: delegationCode.optional(),
})
type Input = z.output<typeof input>

export const giveWording = act({ type: 'give-wording', right: 'propose', when: 'text work or window', input, decide: give })

function give(context: Context, given: Input): Decision {
  const unfit = notGivenIn(context, given.language) ?? (given.words.text.trim() === '' ? refused('wording.empty') : null)
  if (unfit !== null) return unfit
  return given.wording === undefined ? giveNew(context, given) : giveAgain(context, given.wording, given)
}

function notGivenIn({ state }: Context, language: string): Refusal | null {
  const { negotiated, others } = workingLanguages(state.conference)
  if (language === negotiated) return refused('wording.negotiated')
  return others.includes(language) ? null : refused('wording.language', { languages: others.join(', ') })
}

const wordsOf = ({ actor, now }: Context, { language, words, asks }: Input) =>
  ({ language, text: words.text.trim(), asks: asks ?? null, seat: actor.id, at: now }) as const

function giveNew(context: Context, given: Input): Decision {
  const speaker = givingFor(context, given.for)
  if (speaker.kind === 'refused') return speaker
  const by = speaker.delegation
  const found = placeOf(context, given, by)
  if (found.kind === 'refused') return found
  const { wordings } = context.state
  if (ownOf(context, by).length >= MOST_OF_ONE) return refused('wordings.too-many', { limit: MOST_OF_ONE })
  const wording = wordings.given + 1
  const fact = { kind: 'wording-given', wording, by, ...placeFields(found.place), ...wordsOf(context, given) } as const
  return accepted([fact], [], { wording, ...wordingTold(context, { by, language: given.language, place: found.place }) })
}

function giveAgain(context: Context, number: number, given: Input): Decision {
  const found = ownWordingIn(context, number, given.for)
  if (found.kind === 'refused') return found
  const { by, place } = found.wording
  return accepted([{ kind: 'wording-reworded', wording: number, ...wordsOf(context, given) }], [], {
    wording: number,
    ...wordingTold(context, { by, language: given.language, place }),
  })
}

const ownOf = ({ state }: Context, by: DelegationCode): readonly GivenWording[] =>
  [...state.wordings.alive.values()].filter((each) => each.by === by)

const placeFields = (place: WordingPlace) =>
  place.kind === 'paragraph'
    ? { paragraph: place.paragraph, section: null, after: null }
    : { paragraph: null, section: place.section, after: place.after }

type Placed = { readonly kind: 'placed'; readonly place: WordingPlace }

function placeOf(context: Context, { paragraph, section, after }: Input, by: DelegationCode): Placed | Refusal {
  if (paragraph !== undefined) {
    const found = unlockedParagraph(context, paragraph)
    if (found.kind === 'refused') return found
    const isThere = ownOf(context, by).some(({ place }) => place.kind === 'paragraph' && place.paragraph === paragraph)
    return (
      frozenTo(context, paragraph) ?? (isThere ? refused('wording.already') : { kind: 'placed', place: { kind: 'paragraph', paragraph } })
    )
  }
  if (section === undefined) return refused('act.malformed', { field: 'paragraph' })
  const place = placeIn(context, section, after)
  if (place.kind === 'refused') return place
  return placeFrozenTo(context, place) ?? { kind: 'placed', place: { kind: 'new', section, after: place.after?.id ?? null } }
}
