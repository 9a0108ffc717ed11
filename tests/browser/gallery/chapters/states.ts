/** What a seat sees when it is sent out, when the sitting pauses, and when it is over. */
import { inRoom } from '../../stage.ts'
import type { Hall } from '../hall.ts'
import { at, press, said } from '../reach.ts'
import type { Chapter } from '../screen.ts'

const segment = async (hall: Hall): Promise<void> => {
  const { id } = await hall.entry('C2')
  await hall.does('chair', 'open-segment', { paragraphs: [id], allow: 'heads' })
}

export const STATES: Chapter = {
  name: 'states',
  title: 'Fuera, suspendida, cerrada',
  before: segment,
  screens: [
    { name: 'segment-out', title: 'Fuera de un segmento restringido', seat: 'mx-2', shows: '.notice-card h1', main: true },
    { name: 'segment-in', title: 'En un segmento restringido', seat: 'mx-1', path: '', shows: '.segment-sign' },
    { name: 'segment-chair', title: 'La Presidencia en un segmento restringido', seat: 'chair', path: '', shows: '.segment-sign' },
    { name: 'segment-projector', title: 'Segmento restringido en la pantalla', seat: 'chair', path: '/projector', shows: '.pj-segment' },
    {
      name: 'removed',
      title: 'Retirada de la sala',
      seat: 'us-1',
      shows: '.notice-card h1',
      reach: async (_, hall) => {
        await hall.does('chair', 'close-segment')
        await hall.does('chair', 'remove-seat', { seat: 'us-1' })
      },
    },
    {
      name: 'revoked',
      title: 'Un puesto cerrado',
      seat: 'us-1',
      shows: '.notice-card h1',
      reach: (_, hall) => hall.does('secretariat', 'revoke-seat', { seat: 'us-1' }),
    },
    {
      name: 'suspended-drafting',
      title: 'Suspendida; sigue la redacción',
      seat: 'mx-1',
      path: '',
      shows: '.para',
      reach: (_, hall) => hall.does('chair', 'suspend-sitting', { mode: 'drafting' }),
    },
    {
      name: 'suspended-read-only',
      title: 'Suspendida; solo lectura',
      seat: 'mx-1',
      shows: '.para',
      main: true,
      reach: async (page, hall) => {
        await hall.does('chair', 'resume-sitting')
        await hall.does('chair', 'suspend-sitting', { mode: 'read_only' })
        await at(page, 'C2')
      },
    },
    { name: 'suspended-chair', title: 'Suspendida, Presidencia', seat: 'chair', shows: '.desk-of', reach: (page) => at(page, 'C2') },
    {
      name: 'suspended-dark',
      title: 'Suspendida; sala vacía',
      seat: 'mx-1',
      shows: '.notice-card h1',
      reach: async (_, hall) => {
        await hall.does('chair', 'resume-sitting')
        await hall.does('chair', 'suspend-sitting', { mode: 'dark' })
      },
    },
    {
      name: 'closed',
      title: 'La reunión está cerrada',
      seat: 'mx-1',
      shows: '.notice-card h1',
      main: true,
      reach: async (page, hall) => {
        await hall.does('chair', 'resume-sitting')
        await press(page, 'out.again')
        await inRoom(page)
        await hall.does('chair', 'close-sitting')
      },
    },
    {
      name: 'closed-window',
      title: 'Cerrada, con plazo para propuestas por escrito',
      seat: 'gt-1',
      shows: '.notice-card h1',
      reach: async (page, hall) => {
        await hall.does('chair', 'open-window', { until: Date.now() + 8 * 3_600_000 })
        await press(page, 'out.again')
        await page.getByText(said('out.closed')).first().waitFor()
      },
    },
    {
      name: 'closed-revision',
      title: 'Cerrada: se lee la revisión',
      seat: 'mx-1',
      shows: '.sheet',
      reach: (page) => page.locator('.notice-card .acts button').nth(1).click(),
    },
    {
      name: 'closed-compare',
      title: 'Cerrada: se comparan revisiones',
      seat: 'gt-1',
      shows: '.cmp-row',
      reach: (page) => press(page, 'compare.revisions'),
    },
    { name: 'closed-chair', title: 'Cerrada, Presidencia', seat: 'chair', path: '', shows: '.para' },
    { name: 'closed-door', title: 'Puerta y reuniones, entre reuniones', seat: 'chair', path: '/door', shows: '.door-row' },
    {
      name: 'open-sitting',
      title: 'Abrir otra reunión',
      seat: 'chair',
      path: '',
      shows: '[role=dialog]',
      reach: (page) => press(page.locator('.top'), 'sitting.openOne'),
    },
  ],
}
