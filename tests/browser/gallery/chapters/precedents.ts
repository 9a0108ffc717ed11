/** Earlier Declarations: the library, and what it says beside a paragraph. */
import type { Page } from 'playwright-core'
import { at, press, said } from '../reach.ts'
import type { Chapter } from '../screen.ts'

const ES = [
  'Declaración de la Bahía',
  'Bahía Serena, 4 de junio de 2022',
  'Las Viceministras y los Viceministros,',
  '1. Se comprometieron a elaborar y publicar un directorio regional de oficinas de orientación.',
  '2. Dieron la bienvenida al Plan de Trabajo de la Red y acordaron darle seguimiento cada dos años.',
]
const EN = [
  'Bay Declaration',
  'Bahía Serena, 4 June 2022',
  'The Vice-Ministers,',
  '1. Undertook to compile and publish a regional directory of guidance offices.',
  '2. Welcomed the Work Plan of the Network and agreed to follow it up every two years.',
]

const add = (page: Page, files: Readonly<Record<string, readonly string[]>>): Promise<void> =>
  page
    .locator('.library-add input[type=file]')
    .setInputFiles(
      Object.entries(files).map(([name, lines]) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(lines.join('\n\n')) })),
    )

const rowAct = (page: Page, act: RegExp): Promise<void> => page.locator('.library-table').getByRole('button', { name: act }).first().click()

export const PRECEDENTS: Chapter = {
  name: 'precedents',
  title: 'Precedentes',
  before: async () => undefined,
  screens: [
    {
      name: 'none',
      title: 'Precedentes: biblioteca vacía',
      seat: 'secretariat',
      shows: '.precedents',
      reach: async (page) => {
        await at(page, 'C1')
        await press(page.locator('.side'), 'precedents.title')
        await page.locator('.precedents[aria-busy=false]').waitFor()
      },
    },
    { name: 'library-empty', title: 'Biblioteca vacía', seat: 'secretariat', path: '/library', shows: '.library-add' },
    {
      name: 'library',
      title: 'Biblioteca de declaraciones',
      seat: 'secretariat',
      path: '/library',
      shows: '.library-added [data-state=refused]',
      main: true,
      reach: (page) => add(page, { 'bahia.es.txt': ES, 'bahia.en.txt': EN, 'roto.docx': ['{\\rtf1'] }),
    },
    {
      name: 'library-edit',
      title: 'Rectificar una fuente',
      seat: 'secretariat',
      shows: '[role=dialog]',
      reach: (page) => rowAct(page, /^Rectificar/),
    },
    {
      name: 'library-remove',
      title: 'Quitar de la biblioteca',
      seat: 'secretariat',
      shows: '[role=dialog]',
      reach: (page) => rowAct(page, /^Quitar/),
    },
    { name: 'library-delegate', title: 'Biblioteca, delegación', seat: 'mx-1', path: '/library', shows: '.library-table' },
    {
      name: 'panel',
      title: 'Precedentes de un párrafo',
      seat: 'mx-1',
      shows: '.precedent',
      main: true,
      reach: async (page) => {
        await at(page, 'C4')
        await press(page.locator('.dock'), 'precedents.title')
      },
    },
    {
      name: 'panel-over',
      title: 'De vuelta a las propuestas',
      seat: 'mx-1',
      shows: '.para',
      reach: (page) =>
        page
          .locator('.side-views')
          .getByRole('button', { name: said('panel.title') })
          .click(),
    },
  ],
}
