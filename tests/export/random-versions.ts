/** Random texts with a version of each paragraph in another language. */
import fc from 'fast-check'
import type { TextFacts } from '../../domain/export/types.ts'
import { paragraphsShown } from '../../domain/export/viewed.ts'
import type { Run } from '../../domain/proposals/types.ts'
import { textDigest } from '../../domain/seal/text.ts'
import { EMPHASES } from '../../domain/text/schema.ts'
import { joined, randomText } from './random-text.ts'

/** As an act or a keystroke leaves a version: in one line. */
const words = fc.oneof(
  fc.constantFrom(
    'cooperation ',
    'the States',
    '  ',
    ' and ',
    '1. First',
    '<b>&amp;"\'',
    ']]>',
    '…“”',
    '—',
    '𝄞é',
    ' end.',
    'a) ',
    '\ufffd ',
  ),
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 6 })
    .filter(
      (text) => !/[\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f\u3000\ufeff\ufffe\uffff]|\p{Surrogate}/u.test(text),
    ),
)
const run = fc.record<Run>({ text: words, ins: fc.constant(null), dels: fc.constant([]), emphasis: fc.subarray([...EMPHASES]) })
const runs = fc.oneof(
  { weight: 5, arbitrary: fc.array(run, { minLength: 1, maxLength: 4 }).map(joined) },
  { weight: 1, arbitrary: fc.constant([]) },
)

export type Versions = { readonly text: TextFacts; readonly version: TextFacts }

/** The negotiated text in Spanish, and its version in English. */
export const randomVersions: fc.Arbitrary<Versions> = randomText.chain((drawn) => {
  const base = paragraphsShown({ ...drawn, view: 'clean' })
  const about = { view: 'clean', textLanguage: 'es', statements: [], comments: [], proposedAt: {} } as const
  const text: TextFacts = { ...drawn, ...about, source: { paragraphs: base, positions: [] }, digest: textDigest('es', base) }
  return fc.array(runs, { minLength: base.length, maxLength: base.length }).map((sides): Versions => {
    const paragraphs = base.map((paragraph, at) => ({ ...paragraph, runs: sides[at] ?? [] }))
    const digest = textDigest('en', paragraphs)
    const version: TextFacts = { ...text, textLanguage: 'en', version: 'authentic', digest, source: { paragraphs, positions: [] } }
    return { text, version }
  })
})
