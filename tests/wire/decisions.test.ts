/** The list of decisions: there only where the conference asked for it, with parties only where it asked for them, and out of the room only as a paper on record. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { expect, onTestFinished, test } from 'vitest'
import { serve } from '../../server/serve.ts'
import { type Answer, enter, post, readLinks } from './harness.ts'

const EXAMPLE = fileURLToPath(new URL('../../templates/conference.example.json', import.meta.url))

type Visitor = {
  readonly get: (rest: string) => Promise<Answer>
  readonly act: (type: string, fields?: object) => Promise<Answer>
  readonly order: (form: string) => Promise<Answer>
  readonly file: (id: string) => Promise<string>
}

async function conferenceWith(decisions: string | undefined): Promise<(seat: string) => Promise<Visitor>> {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-decisions-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const [links, conference] = [join(folder, 'links.json'), join(folder, 'conference.json')]
  writeFileSync(conference, JSON.stringify({ ...(JSON.parse(readFileSync(EXAMPLE, 'utf8')) as object), decisions }))
  const rehearsal = { links, text: null, delegations: 4, conference }
  const server = await serve(
    { host: '127.0.0.1', port: 0, data: join(folder, 'data'), clientFolder: folder, commitDelay: 0, logLevel: 'silent', rehearsal },
    { log: pino({ level: 'silent' }), now: Date.now, random: (length) => new Uint8Array(randomBytes(length)), print: () => undefined },
  )
  onTestFinished(() => server.stop())
  const address = `${server.url}/api/documents/conference`
  return async (seat) => {
    const { cookie } = await enter(readLinks(links).find((each) => each.seat === seat)?.link ?? '')
    const fetched = (rest: string): Promise<Response> => fetch(`${address}${rest}`, { headers: { cookie } })
    const get = async (rest: string): Promise<Answer> => {
      const response = await fetched(rest)
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    }
    return {
      get,
      act: (type, fields = {}) => post(`${address}/acts`, cookie, { type, ...fields }),
      order: (form) => post(`${address}/papers`, cookie, { kind: 'decisions', form, language: 'es', of: 'live' }),
      file: async (id) => {
        for (;;) {
          const { body } = await get(`/papers/${id}`)
          if (body.state === 'ready') return (await fetched(`/papers/${id}/file`)).text()
          expect(body.state).not.toBe('failed')
          await new Promise((resolve) => setTimeout(resolve, 5))
        }
      },
    }
  }
}

type Told = { readonly id: string; readonly seen: string; readonly label: string }

/** One paragraph agreed ad referendum of Canada, one agreed. */
async function decided(chair: Visitor): Promise<void> {
  expect(await chair.act('open-sitting', { kind: 'first' })).toMatchObject({ status: 200 })
  expect(await chair.act('admit-seat', { seat: 'ca-1' })).toMatchObject({ status: 200 })
  const paragraphs = (await chair.get('')).body.paragraphs as readonly Told[]
  const [one, other] = paragraphs.filter(({ label }) => /^C[1-9]/.test(label))
  expect(await chair.act('ad-referendum', { paragraph: one?.id, seen: one?.seen, by: ['CA'] })).toMatchObject({ status: 200 })
  expect(await chair.act('agree', { paragraph: other?.id, seen: other?.seen })).toMatchObject({ status: 200 })
}

type Listed = { readonly list: string; readonly decisions: readonly { readonly decision: string; readonly parties: readonly string[] }[] }
const listedFor = async (visitor: Visitor): Promise<Listed> => (await visitor.get('/decisions')).body as unknown as Listed
const lines = ({ decisions }: Listed): string[] => decisions.map(({ decision, parties }) => `${decision} ${parties.join()}`.trim())

test('off, it is neither read nor taken out, whoever asks', async () => {
  const seats = await conferenceWith(undefined)
  const chair = await seats('chair')
  await decided(chair)
  expect(await chair.get('/decisions')).toMatchObject({ status: 403, body: { code: 'decisions.off' } })
  expect(await chair.order('html')).toMatchObject({ status: 403, body: { code: 'decisions.off' } })
})

test('unattributed, it names no party, on the screen and on paper', async () => {
  const seats = await conferenceWith('unattributed')
  const [chair, canada, observer] = [await seats('chair'), await seats('ca-1'), await seats('observer')]
  await decided(chair)
  expect(lines(await listedFor(canada))).toEqual(['agreed-ad-referendum', 'agreed'])
  expect((await observer.get('/decisions')).status).toBe(403)
  const { status, body } = await chair.order('html')
  expect(status).toBe(202)
  const paper = await chair.file(String(body.id))
  expect(paper).toContain('Párrafo acordado ad referéndum')
  expect(paper).not.toContain('Canadá')
  expect(await canada.order('html')).toMatchObject({ status: 403, body: { code: 'paper.live' } })
})

test('attributed, it says whose, and taking it out is on record', async () => {
  const seats = await conferenceWith('attributed')
  const [chair, canada] = [await seats('chair'), await seats('ca-1')]
  await decided(chair)
  expect(lines(await listedFor(canada))).toEqual(['agreed-ad-referendum CA', 'agreed'])
  expect(await chair.file(String((await chair.order('html')).body.id))).toContain('Canadá')
  expect(await chair.file(String((await chair.order('docx')).body.id))).toMatch(/^PK/)
  expect(JSON.stringify((await chair.get('/record')).body)).toContain('sacó la relación de decisiones')
  expect(await chair.order('txt')).toMatchObject({ status: 400, body: { code: 'act.malformed' } })
})
