/** A negotiation of eleven delegations over three sittings, to an agreed text. Four of them sit at pages of their own; a model of paper and scissors
 *  is kept beside it, and after every step the compilation, positions and counts on the screens have to say the same. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agrees, type Hall, openHall } from '../negotiation/hall.ts'
import { Model } from '../negotiation/model.ts'
import {
  acceptsCorrections,
  asksInCorrection,
  bindsTogether,
  comments,
  compromises,
  decidesGroup,
  freezes,
  offers,
  putsAside,
  readsNext,
  resolves,
  returns,
  standsAt,
} from '../negotiation/at-pages.ts'
import { adds, holds, settles, strikes, type Table } from '../negotiation/steps.ts'
import { act, caretAtEnd, declarationOf, paragraph, saved, wordsOf } from './stage.ts'

const COMMITMENTS = [
  'Reiteraron su voluntad de que toda persona encuentre información clara en la frontera.',
  'Reconocieron que la niñez no acompañada requiere avisos tempranos entre consulados.',
  'Se comprometieron a elaborar un directorio regional de oficinas de orientación.',
  'Convinieron en intercambiar datos de contacto cada semestre.',
  'Acordaron celebrar talleres conjuntos sobre documentos de viaje.',
  'Decidieron abrir una ventanilla común en Puerto Aurora.',
  'Solicitaron a la Secretaría un informe sobre los costos de la ventanilla.',
  'Destacaron la colaboracion de las autoridades del puerto.',
]
const PAGES = ['chair', 'secretariat', 'mx-1', 'gt-1', 'hn-1', 'us-1', 'us-2'] as const
const OTHERS = ['bz-1', 'ca-1', 'cr-1', 'do-1', 'ni-1', 'pa-1', 'sv-1'] as const

let hall: Hall
let model: Model

beforeAll(async () => {
  hall = await openHall(declarationOf(COMMITMENTS), PAGES, OTHERS)
  model = new Model(COMMITMENTS.map((words, i) => [`C${i + 1}`, words]))
  await hall.page('us-2').goto(hall.page('us-2').url().replace(/$/, '/compilation'))
})
afterAll(() => hall.stage.close())

const check = (): Promise<void> => agrees(hall, model, { reader: 'us-2', delegate: 'mx-1' })
const table = (): Table => ({ hall, model })

test('first sitting: four delegations propose at their pages, the others say where they stand', async () => {
  await check()
  await adds(table(), 'MX', 'C1', 'clara', ' y gratuita')
  await strikes(table(), 'GT', 'C1', ' en la frontera')
  await check()
  await holds(table(), 'CA', 'support', 'C1', 'MX')
  await holds(table(), 'HN', 'support', 'C1', 'MX')
  await holds(table(), 'US', 'objection', 'C1', 'MX')
  await holds(table(), 'BZ', 'awaiting', 'C1', 'GT')
  await check()
})

test('first sitting: a position is of the wording it was taken on, and of no other', async () => {
  await adds(table(), 'MX', 'C1', ' y gratuita', ' para todas')
  await check()
  await holds(table(), 'CA', 'support', 'C1', 'MX')
  await strikes(table(), 'US', 'C1', ' y gratuita')
  await check()
  await settles(table(), 'accept', 'C1', 'MX')
  await check()
  await settles(table(), 'reject', 'C1', 'US')
  await settles(table(), 'accept', 'C1', 'GT')
  await check()
  expect(hall.stage.complaints).toEqual([])
})

test('first sitting: a question is asked about words, and everyone sees that there is one', async () => {
  await comments(table(), 'hn-1', 'C4', 'datos de contacto', '¿También los de guardia?')
  await check()
  expect(hall.stage.complaints).toEqual([])
})

const DELEGATES = ['mx-1', 'gt-1', 'hn-1', 'us-1', 'us-2'] as const

/** The sitting ends with a revision; the next one opens, and those who were put out come in again. */
async function nextSitting(kind: 'drafting' | 'second', revision: string): Promise<void> {
  await hall.does('chair', { type: 'issue-revision', title: revision })
  await hall.does('chair', { type: 'close-sitting' })
  for (const seat of DELEGATES) await hall.page(seat).getByText('La reunión está cerrada').waitFor()
  await hall.does('chair', { type: 'open-sitting', kind })
  for (const seat of DELEGATES) {
    await hall.page(seat).bringToFront()
    await hall.page(seat).getByRole('button', { name: 'Volver a entrar' }).click()
    await hall.page(seat).locator('.ProseMirror .para, .compiled-par').first().waitFor()
  }
}

