/** Text work: proposals, positions, standings. */
import type { Page } from 'playwright-core'
import { inRoom } from '../../stage.ts'
import { at, fromDesk, openDeskMenu, press, said } from '../reach.ts'
import type { Chapter } from '../screen.ts'
import { negotiate } from './negotiation.ts'
import { WORK_BESIDE } from './work-beside.ts'

const chooseCard = async (page: Page, by: string): Promise<void> => page.locator(`.card[data-by="${by}"] .card-head`).first().click()

export const WORK: Chapter = {
  name: 'work',
  title: 'Redacción',
  before: negotiate,
  screens: [
    {
      name: 'delegate',
      title: 'Sala de una delegación',
      seat: 'mx-1',
      shows: '.card.sel',
      main: true,
      reach: async (page) => {
        await at(page, 'C2')
        await chooseCard(page, 'GT')
      },
    },
    {
      name: 'chair',
      title: 'Sala de la Presidencia',
      seat: 'chair',
      shows: '.card.sel',
      main: true,
      reach: async (page) => {
        await at(page, 'C2')
        await chooseCard(page, 'MX')
      },
    },
    {
      name: 'secretariat',
      title: 'Sala de la Secretaría, en nombre de una delegación',
      seat: 'secretariat',
      shows: '.voice[data-by="HN"]',
      main: true,
      reach: async (page) => {
        await at(page, 'C2')
        await page.keyboard.press('F2')
        await page.locator('.voice-filter input:focus').waitFor()
        await page.keyboard.type('HN')
        await page.keyboard.press('Enter')
      },
    },
    {
      name: 'observer',
      title: 'Sala de quien observa',
      seat: 'observer',
      shows: '.para',
      main: true,
      reach: async (page) => {
        await page.reload()
        await inRoom(page)
      },
    },
    {
      name: 'delegate-agreed',
      title: 'En un párrafo acordado',
      seat: 'mx-1',
      shows: '.dock',
      reach: async (page) => {
        await at(page, 'C4')
        await page.keyboard.type('x')
        await page.locator('.dock .on b').getByText('C4').waitFor()
      },
    },
    {
      name: 'delegate-ad-referendum',
      title: 'Acordado ad referéndum de la propia delegación',
      seat: 'mx-1',
      shows: '.dock',
      reach: (page) => at(page, 'C5'),
    },
    {
      name: 'delegate-kept',
      title: 'Palabras que no entraron',
      seat: 'mx-1',
      shows: '.kept-shelf',
      reach: async (page) => {
        await at(page, 'C4')
        await page.keyboard.insertText(' en el marco de sus respectivas competencias y de la legislación aplicable')
      },
    },
    {
      name: 'delegate-new',
      title: 'Un párrafo nuevo propuesto',
      seat: 'us-1',
      shows: '.card',
      reach: async (page) => {
        await at(page, 'C3 bis')
        await page.locator('.card[data-by="GT"] .card-head').last().click()
      },
    },
    {
      name: 'panel-own',
      title: 'Propuestas de la propia delegación',
      seat: 'us-1',
      shows: '.card',
      reach: async (page) => {
        await at(page, 'C2')
        await page.locator('.tabs button').nth(2).click()
      },
    },
    {
      name: 'find',
      title: 'Buscar en el texto',
      seat: 'us-1',
      shows: '.find',
      reach: async (page) => {
        await at(page, 'C1')
        await page.keyboard.press('Control+f')
        await page.keyboard.type('zzz')
        await page.keyboard.press('Enter')
      },
    },
    {
      name: 'find-over',
      title: 'De vuelta en el texto',
      seat: 'us-1',
      shows: '.para',
      reach: async (page) => {
        await page.locator('.find input').focus()
        await page.keyboard.press('Escape')
      },
    },
    {
      name: 'position',
      title: 'Posición con motivo',
      seat: 'mx-1',
      shows: '[role=dialog]',
      reach: async (page) => {
        await at(page, 'C2')
        await chooseCard(page, 'US')
        await press(page.locator('.card[data-by="US"]'), 'position.withReason')
      },
    },
    {
      name: 'ask-reopen',
      title: 'Pedir que se reabra',
      seat: 'gt-1',
      shows: '[role=dialog]',
      reach: async (page) => {
        await at(page, 'C4')
        await press(page.locator('.dock'), 'standing.ask')
      },
    },
    {
      name: 'offer',
      title: 'Ofrecer otra redacción',
      seat: 'gt-1',
      shows: '[role=dialog]',
      reach: async (page) => {
        await at(page, 'C1')
        await press(page.locator('.dock'), 'alternatives.offer')
      },
    },
    {
      name: 'voices',
      title: 'Por quién se escribe',
      seat: 'chair',
      shows: '.voice-filter',
      reach: async (page) => (await at(page, 'C2'), await page.keyboard.press('F2')),
    },
    {
      name: 'desk-menu',
      title: 'Más, en la mesa de un párrafo',
      seat: 'chair',
      shows: '[role=menu]',
      reach: async (page) => (await at(page, 'C2'), await openDeskMenu(page)),
    },
    {
      name: 'of-whom',
      title: 'Ad referéndum, de quién',
      seat: 'chair',
      shows: '[role=dialog]',
      reach: async (page) => {
        await at(page, 'A1')
        await page.locator('.desk-of').getByText(said('standing.ad-referendum'), { exact: true }).click()
      },
    },
    {
      name: 'unlock',
      title: 'Desbloquear lo acordado',
      seat: 'chair',
      shows: '[role=dialog]',
      reach: async (page) => {
        await at(page, 'C4')
        await page.locator('.desk-of').getByText(said('standing.open'), { exact: true }).click()
      },
    },
    {
      name: 'aside',
      title: 'Aplazar un párrafo',
      seat: 'chair',
      shows: '[role=dialog]',
      reach: async (page) => (await at(page, 'C2'), await fromDesk(page, /^Aplazar/)),
    },
    {
      name: 'agree-section',
      title: 'Acordar una sección',
      seat: 'chair',
      shows: '[role=dialog]',
      reach: async (page) => (await at(page, 'C2'), await fromDesk(page, /^Acordar la sección/)),
    },
    {
      name: 'segment',
      title: 'Segmento restringido',
      seat: 'chair',
      shows: '[role=dialog]',
      reach: async (page) => (await at(page, 'C2'), await fromDesk(page, /^Segmento/)),
    },
    {
      name: 'package',
      title: 'Formar un paquete',
      seat: 'chair',
      shows: '[role=dialog]',
      reach: async (page) => (await at(page, 'C1'), await fromDesk(page, /^Formar un paquete/)),
    },
    ...WORK_BESIDE,
  ],
}
