/** Setting up a conference over the wire: who may, what is made, that it ends, and what a card opens. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { orderOf } from '../../domain/setup/conference.ts'
import { emptyForm } from '../../domain/setup/form.ts'
import { declarationFromLines } from '../../domain/text/read.ts'
import { linesOf } from '../../domain/text/read-lines.ts'
import { readShape } from '../../domain/text/read-shape.ts'
import { serve, type Server } from '../../server/serve.ts'
import { enter, post, TEXT } from './harness.ts'

let folder: string
let server: Server
let printed: string[]
let cookie: string

const begin = async (): Promise<void> => {
  printed = []
  const settings = {
    host: '127.0.0.1',
    port: 0,
    data: join(folder, 'data'),
    clientFolder: 'none',
    commitDelay: 0,
    logLevel: 'silent',
    rehearsal: { links: join(folder, 'links.json'), text: null, delegations: 2 },
  }
  server = await serve(settings, {
    log: pino({ level: 'silent' }),
    now: Date.now,
    random: (length) => new Uint8Array(randomBytes(length)),
    print: (line) => printed.push(line),
  })
}
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-setup-'))
  await begin()
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

const setupLink = (): string | undefined => printed.find((line) => line.includes('/setup/'))?.trim()
const at = (path: string): string => `${server.url}${path}`
const named = { body: 'Conferencia de los Puertos', acronym: 'CP', theme: 'Puertos', place: 'Puerto Aurora' }
const blank = emptyForm('es', 'America/Panama')
const order = orderOf(
  {
    ...blank,
    names: { ...blank.names, es: { ...blank.names.es, ...named } },
    number: '7',
    from: '2027-09-24',
    to: '2027-09-25',
    delegations: 'MX\nHN',
    chair: { name: 'Ana Pérez', title: '' },
    secretary: { name: 'Luis Soto', title: '' },
    persons: 'MX; Rosa Díaz; jefatura; rosa@example.org',
  },
  (hat) => hat,
  // As the previous Declaration comes from the browser that read it.
  readShape(declarationFromLines(linesOf(TEXT))),
)
type Made = {
  readonly document: string
  readonly seats: readonly { readonly seat: string; readonly name: string; readonly link: string; readonly code: string }[]
}

test('[I5] nobody sets up without the link that the terminal shows; it opens in one browser, at the second start another one does', async () => {
  const first = setupLink() ?? ''
  expect(await post(at('/api/setup/conference'), '', order)).toMatchObject({ status: 401, body: { code: 'setup.not-held' } })
  expect((await fetch(at(`/setup/${'a'.repeat(43)}`))).status).toBe(404)
  expect((await enter(first, { origin: 'http://elsewhere.example' })).status).toBe(403)
  const taken = await enter(first)
  expect(taken.status).toBe(303)
  expect((await enter(first)).status).toBe(404)
  await server.stop()
  await begin()
  expect(await post(at('/api/setup/conference'), taken.cookie, order)).toMatchObject({ status: 401 })
  expect(setupLink()).not.toBe(first)
  cookie = (await enter(setupLink() ?? '')).cookie
  expect(await post(at('/api/setup/conference'), cookie, order, { origin: 'http://elsewhere.example' })).toMatchObject({ status: 403 })
  expect(await post(at('/api/setup/conference'), cookie, { conference: {} })).toMatchObject({
    status: 400,
    body: { code: 'act.malformed' },
  })
})

test('of several who ask at once one makes the conference, with seats that are no others; no e-mail reaches the disk', async () => {
  const answers = await Promise.all([1, 2, 3].map(() => post(at('/api/setup/conference'), cookie, order)))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409])
  const made = answers.find(({ status }) => status === 200)?.body as unknown as Made
  expect(made.seats.map(({ name }) => name)).toEqual(['Ana Pérez', 'Luis Soto', 'Rosa Díaz'])
  expect(made.seats.every(({ seat }) => !['chair', 'secretariat', 'mx-1'].includes(seat))).toBe(true)
  // Its answer was lost: the same browser has new cards made, and the earlier ones are void.
  const again = (await post(at('/api/setup/cards'), cookie, {})).body as unknown as Made
  expect((await enter(at(made.seats[2]?.link ?? ''))).status).toBe(403)
  const card = again.seats[2]
  expect(await post(at('/api/enter-code'), '', { code: card?.code })).toEqual({ status: 200, body: { link: card?.link } })
  const seated = await enter(at(card?.link ?? ''))
  expect(seated.status).toBe(303)
  const seat = await fetch(at(`/api/documents/${made.document}/seat?seat=${card?.seat}`), { headers: { cookie: seated.cookie } })
  // Its own title, not that of the Declaration whose text it begins from.
  const conference = { title: 'Declaración y Decisiones', venueZone: 'America/Panama' }
  expect(await seat.json()).toMatchObject({ seat: { name: 'Rosa Díaz', delegation: 'MX' }, conference })
  const chair = (await enter(at(again.seats[0]?.link ?? ''))).cookie
  const started = await fetch(at(`/api/documents/${made.document}?seat=${again.seats[0]?.seat}`), { headers: { cookie: chair } })
  const { paragraphs } = (await started.json()) as { readonly paragraphs: readonly unknown[] }
  expect(paragraphs).toHaveLength(TEXT.split('\n').filter((line) => line.trim() !== '').length)
  expect(await post(at('/api/enter-code'), '', { code: card?.code })).toMatchObject({ status: 409, body: { code: 'link.used' } })
  expect(await post(at('/api/setup/done'), cookie, {})).toMatchObject({ status: 200 })
  expect(await post(at('/api/setup/cards'), cookie, {})).toMatchObject({ status: 401 })
  for (const file of ['declaro.sqlite', 'declaro.sqlite-wal']) {
    const bytes = readFileSync(join(folder, 'data', file), 'latin1')
    expect([
      bytes.includes('rosa@example.org'),
      bytes.includes(card?.code ?? ''),
      bytes.includes(card?.code.replaceAll('-', '') ?? ''),
    ]).toEqual([false, false, false])
  }
})

test('[I5] once it is set up no start offers it again, and guessing the codes of cards is slowed down', async () => {
  await server.stop()
  await begin()
  expect(setupLink()).toBeUndefined()
  expect(await (await fetch(at('/api/setup'))).json()).toEqual({ standing: 'over', held: false })
  const guesses = await Promise.all(
    Array.from({ length: 21 }, (_, i) => post(at('/api/enter-code'), '', { code: `AAA-AAA-AAA-A${String.fromCharCode(65 + i)}A` })),
  )
  expect(guesses.filter(({ status }) => status === 429)).toHaveLength(1)
})
