/** How changes are brought into order and length. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParagraphId, Party } from '../../../domain/text/ids.ts'
import type { ChangedParagraph } from './answers.ts'
import { byParty, excerpted } from './told-changes.ts'

const at = (paragraph: string, ...parties: readonly (string | null)[]): ChangedParagraph => ({
  paragraph: paragraph as ParagraphId,
  label: paragraph,
  changes: parties.map((by) => (by === null ? { what: 'moved' } : { what: 'proposal-gone', by: by as Party })),
})

test('changes under their parties are the same changes, the text’s own first', () => {
  const grouped = byParty([at('C1', 'MX', null), at('C2', 'GT', 'MX')])
  expect(grouped.map(({ party, paragraphs }) => [party, paragraphs.map(({ label }) => label)])).toEqual([
    [null, ['C1']],
    ['GT', ['C2']],
    ['MX', ['C1', 'C2']],
  ])
})

describe('an excerpt', () => {
  const word = fc.record({ op: fc.constantFrom('=' as const, '-' as const, '+' as const), text: fc.lorem({ maxCount: 40 }) })

  test('leaves out nothing that was struck or added, and shows of the rest only its edges', () => {
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const shown = excerpted(words)
        const changed = (all: typeof words): string[] => all.filter(({ op }) => op !== '=').map(({ text }) => text)
        expect(changed([...shown])).toEqual(changed(words))
        for (const [i, { op, text }] of shown.entries()) {
          expect(text.length).toBeLessThanOrEqual(words[i]?.text.length ?? 0)
          if (op === '=') for (const part of text.split('…')) expect(words[i]?.text).toContain(part)
        }
      }),
    )
  })

  test('long words that stayed are folded around what changed', () => {
    const long = 'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete'
    const texts = excerpted([
      { op: '=', text: `${long} ` },
      { op: '+', text: 'mar' },
      { op: '=', text: ` ${long}` },
    ]).map(({ text }) => text)
    expect(texts[0]).toMatch(/^…\S* ?.*diecisiete $/)
    expect(texts[1]).toBe('mar')
    expect(texts[2]).toMatch(/^ uno dos .*…$/)
  })
})
