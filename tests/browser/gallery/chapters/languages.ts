/** The text in several languages: which ones, beside each other, what is to be checked, wordings in a delegation's own language. */
import type { Page } from 'playwright-core'
import { wordsOf } from '../../stage.ts'
import type { Hall } from '../hall.ts'
import { at, fromMore, press, said } from '../reach.ts'
import type { Chapter } from '../screen.ts'
import { personMenu } from './work-beside.ts'

const ORIGINAL = 'Undertook to draw up a regional directory of guidance offices, open to the public and free of charge.'

const showBeside = (page: Page): Promise<void> => page.locator('.side-switch .mantine-SegmentedControl-label').nth(1).click()

/** The chair changes a paragraph whose pair was checked. */
async function settle(hall: Hall, label: string): Promise<void> {
  const base = await wordsOf(await hall.pageOf('chair'), label)
  const { id } = await hall.entry(label)
  const text = `${base.replace(/[;,.]$/, '')}, con 12 oficinas.`
  await hall.does('chair', 'table', { drafts: [{ kind: 'words', paragraph: id, base, text }] })
  await hall.does('chair', 'accept', { paragraph: id, seen: (await hall.entry(label)).seen })
}

/** The caret in the version beside a paragraph. */
async function inVersionOf(page: Page, label: string): Promise<void> {
  const id = await page.locator(`.para[data-label="${label}"]`).getAttribute('data-id')
  await page.locator(`.counterpart[data-id="${id}"]`).click()
}

const checkAll = (page: Page): Promise<void> =>
  page
    .locator('.pairs')
    .getByRole('button', { name: /^Dar por cotejad\w+ (los|el)/ })
    .click()

async function giveWording(hall: Hall): Promise<void> {
  const { id } = await hall.entry('C3')
  await hall.does('mx-1', 'give-wording', { paragraph: id, language: 'en', words: { text: ORIGINAL } })
}

