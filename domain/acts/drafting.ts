/** Makes a paragraph of a Recommendation's words: base text in direct writing, the pen's own proposal otherwise; in the verb form of its place, and linked. */
import { inOneLine } from '../text/one-line.ts'
import type { ParagraphView } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { mayWrite } from '../sitting/sitting.ts'
import type { Recommendation } from '../sitting/types.ts'
import type { ParagraphId, SectionId } from '../text/ids.ts'
import type { Level, Marker } from '../text/schema.ts'
import { adaptedTo } from '../trace/section-form.ts'
import { placeFrozenTo } from './frozen.ts'
import { placeIn, textOf } from './paragraphs.ts'
import { type Accepted, accepted, type Context } from './types.ts'

type Wanted = { readonly section: SectionId; readonly after?: ParagraphId | undefined }

export function draftOf(context: Context, recommendation: Recommendation, { section, after }: Wanted): Accepted | Refusal {
  const place = placeIn(context, section, after)
  if (place.kind === 'refused') return place
  const frozen = placeFrozenTo(context, place)
  if (frozen !== null) return frozen
  const writing = mayWrite(context.state, context.actor)
  if (writing.kind === 'refused') return writing
  if (writing.kind === 'propose') return refused('right.missing')
  const pi = writing.direct ? null : writing.own
  const { paragraph } = context.fresh
  const where = { paragraph, section, after: place.after?.id ?? null, pi }
  const looks = looksOf(place.after)
  // Several paragraphs under one number become one.
  const text = wordsAt(context, section, place.after, looks.level, inOneLine(recommendation.text))
  return accepted(
    [
      { kind: 'paragraph-inserted', ...where },
      { kind: 'recommendation-linked', recommendation: recommendation.number, paragraph, by: context.actor.id, at: context.now },
    ],
    [{ kind: 'insert-paragraph', ...where, role: 'body', ...looks, text }],
    { paragraph },
  )
}

/** Looks like the paragraph it follows, where that is one of its kind. */
const looksOf = (before: ParagraphView | null): { readonly level: Level; readonly marker: Marker } =>
  before?.role === 'body' ? { level: before.level, marker: before.marker } : { level: 0, marker: 'none' }

function wordsAt({ text, state }: Context, section: SectionId, after: ParagraphView | null, level: Level, words: string): string {
  const siblings = text.paragraphs.filter((each) => each.section === section)
  const kind = siblings[0]?.kind
  return adaptedTo(
    {
      paragraphs: siblings.map((each) => ({ ...each, text: textOf(each) })),
      before: after === null ? 0 : siblings.findIndex((each) => each.id === after.id) + 1,
      level,
      language: state.conference.language,
      verbs: kind === undefined ? [] : (state.conference.verbs?.[kind] ?? []),
    },
    words,
  )
}
