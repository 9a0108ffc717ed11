/** People and what is done for them, on the screens: the door, the sitting's pauses, topics, the pen's voice, settling by hunks, direct writing. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caretAtEnd, openStage, paragraph, saved, type Stage, wordsOf } from './stage.ts'

let stage: Stage
let chair: Page
let secretariat: Page
let mx: Page
let gt: Page

beforeAll(async () => {
  stage = await openStage()
  chair = await stage.sit('chair')
  secretariat = await stage.sit('secretariat')
  mx = await stage.sit('mx-1')
  gt = await stage.sit('gt-1')
})
afterAll(async () => {
  await stage.close()
})

async function to(page: Page, screen: string): Promise<void> {
  await page.bringToFront()
  const room = page.url().replace(/(\/room\/[^/]+\/[^/]+).*/, '$1')
  await page.goto(`${room}${screen}`)
  await (screen === '' ? page.locator('.ProseMirror .para').first() : page.getByRole('heading', { level: 1 }).first()).waitFor()
}
const dialog = (page: Page) => page.getByRole('dialog')
const row = (page: Page, seat: string) => page.locator(`.door-row[data-seat="${seat}"]`)
const cardOf = (page: Page, by: string) => page.locator(`.card[data-by="${by}"]`)

test('at the door one is swapped for another in one act, and a new link is shown for handing over', async () => {
  await to(secretariat, '/door')
  await secretariat.getByRole('button', { name: 'Acreditar persona' }).click()
  await dialog(secretariat).getByLabel('Nombre').fill('Carmen Ríos')
  await dialog(secretariat).getByLabel('Cargo').fill('Consejera')
  await dialog(secretariat).getByLabel('Delegación').selectOption('HN')
  await dialog(secretariat).getByRole('button', { name: 'Acreditar y dar puesto' }).click()
  expect(await dialog(secretariat).getByLabel('Enlace de acceso').inputValue()).toMatch(/^http.*\/enter\/[\w-]{43}$/)
  await dialog(secretariat).getByRole('button', { name: 'Cerrar' }).last().click()
  const carmen = secretariat.locator('.door-row', { hasText: 'Carmen Ríos' })
  await carmen.getByRole('button', { name: 'Dar entrada' }).click()
  await dialog(secretariat)
    .getByRole('button', { name: /Sale Representante 2 \(HN\)/ })
    .click()
  await carmen.getByText('En la sala').waitFor()
  await row(secretariat, 'hn-2').getByText('Fuera').waitFor()
  await carmen.getByRole('button', { name: /^Más/ }).click()
  await secretariat.getByRole('menuitem', { name: /Suplente de la jefatura/ }).click()
  await dialog(secretariat).getByRole('button', { name: 'Hacer constar' }).click()
  await carmen.getByText(/suplente de la jefatura hasta/).waitFor()
  await row(secretariat, 'hn-3').getByRole('button', { name: /^Más/ }).click()
  await secretariat.getByRole('menuitem', { name: /Expedir enlace nuevo/ }).click()
  await dialog(secretariat).getByRole('button', { name: 'Expedir enlace nuevo' }).click()
  const link = await dialog(secretariat).getByLabel('Enlace de acceso').inputValue()
  await dialog(secretariat).getByRole('button', { name: 'Cerrar' }).last().click()
  const handed = await stage.context.newPage()
  await handed.goto(link)
  await handed.getByText('Representante 3 (HN) · Honduras').waitFor()
  await handed.close()
  await secretariat
    .getByLabel('Registro de actos')
    .getByText(/relevó en la puerta: sale Representante 2 \(HN\) \(HN\), entra Carmen Ríos/)
    .waitFor()
})

test('a new topic is recorded in the first sitting and given its outcome', async () => {
  await secretariat.getByLabel('Tema', { exact: true }).fill('Niñez en tránsito')
  await secretariat.getByLabel('Planteado por').selectOption('MX')
  await secretariat.getByRole('button', { name: 'Registrar tema' }).click()
  await secretariat.locator('.door-topics').getByText('Niñez en tránsito').waitFor()
  await secretariat.getByRole('button', { name: 'Dar resultado' }).click()
  await dialog(secretariat).getByLabel('Resultado', { exact: true }).selectOption('noted')
  await dialog(secretariat).getByRole('button', { name: 'Dar resultado' }).click()
  await expect.poll(() => secretariat.locator('.door-topics li').allTextContents()).toEqual([expect.stringContaining('tomado en cuenta')])
})

