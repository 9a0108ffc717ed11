/** A conference from nothing: the set-up link, the form with pasted lists, the cards, and a delegate who types the code of one and then words. */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { caretAtEnd, inRoom, openStage, saved, type Stage, wordsOf } from './stage.ts'

let stage: Stage
let page: Page

beforeAll(async () => {
  stage = await openStage()
  page = await stage.context.newPage()
  stage.listen(page, 'operator')
})
afterAll(() => stage.close())

/** So long the form takes no answer to a question that only just came. */
const UNREAD_MS = 600
const next = (): Promise<void> => page.getByRole('button', { name: 'Siguiente' }).click()
const field = (label: string) => page.getByLabel(label)
const understood = () => page.getByRole('region', { name: 'Se entendió así' })

const DELEGATIONS = 'código\tnombre\nMX\tMéxico\nHonduras\nXK\nPE;el Perú'
const PERSONS =
  'MX\tRosa Díaz\tJefa de delegación\trosa@example.org\nHN\tIván Soto\trepresentante\nZZ\tNadie\tjefatura\n\tMarta Ruiz\tObservadora\tmarta@example.org'

test('whoever started the server sets up a conference in its form, and what is not understood is said line by line', async () => {
  await page.goto(stage.url)
  await page.getByRole('link', { name: 'Nueva Conferencia' }).click()
  expect(await page.getByRole('button', { name: /Nueva Conferencia/ }).isDisabled()).toBe(true)
  await field('Enlace de preparación').fill(stage.setupLink())
  await page.getByRole('button', { name: 'Abrir' }).click()
  await page.getByRole('button', { name: 'Empezar' }).click()
  await page.getByRole('button', { name: /Nueva Conferencia/ }).click()
  await next()
  expect(await page.getByText('Falta este dato.').count()).toBe(4)
  await field('Nombre de la Conferencia').fill('Conferencia de los Puertos')
  await field('Sigla').fill('CP')
  await field('Número de esta reunión').fill('7')
  await field('Tema').fill('Puertos que unen')
  await next()
  await field('Ciudad sede').fill('Puerto Aurora')
  await field('Primer día').fill('2027-09-24')
  await field('Último día').fill('2027-09-23')
  await field('Zona horaria').fill('America/Panama')
  await next()
  await page.getByText('Es anterior al primer día.').waitFor()
  // What was written is there after the page was closed.
  await page.goto(`${stage.url}/setup`)
  await page.getByRole('button', { name: /Seguir con lo escrito/ }).click()
  await field('Último día').fill('2027-09-25')
  await next()
  await next()
  await field('Una delegación por línea').fill(DELEGATIONS)
  await understood().getByText('3 delegaciones').waitFor()
  await understood().getByText('Línea 4').waitFor()
  await field('Una delegación por línea').fill(DELEGATIONS.replace('XK\n', ''))
  await next()
  await field('Nombre').first().fill('Ana Pérez')
  await field('Nombre').nth(1).fill('Luis Soto')
  await field('Las demás personas').fill(PERSONS)
  await understood().getByText('esa delegación no está en la lista').waitFor()
  await next()
  await page.getByText('Hay líneas que no se entendieron').waitFor()
  await field('Las demás personas').fill(PERSONS.replace('ZZ', 'PE'))
  await next()
  // The other way to begin has a form of its own, and takes nothing away from this one.
  await page.getByRole('button', { name: 'Atrás' }).waitFor()
  await page.goto(`${stage.url}/setup`)
  await page.getByRole('button', { name: /A partir de la Declaración anterior/ }).click()
  await field('Nombre de la Conferencia').fill('Otra')
  await page.goto(`${stage.url}/setup`)
  await page.getByRole('button', { name: /Nueva Conferencia.*Seguir con lo escrito/ }).click()
  // A double click makes nothing that was not read.
  await page.getByRole('button', { name: 'Siguiente' }).dblclick()
  await page.getByText('Todo listo.').waitFor()
  await page.waitForTimeout(UNREAD_MS)
  await page.getByRole('button', { name: 'Crear la Conferencia' }).click()
  await page.getByRole('heading', { name: 'La Conferencia está creada' }).waitFor()
  expect(await page.locator('.seat-card').count()).toBe(6)
  expect(await page.getByRole('link', { name: 'Enviar por correo' }).first().getAttribute('href')).toMatch(/^mailto:rosa%40example\.org\?/)
})

test('a delegate types the code of the card, sees whose seat it is, and writes; the card works once', async () => {
  const card = page.locator('.seat-card', { hasText: 'Rosa Díaz' })
  const code = (await card.locator('.seat-card-letters').textContent()) ?? ''
  const chairCode = (await page.locator('.seat-card', { hasText: 'Ana Pérez' }).locator('.seat-card-letters').textContent()) ?? ''
  const room = await enterBy(chairCode, 'Ana Pérez')
  await inRoom(room)
  expect(await wordsOf(room, 'P1')).toContain('la Séptima Conferencia de los Puertos (CP) sesionó el 24 y 25 de septiembre de 2027')
  await room.evaluate(openSitting)
  // From the door a card is made anew: it says so, and the one before is void.
  await room.goto(`${room.url()}/door`)
  await room.getByRole('button', { name: 'Tarjetas de puesto…' }).click()
  await room.getByLabel('HN · Honduras').check()
  await room.getByRole('button', { name: 'Hacer 1 tarjeta' }).click()
  await room.locator('.seat-card', { hasText: 'Iván Soto' }).getByText('la anterior ya no vale').waitFor()
  const delegate = await enterBy(code.toLowerCase().replaceAll('-', ' '), 'Rosa Díaz · México')
  await inRoom(delegate)
  await delegate.getByText('Paso 1 de 3').waitFor()
  await caretAtEnd(delegate, 'C1')
  await delegate.keyboard.type(' Palabras de México.')
  await saved(delegate)
  await page.getByRole('button', { name: 'Ya están impresas: terminar' }).click()
  await page.getByText('La preparación terminó.').waitFor()
  const other = await stage.browser.newContext({ locale: 'es-ES' })
  const late = await other.newPage()
  await late.goto(stage.url)
  await late.getByLabel('Código').fill(code)
  await late.keyboard.press('Enter')
  await late.getByText('Este enlace ya se usó en otro equipo.').waitFor()
  expect(await late.getByText('Este servidor no tiene todavía una Conferencia').count()).toBe(0)
  expect(stage.complaints).toEqual([])
})

/** On a computer of one's own. */
async function enterBy(code: string, whose: string): Promise<Page> {
  const context = await stage.browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-ES' })
  const entering = await context.newPage()
  stage.listen(entering, whose)
  await entering.goto(stage.url)
  await entering.getByLabel('Código').fill(code)
  await entering.keyboard.press('Enter')
  await entering.getByText(whose, { exact: true }).waitFor()
  await entering.getByRole('button', { name: 'Entrar en la sala' }).click()
  return entering
}

/** From the chair's own page: the first sitting, with everyone let in. */
async function openSitting(): Promise<void> {
  const [, , document, seat] = location.pathname.split('/')
  const act = (body: object): Promise<Response> =>
    fetch(`/api/documents/${document}/acts?seat=${seat}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  const seated = (await (await fetch(`/api/documents/${document}/office?seat=${seat}`)).json()) as {
    people: { seats: { id: string; delegation: string | null }[] }
  }
  await act({ type: 'open-sitting', kind: 'first' })
  for (const { id, delegation } of seated.people.seats) if (delegation !== null) await act({ type: 'admit-seat', seat: id })
}
