/** Accepts editorial corrections in one act, all or none: the agreed text is put right, and stays as agreed as it was. */
import { z } from 'zod'
import { editsBetween } from '../editorial/edits.ts'
import type { CorrectionChange } from '../editorial/types.ts'
import type { ParagraphView } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { Correction } from '../sitting/corrections.ts'
import { digest, ordinal } from '../sitting/schemas.ts'
import type { Digest } from '../text/ids.ts'
import { act } from './act.ts'
import { correctable, correctedText, pendingCorrection } from './corrections.ts'
import { textOf } from './paragraphs.ts'
import { accepted, type Context } from './types.ts'

/** Judged in one go, while others wait. */
const MOST_AT_ONCE = 100

type Named = { readonly id: number; readonly seen: Digest }
type Corrected = {
  readonly paragraph: ParagraphView
  readonly corrections: readonly Correction[]
  readonly before: string
  readonly after: string
  readonly changes: readonly CorrectionChange[]
}

export const acceptCorrections = act({
  type: 'accept-corrections',
  right: 'settle',
  when: 'any time',
  /** `seen` is the paragraph's digest: the corrections of one paragraph name the same. */
  input: z.strictObject({
    corrections: z
      .array(z.strictObject({ id: ordinal, seen: digest }))
      .min(1)
      .max(MOST_AT_ONCE),
  }),
  decide: (context, { corrections }) => {
    const all = allCorrected(context, corrections)
    if ('kind' in all) return all
    return accepted(
      [{ kind: 'corrections-accepted', paragraphs: all.map(recorded), at: context.now }],
      all.map(({ paragraph, before, after }) => ({
        kind: 'correct-paragraph',
        paragraph: paragraph.id,
        edits: editsBetween(before, after),
      })),
      { count: corrections.length, labels: labelsOf(context, all), changes: changesTold(all) },
    )
  },
})

/** Paragraph by paragraph, in the order in which they were named. */
function allCorrected(context: Context, named: readonly Named[]): readonly Corrected[] | Refusal {
  if (new Set(named.map(({ id }) => id)).size < named.length) return refused('act.malformed', { field: 'corrections' })
  const byParagraph = new Map<ParagraphView, Correction[]>()
  for (const { id, seen } of named) {
    const correction = pendingCorrection(context.state, id)
    if ('kind' in correction) return correction
    const paragraph = correctable(context, correction.paragraph, seen)
    if (paragraph.kind === 'refused') return paragraph
    byParagraph.set(paragraph, [...(byParagraph.get(paragraph) ?? []), correction])
  }
  const all: Corrected[] = []
  for (const [paragraph, corrections] of byParagraph) {
    const after = correctedText(context, paragraph, corrections)
    if (after.kind === 'refused') return after
    all.push({ paragraph, corrections, before: textOf(paragraph), after: after.text, changes: after.changes })
  }
  return all
}

const recorded = ({ paragraph, corrections, before, after }: Corrected) => ({
  paragraph: paragraph.id,
  corrections: corrections.map(({ number }) => number),
  seen: paragraph.seen,
  before,
  after,
})

const labelsOf = ({ state }: Context, all: readonly Corrected[]): string =>
  all.map(({ paragraph }) => state.labels.get(paragraph.id) ?? '·').join(', ')

const TOLD = 20

/** For the record: what stood there and what stands there now; of a long list its beginning, the whole being in the entry. */
function changesTold(all: readonly Corrected[]): string {
  const changes = all.flatMap((each) => each.changes)
  const told = changes.slice(0, TOLD).map(({ before, after }) => `«${before}» → «${after}»`)
  return told.join('; ') + (changes.length > TOLD ? ` (+${changes.length - TOLD})` : '')
}
