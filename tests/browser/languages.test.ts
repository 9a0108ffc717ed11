/** Setting up two languages in a real browser: languages and pens, the room's screen and the compilation in either, and a certificate that says why
 *  pairs were left. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sideSeen } from '../../domain/acts/sides.ts'
import { act, declarationOf, openStage, type Stage, started } from './stage.ts'

let stage: Stage
let chair: Page

const TEXT = declarationOf(['Reiteraron su voluntad de cooperación.', 'Decidieron reunirse otra vez.'])
const ENGLISH = [
  'CONFERENCE OF THE PORTS',
  'DECLARATION',
  'The Vice-Ministers,',
  'Reiterated their will to cooperate.',
  'Decided to meet again.',
]

const dialog = () => chair.getByRole('dialog')
const goTo = (rest: string) => chair.goto(`${stage.url}/room/rehearsal/chair${rest}`)

beforeAll(async () => {
  stage = await openStage({ text: TEXT })
  chair = await stage.sit('chair')
  const secretariat = await stage.sit('secretariat')
  const { paragraphs } = await started(chair, 'chair')
  await act(chair, 'chair', { type: 'set-languages', authentic: [], courtesy: ['en'] })
  const words = paragraphs.map(({ id }, at) => ({ paragraph: id, seen: sideSeen(''), text: ENGLISH[at] ?? '' }))
  await act(secretariat, 'secretariat', { type: 'write-side', language: 'en', words })
  await secretariat.close()
  await chair.bringToFront()
})
afterAll(() => stage.close())

test('languages are set in a dialog, which says why one with words is not taken away', async () => {
  await chair.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await chair.getByRole('menuitem', { name: 'Idiomas…' }).click()
  await dialog().getByText('5 de 5 párrafos con texto').waitFor()
  await dialog().getByRole('button', { name: 'Quitar inglés' }).click()
  await dialog().getByRole('button', { name: 'Fijar los idiomas' }).click()
  await dialog().getByText('ya tiene texto: no se quita').waitFor()
  await dialog().getByRole('button', { name: 'Cancelar' }).click()
  await chair.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await chair.getByRole('menuitem', { name: 'Idiomas…' }).click()
  await dialog().getByText('Igualmente auténtico', { exact: true }).click()
  await dialog().getByRole('button', { name: 'Fijar los idiomas' }).click()
  await dialog().waitFor({ state: 'detached' })
  await chair.locator('.top').getByRole('button', { name: 'Más', exact: true }).click()
  await chair.getByRole('menuitem', { name: 'Idiomas…' }).click()
  expect(await dialog().getByRole('radio', { name: 'Igualmente auténtico' }).isChecked()).toBe(true)
})

test('the pen of a language is given at the door and shown beside the person', async () => {
  await goTo('/door')
  const row = chair.locator('[data-seat="service"]')
  await row.getByRole('button', { name: /^Más/ }).click()
  await chair.getByRole('menuitem', { name: 'Encargar la traducción…' }).click()
  await dialog().getByRole('checkbox', { name: 'Inglés' }).check()
  await dialog().getByRole('button', { name: 'Encargar' }).click()
  await row.getByText('Escribe la versión en inglés').waitFor()
  const held = await chair.evaluate(() => document.querySelectorAll('.door-pen').length)
  expect(held).toBe(1)
})

test('the room’s screen and the compilation are read in another language, or in both', async () => {
  await goTo('/projector')
  await chair.locator('.pj-words', { hasText: 'CONFERENCIA' }).waitFor()
  await chair.locator('.pj-controls').hover()
  await chair.getByRole('button', { name: 'EN', exact: true }).click()
  await chair.locator('.pj-words', { hasText: 'CONFERENCE' }).waitFor()
  expect(await chair.locator('.pj-words').count()).toBe(1)
  await chair.getByRole('button', { name: 'ES + EN' }).click()
  await expect.poll(() => chair.locator('.pj-words').allTextContents()).toEqual(['CONFERENCIA DE LOS PUERTOS', 'CONFERENCE OF THE PORTS'])
  expect(new URL(chair.url()).search).toBe('?language=es,en')
  await goTo('/compilation')
  await chair.getByLabel('Idioma en que se lee el texto').selectOption({ label: 'Español e inglés' })
  await expect
    .poll(() => chair.locator('.compiled-par[data-label="C2"] .compiled-both > p').allTextContents())
    .toEqual(['Decidieron reunirse otra vez.', 'Decided to meet again.'])
})

test('where pairs are left the chair says why, and it stands with the versions’ digests', async () => {
  await act(chair, 'chair', { type: 'close-sitting' })
  await act(chair, 'chair', { type: 'open-sitting', kind: 'second' })
  for (const { id, seen } of (await started(chair, 'chair')).paragraphs) await act(chair, 'chair', { type: 'agree', paragraph: id, seen })
  expect(await act(chair, 'chair', { type: 'adopt' })).toBe(200)
  await goTo('/adoption')
  await chair.getByText('5 párrafos sin cotejar en otros idiomas auténticos').waitFor()
  await chair.getByRole('button', { name: 'Certificar…' }).click()
  await dialog().getByRole('checkbox').check()
  expect(await dialog().getByRole('button', { name: 'Certificar', exact: true }).isDisabled()).toBe(true)
  await dialog().getByRole('textbox').fill('El inglés se termina el lunes.')
  await dialog().getByRole('button', { name: 'Certificar', exact: true }).click()
  await dialog().waitFor({ state: 'detached' })
  await chair.getByText('El inglés se termina el lunes.').waitFor()
  expect(await chair.locator('.text-facts dt', { hasText: 'Versión en inglés' }).count()).toBe(1)
  expect(stage.complaints).toEqual([])
})