test('drafting sitting: what was pending is still pending, and goes on being negotiated', async () => {
  await adds(table(), 'HN', 'C2', '', ' Lo harán con resguardo de los datos personales.')
  await holds(table(), 'SV', 'support', 'C2', 'HN')
  await nextSitting('drafting', 'Primera lectura')
  await check()
  await adds(table(), 'GT', 'C2', 'avisos', ' y visitas')
  await holds(table(), 'HN', 'support', 'C2', 'GT')
  await settles(table(), 'accept', 'C2', 'GT')
  await check()
  await settles(table(), 'accept', 'C2', 'HN')
  await check()
})

test('drafting sitting: words prepared unseen are tabled in one act, with who sponsors them and why', async () => {
  const base = COMMITMENTS[4] ?? ''
  const text = base.replace('documentos de viaje', 'documentos de viaje y de identidad')
  const drafts = [
    { kind: 'words', paragraph: await hall.idOf('C5'), base, text },
    {
      kind: 'words',
      paragraph: await hall.idOf('C7'),
      base: COMMITMENTS[6],
      text: (COMMITMENTS[6] ?? '').replace(' sobre los costos', ''),
    },
  ]
  await hall.does('bz-1', { type: 'table', drafts, explanation: 'Los dos documentos se piden juntos.', with: ['CA'] })
  model.add('C5', 'BZ', 'de viaje', ' y de identidad')
  model.strike('C7', 'BZ', 'sobre los costos ')
  for (const label of ['C5', 'C7']) model.hold(label, 'BZ', 'CA', 'support')
  await check()
  await hall.does('do-1', { type: 'co-sponsor', paragraph: drafts[0]?.paragraph, by: 'BZ', seen: await hall.seenOf('C5', 'BZ') })
  model.hold('C5', 'BZ', 'DO', 'support')
  await check()
  await settles(table(), 'accept', 'C5', 'BZ')
  await settles(table(), 'reject', 'C7', 'BZ')
  await check()
  expect(hall.stage.complaints).toEqual([])
})

test('drafting sitting: what is settled is taken back, with the positions that were held', async () => {
  await hall.does('chair', { type: 'reopen', paragraph: await hall.idOf('C7') })
  model.strike('C7', 'BZ', 'sobre los costos ')
  model.hold('C7', 'BZ', 'CA', 'support')
  await check()
  await settles(table(), 'reject', 'C7', 'BZ')
  await check()
  expect(hall.stage.complaints).toEqual([])
})

test('drafting sitting: a whole paragraph is proposed, and one is withdrawn', async () => {
  const page = hall.page('us-1')
  await caretAtEnd(page, 'C6')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Exhortaron a los observadores a acompañar los talleres.')
  await saved(page)
  model.insert('C6', 'C6 bis', 'US', 'Exhortaron a los observadores a acompañar los talleres.')
  await holds(table(), 'PA', 'support', 'C6 bis', 'US')
  await check()
  await settles(table(), 'accept', 'C6 bis', 'US')
  await adds(table(), 'MX', 'C8', 'autoridades', ' y vecinos')
  await check()
  await hall.does('mx-1', { type: 'withdraw', paragraph: await hall.idOf('C8') })
  model.drop('C8', 'MX')
  await check()
})

const RIVAL = 'Se comprometieron a publicar un directorio de oficinas.'
const MIDDLE = 'Se comprometieron a elaborar y publicar un directorio regional de oficinas de orientación.'

test('drafting sitting: rival wordings and a compromise stand side by side until one act settles them; taken back, all stand again', async () => {
  await offers(table(), 'mx-1', 'C3', 'C3 alt', RIVAL)
  await check()
  await compromises(table(), 'C3', 'C3 alt', 'C3 alt bis', MIDDLE)
  await holds(table(), 'HN', 'support', 'C3 alt bis', 'chair')
  await holds(table(), 'US', 'objection', 'C3 alt', 'MX')
  await strikes(table(), 'GT', 'C3', ' de orientación')
  await check()
  const before = model.kept()
  await decidesGroup(table(), 'C3', 'C3 alt bis')
  await check()
  await hall.does('chair', { type: 'reopen', paragraph: await hall.idOf('C3') })
  model.takeBack(before)
  await check()
  await decidesGroup(table(), 'C3', 'C3 alt bis')
  await check()
  expect(model.labels()).not.toContain('C3 alt')
  expect(hall.stage.complaints).toEqual([])
})

test('drafting sitting: two accepted insertions at one place are marked, and nothing is agreed there until the chair has put it right', async () => {
  await adds(table(), 'GT', 'C8', '', ' Lo repetirán cada año.')
  await adds(table(), 'HN', 'C8', '', ' Será público.')
  await check()
  await settles(table(), 'accept', 'C8', 'GT')
  await check()
  await settles(table(), 'accept', 'C8', 'HN')
  expect(model.noted('C8')).toEqual(['conflicto'])
  await check()
  const agree = { type: 'agree', paragraph: await hall.idOf('C8'), seen: await hall.seenOf('C8') }
  expect(await hall.asked('chair', agree)).toBe(409)
  await check()
  await resolves(table(), 'C8')
  await check()
})

