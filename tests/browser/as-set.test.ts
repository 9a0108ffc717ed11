/** What a conference sets in its file, in a real browser: the approval of each delegation with its quorum, the silence procedure, and how long the
 *  negotiating history is kept. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { act, declarationOf, openStage, pictureOf, type Stage, started } from './stage.ts'

const EXAMPLE = JSON.parse(
  readFileSync(fileURLToPath(new URL('../../templates/conference.example.json', import.meta.url)), 'utf8'),
) as object
const DOCUMENT = 'conference'
const SILENCE_MS = 5_000
const persons = ['BZ', 'CA', 'CR'].map((delegation) => ({ name: `Jefa ${delegation}`, title: 'Jefa', hat: 'head', delegation }))
const text = declarationOf(['Reiteraron su voluntad de cooperar.', 'Decidieron reunirse otra vez el año próximo.'])

let approving: Stage
let silent: Stage
let quiet: Stage
let chair: Page
let bz: Page
let ca: Page

const hall = (settings: object): Promise<Stage> => openStage({ text, conference: { ...EXAMPLE, persons, ...settings } })
const does = async (page: Page, seat: string, body: object): Promise<void> => expect(await act(page, seat, body, DOCUMENT)).toBe(200)
const dialog = (page: Page) => page.getByRole('dialog')
const card = (page: Page, name: string) => page.getByRole('region', { name })

/** The chair in an open second sitting, with all agreed. */
async function presiding(stage: Stage): Promise<Page> {
  const page = await stage.sit('chair')
  await does(page, 'chair', { type: 'open-sitting', kind: 'second' })
  for (const { id, seen } of (await started(page, 'chair', DOCUMENT)).paragraphs)
    await does(page, 'chair', { type: 'agree', paragraph: id, seen })
  return page
}

async function goToAdoption(page: Page): Promise<void> {
  await page.bringToFront()
  await page.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Aprobación de la Declaración' }).click()
  await page.getByRole('heading', { name: 'Aprobación de la Declaración' }).waitFor()
}

/** In English, and as narrow as a tablet: nothing is cut off. */
async function pictured(page: Page, name: string): Promise<void> {
  await page.bringToFront()
  await page.screenshot({ path: pictureOf(`${name}-1366`) })
  await page.setViewportSize({ width: 820, height: 1180 })
  await page.screenshot({ path: pictureOf(`${name}-820`) })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await page.setViewportSize({ width: 1366, height: 768 })
}

beforeAll(async () => {
  const bySilence = { adoption: 'silence' }
  ;[approving, silent, quiet] = await Promise.all([
    hall({ adoption: 'approvals', quorum: 2, historyKept: 0 }),
    hall(bySilence),
    hall(bySilence),
  ])
})
afterAll(() => Promise.all([approving.close(), silent.close(), quiet.close()]))

test('each head approves the text as it stands, and the chair declares it once the quorum is there', async () => {
  chair = await presiding(approving)
  for (const seat of ['bz-1', 'ca-1']) await does(chair, 'chair', { type: 'admit-seat', seat })
  ;[bz, ca] = [await approving.sit('bz-1'), await approving.sit('ca-1')]
  await goToAdoption(chair)
  await chair.getByText('Faltan conformidades: hay 0 de 2.').waitFor()
  const declare = chair.getByRole('button', { name: 'Declarar aprobada…' })
  for (const [page, count] of [
    [bz, 1],
    [ca, 2],
  ] as const) {
    expect(await declare.isDisabled()).toBe(true)
    await goToAdoption(page)
    await page.getByRole('button', { name: 'Dar la conformidad a este texto' }).click()
    await page.getByText('Su delegación dio la conformidad a este texto.').waitFor()
    await card(chair, 'Conformidad de las delegaciones').getByText(`${count} de 2 sobre este texto.`).waitFor()
  }
  await pictured(chair, 'as-set-approvals')
  await pictured(ca, 'as-set-approved')
  await chair.bringToFront()
  await declare.click()
  await dialog(chair).getByLabel('Este es el texto').check()
  await dialog(chair).getByRole('button', { name: 'Declarar aprobada', exact: true }).click()
  await bz.getByText('Aprobada con la conformidad de las delegaciones.').waitFor()
})