test('what the pen writes for a delegation that delegation withdraws; what it says of others is recorded on its behalf', async () => {
  await to(secretariat, '')
  await caretAtEnd(secretariat, 'C1')
  await secretariat.keyboard.press('F2')
  await secretariat.locator('input[placeholder="Código o nombre"]:focus').waitFor()
  await secretariat.keyboard.type('GT')
  await secretariat.keyboard.press('Enter')
  await secretariat.locator('.voice[data-by="GT"]').waitFor()
  await caretAtEnd(secretariat, 'C1')
  await secretariat.keyboard.type(' dicho en la sala')
  await saved(secretariat)
  await caretAtEnd(mx, 'C1')
  await mx.keyboard.type(' propuesto por México')
  await saved(mx)
  await secretariat.bringToFront()
  await cardOf(secretariat, 'MX').getByText('propuesto por México').waitFor()
  await cardOf(secretariat, 'MX').getByRole('button', { name: 'Objetar' }).click()
  await cardOf(secretariat, 'MX').locator('.pos .code[data-by="GT"]').waitFor()
  expect(await cardOf(secretariat, 'MX').textContent()).toContain('por instrucción de la Presidencia')
  await paragraph(gt, 'C1').click()
  await cardOf(gt, 'MX').getByRole('button', { name: 'Retirar la posición' }).click()
  await expect.poll(() => cardOf(gt, 'MX').locator('.pos .code').count()).toBe(0)
  await cardOf(gt, 'GT').getByRole('button', { name: 'Retirar' }).click()
  await expect.poll(() => paragraph(mx, 'C1').locator('ins[data-by="GT"]').count()).toBe(0)
})

test('hunks are settled one by one; a decision on an older wording is refused with the wording as it now is', async () => {
  await caretAtEnd(mx, 'C2')
  await mx.keyboard.press('Home')
  await mx.keyboard.type('primero ')
  await caretAtEnd(mx, 'C2')
  await mx.keyboard.type(' Después.')
  await saved(mx)
  await chair.bringToFront()
  await paragraph(chair, 'C2').click()
  const hunks = cardOf(chair, 'MX').locator('.hunks li')
  await expect.poll(() => hunks.allTextContents()).toEqual([expect.stringContaining('primero'), expect.stringContaining('Después.')])
  // What the chair decides is held on its way until Mexico has changed its words.
  let release: () => void = () => undefined
  const changed = new Promise<void>((resolve) => {
    release = resolve
  })
  await chair.route('**/acts?*', async (route) => {
    await changed
    await route.continue()
  })
  await chair.bringToFront()
  await hunks
    .first()
    .getByRole('button', { name: /^Incorporar: / })
    .click()
  await caretAtEnd(mx, 'C2')
  await mx.keyboard.type(' Y más.')
  await saved(mx)
  await hunks.last().getByText('Y más.').waitFor()
  release()
  await chair.getByText(/El texto cambió desde que lo vio en pantalla.*Ahora dice: «.*Y más\./).waitFor()
  await chair.unroute('**/acts?*')
  await chair.bringToFront()
  await hunks
    .first()
    .getByRole('button', { name: /^Incorporar: / })
    .click()
  await expect.poll(() => hunks.count()).toBe(0)
  await cardOf(chair, 'MX').getByRole('button', { name: 'No incorporar', exact: true }).click()
  await expect.poll(() => wordsOf(gt, 'C2')).not.toContain('Después')
  expect(await wordsOf(gt, 'C2')).toContain('primero ')
})

test('ad referendum is named and lifted by the delegation; what was agreed opens with a reason', async () => {
  await paragraph(chair, 'C2').click()
  await chair.getByText('Ad referéndum', { exact: true }).last().click()
  await dialog(chair).getByLabel('MX · México').check()
  await dialog(chair).getByRole('button', { name: 'Ad referéndum' }).click()
  await chair.getByText('Ad referéndum de México.').waitFor()
  await paragraph(mx, 'C2').click()
  await mx.getByRole('button', { name: 'Levantar el ad referéndum' }).click()
  await paragraph(gt, 'C2').and(gt.locator('.is-agreed')).waitFor()
  await chair.bringToFront()
  await chair.getByText('Abierto', { exact: true }).last().click()
  await dialog(chair).getByLabel('Motivo').fill('Falta una coma')
  await dialog(chair).getByRole('button', { name: 'Aceptar' }).click()
  await expect.poll(() => paragraph(gt, 'C2').and(gt.locator('.is-agreed')).count()).toBe(0)
})

