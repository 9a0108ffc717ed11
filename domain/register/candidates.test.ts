/** Operative acts found in texts: by verb, by lead-in, with who and until when. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { p } from '../acts/room.fixture.ts'
import type { Delegation } from '../text/declaration.ts'
import type { DelegationCode } from '../text/ids.ts'
import type { Level, Role, SectionKind } from '../text/schema.ts'
import { type About, type Candidate, candidatesIn, isTaken, type Source } from './candidates.ts'
import { keyOf } from './responsible.ts'

const member = (code: string, es: string, en: string): Delegation => ({
  code: code as DelegationCode,
  colour: 0,
  names: { es: { name: es, article: '', short: es }, en: { name: en, article: '', short: en } },
})
const MEMBERS = [member('AL', 'Alcor', 'Alcor'), member('BE', 'República de Belmar', 'Republic of Belmar')]
const ABOUT: About = { language: 'es', members: MEMBERS, adopted: '2031-11-26' }

type Line = readonly [text: string, level?: Level, role?: Role, kind?: SectionKind]
const sources = (lines: readonly Line[]): readonly Source[] =>
  lines.map(([text, level = 0, role = 'body', kind = 'decisions'], i) => ({ id: p(`p${i}`), section: kind, kind, role, level, text }))
const found = (lines: readonly Line[], about: Partial<About> = {}): readonly Candidate[] =>
  candidatesIn(sources(lines), { ...ABOUT, ...about })
const told = ({ verb, text }: Candidate): string => `${verb} | ${text}`
const who = ({ responsible }: Candidate): string => responsible.map((each) => keyOf(each.who)).join(' ')

describe('acts', () => {
  test.each<[string, readonly Line[], readonly string[]]>([
    ['one verb is one act', [['Aprueban el Plan de Puertos.']], ['Aprueban | Aprueban el Plan de Puertos.']],
    [
      'a second verb is a second act',
      [['Aprueban el Plan de Puertos y encomiendan a la Secretaría Técnica su publicación.']],
      ['Aprueban | Aprueban el Plan de Puertos', 'encomiendan | encomiendan a la Secretaría Técnica su publicación.'],
    ],
    [
      'two verbs of the same words are one act',
      [['Reconocen y agradecen la hospitalidad de Alcor.']],
      ['Reconocen y agradecen | Reconocen y agradecen la hospitalidad de Alcor.'],
    ],
    [
      'items have their lead-in’s verb, and the lead-in is no act of its own',
      [['Encomiendan a la Secretaría Técnica:'], ['elaborar un directorio;', 1], ['convocar un taller.', 1], ['Deciden reunirse en 2032.']],
      ['Encomiendan | elaborar un directorio', 'Encomiendan | convocar un taller.', 'Deciden | Deciden reunirse en 2032.'],
    ],
    [
      'items under a lead-in of any role have its verb',
      [
        ['Encomendar a la PPT:', 0, 'chapeau'],
        ['elaborar un directorio;', 1],
      ],
      ['Encomendar | elaborar un directorio'],
    ],
    [
      'a section’s lead-in gives its verb to what has none',
      [['Los Viceministros acuerdan:', 0, 'chapeau'], ['La creación de un fondo.'], ['Aprobar el presupuesto.']],
      ['acuerdan | La creación de un fondo.', 'Aprobar | Aprobar el presupuesto.'],
    ],
    ['who speaks is no act', [['Los Viceministros,', 0, 'chapeau'], ['Deciden reunirse.']], ['Deciden | Deciden reunirse.']],
    [
      'what obliges is the verb where none leads',
      [['La Secretaría Técnica presentará un informe.']],
      ['presentará | La Secretaría Técnica presentará un informe.'],
    ],
    ['a paragraph without a verb can be taken by hand', [['El anexo contiene el presupuesto.']], [' | El anexo contiene el presupuesto.']],
  ])('%s', (_, lines, expected) => expect(found(lines).map(told)).toEqual(expected))

  test('in English as well', () => {
    const lines: readonly Line[] = [
      ['Approve the Ports Plan and instruct the Technical Secretariat to publish it by 30 June 2032.'],
      ['Request the Presidency Pro Tempore to:'],
      ['convene a workshop in the first half of 2032;', 1],
      ['report to the next meeting.', 1],
    ]
    const all = found(lines, { language: 'en' })
    expect(all.map(({ verb }) => verb)).toEqual(['Approve', 'instruct', 'Request', 'Request'])
    expect(all.map(who)).toEqual(['', 'organ:secretariat', 'organ:chair', 'organ:chair'])
    expect(all.map(({ due }) => due?.day ?? null)).toEqual([null, '2032-06-30', '2032-06-30', null])
  })

  test('what only considers, and what stands outside decisions and commitments, is not put forward', () => {
    const lines: readonly Line[] = [
      ['Considerando que los puertos crecen.'],
      ['Agradecen a Alcor.', 0, 'body', 'acknowledgements'],
      ['Deciden reunirse.'],
    ]
    expect(found(lines).map(({ isOperative }) => isOperative)).toEqual([false, false, true])
  })
})

describe('who', () => {
  test.each([
    ['an organ after the verb', 'Encomiendan a la Secretaría Técnica un estudio.', 'organ:secretariat'],
    ['two together', 'Solicitan a la Presidencia Pro-Témpore y a la Secretaría Técnica un informe.', 'organ:chair organ:secretariat'],
    ['a member', 'Aceptan el ofrecimiento, y piden a Alcor que organice el taller.', 'member:AL'],
    ['a body outside, by its initials', 'Solicitan a la OIM un informe.', 'other:OIM'],
    ['a member by its full name', 'Piden a la República de Belmar un informe.', 'member:BE'],
    ['who shall do it', 'Deciden que la PPT presentará el informe.', 'organ:chair'],
    ['nobody, where a place is named', 'Deciden celebrar la reunión en Alcor.', ''],
    ['nobody, where somebody is thanked', 'Agradecen a Alcor su hospitalidad.', ''],
    ['nobody, where a name is part of another word', 'Piden a Alcoranos un informe.', ''],
  ])('%s', (_, text, expected) =>
    expect(
      found([[text]])
        .map(who)
        .join(' ')
        .trim(),
    ).toBe(expected),
  )
})

describe('until when', () => {
  test.each([
    ['Presentar el informe antes del 30 de junio de 2032.', '2032-06-30', 'antes del 30 de junio de 2032'],
    ['Presentar el informe a más tardar el 1 de marzo de 2032.', '2032-03-01', 'a más tardar el 1 de marzo de 2032'],
    ['Presentar el informe a más tardar en 2027.', '2027-12-31', 'a más tardar en 2027'],
    ['Presentarlo en el primer semestre de 2032.', '2032-06-30', 'en el primer semestre de 2032'],
    ['Presentarlo durante el segundo semestre del año 2032.', '2032-12-31', 'durante el segundo semestre del año 2032'],
    ['Presentarlo en el tercer trimestre de 2032.', '2032-09-30', 'en el tercer trimestre de 2032'],
    ['Presentarlo antes de finales de febrero de 2032.', '2032-02-29', 'antes de finales de febrero de 2032'],
    ['Presentarlo en el mes de septiembre de 2032.', '2032-09-30', 'en el mes de septiembre de 2032'],
    ['Presentarlo durante 2032.', '2032-12-31', 'durante 2032'],
    ['Presentarlo en un plazo de seis meses.', '2032-05-26', 'en un plazo de seis meses'],
    ['Presentarlo dentro de los 30 días siguientes.', '2031-12-26', 'dentro de los 30 días siguientes'],
    ['Presentarlo antes del 31 de febrero de 2032.', null, null],
    ['Recordar la reunión del 3 de mayo de 2007.', null, null],
    ['Aprobar el presupuesto para el año 2032.', null, null],
    ['Publicarlo para fines de 2032.', '2032-12-31', 'para fines de 2032'],
  ])('%s', (text, day, words) => {
    const due = found([[text]])[0]?.due
    expect([due?.day ?? null, due?.words ?? null]).toEqual([day, words])
  })

  test.each([
    ['Submit the report by 30 June 2027.', '2027-06-30'],
    ['Submit the report no later than June 30, 2027.', '2027-06-30'],
    ['Submit it in the second quarter of 2027.', '2027-06-30'],
    ['Submit it before the end of 2027.', '2027-12-31'],
    ['Submit it by March 2027.', '2027-03-31'],
    ['Submit it within three months.', '2032-02-26'],
    ['Recall the meeting of 3 May 2007.', null],
  ])('%s', (text, day) => expect(found([[text]], { language: 'en' })[0]?.due?.day ?? null).toBe(day))

  test('what is counted from adoption is no day before there is one', () =>
    expect(found([['Presentarlo en un plazo de seis meses.']], { adopted: null })[0]?.due).toBeNull())

  test('an item has its lead-in’s day where it says none', () => {
    const all = found([
      ['Encomiendan a la PPT, antes del 30 de junio de 2032:'],
      ['un taller;', 1],
      ['un informe a más tardar en 2033.', 1],
    ])
    expect(all.map(({ due }) => due?.day)).toEqual(['2032-06-30', '2033-12-31'])
  })
})

describe('a row stands for its candidate', () => {
  const [first, second] = found([['Aprueban el Plan y encomiendan a la Secretaría Técnica su publicación.']]) as [Candidate, Candidate]
  test('and not for its neighbour', () => expect([first, second].map((each) => isTaken(each, [first]))).toEqual([true, false]))
  test('when a correction moved it by a letter', () =>
    expect(isTaken(second, [{ ...second, act: { from: second.act.from + 1, to: second.act.to + 1 } }])).toBe(true))
})

const VERBS = ['Aprueban', 'encomiendan', 'Deciden', 'Approve', 'instruct', 'Elaborar', 'Considerando', '']
const REST = [
  'el Plan',
  'a la Secretaría Técnica un informe',
  'the Plan',
  'antes del 30 de junio de 2032',
  ':',
  ',',
  'y',
  'and',
  'que',
  '.',
  ';',
  'Los Viceministros',
  '',
]
const aText = fc
  .array(fc.tuple(fc.constantFrom(...VERBS), fc.constantFrom(...REST), fc.constantFrom(...REST)), { maxLength: 5 })
  .map((parts) => parts.flat().join(' '))
const aLine = fc.tuple(
  fc.oneof(aText, fc.string({ unit: 'binary', maxLength: 40 })),
  fc.constantFrom<Level>(0, 1, 2),
  fc.constantFrom<Role>('body', 'chapeau', 'heading', 'quote'),
  fc.constantFrom<SectionKind>('decisions', 'preamble'),
)

test('no candidate loses or doubles a character: those of a paragraph, laid end to end, are the paragraph', () => {
  let several = 0
  fc.assert(
    fc.property(fc.array(aLine, { maxLength: 8 }), fc.constantFrom('es', 'en', 'fr'), (lines, language) => {
      const all = candidatesIn(sources(lines), { ...ABOUT, language })
      for (const source of sources(lines)) {
        const own = all.filter(({ paragraph }) => paragraph === source.id)
        if (own.length === 0) continue
        if (own.length > 1) several += 1
        expect(own.map(({ act: { from, to } }) => source.text.slice(from, to)).join('')).toBe(source.text)
        for (const { act } of own) expect(act.from).toBeLessThan(act.to)
      }
    }),
    { numRuns: 400 },
  )
  expect(several).toBeGreaterThan(10)
})