test('second sitting: agreed ad referendum, and agreed when the last that waited lifts it', async () => {
  await hall.does('chair', { type: 'ad-referendum', paragraph: await hall.idOf('C4'), seen: await hall.seenOf('C4'), by: ['HN', 'CR'] })
  model.stand('C4', 'ad-referendum')
  await check()
  await nextSitting('second', 'Segunda lectura')
  await check()
  for (const [seat, standing] of [
    ['hn-1', 'ad-referendum'],
    ['cr-1', 'agreed'],
  ] as const) {
    await hall.does(seat, { type: 'lift-ad-referendum', paragraph: await hall.idOf('C4'), seen: await hall.seenOf('C4') })
    model.stand('C4', standing)
    await check()
  }
  expect(model.standing('C4')).toBe('agreed')
})

test('second sitting: what is bound together is agreed together, with the last of it', async () => {
  await bindsTogether(table(), 'Avisos y documentos', ['C2', 'C5'])
  await check()
  for (const label of ['C2', 'C5']) {
    await hall.does('chair', { type: 'agree', paragraph: await hall.idOf(label), seen: await hall.seenOf(label) })
    model.agree(label)
    await check()
  }
  expect(model.counts()).toMatchObject({ agreed: 3 })
})

test('second sitting: the chair reads what is open, paragraph by paragraph; what is not read waits, what is put aside comes last', async () => {
  await standsAt(table(), 'C1')
  await readsNext(table())
  expect(model.reading).toBe('C1')
  await check()
  await putsAside(table(), 'C1')
  await check()
  await readsNext(table())
  expect(model.reading).toBe('C3')
  await freezes(table(), true)
  await check()
  const refused = hall.page('hn-1')
  await caretAtEnd(refused, 'C6')
  await refused.keyboard.type('x')
  await refused.getByText('La Presidencia lee C3: por ahora no entran propuestas en C6.').waitFor()
  await adds(table(), 'GT', 'C3', 'regional', ' y público')
  await check()
  await freezes(table(), false)
  for (const label of ['C6', 'C6 bis', 'C7', 'C8', 'C1']) {
    await readsNext(table())
    expect(model.reading).toBe(label)
    await check()
  }
  await returns(table(), 'C1')
  await hall.does('chair', { type: 'read-paragraph', paragraph: null })
  model.reading = null
  await check()
})

test('second sitting: the rest is agreed to the last paragraph, and no bracket is left', async () => {
  await adds(table(), 'GT', 'C3', 'regional', ' y público')
  const section = await hall.page('mx-1').locator('.ProseMirror section[data-kind="commitments"]').getAttribute('data-id')
  const open = model.labels().filter((each) => model.standing(each) === 'open')
  const named = await Promise.all(open.map(async (label) => ({ paragraph: await hall.idOf(label), seen: await hall.seenOf(label) })))
  await hall.does('chair', { type: 'agree-section', section, paragraphs: named })
  for (const label of open.filter((each) => each !== 'C3')) model.stand(label, 'agreed')
  await check()
  await settles(table(), 'accept', 'C3', 'GT')
  await hall.does('chair', { type: 'agree', paragraph: await hall.idOf('C3'), seen: await hall.seenOf('C3') })
  model.stand('C3', 'agreed')
  await check()
  expect(await act(hall.page('mx-1'), 'mx-1', { type: 'withdraw', paragraph: await hall.idOf('C3') })).toBe(409)
  expect(await hall.page('us-2').locator('.compilation-count').textContent()).toBe('Texto sin corchetes')
  expect(hall.stage.complaints).toEqual([])
})

test('second sitting: a slip in the agreed text is corrected without opening it again', async () => {
  await asksInCorrection(table(), 'mx-1', 'C8', 'colaboracion', 'colaboración')
  await check()
  await acceptsCorrections(table(), 'C8', 'colaboracion', 'colaboración')
  await check()
  expect(model.counts()).toEqual({ open: 0, 'ad-referendum': 0, agreed: model.labels().length, pending: 0 })
  for (const label of model.labels()) {
    await paragraph(hall.page('gt-1'), label).and(hall.page('gt-1').locator('.is-agreed')).waitFor()
    expect(await wordsOf(hall.page('gt-1'), label)).toBe(model.saying(label, []))
  }
  expect(hall.stage.complaints).toEqual([])
})