test('a new paragraph begins with a verb of its section, and has the numbering and level its author gives it', async () => {
  await caretAtEnd(mx, 'D1')
  await mx.keyboard.press('Enter')
  await mx.getByRole('button', { name: 'Verbo inicial' }).click()
  await mx.getByRole('menuitem', { name: 'Encomendar', exact: true }).click()
  await mx.keyboard.type('un estudio')
  await saved(mx)
  const own = gt.locator('.para.is-new[data-by="MX"]')
  // On another page, where words arrive a moment later.
  await expect.poll(() => own.textContent()).toContain('Encomendar un estudio')
  await mx.getByRole('button', { name: /^Párrafo / }).click()
  await mx.getByRole('menuitem', { name: 'a)' }).click()
  await mx.getByRole('button', { name: /^Párrafo / }).click()
  await mx.getByRole('menuitem', { name: '2', exact: true }).click()
  await saved(mx)
  await expect.poll(() => own.getAttribute('data-level')).toBe('2')
  expect(await own.getAttribute('data-marker')).toBe('alpha')
  expect(await mx.getByLabel('Espacios por llenar').textContent()).toContain('persona que coordinará la Secretaría')
})

test('suspended in three ways, each asked for and told; closing says how many go out', async () => {
  await to(chair, '/door')
  const suspend = async (mode: RegExp, button: string): Promise<void> => {
    await chair.locator('.door-card').getByRole('button', { name: button }).click()
    await dialog(chair).getByLabel(mode).check()
    if (mode.source.startsWith('Sala')) await dialog(chair).getByText('35 personas saldrán de la sala.').waitFor()
    await dialog(chair).getByRole('button', { name: 'Suspender' }).click()
    await dialog(chair).waitFor({ state: 'detached' })
  }
  await suspend(/Sigue la redacción/, 'Suspender')
  await caretAtEnd(gt, 'C3')
  await gt.keyboard.type(' en pausa')
  await saved(gt)
  await suspend(/Solo lectura/, 'Cambiar cómo está suspendida')
  await gt.locator('.top').getByText('suspendida; solo lectura').waitFor()
  await expect.poll(() => gt.locator('.ProseMirror').getAttribute('contenteditable')).toBe('false')
  await suspend(/Sala vacía/, 'Cambiar cómo está suspendida')
  await gt.getByText('La sala está vacía hasta que la Presidencia reanude la reunión.').waitFor()
  await chair.locator('.door-card').getByRole('button', { name: 'Reanudar' }).click()
  await mx.getByText('La sala está abierta para usted').waitFor()
  for (const page of [gt, mx]) {
    await page.getByRole('button', { name: 'Volver a entrar' }).click()
    await page.locator('.ProseMirror .para').first().waitFor()
  }
})

test('direct writing reopened is announced to all and shown against the revision issued before it', async () => {
  await chair.locator('.door-card').getByRole('button', { name: 'Reabrir la redacción directa' }).click()
  await dialog(chair).getByRole('button', { name: 'Reabrir' }).click()
  await gt.getByText('La Presidencia reabrió la redacción directa').waitFor()
  await to(chair, '')
  await caretAtEnd(chair, 'C4')
  await chair.keyboard.type(' Escrito directamente.')
  await saved(chair)
  await gt.bringToFront()
  await gt.getByRole('button', { name: 'Ver los cambios frente a Rev.1' }).click()
  await gt.locator('.cmp-row .cmp-par[data-label="C4"] ins').waitFor()
  await expect
    .poll(() => gt.locator('.cmp-row ins').evaluateAll((all) => all.map((each) => each.lastChild?.textContent)))
    .toEqual([' Escrito directamente.'])
  await to(chair, '/door')
  await chair.locator('.door-card').getByRole('button', { name: 'Cerrar la redacción directa' }).click()
  await expect.poll(() => gt.getByText('La Presidencia reabrió la redacción directa').count()).toBe(0)
})

test('closed, the delegation that is out reads what was issued', async () => {
  await chair.locator('.door-card').getByRole('button', { name: 'Cerrar', exact: true }).click()
  await dialog(chair).getByText('Salen 35 personas.').waitFor()
  await dialog(chair).getByRole('button', { name: 'Cerrar', exact: true }).last().click()
  await mx.getByText('La reunión está cerrada').waitFor()
  await chair.getByLabel('Registro de actos').getByText('emitió la Rev.2').waitFor()
  await mx.reload()
  await mx.getByRole('button', { name: 'Leer Rev.2' }).click()
  expect(await mx.locator('[data-revision="2"]').textContent()).toContain('Escrito directamente.')
  expect(stage.complaints).toEqual([])
})