test('once the time is over for which it is kept, the chair destroys the history by typing the digest of the certificate, and all are told', async () => {
  await chair.getByRole('button', { name: 'Certificar…' }).click()
  await dialog(chair).getByLabel('El texto fue cotejado y la revisión terminó').check()
  await dialog(chair).getByRole('button', { name: 'Certificar', exact: true }).click()
  await chair.getByRole('link', { name: 'Descargar' }).nth(1).waitFor()
  await chair.getByRole('button', { name: 'Destruir la historia…' }).click()
  const destroy = dialog(chair).getByRole('button', { name: 'Destruir para siempre' })
  const field = dialog(chair).getByLabel('Huella del certificado')
  expect(await destroy.isDisabled()).toBe(true)
  const digest = (await dialog(chair).getByText('Huella del certificado').textContent())?.split('escriba ')[1] ?? ''
  await field.fill(digest)
  await pictured(chair, 'as-set-destroying')
  await destroy.click()
  await chair.getByText('La historia de la negociación se destruyó el').waitFor()
  await pictured(chair, 'as-set-destroyed')
  await bz.getByText('La historia de la negociación se destruyó el').waitFor()
  expect(approving.complaints).toEqual([])
})

test('a silence is opened on the text with its deadline; a head out of the room breaks it', async () => {
  chair = await presiding(silent)
  await goToAdoption(chair)
  await chair.getByRole('button', { name: 'Abrir el plazo…' }).click()
  await pictured(chair, 'as-set-silence-open')
  await dialog(chair).getByRole('button', { name: 'Abrir el plazo', exact: true }).click()
  await card(chair, 'Procedimiento de silencio').getByText('Corre hasta el').waitFor()
  expect(await chair.getByRole('button', { name: 'Declarar aprobada…' }).isDisabled()).toBe(true)
  await does(chair, 'chair', { type: 'close-sitting' })
  ca = await silent.context.newPage()
  silent.listen(ca, 'ca-1')
  await ca.goto(silent.linkOf('ca-1'))
  await ca.getByRole('button', { name: 'Entrar en la sala' }).click()
  await ca.getByText('Corre hasta el').waitFor()
  await ca.getByRole('button', { name: 'Romper el silencio' }).click()
  await ca.getByLabel('Motivo, si quiere darlo').fill('Falta consultar a la capital')
  await pictured(ca, 'as-set-breaking')
  await ca.getByRole('button', { name: 'Romper el silencio' }).last().click()
  await ca.getByText('rompió el silencio').waitFor()
  await card(chair, 'Procedimiento de silencio').getByText('rompió el silencio').waitFor()
  await card(chair, 'Procedimiento de silencio').getByText('Motivo: Falta consultar a la capital').waitFor()
  // Who is in the room says nothing of a silence.
  expect(await chair.getByText('Ausentes').count()).toBe(0)
  await chair.evaluate(() => localStorage.setItem('declaro/language', 'en'))
  await chair.reload()
  await card(chair, 'Silence procedure').getByText('broke the silence').waitFor()
  await pictured(chair, 'as-set-broken-en')
  expect(silent.complaints).toEqual([])
})

test('a silence that nobody breaks: once its time is over, with the sitting closed, the chair declares the text adopted and who is out of the room reads it', async () => {
  chair = await presiding(quiet)
  const { digest } = await started(chair, 'chair', DOCUMENT)
  await does(chair, 'chair', { type: 'open-silence', digest, until: Date.now() + SILENCE_MS })
  await does(chair, 'chair', { type: 'close-sitting' })
  bz = await quiet.context.newPage()
  quiet.listen(bz, 'bz-1')
  await bz.goto(quiet.linkOf('bz-1'))
  await bz.getByRole('button', { name: 'Entrar en la sala' }).click()
  await bz.getByText('Corre hasta el').waitFor()
  await goToAdoption(chair)
  const declare = chair.getByRole('button', { name: 'Declarar aprobada…' })
  await card(chair, 'Procedimiento de silencio').getByText('El plazo terminó sin objeciones.').waitFor()
  await bz.getByText('El plazo terminó sin objeciones.').waitFor()
  await pictured(chair, 'as-set-silence-held')
  await pictured(bz, 'as-set-silence-held-outside')
  await chair.bringToFront()
  await declare.click()
  await dialog(chair).getByLabel('Este es el texto').check()
  await dialog(chair).getByRole('button', { name: 'Declarar aprobada', exact: true }).click()
  await chair.getByText('Aprobada por el procedimiento de silencio.').waitFor()
  await bz.getByText('La Declaración fue aprobada el').waitFor()
  expect(await bz.getByText('El plazo terminó sin objeciones.').count()).toBe(0)
  await pictured(chair, 'as-set-silence-adopted')
  await pictured(bz, 'as-set-silence-adopted-outside')
  expect(quiet.complaints).toEqual([])
})
