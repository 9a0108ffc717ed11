import { describe, expect, test } from 'vitest'
import { PAPER_SENTENCES } from '../sentences/papers.ts'
import { placeholdersOf } from '../sentences/fill.ts'
import { AT, FACTS, WITHOUT_DISPOSITIONS } from './table.fixture.ts'
import { correspondenceName, correspondenceTable, isUnchanged } from './table.ts'

const table = correspondenceTable(FACTS)
const row = (number: string, of = table) => {
  const found = of.rows.find((each) => each.number === number)
  if (found === undefined) throw new RangeError(`no row ${number}`)
  return found
}

test('a Recommendation stands beside each paragraph that takes it up, with what is otherwise in it', () => {
  expect(row('2').targets.map(({ label, text }) => [label, text])).toEqual([
    ['D1', 'Aprobaron el plan de trabajo de la Red.'],
    ['D2', 'Decidieron convocar una reunión técnica en noviembre.'],
  ])
  expect(row('2').targets[0]?.pieces[0]).toEqual({ kind: 'verb', text: 'Aprobaron', was: 'Aprobar' })
  expect(isUnchanged(row('1').targets[0]?.pieces ?? [])).toBe(true)
  expect(row('4').targets).toEqual([])
})

test('remarks say what is agreed, what is only proposed, what is shared, what is gone', () => {
  expect(row('1').targets.map(({ remarks }) => remarks)).toEqual([['Acordado.']])
  expect(row('2').targets.map(({ remarks }) => remarks)).toEqual([
    ['Acordado ad referéndum.', 'Con propuestas pendientes, que aquí no se muestran.'],
    ['Párrafo propuesto por México; aún no es texto.'],
  ])
  expect(row('3').targets.map(({ remarks }) => remarks)).toEqual([['Recoge también la Recomendación 3.1.']])
  expect(row('3').remarks).toEqual(['1 párrafo vinculado ya no está en el texto.'])
})

test('a disposition is in words, by links and wording where none was given, and nowhere in a table without them', () => {
  expect(table.rows.map(({ disposition }) => disposition)).toEqual([
    'recogida textualmente',
    'desdoblada',
    'recogida con cambios',
    'recogida con cambios',
    'no recogida',
  ])
  const without = correspondenceTable(WITHOUT_DISPOSITIONS)
  expect(without.hasDispositions).toBe(false)
  expect(without.rows.map(({ disposition }) => disposition)).toEqual([null, null, null, null, null])
})

test('the summary is a sentence to read out; without dispositions it tells links alone', () => {
  expect(table.summary).toBe(
    '4 de 5 Recomendaciones recogidas: 1 textual, 2 con cambios, 1 desdoblada, 1 no recogida. 2 temas nuevos. 1 párrafo sin Recomendación ni tema registrado.',
  )
  expect(correspondenceTable(WITHOUT_DISPOSITIONS).summary).toBe(
    '4 de 5 Recomendaciones vinculadas a párrafos de la Declaración. 2 temas nuevos. 1 párrafo sin Recomendación ni tema registrado.',
  )
  expect(correspondenceTable({ ...FACTS, language: 'en' }).summary).toBe(
    '4 of 5 Recommendations retained: 1 verbatim, 2 amended, 1 split, 1 not retained. 2 new topics. 1 paragraph with neither a Recommendation nor a recorded topic.',
  )
})

test('new topics have their outcome and their paragraph; what has nothing behind it is listed', () => {
  expect(table.topics).toEqual([
    { number: 'T1', title: 'Los faros', raisedBy: 'Honduras', outcome: 'pasa al texto', paragraph: 'D4' },
    { number: 'T2', title: 'Las redes', raisedBy: 'Panamá', outcome: 'sin resultado todavía', paragraph: '' },
  ])
  expect(table.unfounded).toEqual([{ label: 'D5', text: 'Saludaron a las islas.' }])
})

test('it says of which text it is, by the clocks of the venue, and so does the file’s name', () => {
  expect(table.of).toBe('Rev.2, «Tras el grupo «de redacción»», 27 de abril de 2031, 9:05')
  expect(correspondenceName(FACTS)).toBe('Cuadro de correspondencia Rev.2')
  const live = { ...FACTS, language: 'en', of: { kind: 'live', at: AT } } as const
  expect(correspondenceTable(live).of).toBe('Text under negotiation as at 27 April 2031, 9:05; not an issued revision')
  expect(correspondenceName(live)).toBe('Table of correspondence 27 April 2031')
})

test('a paper of a rehearsal is marked as one, any other is not', () => {
  expect(table.mark).toBe('ENSAYO')
  expect(correspondenceTable({ ...FACTS, isRehearsal: false }).mark).toBeNull()
})

test('it tells how many Recommendations are done, one after the other', () => {
  const told: number[] = []
  correspondenceTable(FACTS, (done) => told.push(done))
  expect(told).toEqual([1, 2, 3, 4, 5])
})

describe('the words on papers', () => {
  test.each(Object.entries(PAPER_SENTENCES))('%s needs the same values in both languages', (_, { es, en }) => {
    expect(placeholdersOf(es)).toEqual(placeholdersOf(en))
  })
})
