/** Text work: drafts, comments, other ways to read, dialogs, other wordings. */
import type { Page } from 'playwright-core'
import { inRoom, wordsOf } from '../../stage.ts'
import { goTo } from '../hall.ts'
import { at, button, fromMore, press, said } from '../reach.ts'
import type { Screen } from '../screen.ts'

const draftOf = async (page: Page, label: string): Promise<void> => {
  await at(page, label)
  await page
    .locator('.dock')
    .getByRole('button', { name: said('drafts.menu') })
    .click()
  await page.getByRole('menuitem').first().click()
  await page.locator('.draft-text .ProseMirror').waitFor()
}

export const WORK_BESIDE: readonly Screen[] = [
  {
    name: 'draft',
    title: 'Un borrador interno',
    seat: 'mx-1',
    shows: '.draft-text',
    reach: async (page) => {
      await draftOf(page, 'C1')
      await page.locator('.draft-text .ProseMirror').click()
      await page.keyboard.press('Control+End')
      await page.keyboard.insertText(' y de sus familias, con enfoque de derechos')
      await page.locator('[data-private-saved="saved"]').waitFor()
    },
  },
  {
    name: 'draft-table',
    title: 'Presentar un borrador',
    seat: 'mx-1',
    shows: '[role=dialog]',
    reach: (page) => press(page.locator('.private'), 'drafts.table'),
  },
  {
    name: 'draft-list',
    title: 'Los borradores',
    seat: 'mx-1',
    shows: '.private',
    reach: (page) => press(page.locator('.private'), 'drafts.back'),
  },
  {
    name: 'group-form',
    title: 'Formar un grupo de contacto',
    seat: 'mx-1',
    shows: '[role=dialog]',
    reach: (page) => press(page.locator('.private'), 'groups.form'),
  },
  {
    name: 'group-rename',
    title: 'Cambiar el nombre de un grupo de contacto',
    seat: 'mx-1',
    shows: '[role=dialog]',
    reach: async (page) => {
      const dialog = page.getByRole('dialog')
      await press(page.locator('.private'), 'groups.form')
      await dialog.getByRole('textbox').fill('Amigos de la frontera segura, ordenada y humana')
      await dialog.getByRole('checkbox', { name: /^GT/ }).check()
      await press(dialog, 'groups.formDo')
      await press(page.locator('.private'), 'groups.rename')
    },
  },
  {
    name: 'comments',
    title: 'Comentarios',
    seat: 'us-1',
    shows: '.side .list',
    reach: async (page, hall) => {
      const { id, seen } = await hall.entry('C2')
      const words = { text: '¿Qué plazo propone la delegación? Convendría que coincida con la próxima reunión.' }
      await hall.does('gt-1', 'comment', { paragraph: id, on: { from: 0, to: 12 }, seen, words })
      await hall.does('us-1', 'comment', { thread: 1, words: { text: 'Doce meses, con prórroga.' } })
      await at(page, 'C2')
      await page
        .locator('.side-views')
        .getByRole('button', { name: said('comments.title') })
        .click()
    },
  },
  { name: 'projector', title: 'Pantalla de la sala', seat: 'chair', path: '/projector', shows: '.projector', main: true },
  {
    name: 'projector-proposals',
    title: 'Pantalla de la sala, con propuestas',
    seat: 'chair',
    shows: '.projector',
    main: true,
    reach: async (page) => {
      await page.keyboard.press('F8')
      await page.keyboard.press('F8')
    },
  },
  { name: 'compilation', title: 'Texto compilado', seat: 'mx-1', path: '/compilation', shows: '.bracket', main: true },
  {
    name: 'compilation-adopted',
    title: 'Texto compilado, como si se incorporara',
    seat: 'mx-1',
    shows: '.compiled-par',
    reach: async (page) => page.locator('.compilation .mantine-SegmentedControl-label').nth(2).click(),
  },
  { name: 'convergence', title: 'Marcha de la negociación', seat: 'chair', path: '/convergence', shows: 'table', main: true },
  { name: 'replay', title: 'Reproducción', seat: 'mx-1', path: '/replay', shows: '.replay-text .para', main: true },
  {
    name: 'catching-up',
    title: 'Ponerse al día',
    seat: 'gt-1',
    path: '/catching-up',
    shows: '.side',
    reach: async (page) => page.locator('.side .list h3').first().waitFor(),
  },
  { name: 'printed', title: 'La sala, impresa', seat: 'mx-1', path: '', shows: '.printed-head', isPrinted: true },
  {
    name: 'device',
    title: 'Código para otro equipo',
    seat: 'mx-1',
    path: '',
    shows: '.device-code',
    reach: (page) => fromMore(page, 'menu.device'),
  },
  { name: 'export', title: 'Exportar', seat: 'chair', path: '', shows: '[role=dialog]', reach: (page) => fromMore(page, 'export.menu') },
  {
    name: 'export-none',
    title: 'Exportar, sin revisión',
    seat: 'mx-1',
    path: '',
    shows: '[role=dialog]',
    reach: (page) => fromMore(page, 'export.menu'),
  },
  {
    name: 'import',
    title: 'Importar comentarios',
    seat: 'mx-1',
    path: '',
    shows: '[role=dialog]',
    reach: (page) => fromMore(page, 'import.menu'),
  },
  {
    name: 'import-preview',
    title: 'Importar comentarios: lo que entraría',
    seat: 'mx-1',
    shows: '.import-items li',
    reach: async (page, hall) => {
      const labels = (await hall.entries()).map(({ label }) => label).filter((label) => !label.endsWith('bis'))
      const text = await Promise.all(labels.map((label) => wordsOf(page, label)))
      const changed = text.join('\n').replace('Dieron la bienvenida', 'Celebraron').replace('Valoraron', 'Agradecieron')
      await fromMore(page, 'import.menu')
      const file = { name: 'comentarios.txt', mimeType: 'text/plain', buffer: Buffer.from(changed) }
      await page.locator('.import-drop input[type=file]').setInputFiles(file)
    },
  },
  {
    name: 'window',
    title: 'Propuestas por escrito',
    seat: 'chair',
    path: '',
    shows: '[role=dialog]',
    reach: (page) => fromMore(page, 'window.menu'),
  },
  {
    name: 'floor',
    title: 'Lista de oradores',
    seat: 'chair',
    path: '',
    shows: '[role=dialog]',
    reach: async (page, hall) => {
      for (const seat of ['gt-1', 'us-1', 'mx-1'] as const) await hall.does(seat, 'ask-floor')
      await hall.does('chair', 'next-speaker')
      await fromMore(page, 'floor.menu')
    },
  },
  {
    name: 'floor-delegate',
    title: 'Lista de oradores, delegación',
    seat: 'us-1',
    path: '',
    shows: '[role=dialog]',
    reach: (page) => fromMore(page, 'floor.menu'),
  },
  {
    name: 'advice',
    title: 'Notas de estilo',
    seat: 'secretariat',
    path: '',
    shows: '[role=dialog]',
    reach: (page) => fromMore(page, 'note.all'),
  },
  {
    name: 'corrections',
    title: 'Correcciones editoriales',
    seat: 'secretariat',
    path: '',
    shows: '[role=dialog]',
    reach: (page) => fromMore(page, 'correction.title'),
  },
  {
    name: 'suspend',
    title: 'Suspender',
    seat: 'chair',
    path: '',
    shows: '[role=dialog]',
    reach: (page) => press(page.locator('.top'), 'sitting.suspend'),
  },
  {
    name: 'close',
    title: 'Cerrar',
    seat: 'chair',
    path: '',
    shows: '[role=dialog]',
    reach: (page) => press(page.locator('.top'), 'sitting.close'),
  },
  { name: 'door', title: 'Puerta y reuniones', seat: 'secretariat', path: '/door', shows: '.door-row', main: true },
  {
    name: 'door-accredit',
    title: 'Acreditar persona',
    seat: 'secretariat',
    shows: '[role=dialog]',
    reach: (page) => press(page, 'door.accredit'),
  },
  {
    name: 'door-acting',
    title: 'Suplente de la jefatura',
    seat: 'secretariat',
    shows: '[role=dialog]',
    reach: async (page) => {
      await personMenu(page, 'hn-2')
      await page.getByRole('menuitem', { name: /^Suplente/ }).click()
    },
  },
  {
    name: 'door-menu',
    title: 'Más, de una persona',
    seat: 'secretariat',
    shows: '[role=menu]',
    reach: (page) => personMenu(page, 'hn-3'),
  },
  {
    name: 'door-sign-in',
    title: 'Quién se identifica por un puesto',
    seat: 'secretariat',
    shows: '[role=dialog]',
    reach: async (page) => {
      await withSignIns(page, { 'hn-2': 'maria.fernanda.pineda@relacionesexteriores.example' })
      await personMenu(page, 'hn-2')
      await page.getByRole('menuitem', { name: said('signIn.menu') }).click()
    },
  },
  {
    name: 'alternatives',
    title: 'Otras redacciones de un párrafo',
    seat: 'mx-1',
    shows: '.desk-of',
    reach: async (page, hall) => {
      const { id } = await hall.entry('A1')
      const text = 'Agradecieron a los organismos observadores su acompañamiento y sus aportes durante el año.'
      await hall.does('gt-1', 'offer-alternative', { paragraph: id, text })
      await hall.does('chair', 'offer-compromise', { paragraph: id, text: 'Agradecieron a los organismos observadores sus aportes.' })
      await at(page, 'A1')
    },
  },
  {
    name: 'alternatives-chair',
    title: 'Otras redacciones, en la mesa',
    seat: 'chair',
    shows: '.desk-of',
    reach: (page) => at(page, 'A1'),
  },
  {
    name: 'settle-group',
    title: 'Resolver las alternativas',
    seat: 'chair',
    shows: '[role=dialog]',
    reach: async (page) => button(page.locator('.side'), 'alternatives.settle').click(),
  },
  {
    name: 'conflict',
    title: 'Un conflicto entre lo incorporado',
    seat: 'chair',
    shows: '.conflict-row',
    reach: async (page, hall) => {
      for (const by of ['GT', 'US']) {
        const { id, proposals } = await hall.entry('C2')
        await hall.does('chair', 'accept', { paragraph: id, by, seen: proposals.find((each) => each.by === by)?.seen })
      }
      await at(page, 'C2')
    },
  },
]

/** As where the meeting has an identity provider: this server has none. */
async function withSignIns(page: Page, signIns: Readonly<Record<string, string>>): Promise<void> {
  await page.route('**/office?*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...((await response.json()) as object), signIns } })
  })
  await goTo(page, '')
  await inRoom(page)
  await goTo(page, '/door')
}

export async function personMenu(page: Page, seat: string): Promise<void> {
  await page.locator(`.door-row[data-seat="${seat}"]`).getByRole('button').last().click()
  await page.getByRole('menu').waitFor()
}
