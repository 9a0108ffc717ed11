/** Before a seat is taken, and while the room opens. */
import type { Chapter } from '../screen.ts'
import type { Hall } from '../hall.ts'

const FOR_NOBODY_ELSE = 'gt-3'

const holdAnswers = async (hall: Hall, what: 'abort' | 'wait'): Promise<void> => {
  const page = await hall.pageOf('guest')
  await page.route('**/api/documents/**', async (route) => (what === 'abort' ? route.abort() : undefined))
  await page.goto(`${hall.stage.url}/room/rehearsal/${FOR_NOBODY_ELSE}`)
}

const goAnywhere = async (hall: Hall, address: string): Promise<void> => {
  const page = await hall.pageOf('guest')
  await page.unrouteAll({ behavior: 'ignoreErrors' })
  await page.goto(address)
}

export const ENTERING: Chapter = {
  name: 'entering',
  title: 'Entrada',
  before: async () => undefined,
  screens: [
    { name: 'start', title: 'Inicio', seat: 'guest', shows: '.start h1', main: true, reach: (_, hall) => goAnywhere(hall, hall.stage.url) },
    {
      name: 'start-code',
      title: 'Inicio: un código que no vale',
      seat: 'guest',
      shows: '.mantine-InputWrapper-error',
      reach: async (page, hall) => {
        await goAnywhere(hall, hall.stage.url)
        await page.getByRole('textbox').fill('ABCD-EFGH')
        await page.keyboard.press('Enter')
      },
    },
    {
      name: 'start-seats',
      title: 'Inicio, con puestos abiertos en este equipo',
      seat: 'us-1',
      shows: '.start li',
      reach: async (page, hall) => void (await page.goto(hall.stage.url)),
    },
    {
      name: 'link',
      title: 'Un enlace de acceso',
      seat: 'guest',
      shows: 'form button',
      served: true,
      reach: (_, hall) => goAnywhere(hall, hall.stage.linkOf(FOR_NOBODY_ELSE)),
    },
    {
      name: 'link-used',
      title: 'Un enlace ya usado',
      seat: 'guest',
      shows: 'main p',
      served: true,
      reach: (_, hall) => goAnywhere(hall, hall.stage.linkOf('mx-1')),
    },
    { name: 'opening', title: 'La sala se abre', seat: 'guest', shows: '.notice-card', reach: (_, hall) => holdAnswers(hall, 'wait') },
    {
      name: 'unreachable',
      title: 'El servidor no responde',
      seat: 'guest',
      shows: '.notice-card',
      reach: async (page, hall) => {
        await page.unrouteAll({ behavior: 'ignoreErrors' })
        await holdAnswers(hall, 'abort')
      },
    },
    {
      name: 'no-seat',
      title: 'Un puesto que no se tiene',
      seat: 'guest',
      shows: '.notice-card h1',
      reach: (_, hall) => goAnywhere(hall, `${hall.stage.url}/room/rehearsal/${FOR_NOBODY_ELSE}`),
    },
    {
      name: 'back',
      title: 'De vuelta en la sala',
      seat: 'us-1',
      shows: '.para',
      reach: async (page, hall) => void (await page.goto(`${hall.stage.url}/room/rehearsal/us-1`)),
    },
  ],
}
