/** Before there is a conference: the three ways to begin, each step of the form, the cards of the seats. */
import type { Page } from 'playwright-core'
import type { Hall } from '../hall.ts'
import type { Chapter } from '../screen.ts'

const setup = async (page: Page, hall: Hall): Promise<void> => void (await page.goto(`${hall.stage.url}/setup`))
const next = (page: Page): Promise<void> => page.getByRole('button', { name: 'Siguiente' }).click()
const write = async (page: Page, answers: Readonly<Record<string, string>>): Promise<void> => {
  for (const [label, words] of Object.entries(answers)) await page.getByLabel(label).first().fill(words)
}

const PERSONS = [
  'MX; Rosa Díaz Fernández; jefa de delegación; rosa@example.org; Subsecretaria de Relaciones Exteriores',
  'HN; Iván Soto; representante',
  '; Marta Ruiz; observadora',
]

export const PREPARING: Chapter = {
  name: 'preparing',
  title: 'Preparación',
  before: async () => undefined,
  screens: [
    { name: 'locked', title: 'Sin el enlace de preparación', seat: 'guest', shows: '.setup-way', reach: setup },
    {
      name: 'link',
      title: 'El enlace de preparación',
      seat: 'guest',
      shows: 'form button',
      served: true,
      reach: async (page, hall) => void (await page.goto(hall.stage.setupLink())),
    },
    {
      name: 'choices',
      title: 'Las tres opciones',
      seat: 'guest',
      shows: '.setup-way.main',
      main: true,
      reach: async (page, hall) => {
        await page.unrouteAll({ behavior: 'ignoreErrors' })
        await page.goto(hall.stage.setupLink())
        await page.getByRole('button').click()
      },
    },
    {
      name: 'rehearsal',
      title: 'El ensayo, puesto por puesto',
      seat: 'guest',
      shows: '.setup-seats',
      reach: (page) => page.getByRole('button', { name: /Ensayo/ }).click(),
    },
    {
      name: 'conference',
      title: 'La Conferencia, con datos que faltan',
      seat: 'guest',
      shows: '.mantine-InputWrapper-error',
      reach: async (page, hall) => {
        await setup(page, hall)
        await page.getByRole('button', { name: /Nueva Conferencia/ }).click()
        await next(page)
      },
    },
    {
      name: 'venue',
      title: 'Sede y fechas',
      seat: 'guest',
      shows: 'input[type=date]',
      reach: async (page) => {
        await write(page, {
          'Nombre de la Conferencia': 'Conferencia Regional de los Puertos',
          Sigla: 'CRP',
          'Número de esta reunión': '7',
          Tema: 'Puertos que unen',
        })
        await next(page)
        await write(page, {
          'Ciudad sede': 'Puerto Aurora',
          'Primer día': '2027-09-24',
          'Último día': '2027-09-25',
          'Zona horaria': 'America/Panama',
        })
      },
    },
    {
      name: 'text',
      title: 'Texto e idiomas',
      seat: 'guest',
      shows: 'fieldset + fieldset',
      reach: async (page) => {
        await next(page)
        await page.getByLabel('Versión en inglés').selectOption('courtesy')
      },
    },
    {
      name: 'delegations',
      title: 'Delegaciones, con una línea que no se entendió',
      seat: 'guest',
      shows: '.setup-not',
      main: true,
      reach: async (page) => {
        await next(page)
        await write(page, { 'Una delegación por línea': 'MX; México\nHonduras\nXK\nPE; el Perú\nDO' })
      },
    },
    {
      name: 'countries',
      title: 'Delegaciones, de la lista de países',
      seat: 'guest',
      shows: '.setup-grid',
      reach: (page) => page.getByText('Elegir de la lista de países').click(),
    },
    {
      name: 'persons',
      title: 'Personas',
      seat: 'guest',
      shows: '.setup-list',
      reach: async (page) => {
        await write(page, { 'Una delegación por línea': 'MX; México\nHonduras\nPE; el Perú\nDO' })
        await next(page)
        await page.getByLabel('Nombre').first().fill('Ana Pérez')
        await page.getByLabel('Nombre').nth(1).fill('Luis Soto')
        await write(page, { 'Las demás personas': PERSONS.join('\n') })
      },
    },
    { name: 'rules', title: 'Reglas', seat: 'guest', shows: '.setup-fields', reach: next },
    { name: 'review', title: 'Revisar y crear', seat: 'guest', shows: '.setup-answers', reach: next },
    {
      name: 'cards',
      title: 'Las tarjetas de los puestos',
      seat: 'guest',
      shows: '.seat-card',
      main: true,
      reach: (page) => page.getByRole('button', { name: 'Crear la Conferencia' }).click(),
    },
    {
      name: 'cards-printed',
      title: 'Las tarjetas, impresas',
      seat: 'guest',
      shows: '.seat-card',
      isPrinted: true,
    },
    {
      name: 'over',
      title: 'La preparación terminó',
      seat: 'guest',
      shows: '.setup-one',
      reach: async (page) => {
        await page.getByRole('button', { name: 'Ya están impresas: terminar' }).click()
        await page.getByText('La preparación terminó.').waitFor()
      },
    },
  ],
}
