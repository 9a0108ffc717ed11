/** Recommendations, the readings, revisions and what is compared. */
import type { Page } from 'playwright-core'
import type { Hall } from '../hall.ts'
import { at, fromMore, press, said } from '../reach.ts'
import type { Chapter } from '../screen.ts'

const ITEMS = [
  { number: '1', text: 'Adoptar el Plan de Trabajo de la Red de Funcionarios de Enlace y darle seguimiento anual.' },
  { number: '2', text: 'Elaborar un directorio regional de oficinas de orientación y ponerlo a disposición del público.' },
  { number: '3.1', text: 'Celebrar talleres conjuntos entre personal consular y autoridades laborales.' },
  { number: '3.2', text: 'Garantizar que toda persona reciba información clara sobre los trámites que le corresponden.' },
  { number: '4', text: 'Crear un fondo común para la capacitación del personal de primera línea.' },
]

async function record(hall: Hall): Promise<void> {
  await hall.does('secretariat', 'load-recommendations', { items: ITEMS })
  await hall.does('chair', 'issue-revision', { title: 'Primera lectura' })
  const first = (await hall.entry('C1')).id
  await hall.does('secretariat', 'link', { recommendation: '1', paragraph: first })
  await hall.does('secretariat', 'link', { recommendation: '2', paragraph: (await hall.entry('C3')).id })
  await hall.does('secretariat', 'set-disposition', { recommendation: '3.1', disposition: 'referred_back', reason: 'Se verá en el Grupo.' })
  const { id, proposals } = await hall.entry('C1')
  await hall.does('chair', 'accept', { paragraph: id, by: 'US', seen: proposals[0]?.seen })
  await hall.does('chair', 'issue-revision', { title: 'Segunda lectura' })
}

const rowMenu = async (page: Page, number: string): Promise<void> => {
  await page.locator(`tr[data-number="${number}"] td`).first().click()
  await press(page, 'life.title')
  await page.getByRole('menu').waitFor()
}

export const RECORD: Chapter = {
  name: 'record',
  title: 'Correspondencia, lectura y revisiones',
  before: record,
  screens: [
    { name: 'trace', title: 'Cuadro de correspondencia', seat: 'secretariat', path: '/trace', shows: 'tr[data-number="4"]', main: true },
    {
      name: 'trace-menu',
      title: 'Más, de una Recomendación',
      seat: 'secretariat',
      path: '/trace',
      shows: '[role=menu]',
      reach: (page) => rowMenu(page, '2'),
    },
    {
      name: 'trace-load',
      title: 'Cargar otra lista',
      seat: 'secretariat',
      path: '/trace',
      shows: '[role=dialog]',
      reach: (page) => press(page, 'trace.loadOther'),
    },
    {
      name: 'trace-hand-out',
      title: 'Cuadro para repartir',
      seat: 'secretariat',
      path: '/trace',
      shows: '[role=dialog]',
      reach: (page) => press(page, 'paper.handOut'),
    },
    {
      name: 'trace-matrix',
      title: 'Correspondencia, como cuadrícula',
      seat: 'secretariat',
      path: '/trace',
      shows: '.trace-matrix',
      reach: (page) => page.getByText(said('trace.view.matrix'), { exact: true }).click(),
    },
    {
      name: 'trace-delegate',
      title: 'Cuadro de correspondencia, delegación',
      seat: 'mx-1',
      path: '/trace',
      shows: 'tr[data-number="4"]',
      main: true,
    },
    {
      name: 'panel-recommendations',
      title: 'Recomendaciones al lado del texto',
      seat: 'mx-1',
      shows: '.side .list',
      reach: async (page) => {
        await at(page, 'C3')
        await press(page.locator('.side-views'), 'panel.recommendations')
      },
    },
    {
      name: 'reading-recommendation',
      title: 'Se lee una Recomendación',
      seat: 'chair',
      shows: '.reading',
      reach: async (page, hall) => {
        await hall.does('chair', 'read-recommendation', { recommendation: '3.2' })
        await at(page, 'C1')
      },
    },
    { name: 'reading-recommendation-delegate', title: 'Se lee una Recomendación, delegación', seat: 'mx-1', path: '', shows: '.reading' },
    { name: 'projector-recommendation', title: 'Una Recomendación en la pantalla', seat: 'chair', path: '/projector', shows: '.projector' },
    {
      name: 'reading-text',
      title: 'La Presidencia lee el texto',
      seat: 'chair',
      shows: '.text-reading',
      reach: async (page, hall) => {
        await hall.does('chair', 'read-recommendation', { recommendation: null })
        const { id } = await hall.entry('C2')
        await hall.does('chair', 'set-aside', { paragraph: (await hall.entry('D1')).id, reason: 'A la espera de la delegación.' })
        await hall.does('chair', 'read-paragraph', { paragraph: id, freeze: true })
        await at(page, 'C2')
      },
    },
    {
      name: 'reading-text-delegate',
      title: 'La Presidencia lee otro párrafo',
      seat: 'gt-1',
      shows: '.text-reading',
      reach: (page) => at(page, 'C3'),
    },
    {
      name: 'reading-frozen',
      title: 'Ahora no se escribe en este párrafo',
      seat: 'gt-1',
      shows: '.dock',
      reach: async (page) => {
        await at(page, 'C3')
        await page.keyboard.type('x')
      },
    },
    { name: 'projector-reading', title: 'Lectura en la pantalla', seat: 'chair', path: '/projector', shows: '.projector' },
    { name: 'revision', title: 'Una revisión', seat: 'mx-1', path: '/revision/2', shows: '.revision', main: true },
    { name: 'revision-printed', title: 'Una revisión, impresa', seat: 'mx-1', path: '/revision/2', shows: '.sheet', isPrinted: true },
    {
      name: 'trace-printed',
      title: 'Cuadro de correspondencia, impreso',
      seat: 'secretariat',
      path: '/trace',
      shows: 'tr[data-number="4"]',
      reach: (page) => page.getByText(said('trace.view.table'), { exact: true }).click(),
      isPrinted: true,
    },
    { name: 'compare', title: 'Comparar dos revisiones', seat: 'mx-1', path: '/compare/1/2', shows: '.cmp-row', main: true },
    { name: 'compare-live', title: 'Comparar con el texto de hoy', seat: 'secretariat', path: '/compare/1/live', shows: '.cmp-row' },
    { name: 'export', title: 'Exportar', seat: 'mx-1', path: '', shows: '[role=dialog]', reach: (page) => fromMore(page, 'export.menu') },
    {
      name: 'absence',
      title: 'Acordado en su ausencia',
      seat: 'mx-2',
      path: '',
      shows: '.para',
    },
    {
      name: 'reading-over',
      title: 'Termina la lectura',
      seat: 'chair',
      path: '',
      shows: '.para',
      reach: (_, hall) => hall.does('chair', 'read-paragraph', { paragraph: null }),
    },
  ],
}
