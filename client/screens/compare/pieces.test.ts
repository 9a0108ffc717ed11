import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordDiff } from '../../../domain/compare/words.ts'
import { runs } from '../../../domain/acts/room.fixture.ts'
import { inlineLines, type Line, sideLines } from './pieces.ts'
import { type Authored, shownFrom, type Source } from './texts.ts'
import type { Wording } from './sides.ts'

const source = (text: string, pi: string | null = null): Source => ({
  ...{ id: 'p_c100000000', kind: 'commitments', role: 'body', level: 0, marker: 'none', label: 'C1' },
  pi,
  runs: runs(text),
})

const segments = (text: string, wording: Wording = 'none', authors: readonly Authored[] = []) =>
  shownFrom([source(text)], wording, new Map([['p_c100000000', authors]])).paragraphs[0]?.segments ?? []

/** `|=same|-struck|+GT added|`; `?` is pending, `~MX` a pending strike. */
const drawn = (line: Line | undefined): string =>
  (line ?? [])
    .map(
      ({ op, text, party, pending, struckBy }) =>
        `${op}${party ?? ''}${pending ? '?' : ''}${struckBy.length > 0 ? `~${struckBy.join()}` : ''}:${text}`,
    )
    .join('|')

const textOf = (line: readonly Line[]): string => line.map((each) => each.map(({ text }) => text).join('')).join('\n')

describe('the words of a row', () => {
  test('carry who wrote them where that is known', () => {
    const now = segments('Abrir dos grandes oficinas.', 'none', [{ from: 6, to: 10, party: 'GT', at: null }])
    const words = wordDiff('Abrir oficinas.', 'Abrir dos grandes oficinas.')
    expect(drawn(sideLines(words, 'new', [now])[0])).toBe('=:Abrir |+GT:dos |+:grandes |=:oficinas.')
    expect(drawn(sideLines(words, 'old', [segments('Abrir oficinas.')])[0])).toBe('=:Abrir oficinas.')
  })

  test('what went is nobody’s: who wrote it is not who took it out', () => {
    const old = segments('Abrir dos oficinas.', 'none', [{ from: 6, to: 10, party: 'GT', at: null }])
    expect(drawn(sideLines(wordDiff('Abrir dos oficinas.', 'Abrir oficinas.'), 'old', [old])[0])).toBe('=:Abrir |-:dos |=:oficinas.')
  })

  test('pending words stand among those that are compared, with their party', () => {
    const now = segments('Abrir [MX-grandes ][MX+dos ]oficinas.', 'stands')
    const words = wordDiff('Abrir grandes oficinas.', 'Abrir grandes oficinas.')
    expect(drawn(sideLines(words, 'new', [now])[0])).toBe('=:Abrir |=~MX:grandes |+MX?:dos |=:oficinas.')
  })

  test('pending words at the end are not lost', () => {
    const now = segments('Abrir oficinas[GT+ nuevas]', 'stands')
    const words = wordDiff('Abrir oficinas', 'Abrir oficinas')
    expect(drawn(sideLines(words, 'new', [now])[0])).toBe('=:Abrir oficinas|+GT?: nuevas')
    expect(drawn(inlineLines(words, [segments('Abrir oficinas')], [now])[0])).toBe('=:Abrir oficinas|+GT?: nuevas')
  })

  test('as if all were incorporated, new words are their party’s and authors still stand where they wrote', () => {
    const now = segments('Abrir [MX-grandes ][MX+dos ]oficinas.', 'all', [{ from: 14, to: 23, party: 'PE', at: null }])
    expect(now.map(({ text, by }) => [text, by])).toEqual([
      ['Abrir ', null],
      ['dos ', 'MX'],
      ['oficinas.', 'PE'],
    ])
  })

  test('in one line, what went stands before what came', () => {
    const words = wordDiff('Abrir oficinas hoy.', 'Abrir sedes hoy.')
    const line = inlineLines(words, [segments('Abrir oficinas hoy.')], [segments('Abrir sedes hoy.')])[0]
    expect(drawn(line)).toBe('=:Abrir |-:oficinas|+:sedes|=: hoy.')
  })

  test('a row of several paragraphs has a line for each', () => {
    const [first, second] = [segments('Abrir oficinas.'), segments('Cerrar puertas.')]
    const words = wordDiff('Abrir oficinas. Cerrar puertas.', 'Abrir oficinas.\nCerrar puertas.')
    const side = sideLines(words, 'new', [first, second])
    expect(side.map((line) => line.map(({ text }) => text).join(''))).toEqual(['Abrir oficinas.', 'Cerrar puertas.'])
  })

  test('emphasis is drawn where it stands on its side', () => {
    const now = [{ text: 'Abrir', pending: null, by: null, at: null, struckBy: [], emphasis: ['bold' as const] }]
    expect(sideLines(wordDiff('Abrir', 'Abrir'), 'new', [now])[0]?.[0]?.emphasis).toEqual(['bold'])
  })

  test('joined, the words of a side are its text, whatever was compared and whoever wrote', () => {
    const words = fc
      .array(fc.constantFrom('Abrir', ' ', 'oficinas', ', ', 'ñandú', '“', '"', 'dos'), { maxLength: 12 })
      .map((all) => all.join(''))
    const authors = fc.array(
      fc
        .record({ from: fc.nat(20), length: fc.integer({ min: 1, max: 9 }) })
        .map(({ from, length }) => ({ from, to: from + length, party: 'MX', at: null })),
      { maxLength: 3 },
    )
    fc.assert(
      fc.property(words, words, authors, (old, now, signed) => {
        const ops = wordDiff(old, now)
        expect(textOf(sideLines(ops, 'old', [segments(old)]))).toBe(old)
        expect(textOf(sideLines(ops, 'new', [segments(now, 'none', signed)]))).toBe(now)
        const inline = inlineLines(ops, [segments(old)], [segments(now)]).flat()
        expect(
          inline
            .filter(({ op }) => op !== '-')
            .map(({ text }) => text)
            .join(''),
        ).toBe(now)
      }),
    )
  })
})
