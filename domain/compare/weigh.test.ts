import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Weight } from './types.ts'
import { weigh } from './weigh.ts'
import { NEUTRAL, WEAKENINGS } from './weigh.fixture.ts'
import { foldSpelling, wordDiff, type WordOp } from './words.ts'

const weights = (old: string, now: string, language: string): readonly Weight[] => weigh(wordDiff(old, now, foldSpelling), language)
const graded = (all: readonly Weight[]): readonly string[] => all.map(({ kind, direction }) => `${kind} ${direction}`)
const KINDS_WITH_DIRECTION = { weaker: 'stronger', stronger: 'weaker', other: 'other' } as const

const sown = WEAKENINGS.flatMap(({ language, text, changes }) =>
  changes.map(([kind, direction, from, to]) => ({ language, kind, direction, from, to, old: text, now: text.replace(from, to) })),
)

describe('seeded changes', () => {
  test('are many, of each kind', () => {
    expect(sown.length).toBeGreaterThan(100)
    expect(sown.filter(({ old, now }) => old === now)).toEqual([])
    expect(new Set(sown.map(({ kind }) => kind))).toEqual(new Set(['force', 'number', 'actor', 'negation', 'scope']))
  })

  test.each(sown)('$language: $kind $direction, «$from» -> «$to»', ({ old, now, language, kind, direction }) => {
    expect(graded(weights(old, now, language))).toContain(`${kind} ${direction}`)
    expect(graded(weights(now, old, language))).toContain(`${kind} ${KINDS_WITH_DIRECTION[direction]}`)
  })

  test.each(sown)('of unknown language: $kind $direction, «$from» -> «$to»', ({ old, now, kind, direction }) => {
    expect(graded(weights(old, now, 'und'))).toContain(`${kind} ${direction}`)
  })
})

describe('neutral changes', () => {
  test.each(NEUTRAL)('%s (%s)', (_, language, old, now) => {
    expect(weights(old, now, language).filter(({ kind }) => kind !== 'style')).toEqual([])
    expect(weights(now, old, language).filter(({ kind }) => kind !== 'style')).toEqual([])
  })
})

describe('a paragraph', () => {
  test.each([
    ['that stayed', 'Los Estados deberán medir.', 'Los Estados deberán medir.'],
    ['that came whole', '', 'Los Estados deberán medir.'],
    ['that went whole', 'Los Estados deberán medir.', ''],
    ['whose quotes alone have another shape', 'Aprobaron el «Plan».', 'Aprobaron el “Plan”.'],
    ['in which a verb alone has another form', 'Aprobar el Plan y otorgar el permiso.', 'Aprobaron el Plan y otorgaron el permiso.'],
  ])('%s has no weight', (_, old, now) => {
    expect(weights(old, now, 'es')).toEqual([])
  })

  test('that weighs nothing else is changed in style, once', () => {
    expect(weights('El mapa grande del lago, y la lista.', 'El mapa ancho del lago y la relación.', 'es')).toEqual([
      { kind: 'style', direction: 'other', words: ['grande', ',', 'lista', 'ancho', 'relación'] },
    ])
  })

  test('names the words that weigh, old ones before new ones', () => {
    expect(weights('Los Estados se comprometieron a medir.', 'Los Estados considerarán medir.', 'es')).toEqual([
      { kind: 'force', direction: 'weaker', words: ['comprometieron', 'considerarán'] },
    ])
  })

  test('of which an expression is changed only in part shows the expression', () => {
    expect(weights('Medirán el lago cuando sea posible.', 'Medirán el lago cuando sea necesario.', 'es')).toEqual([
      { kind: 'scope', direction: 'other', words: ['cuando sea posible', 'cuando sea necesario'] },
    ])
  })

  test('has one weight of a kind and direction, whatever the number of changes', () => {
    const all = weights('Deberán medir 3 pozos y deberán contar 4 molinos.', 'Podrán medir 5 pozos y podrían contar 6 molinos.', 'es')
    expect(graded(all)).toEqual(['force weaker', 'number other'])
  })

  test('in which two duties change places is weaker in one and stronger in the other', () => {
    const all = weights('Deberán medir el gran lago y podrán contar pozos.', 'Podrán medir el gran lago y deberán contar pozos.', 'es')
    expect(graded(all)).toEqual(['force weaker', 'force stronger'])
  })

  test('whose `and` becomes an `and/or` covers another, whatever else changes there, read in either direction', () => {
    const [and, andOr] = ['Medirán canales y el lago azul del valle alto.', 'Medirán canales y/o tres grandes ríos con sus lagos.']
    expect(graded(weights(and, andOr, 'es'))).toContain('scope weaker')
    expect(graded(weights(andOr, and, 'es'))).toContain('scope stronger')
  })

  test('that loses a clause covers less, which is more than style', () => {
    const all = weights('Medirán el lago, los canales, acequias y manantiales del valle.', 'Medirán el lago.', 'es')
    expect(graded(all)).toEqual(['scope other'])
  })
})

