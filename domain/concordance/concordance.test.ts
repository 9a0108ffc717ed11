/** The check on a text of two languages: nothing where they agree, each fault that is planted where it was planted. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparedParagraphs } from '../compare/paragraphs.ts'
import { declarationFromLines } from '../text/read.ts'
import { linesOf } from '../text/read-lines.ts'
import { concordance } from './concordance.ts'
import { knownTitles } from './known-titles.ts'
import type { FaultKind, Languages, Side } from './types.ts'

const sidesIn = (name: string): readonly Side[] => {
  const text = readFileSync(new URL(`../../tests/cases/concordance/${name}.txt`, import.meta.url), 'utf8')
  return comparedParagraphs(declarationFromLines(linesOf(text)))
}
const LANGUAGES: Languages = { one: 'es', other: 'en', told: 'es' }
const ES = sidesIn('declaration.es')
const EN = sidesIn('declaration.en')

type Seed = readonly [kind: FaultKind, side: 'es' | 'en', find: string, put: string]
const SEEDS: readonly Seed[] = [
  ['number', 'en', '38.5%', '35.8%'],
  ['number', 'es', '12.400', '12.500'],
  ['number', 'en', 'three meetings', 'four meetings'],
  ['number', 'en', '64 consular', '46 consular'],
  ['number', 'es', 'nueve países', 'siete países'],
  ['number', 'en', 'eleven member', 'twelve member'],
  ['number', 'es', 'manual de 40', 'manual de 400'],
  ['number', 'en', '120 officials', '1,200 officials'],
  ['number', 'en', 'five years', 'ten years'],
  ['number', 'es', 'veinticinco', 'treinta y cinco'],
  ['number', 'en', 'two hundred and thirty', 'two hundred and thirteen'],
  ['number', 'es', '60 por ciento', '16 por ciento'],
  ['number', 'en', 'eighteen months', 'eight months'],
  ['number', 'en', 'first quarter', 'third quarter'],
  ['number', 'en', 'Fifth Meeting', 'Sixth Meeting'],
  ['number', 'es', 'VI Reunión', 'VII Reunión'],
  ['date', 'en', 'October 4, 2019', 'October 14, 2019'],
  ['date', 'es', '22 de junio de 2025', '22 de julio de 2025'],
  ['date', 'en', 'September 15, 2027', 'September 15, 2028'],
  ['date', 'en', 'on 10 and 11 May 2027', 'on 10 and 12 May 2027'],
  ['date', 'es', '6 a 8 de junio de 2028', '6 a 9 de junio de 2028'],
  ['date', 'en', 'March 2026', 'May 2026'],
  ['date', 'es', '18 de diciembre', '8 de diciembre'],
  ['date', 'es', 'Mundial en 2028', 'Mundial en 2029'],
  ['date', 'en', '2027-2028', '2027-2029'],
  ['date', 'en', 'before November 30, 2028', 'soon'],
  ['amount', 'en', 'US$250,000', 'US$350,000'],
  ['amount', 'es', 'USD 250.000', 'CAD 250.000'],
  ['amount', 'en', '1.5 million dollars', '15 million dollars'],
  ['amount', 'es', '75.000 euros', '75.000 dólares'],
  ['amount', 'en', '3.2 million lempiras', '3.2 million dollars'],
  ['amount', 'es', 'de 1,5 millones de dólares', 'suficiente'],
  ['name', 'en', 'Colombia and', 'Peru and'],
  ['name', 'es', 'el BID', 'el BCIE'],
  ['name', 'en', 'ECLAC and', 'ECLAC, ILO and'],
  ['name', 'en', 'Honduras and Guatemala to', 'Honduras and Nicaragua to'],
  ['name', 'es', 'La Habana', 'San José'],
  ['name', 'en', 'Lucía Ferrán', 'Lucía Herrán'],
  ['name', 'en', 'Tomás Ocampo', 'Tomás Campos'],
  ['name', 'es', 'Belice, Canadá', 'Canadá'],
  ['name', 'en', 'Gulf of Almagre', 'Gulf of Cardales'],
  ['name', 'en', 'Requested IOM', 'Requested UNHCR'],
  ['name', 'en', 'Mexico City', 'Panama City'],
  ['reference', 'en', 'in paragraph 12', 'in paragraph 11'],
  ['reference', 'es', 'artículo 8', 'artículo 18'],
  ['reference', 'en', 'Annex II', 'Annex III'],
  ['reference', 'en', 'RCHM/2027/9', 'RCHM/2027/6'],
  ['reference', 'es', 'sección 3', 'sección 2'],
  ['reference', 'en', 'resolution 73/195', 'resolution 71/195'],
  ['title', 'en', '“Safe Bridges”', 'of the bridges'],
  ['title', 'es', '«Voces de la frontera»', '«Voces de la escuela»'],
  ['title', 'en', '“Rivers that Unite Us”', '“Health in the Harbours”'],
  ['verb', 'en', 'Decided to establish', 'Agreed to establish'],
  ['verb', 'en', 'Took note of', 'Welcomed'],
  ['verb', 'es', 'Instaron a', 'Invitaron a'],
  ['verb', 'en', 'Recommended that', 'Decided that'],
  ['verb', 'es', 'Reafirmaron', 'Recordaron'],
  ['verb', 'en', 'Condemned', 'Regretted'],
  ['verb', 'en', 'Recalling', 'Recognizing'],
]

function planted(sides: readonly Side[], find: string, put: string): { readonly sides: readonly Side[]; readonly at: number } {
  const at = sides.findIndex(({ text }) => text.includes(find))
  expect(at, find).toBeGreaterThanOrEqual(0)
  return { at, sides: sides.map((side, i) => (i === at ? { ...side, text: side.text.replace(find, put) } : side)) }
}

const RESOLUTION_ES = sidesIn('resolution.es')
const RESOLUTION_EN = sidesIn('resolution.en')

describe('a resolution in another style', () => {
  test('that agrees has no fault', () => {
    expect(concordance(RESOLUTION_ES, RESOLUTION_EN, LANGUAGES).faults).toEqual([])
  })

  test.each<Seed>([
    ['number', 'en', '2.3 million', '2.5 million'],
    ['number', 'es', 'un tercio', 'un quinto'],
    ['number', 'en', '8,500', '8,000'],
    ['number', 'es', '61.ª', '62.ª'],
    ['number', 'en', 'twenty-fourth', 'twenty-fifth'],
    ['date', 'en', '9 November 2029', '8 November 2029'],
    ['date', 'es', '2035', '2036'],
    ['date', 'en', 'to 4 March', 'to 14 March'],
    ['amount', 'en', '4.7 billion', '4.7 million'],
    ['amount', 'es', '640.000', '460.000'],
    ['name', 'en', 'Switzerland', 'Sweden'],
    ['name', 'es', 'la OMM', 'la OMC'],
    ['name', 'en', 'Karim Haddad', 'Karim Hamdan'],
    ['name', 'es', 'Viena', 'Ginebra'],
    ['reference', 'en', 'A/22/118', 'A/22/181'],
    ['reference', 'es', '31 a 34', '31 a 33'],
    ['reference', 'en', '2, 5 and 9', '2, 6 and 9'],
    ['reference', 'en', 'Agenda item 7 (b)', 'Agenda item 7 (c)'],
    ['title', 'en', '“The waters and the laws”', '“The waters and the schools”'],
    ['verb', 'en', 'Calls upon', 'Congratulates'],
    ['verb', 'es', 'Encomia', 'Lamenta'],
    ['verb', 'en', 'Endorses', 'Takes note of'],
    ['verb', 'en', 'Decides to allocate', 'Recommends to allocate'],
  ])('%s, %s: %s -> %s is found, once', (kind, side, find, put) => {
    const { sides, at } = planted(side === 'es' ? RESOLUTION_ES : RESOLUTION_EN, find, put)
    const { faults } = side === 'es' ? concordance(sides, RESOLUTION_EN, LANGUAGES) : concordance(RESOLUTION_ES, sides, LANGUAGES)
    expect(faults).toMatchObject([{ kind, one: at, other: at }])
  })
})

describe('a text of two languages', () => {
  test('that agree has its paragraphs in pairs and no fault', () => {
    const { pairs, faults } = concordance(ES, EN, LANGUAGES)
    expect(faults).toEqual([])
    expect(pairs).toEqual(ES.map((_, at) => [at, at]))
    expect(ES.length).toBeGreaterThanOrEqual(40)
  })

  test.each(SEEDS)('%s, %s: %s -> %s is found, once', (kind, side, find, put) => {
    const { sides, at } = planted(side === 'es' ? ES : EN, find, put)
    const { faults } = side === 'es' ? concordance(sides, EN, LANGUAGES) : concordance(ES, sides, LANGUAGES)
    expect(faults).toMatchObject([{ kind, one: at, other: at }])
  })

  test.each(ES.map((_, at) => at))('tells paragraph %i that one side lacks, and no more', (at) => {
    const rest = (sides: readonly Side[]): readonly Side[] => sides.filter((_, i) => i !== at)
    expect(concordance(rest(ES), EN, LANGUAGES).faults).toMatchObject([{ kind: 'missing', one: null, other: at }])
    expect(concordance(ES, rest(EN), LANGUAGES).faults).toMatchObject([{ kind: 'missing', one: at, other: null }])
  })

  test('quotes what differs, with its place on both sides', () => {
    const { sides, at } = planted(EN, 'US$250,000', 'US$350,000')
    const fault = concordance(ES, sides, LANGUAGES).faults[0]
    expect(fault?.what).toBe('Monto: «USD 250.000» en un idioma, «US$350,000» en el otro.')
    expect(sides[at]?.text.slice(fault?.otherSpan?.from, fault?.otherSpan?.to)).toBe('US$350,000')
  })

  test('pairs by ids where both have them, wherever they stand', () => {
    const withIds = (sides: readonly Side[]): readonly Side[] => sides.map((side, at) => ({ ...side, id: `p${at}` }))
    const { pairs } = concordance(withIds(ES), withIds(EN).toReversed(), LANGUAGES)
    expect(pairs).toEqual(ES.map((_, at) => [at, ES.length - 1 - at]))
  })

  test('says the same from the other side', () => {
    fc.assert(
      fc.property(
        fc.subarray([...SEEDS]),
        fc.subarray(
          ES.map((_, at) => at),
          { minLength: 30 },
        ),
        (seeds, kept) => {
          const changed = (name: 'es' | 'en', sides: readonly Side[]): readonly Side[] =>
            seeds
              .filter(([, side]) => side === name)
              .reduce((now, [, , find, put]) => now.map((each) => ({ ...each, text: each.text.replace(find, put) })), sides)
          const [one, other] = [changed('es', ES).filter((_, at) => kept.includes(at)), changed('en', EN)]
          const there = concordance(one, other, LANGUAGES)
          const back = concordance(other, one, { one: 'en', other: 'es', told: 'es' })
          expect(new Set(back.pairs.map(([i, j]) => `${j}:${i}`))).toEqual(new Set(there.pairs.map(([i, j]) => `${i}:${j}`)))
          const sorted = (faults: readonly string[]): readonly string[] => [...faults].sort()
          expect(sorted(back.faults.map(({ kind, one: i, other: j }) => `${kind} ${j} ${i}`))).toEqual(
            sorted(there.faults.map(({ kind, one: i, other: j }) => `${kind} ${i} ${j}`)),
          )
        },
      ),
      { numRuns: 30 },
    )
  })
})

describe('titles that the conference itself gives', () => {
  const titles = knownTitles({
    conference: { language: 'es', theme: { es: 'Puertas abiertas', en: 'Welcome to the River' } },
    documents: [{ title: 'Lineamientos del puerto', titles: { en: 'Harbour Charter' } }, { title: 'Sin otro título' }],
  })
  const EQUAL: Side = { id: null, kind: 'preamble', role: 'body', level: 0, marker: 'none', number: null, text: '' }
  const flagged = (es: string, en: string, languages: Languages): readonly string[] =>
    concordance([{ ...EQUAL, text: es }], [{ ...EQUAL, text: en }], languages).faults.map(({ kind }) => kind)
  const ES_TEXT = 'Reunidos con el tema «Puertas abiertas», vistos los «Lineamientos del puerto».'
  const RIGHT = 'Gathered under the theme “Welcome to the River,” having seen the “Harbour Charter”.'

  test('are no fault, whatever their words; without them nobody can know', () => {
    expect(flagged(ES_TEXT, RIGHT, { ...LANGUAGES, titles })).toEqual([])
    expect(flagged(ES_TEXT, RIGHT, LANGUAGES)).toContain('title')
  })

  test('are each in their own place: in another order nothing is wrong, another title is', () => {
    const turned = 'Having seen the “Harbour Charter”, gathered under the theme “Welcome to the River”.'
    expect(flagged(ES_TEXT, turned, { ...LANGUAGES, titles })).toEqual([])
    const other = RIGHT.replace('Welcome to the River', 'Open Doors')
    expect(flagged(ES_TEXT, other, { ...LANGUAGES, titles })).toEqual(['title'])
    expect(flagged(ES_TEXT.replace('Puertas abiertas', 'Ríos abiertos'), RIGHT, { ...LANGUAGES, titles })).toEqual(['title'])
  })
})
