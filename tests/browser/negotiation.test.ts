/** A negotiation of eleven delegations over three sittings, to an agreed text. Four of them sit at pages of their own; a model of paper and scissors
 *  is kept beside it, and after every step the compilation, positions and counts on the screens have to say the same. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { agrees, type Hall, openHall } from '../negotiation/hall.ts'
import { type Held, Model } from '../negotiation/model.ts'
import { caretAt, caretAtEnd, declarationOf, saved, selectWords, wordsOf } from './stage.ts'

const COMMITMENTS = [
  'Reiteraron su voluntad de que toda persona encuentre información clara en la frontera.',
  'Reconocieron que la niñez no acompañada requiere avisos tempranos entre consulados.',
  'Se comprometieron a elaborar un directorio regional de oficinas de orientación.',
  'Convinieron en intercambiar datos de contacto cada semestre.',
  'Acordaron celebrar talleres conjuntos sobre documentos de viaje.',
  'Decidieron abrir una ventanilla común en Puerto Aurora.',
  'Solicitaron a la Secretaría un informe sobre los costos de la ventanilla.',
  'Destacaron la colaboración de las autoridades del puerto.',
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

/** Types right after words of the paragraph, at a page. */
async function adds(code: string, label: string, after: string, words: string): Promise<void> {
  const page = hall.page(`${code.toLowerCase()}-1`)
  if (after === '') await caretAtEnd(page, label)
  else await caretAt(page, label, (await wordsOf(page, label)).indexOf(after) + after.length)
  await page.keyboard.type(words)
  await saved(page)
  model.add(label, code, after, words)
}

async function strikes(code: string, label: string, words: string): Promise<void> {
  const page = hall.page(`${code.toLowerCase()}-1`)
  await selectWords(page, label, words)
  await page.keyboard.press('Delete')
  await saved(page)
  model.strike(label, code, words)
}

const ACTS: Readonly<Record<Held, string>> = { support: 'support', objection: 'object', awaiting: 'hold' }

async function holds(code: string, held: Held, label: string, of: string): Promise<void> {
  await hall.does(`${code.toLowerCase()}-1`, {
    type: ACTS[held],
    paragraph: await hall.idOf(label),
    by: of,
    seen: await hall.seenOf(label, of),
  })
  model.hold(label, of, code, held)
}

async function settles(decision: 'accept' | 'reject', label: string, by: string): Promise<void> {
  await hall.does('chair', { type: decision, paragraph: await hall.idOf(label), by, seen: await hall.seenOf(label, by) })
  if (decision === 'accept') model.accept(label, by)
  else model.drop(label, by)
}

test('first sitting: four delegations propose at their pages, the others say where they stand', async () => {
  await check()
  await adds('MX', 'C1', 'clara', ' y gratuita')
  await strikes('GT', 'C1', ' en la frontera')
  await check()
  await holds('CA', 'support', 'C1', 'MX')
  await holds('HN', 'support', 'C1', 'MX')
  await holds('US', 'objection', 'C1', 'MX')
  await holds('BZ', 'awaiting', 'C1', 'GT')
  await check()
})

test('first sitting: a position is of the wording it was taken on, and of no other', async () => {
  await adds('MX', 'C1', ' y gratuita', ' para todas')
  await check()
  await holds('CA', 'support', 'C1', 'MX')
  await strikes('US', 'C1', ' y gratuita')
  await check()
  await settles('accept', 'C1', 'MX')
  await check()
  await settles('reject', 'C1', 'US')
  await settles('accept', 'C1', 'GT')
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
  await adds('HN', 'C2', '', ' Lo harán con resguardo de los datos personales.')
  await holds('SV', 'support', 'C2', 'HN')
  await nextSitting('drafting', 'Primera lectura')
  await check()
  await adds('GT', 'C2', 'avisos', ' y visitas')
  await holds('HN', 'support', 'C2', 'GT')
  await settles('accept', 'C2', 'GT')
  await check()
  await settles('accept', 'C2', 'HN')
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
  await settles('accept', 'C5', 'BZ')
  await settles('reject', 'C7', 'BZ')
  await check()
  expect(hall.stage.complaints).toEqual([])
})

test('drafting sitting: what is settled is taken back, with the positions that were held', async () => {
  await hall.does('chair', { type: 'reopen', paragraph: await hall.idOf('C7') })
  model.strike('C7', 'BZ', 'sobre los costos ')
  model.hold('C7', 'BZ', 'CA', 'support')
  await check()
  await settles('reject', 'C7', 'BZ')
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
  await holds('PA', 'support', 'C6 bis', 'US')
  await check()
  await settles('accept', 'C6 bis', 'US')
  await adds('MX', 'C8', 'autoridades', ' y vecinos')
  await check()
  await hall.does('mx-1', { type: 'withdraw', paragraph: await hall.idOf('C8') })
  model.drop('C8', 'MX')
  await check()
})

test('second sitting: agreed ad referendum, lifted, and agreed to the last paragraph', async () => {
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
  await adds('GT', 'C3', 'regional', ' y público')
  const section = await hall.page('mx-1').locator('.ProseMirror section[data-kind="commitments"]').getAttribute('data-id')
  const open = model.labels().filter((each) => model.standing(each) === 'open')
  const named = await Promise.all(open.map(async (label) => ({ paragraph: await hall.idOf(label), seen: await hall.seenOf(label) })))
  await hall.does('chair', { type: 'agree-section', section, paragraphs: named })
  for (const label of open.filter((each) => each !== 'C3')) model.stand(label, 'agreed')
  await check()
  await settles('accept', 'C3', 'GT')
  await hall.does('chair', { type: 'agree', paragraph: await hall.idOf('C3'), seen: await hall.seenOf('C3') })
  model.stand('C3', 'agreed')
  await check()
  expect(await hall.page('us-2').locator('.compilation-count').textContent()).toBe('Texto sin corchetes')
  expect(hall.stage.complaints).toEqual([])
})
