/** The first sitting has just been opened: nothing is proposed yet. */
import type { Chapter } from '../screen.ts'
import { at, openMore, press, said } from '../reach.ts'

export const OPENED: Chapter = {
  name: 'opened',
  title: 'Recién abierta',
  before: (hall) => hall.does('chair', 'permit-observers', { permitted: false }),
  screens: [
    { name: 'first-visit', title: 'La primera visita de una delegación', seat: 'mx-1', path: '', shows: '.hint' },
    {
      name: 'delegate',
      title: 'Sala de una delegación, sin propuestas',
      seat: 'mx-1',
      path: '',
      shows: '.para',
      reach: (page) => press(page, 'hint.skip'),
    },
    { name: 'chair', title: 'Sala de la Presidencia, sin propuestas', seat: 'chair', path: '', shows: '.para' },
    {
      name: 'chair-desk',
      title: 'Mesa de un párrafo sin propuestas',
      seat: 'chair',
      shows: '.desk-of',
      reach: (page) => at(page, 'C1'),
    },
    { name: 'observer-waits', title: 'Observador que espera en la puerta', seat: 'observer', shows: '.notice-card h1' },
    { name: 'trace', title: 'Correspondencia sin Recomendaciones', seat: 'secretariat', path: '/trace', shows: 'main' },
    { name: 'trace-delegate', title: 'Correspondencia sin Recomendaciones, delegación', seat: 'mx-1', path: '/trace', shows: 'main' },
    { name: 'compare', title: 'Comparar sin revisiones', seat: 'mx-1', path: '/compare/live/file', shows: 'main' },
    { name: 'compilation', title: 'Texto compilado sin corchetes', seat: 'mx-1', path: '/compilation', shows: '.compiled-par' },
    { name: 'convergence', title: 'Marcha de la negociación, al principio', seat: 'chair', path: '/convergence', shows: 'main h1' },
    { name: 'replay', title: 'Reproducción, al principio', seat: 'mx-1', path: '/replay', shows: 'main h1' },
    { name: 'decisions', title: 'Relación de decisiones', seat: 'chair', path: '/decisions', shows: 'main' },
    { name: 'register', title: 'Registro de decisiones vacío', seat: 'secretariat', path: '/register', shows: 'main h1' },
    { name: 'documents', title: 'Documentos, sin ninguno', seat: 'secretariat', path: '/documents', shows: 'main h1' },
    { name: 'adoption', title: 'Aprobación: lo que falta', seat: 'chair', path: '/adoption', shows: '.adoption-list > li' },
    {
      name: 'door-cards',
      title: 'Tarjetas de puesto, desde la puerta',
      seat: 'secretariat',
      path: '/door',
      shows: '.cards-which',
      reach: (page) => press(page, 'cards.menu'),
    },
    { name: 'door-delegate', title: 'La puerta no es de una delegación', seat: 'mx-1', path: '/door', shows: '.door-refused' },
    {
      name: 'drafts',
      title: 'Borradores: ninguno',
      seat: 'mx-1',
      shows: '.private',
      reach: async (page) => {
        await at(page, 'C1')
        await press(page.locator('.side-views'), 'panel.drafts')
      },
    },
    {
      name: 'comments',
      title: 'Comentarios: ninguno',
      seat: 'mx-1',
      shows: '.side .list',
      reach: async (page) => {
        await at(page, 'C1')
        await page
          .locator('.side-views')
          .getByRole('button', { name: said('comments.title') })
          .click()
      },
    },
    {
      name: 'palette',
      title: 'Buscar una orden',
      seat: 'chair',
      path: '',
      shows: '[role=option]',
      reach: (page) => page.keyboard.press('Control+k'),
    },
    {
      name: 'shortcuts',
      title: 'Atajos del teclado',
      seat: 'chair',
      path: '',
      shows: '.shortcuts',
      reach: (page) => page.keyboard.press('F1'),
    },
    {
      name: 'shortcuts-delegate',
      title: 'Atajos del teclado, delegación',
      seat: 'gt-1',
      path: '',
      shows: '.shortcuts',
      reach: (page) => page.keyboard.press('F1'),
    },
    { name: 'more-delegate', title: 'Más, de una delegación', seat: 'gt-1', path: '', shows: '[role=menu]', reach: openMore },
    { name: 'more-chair', title: 'Más, de la Presidencia', seat: 'chair', path: '', shows: '[role=menu]', reach: openMore },
    { name: 'more-secretariat', title: 'Más, de la Secretaría', seat: 'secretariat', path: '', shows: '[role=menu]', reach: openMore },
  ],
}
