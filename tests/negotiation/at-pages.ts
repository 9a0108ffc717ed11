/** What is done with the tools of a page: each step on the screen, and the same in the model. */
import type { Locator, Page } from 'playwright-core'
import { caretAtEnd, selectWords, wordsOf } from '../browser/stage.ts'
import type { Table } from './steps.ts'

const side = (page: Page): Locator => page.locator('.side')

async function fromMore(page: Page, item: string | RegExp): Promise<Locator> {
  await side(page).locator('.desk-of').getByRole('button', { name: 'Más' }).click()
  await page.getByRole('menuitem', { name: item }).click()
  return page.getByRole('dialog')
}

/** The page of the chair, at a paragraph. */
async function deskAt({ hall }: Table, label: string): Promise<Page> {
  const chair = hall.page('chair')
  await caretAtEnd(chair, label)
  return chair
}

async function fillIn(dialog: Locator, words: string): Promise<void> {
  await dialog.getByRole('textbox', { name: 'Redacción' }).fill(words)
  await dialog.getByRole('button', { name: 'Ofrecer' }).click()
  await dialog.waitFor({ state: 'detached' })
}

/** A delegation offers another wording of a paragraph, which is given a label of its own. */
export async function offers({ hall, model }: Table, seat: string, label: string, as: string, words: string): Promise<void> {
  const page = hall.page(seat)
  await caretAtEnd(page, label)
  await page.locator('.dock').getByRole('button', { name: 'Otra redacción' }).click()
  await fillIn(page.getByRole('dialog'), words)
  model.insert(label, as, seat.slice(0, 2).toUpperCase(), words, label)
}

/** The chair's own, below the last of the wordings that there are. */
export async function compromises(table: Table, label: string, last: string, as: string, words: string): Promise<void> {
  await fillIn(await fromMore(await deskAt(table, label), 'Ofrecer compromiso…'), words)
  table.model.insert(last, as, 'chair', words, label)
}

/** One wording stays; the first is merged into it, and whatever else there is goes. */
export async function decidesGroup(table: Table, label: string, stands: string): Promise<void> {
  const chair = await deskAt(table, label)
  await side(chair).getByRole('button', { name: 'Resolver las alternativas…' }).click()
  const dialog = chair.getByRole('dialog')
  for (const [of, fate] of [
    [stands, 'Queda'],
    [label, 'Se refunde'],
  ] as const)
    await dialog
      .getByRole('radiogroup', { name: `Qué pasa con ${of}`, exact: true })
      .getByText(fate, { exact: true })
      .click()
  await dialog.getByRole('button', { name: 'No incorporar las que faltan' }).click()
  await dialog.getByRole('button', { name: 'Resolver', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  table.model.settleGroup(stands)
}

export async function resolves(table: Table, label: string): Promise<void> {
  const row = side(await deskAt(table, label)).locator('.conflict-row')
  await row.getByRole('button', { name: 'Resuelto' }).click()
  await row.waitFor({ state: 'detached' })
  table.model.resolve(label)
}

export async function bindsTogether(table: Table, title: string, labels: readonly [string, ...string[]]): Promise<void> {
  const [first, ...others] = labels
  const dialog = await fromMore(await deskAt(table, first), 'Formar un paquete…')
  await dialog.getByRole('textbox', { name: 'Nombre del paquete' }).fill(title)
  for (const label of others) await dialog.getByRole('checkbox', { name: new RegExp(`^${label} `) }).check()
  await dialog.getByRole('button', { name: `Formar con ${labels.length} párrafos` }).click()
  await dialog.waitFor({ state: 'detached' })
  table.model.bindTogether(labels)
}

/** From where the chair begins to read. */
export async function standsAt(table: Table, label: string): Promise<void> {
  const chair = await deskAt(table, label)
  // A key that comes before the page knows where it stands begins at the top.
  await chair.locator(`.para.is-current[data-label="${label}"]`).waitFor()
}

/** The key that takes the room to the next open paragraph. */
export async function readsNext({ hall, model }: Table): Promise<void> {
  const chair = hall.page('chair')
  await chair.bringToFront()
  await chair.keyboard.press('F9')
  model.readNext()
  await chair.locator('.text-reading b').getByText(`En lectura: ${model.reading}`, { exact: true }).waitFor()
}

/** Propositions are taken in what is read, and nowhere else; or everywhere again. */
export async function freezes({ hall }: Table, isFrozen: boolean): Promise<void> {
  const chair = hall.page('chair')
  await chair.bringToFront()
  await chair.locator('.text-reading').getByLabel('Propuestas solo aquí').click()
  const told = hall.page('hn-1').locator('.text-reading').getByText('sin propuestas nuevas')
  await told.waitFor({ state: isFrozen ? 'visible' : 'detached' })
}

export async function putsAside(table: Table, label: string): Promise<void> {
  const dialog = await fromMore(await deskAt(table, label), `Aplazar ${label}…`)
  await dialog.getByRole('button', { name: 'Aplazar', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
  table.model.putAside(label, true)
}

export async function returns(table: Table, label: string): Promise<void> {
  await fromMore(await deskAt(table, label), `Retomar ${label}`)
  table.model.putAside(label, false)
}

export async function comments({ hall, model }: Table, seat: string, label: string, about: string, words: string): Promise<void> {
  const page = hall.page(seat)
  await selectWords(page, label, about)
  await page.keyboard.press('Control+Alt+KeyM')
  await side(page).getByRole('textbox', { name: 'Comentario' }).fill(words)
  await side(page).getByRole('button', { name: 'Comentar para todos' }).click()
  await side(page).locator('.comment-card').getByText(words).waitFor()
  await side(page)
    .getByRole('button', { name: /^Propuestas/ })
    .click()
  model.comment(label)
}

/** Nothing changes by being suggested. */
export async function asksInCorrection({ hall }: Table, seat: string, label: string, slip: string, right: string): Promise<void> {
  const page = hall.page(seat)
  await caretAtEnd(page, label)
  await page.getByRole('button', { name: 'Sugerir corrección editorial' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('El párrafo como debe leerse').fill((await wordsOf(page, label)).replace(slip, right))
  await dialog.getByRole('button', { name: 'Sugerir', exact: true }).click()
  await dialog.waitFor({ state: 'detached' })
}

export async function acceptsCorrections(table: Table, label: string, slip: string, right: string): Promise<void> {
  const chair = await deskAt(table, label)
  await chair.locator('header.top').getByRole('button', { name: 'Más' }).click()
  await chair.getByRole('menuitem', { name: 'Correcciones editoriales' }).click()
  const dialog = chair.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Aceptar 1 corrección' }).click()
  await dialog.getByText('No hay correcciones en espera').waitFor()
  table.model.correct(label, slip, right)
}
