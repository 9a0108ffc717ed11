/** The certified text with its corrigenda: words put right, and the emphasis of each letter kept. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { withCorrigenda } from '../adoption/corrigenda.ts'
import type { CanonicalParagraph } from '../seal/text.ts'
import type { Corrigendum } from '../sitting/adoption.ts'
import type { Digest, ParagraphId, SectionId } from '../text/ids.ts'
import { EMPHASES } from '../text/schema.ts'
import { sourceOf } from './final-facts.ts'

const ID = 'p_aaaaaaaaaa' as ParagraphId
type Marks = CanonicalParagraph['marks']

function runsOf(text: string, marks: Marks, corrigenda: readonly Corrigendum[]) {
  const paragraph: CanonicalParagraph = { kind: 'commitments', role: 'body', level: 0, marker: 'none', text, marks }
  const named = [{ id: ID, section: 's_aaaaaaaaaa' as SectionId, label: 'C1' }]
  const final = { form: 1, text: { form: 1, language: 'es', paragraphs: [paragraph] }, digest: '' as Digest, paragraphs: named } as const
  return sourceOf({ final }, corrigenda).flatMap(({ runs }) => runs)
}

const corrigendum = (before: string, after: string): Corrigendum => ({ number: 1, paragraph: ID, before, after, reason: 'Errata', at: 0 })

test('a corrected word takes the emphasis of the first letter it stands in place of', () => {
  const marks: Marks = [{ from: 3, to: 7, type: 'bold' }]
  const corrected = runsOf('El río claro.', marks, [corrigendum('o claro', 'achuelo turbio')])
  expect(corrected.map(({ text, emphasis }) => [text, ...emphasis])).toEqual([['El '], ['ríachuelo turbio', 'bold'], ['.']])
  expect(runsOf('El río claro.', [], [corrigendum('El ', '')]).map(({ text }) => text)).toEqual(['río claro.'])
})

const stretch = fc.tuple(fc.nat({ max: 12 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom(...EMPHASES))

test('the words are those that corrigenda make of them, every letter keeps its emphasis, and neighbours of one emphasis are one', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[abc ]{0,18}$/),
      fc.array(stretch, { maxLength: 4 }),
      fc.constantFrom('a', 'bc', 'c a'),
      (text, placed, before) => {
        const marks = placed
          .map(([from, length, type]) => ({ from, to: Math.min(from + length, text.length), type }))
          .filter(({ from, to }) => from < to)
        const plain = runsOf(text, marks, [])
        const letters = plain.flatMap((run) => run.text.split('').map(() => run.emphasis.join()))
        expect(letters).toEqual(
          text
            .split('')
            .map((_, at) => EMPHASES.filter((type) => marks.some((mark) => mark.type === type && mark.from <= at && at < mark.to)).join()),
        )
        const one = corrigendum(before, 'xyz')
        const put = runsOf(text, marks, [one])
        expect(put.map((run) => run.text).join('')).toBe(withCorrigenda(ID, text, [one]))
        for (const runs of [plain, put])
          expect(runs.every((run, i) => run.text !== '' && run.emphasis.join() !== runs[i + 1]?.emphasis.join())).toBe(true)
      },
    ),
  )
})
