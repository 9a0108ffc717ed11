/** The second sitting: what is missing, adoption, certification, and what comes after. */
import { inRoom, wordsOf } from '../../stage.ts'
import { goTo, type Hall } from '../hall.ts'
import { at, fromMore, press, said } from '../reach.ts'
import type { Chapter } from '../screen.ts'

/** Milliseconds; all its forms are made and signed, on a machine that may have other work. */
const PACKAGES_TAKE = 120_000

async function secondSitting(hall: Hall): Promise<void> {
  await hall.does('chair', 'close-window')
  await hall.does('chair', 'open-sitting', { kind: 'second' })
  for (const seat of ['mx-1', 'gt-1'] as const) {
    const page = await hall.pageOf(seat)
    await page.goto(`${hall.stage.url}/room/rehearsal/${seat}`)
    await inRoom(page)
  }
  await hall.does('chair', 'open-direct-writing')
  const before = await hall.entry('C5')
  const section = await sectionOf(hall, before.id)
  const text = 'Acordaron presentar un informe conjunto en la próxima reunión.'
  await hall.does('chair', 'insert-paragraph', { section, after: before.id, role: 'body', level: 0, marker: 'none', text })
  await hall.does('chair', 'close-direct-writing')
}

const sectionOf = async (hall: Hall, paragraph: string): Promise<string> => {
  const page = await hall.pageOf('chair')
  await at(page, 'C5')
  return page.locator(`.sheet section:has([data-id="${paragraph}"])`).evaluate((section) => (section as HTMLElement).dataset.id ?? '')
}

/** What the template left for the meeting to fill. */
async function fillBlank(hall: Hall, label: string): Promise<void> {
  const page = await hall.pageOf('chair')
  await at(page, label)
  const base = await wordsOf(page, label)
  const { id } = await hall.entry(label)
  await hall.does('chair', 'table', { drafts: [{ kind: 'words', paragraph: id, base, text: base.replace(/\[[^\]]*\]/, 'Ana Ríos') }] })
  await hall.does('chair', 'accept', { paragraph: id, seen: (await hall.entry(label)).seen })
}

/** Nothing is left to settle: all that is pending goes, blanks are filled, every paragraph is agreed. */
async function settleAll(hall: Hall): Promise<void> {
  for (const { id, proposals } of await hall.entries())
    for (const { by } of proposals) {
      const now = (await hall.entries()).find((each) => each.id === id)
      const seen = now?.proposals.find((each) => each.by === by)?.seen
      if (seen !== undefined) await hall.does('chair', 'reject', { paragraph: id, by, seen })
    }
  const { id: contested, seen: asItIs } = await hall.entry('C2')
  await hall.does('chair', 'resolve-conflict', { paragraph: contested, conflict: 1, seen: asItIs })
  await hall.does('chair', 'admit-paragraph', { paragraph: (await hall.entry('C6')).id })
  for (const { id, standing, seen } of await hall.entries())
    if (standing !== 'agreed') await hall.does('chair', 'agree', { paragraph: id, seen })
}

