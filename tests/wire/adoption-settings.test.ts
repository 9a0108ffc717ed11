/** Individual approval and the silence procedure, in a conference that has set them: what was given on a text counts on that text alone, and the
 *  deadline stands over a restart. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { serve, type Server } from '../../server/serve.ts'
import { type Answer, enter, post, readLinks } from './harness.ts'
import { freePort } from './process.ts'

const EXAMPLE = fileURLToPath(new URL('../../templates/conference.example.json', import.meta.url))
const TEXT = `CONFERENCIA DE LOS PUERTOS
DECLARACIÓN

Las Viceministras y los Viceministros,

Reiteraron su voluntad de cooperacion.
Decidieron reunirse otra vez el año próximo.
`

type Hall = {
  readonly clock: { now: number }
  readonly restart: () => Promise<void>
  readonly act: (seat: string, type: string, fields?: object) => Promise<Answer>
  readonly ask: (seat: string, rest?: string) => Promise<Record<string, unknown>>
}

/** In an open second sitting, with all agreed. */
async function aHall(settings: object): Promise<Hall> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-adoption-set-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [links, conference, text] = ['links.json', 'conference.json', 'text.txt'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ]
  writeFileSync(conference, JSON.stringify({ ...(JSON.parse(readFileSync(EXAMPLE, 'utf8')) as object), ...settings }))
  writeFileSync(text, TEXT)
  const port = await freePort()
  const clock = { now: Date.now() }
  const start = (): Promise<Server> =>
    serve(
      {
        host: '127.0.0.1',
        port,
        data: join(folder, 'data'),
        clientFolder: folder,
        commitDelay: 0,
        logLevel: 'silent',
        rehearsal: { links, text, delegations: 4, conference },
      },
      {
        log: pino({ level: 'silent' }),
        now: () => clock.now,
        random: (length) => new Uint8Array(randomBytes(length)),
        print: () => undefined,
      },
    )
  let server = await start()
  onTestFinished(() => server.stop())
  const cookies = new Map<string, string>()
  const cookieOf = async (seat: string): Promise<string> => {
    const known = cookies.get(seat)
    if (known !== undefined) return known
    const { cookie } = await enter(readLinks(links).find((each) => each.seat === seat)?.link ?? '')
    cookies.set(seat, cookie)
    return cookie
  }
  const address = `${server.url}/api/documents/conference`
  const act: Hall['act'] = async (seat, type, fields = {}) => post(`${address}/acts`, await cookieOf(seat), { type, ...fields })
  const ask: Hall['ask'] = async (seat, rest = '') =>
    (await (await fetch(`${address}${rest}`, { headers: { cookie: await cookieOf(seat) } })).json()) as Record<string, unknown>
  const restart = async (): Promise<void> => {
    await server.stop()
    server = await start()
  }
  const hall = { clock, restart, act, ask }
  await openSecond(hall)
  return hall
}