describe('the laws', () => {
  const words =
    'los Estados deberán podrán no sin cuando sea posible según proceda 30 días dos meses antes de 2030 OIM México todos algunos y / o may shall should not all some (treinta) , . ( ) Aprobar aprobaron se a la 1.500 % US$ XII á \u0301 « ” \u00a0'.split(
      ' ',
    )
  const text = fc
    .array(fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...words) }, fc.string({ maxLength: 3 })), { maxLength: 14 })
    .map((all) => all.join(' '))
  const language = fc.constantFrom('es', 'en', 'fr', 'pt', 'und', 'pt-BR', '', 'constructor')
  const op: fc.Arbitrary<WordOp> = fc.oneof(
    fc.record({ op: fc.constantFrom('=' as const, '-' as const, '+' as const), text }),
    fc.record({ op: fc.constant('=' as const), text, new: text }),
  )
  /** What counts as equal may be spelled otherwise, and nothing else. */
  const lawful: fc.Arbitrary<WordOp> = fc.oneof(
    fc.record({ op: fc.constantFrom('=' as const, '-' as const, '+' as const), text }),
    text.map((words): WordOp => ({ op: '=', text: words, new: words.normalize('NFD').replaceAll(' ', '\u00a0').replaceAll('«', '"') })),
  )
  const swapped = ({ op: kind, text: old, new: now }: WordOp): WordOp => {
    if (kind === '=') return now === undefined ? { op: '=', text: old } : { op: '=', text: now, new: old }
    return { op: kind === '-' ? '+' : '-', text: old }
  }
  const unordered = (all: readonly Weight[]): readonly string[] => graded(all).toSorted()
  const turned = (all: readonly Weight[]): readonly Weight[] =>
    all.map((weight) => ({ ...weight, direction: KINDS_WITH_DIRECTION[weight.direction] }))

  test('any items at all are weighed, in any language, and style stands alone', () => {
    fc.assert(
      fc.property(fc.array(op, { maxLength: 8 }), language, (ops, code) => {
        const all = weigh(ops, code)
        expect(new Set(graded(all)).size).toBe(all.length)
        expect(all.every((weight) => weight.words.length > 0 && weight.words.every((word) => word.trim() !== ''))).toBe(true)
        if (all.some(({ kind }) => kind === 'style')) expect(all).toHaveLength(1)
      }),
      { numRuns: 2000 },
    )
  })

  test('swapping the wordings swaps weaker and stronger and keeps the kinds', () => {
    fc.assert(
      fc.property(fc.array(lawful, { maxLength: 8 }), language, (ops, code) => {
        expect(unordered(weigh(ops.map(swapped), code))).toEqual(unordered(turned(weigh(ops, code))))
      }),
      { numRuns: 2000 },
    )
  })

  test('the order of what was struck and put in one place says nothing', () => {
    fc.assert(
      fc.property(text, text, text, language, (before, old, now, code) => {
        const struck: WordOp = { op: '-', text: old }
        const put: WordOp = { op: '+', text: now }
        const kept: WordOp = { op: '=', text: `${before} ` }
        expect(weigh([kept, struck, put], code)).toEqual(weigh([kept, put, struck], code))
      }),
    )
  })

  test('where nothing changed nothing weighs', () => {
    fc.assert(
      fc.property(text, text, language, (old, now, code) => {
        expect(weigh([{ op: '=', text: old, new: now }], code)).toEqual([])
      }),
    )
  })

  test('a paragraph of 20 kB with every clause changed is weighed in good time', () => {
    const [from, to] = ['Los Estados deberán medir 30 pozos, según proceda, y ', 'Los Estados podrán medir 40 pozos y ']
    const ops: readonly WordOp[] = Array.from({ length: 190 }, () => [
      { op: '=', text: 'A la OIM y a los Gobiernos del lago: ' } as const,
      { op: '-', text: from } as const,
      { op: '+', text: to } as const,
      { op: '=', text: 'contar los molinos. ' } as const,
    ]).flat()
    const began = performance.now()
    expect(weigh(ops, 'es').length).toBeGreaterThan(0)
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