export const IN_LANGUAGES: Chapter = {
  name: 'languages',
  title: 'Idiomas',
  before: async () => undefined,
  screens: [
    {
      name: 'first',
      title: 'Idiomas de la Declaración',
      seat: 'chair',
      path: '',
      shows: '[role=dialog]',
      reach: (page) => fromMore(page, 'languages.menu'),
    },
    {
      name: 'dialog',
      title: 'Idiomas de la Declaración, con otro más',
      seat: 'chair',
      path: '',
      shows: '.languages-list li',
      reach: async (page, hall) => {
        await hall.does('chair', 'set-languages', { authentic: ['en'], courtesy: ['fr'] })
        await fromMore(page, 'languages.menu')
      },
    },
    {
      name: 'translator',
      title: 'Quien traduce: lo que queda por cotejar',
      seat: 'service-en',
      path: '',
      shows: '.pairs .card',
      main: true,
      reach: (page) => inVersionOf(page, 'C1'),
    },
    { name: 'check-all', title: 'Dar por cotejados', seat: 'service-en', path: '', shows: '[role=dialog]', reach: checkAll },
    {
      name: 'stale',
      title: 'Un par desactualizado',
      seat: 'service-en',
      shows: '.pairs .card ins',
      reach: async (page, hall) => {
        await checkAll(page)
        await press(page.getByRole('dialog'), 'pair.check')
        await page.locator('.pairs-left .pair-left').first().waitFor({ state: 'detached' })
        await settle(hall, 'C1')
        await page.locator('.pair-mark[data-of="C1"]', { hasText: said('pair.stale') }).waitFor()
        await inVersionOf(page, 'C1')
      },
    },
    {
      name: 'import',
      title: 'Importar una versión',
      seat: 'service-en',
      path: '',
      shows: '[role=dialog]',
      reach: (page) => fromMore(page, 'version.menu'),
    },
    {
      name: 'beside',
      title: 'El texto y la versión inglesa, delegación',
      seat: 'mx-1',
      shows: '.counterpart',
      main: true,
      reach: async (page) => {
        await at(page, 'C2')
        await showBeside(page)
      },
    },
    {
      name: 'beside-pair',
      title: 'El estado de un par',
      seat: 'mx-1',
      shows: '[role=dialog] ins',
      reach: (page) => page.locator('.pair-mark[data-of="C1"]').click(),
    },
    {
      name: 'beside-chair',
      title: 'El texto y la versión inglesa, Presidencia',
      seat: 'chair',
      shows: '.counterpart',
      reach: async (page) => {
        await at(page, 'C2')
        await showBeside(page)
      },
    },
    {
      name: 'beside-over',
      title: 'De vuelta en un solo idioma',
      seat: 'chair',
      shows: '.para',
      reach: (page) => page.locator('.side-switch .mantine-SegmentedControl-label').first().click(),
    },
    {
      name: 'give',
      title: 'Escribir en otro idioma',
      seat: 'mx-1',
      shows: '[role=dialog] textarea',
      reach: async (page) => {
        await at(page, 'C3')
        await page.locator('.side-switch .mantine-SegmentedControl-label').first().click()
        await press(page.locator('.dock'), 'wordings.write')
      },
    },
    {
      name: 'wording',
      title: 'Una redacción original, por verter',
      seat: 'gt-1',
      shows: '.original-card',
      reach: async (page, hall) => {
        await giveWording(hall)
        await at(page, 'C3')
      },
    },
    {
      name: 'render-queue',
      title: 'Redacciones por verter',
      seat: 'secretariat',
      shows: '.render-queue',
      reach: (page) => at(page, 'C3'),
    },
    {
      name: 'render',
      title: 'Verter una redacción',
      seat: 'secretariat',
      shows: '.original-sides textarea',
      reach: (page) => press(page.locator('.original-card').first(), 'wordings.render'),
    },
    {
      name: 'rendered',
      title: 'Vertida: la delegación da su conformidad o no',
      seat: 'mx-1',
      shows: '.card .original',
      reach: async (page, hall) => {
        const base = await wordsOf(page, 'C3')
        const { id } = await hall.entry('C3')
        const text = `${base.replace(/[;,.]$/, '')}, de consulta gratuita;`
        await hall.does('secretariat', 'render-wording', { wording: 1, drafts: [{ kind: 'words', paragraph: id, base, text }] })
        await at(page, 'C3')
      },
    },
    {
      name: 'pen',
      title: 'Encargar la traducción',
      seat: 'secretariat',
      path: '/door',
      shows: '[role=dialog] input[type=checkbox]',
      reach: async (page) => {
        await personMenu(page, 'service')
        await page.getByRole('menuitem', { name: said('language-pen.menu') }).click()
      },
    },
    {
      name: 'export',
      title: 'Exportar en dos idiomas',
      seat: 'chair',
      path: '',
      shows: '[role=dialog]',
      reach: async (page) => {
        await fromMore(page, 'export.menu')
        await page.getByRole('dialog').getByLabel(said('version.of')).selectOption({ index: 3 })
      },
    },
    {
      name: 'compilation',
      title: 'Texto compilado en dos idiomas',
      seat: 'mx-1',
      path: '/compilation?language=es,en',
      shows: '.compiled-par',
    },
    { name: 'compare', title: 'Comparar en inglés', seat: 'mx-1', path: '/compare/1/live?language=en', shows: '.cmp-row' },
    { name: 'trace', title: 'Correspondencia en inglés', seat: 'secretariat', path: '/trace?language=en', shows: 'tr[data-number="4"]' },
    {
      name: 'projector',
      title: 'Pantalla de la sala en dos idiomas',
      seat: 'chair',
      path: '/projector?language=es,en',
      shows: '.projector',
      main: true,
    },
    {
      name: 'adoption',
      title: 'Aprobación en dos idiomas',
      seat: 'chair',
      path: '/adoption',
      shows: '.adoption-list > li',
    },
    {
      name: 'over',
      title: 'De cortesía desde ahora',
      seat: 'chair',
      path: '',
      shows: '.para',
      reach: (_, hall) => hall.does('chair', 'set-languages', { authentic: [], courtesy: ['en'] }),
    },
  ],
}