type Told = { readonly id: string; readonly seen: string }
const paragraphsOf = async ({ ask }: Hall): Promise<readonly Told[]> => (await ask('chair')).paragraphs as readonly Told[]
const digestOf = async ({ ask }: Hall): Promise<string> => String((await ask('chair')).digest)
const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.code ?? 'done')}`

async function done(answer: Promise<Answer>): Promise<void> {
  expect(await answer).toMatchObject({ status: 200 })
}

async function openSecond(hall: Hall): Promise<void> {
  await done(hall.act('chair', 'open-sitting', { kind: 'second' }))
  for (const { id, seen } of await paragraphsOf(hall)) await done(hall.act('chair', 'agree', { paragraph: id, seen }))
}

/** The final text as every seat is told of it, or what the server says instead. */
const told = ({ ask }: Hall): Promise<Record<string, unknown>> => ask('chair', '/final')

test('approvals count on the text they were given on: a reopened word voids them, an editorial correction does not', async () => {
  const hall = await aHall({ adoption: 'approvals', quorum: 2 })
  const digest = await digestOf(hall)
  const approve = { digest, reservations: [{ text: 'Belice se reserva su posición.' }] }
  expect(codeOf(await hall.act('ca-2', 'approve', { ...approve }))).toBe('403 right.missing')
  await done(hall.act('secretariat', 'approve', { ...approve, for: 'BZ' }))
  expect(codeOf(await hall.act('chair', 'adopt', { digest }))).toBe('409 approval.missing')
  await done(hall.act('secretariat', 'approve', { digest, for: 'CA' }))

  const slip = (await paragraphsOf(hall))[3]
  const words = { text: 'Reiteraron su voluntad de cooperación.' }
  await done(hall.act('secretariat', 'suggest-correction', { paragraph: slip?.id, seen: slip?.seen, words }))
  await done(hall.act('chair', 'accept-corrections', { corrections: [{ id: 1, seen: slip?.seen }] }))
  await hall.restart()
  const corrected = await digestOf(hall)
  expect(corrected).not.toBe(digest)
  expect(codeOf(await hall.act('chair', 'adopt', { digest }))).toBe('409 wording.changed')

  const last = (await paragraphsOf(hall))[4]
  await done(hall.act('chair', 'unlock', { paragraph: last?.id, reason: 'Falta una palabra' }))
  await done(hall.act('chair', 'table', { drafts: [draftOf(last)] }))
  const { seen } = (await paragraphsOf(hall))[4] ?? {}
  await done(hall.act('chair', 'accept', { paragraph: last?.id, seen }))
  const again = (await paragraphsOf(hall))[4]
  await done(hall.act('chair', 'agree', { paragraph: again?.id, seen: again?.seen }))
  expect(codeOf(await hall.act('chair', 'adopt'))).toBe('409 approval.missing')
  const now = await digestOf(hall)
  for (const code of ['BZ', 'CR']) await done(hall.act('secretariat', 'approve', { digest: now, for: code }))
  await done(hall.act('chair', 'adopt', { digest: now }))
  expect(await told(hall)).toMatchObject({ adopted: { how: 'approvals', digest: now }, statements: [{ by: 'BZ', onBehalf: true }] })
})

const draftOf = (paragraph: Told | undefined): object => ({
  kind: 'words',
  paragraph: paragraph?.id,
  base: 'Decidieron reunirse otra vez el año próximo.',
  text: 'Decidieron reunirse otra vez en Puerto Aurora el año próximo.',
})

/** Asks until the server has done what a timer of its own does. */
async function untilSaid(hall: Hall, wanted: string): Promise<void> {
  for (;;) {
    const answer = codeOf(await hall.act('chair', 'adopt', { digest: '0'.repeat(64) }))
    if (answer === wanted) return
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

test('a silence runs to its deadline over a restart, and the chair then declares what it held on, outside any sitting', async () => {
  const hall = await aHall({ adoption: 'silence' })
  const digest = await digestOf(hall)
  await done(hall.act('chair', 'close-sitting'))
  await done(hall.act('chair', 'open-silence', { digest, until: hall.clock.now + 3_600_000 }))
  expect(codeOf(await hall.act('chair', 'adopt', { digest }))).toBe('409 silence.not-held')
  await hall.restart()
  expect(codeOf(await hall.act('chair', 'open-silence', { digest, until: hall.clock.now + 10 }))).toBe('409 silence.running')
  hall.clock.now += 3_600_000
  await hall.restart()
  await untilSaid(hall, '409 wording.changed')
  expect(codeOf(await hall.act('ca-1', 'break-silence'))).toBe('409 silence.none')
  await done(hall.act('chair', 'adopt', { digest }))
  expect(await told(hall)).toMatchObject({ adopted: { how: 'silence', sitting: null }, silence: { state: 'held' } })
})

test('who is out of the room is told that a silence runs, and what became of it, until the Declaration is adopted', async () => {
  const hall = await aHall({ adoption: 'silence' })
  const digest = await digestOf(hall)
  await done(hall.act('chair', 'close-sitting'))
  const toldTo = async (seat: string): Promise<unknown> => (await hall.ask(seat, '/seat')).silence
  const open = (): Promise<Answer> => hall.act('chair', 'open-silence', { digest, until: hall.clock.now + 3_600_000 })
  expect(await toldTo('ca-2')).toBe(null)
  await done(open())
  expect(await toldTo('ca-2')).toEqual({ state: 'running', until: hall.clock.now + 3_600_000 })
  expect(await toldTo('observer'), 'nobody else').toBe(null)
  await done(hall.act('ca-1', 'break-silence', { reason: 'Falta consultar a la capital' }))
  expect(await toldTo('ca-2')).toEqual({ state: 'broken', until: hall.clock.now + 3_600_000, by: 'CA' })
  await done(open())
  hall.clock.now += 3_600_000
  await hall.restart()
  await untilSaid(hall, '409 wording.changed')
  expect(await toldTo('ca-2')).toEqual({ state: 'held', until: hall.clock.now })
  await done(hall.act('chair', 'adopt', { digest }))
  expect(await toldTo('ca-2')).toBe(null)
})

test('a running server ends the time by its clock', async () => {
  const hall = await aHall({ adoption: 'silence' })
  const digest = await digestOf(hall)
  await done(hall.act('chair', 'open-silence', { digest, until: hall.clock.now + 50 }))
  hall.clock.now += 50
  await untilSaid(hall, '409 wording.changed')
  expect(codeOf(await hall.act('chair', 'adopt', { digest }))).toBe('200 done')
})

test('one objection breaks it, and its reason is told to chair and secretariat alone', async () => {
  const hall = await aHall({ adoption: 'silence' })
  const digest = await digestOf(hall)
  await done(hall.act('chair', 'open-silence', { digest, until: hall.clock.now + 3_600_000 }))
  await done(hall.act('ca-1', 'break-silence', { reason: 'Falta consultar a la capital' }))
  await hall.restart()
  hall.clock.now += 3_600_000
  expect(codeOf(await hall.act('chair', 'adopt', { digest }))).toBe('409 silence.not-held')
  for (const told of ['/record', '/office']) expect(JSON.stringify(await hall.ask('chair', told))).toContain('Falta consultar a la capital')
  expect(JSON.stringify(await hall.ask('ca-1', '/replay'))).not.toContain('Falta consultar')
})