export const ADOPTING: Chapter = {
  name: 'adopting',
  title: 'Aprobación y certificación',
  before: secondSitting,
  screens: [
    { name: 'late', title: 'Un párrafo por admitir', seat: 'chair', shows: '.desk-of', reach: (page) => at(page, 'C6') },
    { name: 'missing', title: 'Aprobación: lo que falta', seat: 'chair', path: '/adoption', shows: '.adoption-list > li', main: true },
    { name: 'missing-delegate', title: 'Aprobación, delegación', seat: 'mx-1', path: '/adoption', shows: 'main h1' },
    {
      name: 'lapse',
      title: 'Dejar decaer lo pendiente',
      seat: 'chair',
      path: '/adoption',
      shows: '[role=dialog]',
      reach: (page) => press(page, 'lapse.do'),
    },
    {
      name: 'statement',
      title: 'Formular una reserva',
      seat: 'mx-1',
      path: '/adoption',
      shows: '[role=dialog]',
      reach: (page) => press(page, 'statements.make'),
    },
    {
      name: 'register',
      title: 'Registro de decisiones',
      seat: 'secretariat',
      path: '/register',
      shows: '.register-candidates',
      main: true,
    },
    {
      name: 'register-edit',
      title: 'Rectificar una decisión',
      seat: 'secretariat',
      path: '/register',
      shows: 'form',
      reach: async (page) => {
        await page
          .locator('.register-candidates')
          .getByRole('button', { name: /^Inscribir/ })
          .first()
          .click()
        await page
          .getByRole('button', { name: /^Rectificar/ })
          .first()
          .click()
      },
    },
    { name: 'documents', title: 'Documentos de la Conferencia', seat: 'secretariat', path: '/documents', shows: 'main h1' },
    {
      name: 'documents-add',
      title: 'Añadir un documento',
      seat: 'secretariat',
      path: '/documents',
      shows: '[role=dialog]',
      reach: (page) => press(page, 'documents.add'),
    },
    {
      name: 'ready',
      title: 'Nada por resolver: la Presidencia pregunta',
      seat: 'chair',
      shows: '[role=dialog]',
      reach: async (page, hall) => {
        await fillBlank(hall, 'D4')
        await settleAll(hall)
        await goTo(page, '/adoption')
        await press(page, 'adoption.ask')
      },
    },
    {
      name: 'adopted-delegate',
      title: 'Aprobada, en la sala',
      seat: 'mx-1',
      shows: '.dock',
      main: true,
      reach: async (page, hall) => {
        await hall.does('mx-1', 'make-statement', {
          kind: 'reservation',
          text: 'México se reserva su posición sobre el plazo que fija el párrafo.',
        })
        await hall.does('chair', 'adopt')
        await at(page, 'C1')
      },
    },
    { name: 'adopted-chair', title: 'Aprobada, Presidencia', seat: 'chair', shows: '.desk-of', reach: (page) => at(page, 'C1') },
    { name: 'adopted', title: 'Aprobada', seat: 'chair', path: '/adoption', shows: 'main h1', main: true },
    { name: 'adopted-projector', title: 'Aprobada, en la pantalla', seat: 'chair', path: '/projector', shows: '.pj-adopted', main: true },
    {
      name: 'correction',
      title: 'Sugerir una corrección editorial',
      seat: 'secretariat',
      shows: '[role=dialog]',
      reach: async (page) => {
        await at(page, 'C1')
        await page
          .getByRole('button', { name: said('correction.suggest') })
          .first()
          .click()
        await page.getByRole('dialog').waitFor()
      },
    },
    {
      name: 'certify',
      title: 'Certificar',
      seat: 'chair',
      path: '/adoption',
      shows: '[role=dialog]',
      reach: async (page, hall) => {
        for (const recommendation of ['1', '2', '3.2', '4'])
          await hall.does('chair', 'set-disposition', { recommendation, disposition: 'merged' })
        await press(page, 'certify.do')
      },
    },
    {
      name: 'certified',
      title: 'Certificada, con sus paquetes',
      seat: 'chair',
      path: '/adoption',
      shows: 'main h1',
      reach: async (page, hall) => {
        await hall.does('chair', 'certify')
        await page.getByText(said('packages.kind.public')).first().waitFor({ timeout: PACKAGES_TAKE })
      },
    },
    {
      name: 'corrigendum',
      title: 'Emitir un corrigendum',
      seat: 'chair',
      path: '/adoption',
      shows: '[role=dialog]',
      reach: (page) => press(page, 'corrigenda.make'),
    },
    {
      name: 'addendum',
      title: 'Recibir una adición',
      seat: 'chair',
      path: '/adoption',
      shows: '[role=dialog]',
      reach: (page) => press(page, 'addenda.receive'),
    },
    {
      name: 'export',
      title: 'Exportar lo certificado',
      seat: 'chair',
      path: '/adoption',
      shows: '[role=dialog]',
      reach: (page) => fromMore(page, 'export.menu'),
    },
    {
      name: 'certified-out',
      title: 'Certificada, fuera de la sala',
      seat: 'mx-1',
      shows: '.notice-card h1',
      reach: async (page, hall) => {
        await hall.does('chair', 'close-sitting')
        await page.getByText(said('packages.kind.public')).first().waitFor({ timeout: PACKAGES_TAKE })
      },
    },
  ],
}
