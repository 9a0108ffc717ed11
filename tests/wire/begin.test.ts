/** What a server begins with on an empty data folder: the rehearsal from any template, or a conference of one's own. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pino } from 'pino'
import { afterEach, expect, test } from 'vitest'
import { textDigest } from '../../domain/seal/text.ts'
import { serve } from '../../server/serve.ts'
import { enter, post } from './harness.ts'

const EXAMPLE = fileURLToPath(new URL('../../templates/conference.example.json', import.meta.url))
const endings: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const end of endings.splice(0).toReversed()) await end()
})

function aFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-begin-'))
  endings.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

type Begun = {
  readonly url: string
  readonly document: string
  readonly seats: readonly { readonly seat: string; readonly role: string; readonly delegation: string | null; readonly link: string }[]
}

async function begin(folder: string, from: { readonly template?: string; readonly conference?: string }): Promise<Begun> {
  const links = join(folder, 'links.json')
  const settings = {
    host: '127.0.0.1',
    port: 0,
    data: join(folder, 'data'),
    clientFolder: folder,
    commitDelay: 0,
    logLevel: 'silent',
    rehearsal: { links, text: null, delegations: 4, ...from },
  }
  const server = await serve(settings, {
    log: pino({ level: 'silent' }),
    now: Date.now,
    random: (length) => new Uint8Array(randomBytes(length)),
    print: () => undefined,
  })
  endings.push(() => server.stop())
  return JSON.parse(readFileSync(links, 'utf8')) as Begun
}

async function sitting(begun: Begun, seat: string) {
  const { cookie } = await enter(begun.seats.find((each) => each.seat === seat)?.link ?? '')
  const address = `${begun.url}/api/documents/${begun.document}`
  const get = async (rest = '') => {
    const response = await fetch(`${address}${rest}`, { headers: { cookie } })
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }
  return { get, act: (body: unknown) => post(`${address}/acts`, cookie, body) }
}

test('a conference of one’s own is made in preparation, with its persons and a link for each', async () => {
  const begun = await begin(aFolder(), { conference: EXAMPLE })
  expect(begun.document).toBe('conference')
  expect(begun.seats.map(({ seat, role }) => `${seat} ${role}`)).toEqual([
    'chair chair',
    'secretariat secretariat',
    'ca-1 head',
    'ca-2 representative',
    'cr-1 representative',
    'observer observer',
    'service service',
  ])
  const [chair, head] = [await sitting(begun, 'chair'), await sitting(begun, 'ca-1')]
  expect((await head.get()).body).toMatchObject({ status: 409, code: 'sitting.not-open' })
  const { body } = await chair.get()
  expect(body).toMatchObject({
    sitting: null,
    conference: { venueZone: 'America/Belize', verbs: { decisions: expect.arrayContaining(['Aprobar']) } },
  })
  expect(await chair.act({ type: 'open-sitting', kind: 'first' })).toMatchObject({ status: 200 })
  expect(await chair.act({ type: 'admit-seat', seat: 'ca-1' })).toMatchObject({ status: 200 })
  expect((await head.get()).status).toBe(200)
})

test.each([
  ['declaration.en', 'en', 'Declaration and Decisions', 'Approve'],
  ['resolution.es', 'es', 'Resolución', 'Aprueba'],
  ['resolution.en', 'en', 'Resolution', 'Approves'],
])('the rehearsal is made from %s', async (template, language, title, verb) => {
  const begun = await begin(aFolder(), { template })
  const { body } = await (await sitting(begun, 'chair')).get()
  expect(body).toMatchObject({ conference: { language, title, verbs: { decisions: expect.arrayContaining([verb]) } } })
})

test.each<readonly [string, (folder: string) => { readonly template?: string; readonly conference?: string }, RegExp]>([
  ['a template that is not there', () => ({ template: 'treaty.es' }), /treaty\.es: .*there is no such template; there are declaration\.en/],
  [
    'a conference that cannot be read',
    (folder) => ({ conference: join(folder, 'none.json') }),
    /none\.json: \(whole file\): cannot be read \(ENOENT\)/,
  ],
  [
    'a conference that is not UTF-8',
    (folder) => {
      writeFileSync(join(folder, 'latin.json'), Buffer.from([0x7b, 0xf1, 0x7d]))
      return { conference: join(folder, 'latin.json') }
    },
    /latin\.json: \(whole file\): not UTF-8/,
  ],
  [
    'a conference with a fault in it',
    (folder) => {
      const mended = JSON.parse(readFileSync(EXAMPLE, 'utf8')) as { members: { code: string }[] }
      writeFileSync(join(folder, 'mine.json'), JSON.stringify({ ...mended, members: [{ ...mended.members[0], code: 'belize' }] }))
      return { conference: join(folder, 'mine.json') }
    },
    /mine\.json: members\[0\]\.code: two to six capitals/,
  ],
])('%s: the start says file and field, and makes nothing', async (_, from, told) => {
  const folder = aFolder()
  const faulty = from(folder)
  await expect(begin(folder, faulty)).rejects.toThrow(told)
  expect(readdirSync(folder)).not.toContain('links.json')
  await begin(folder, {})
})

type Issued = { readonly paragraphs: readonly (Parameters<typeof textDigest>[1][number] & { readonly label: string | null })[] }

async function issued(seat: Awaited<ReturnType<typeof sitting>>, number: number): Promise<Issued> {
  expect(await seat.act({ type: 'issue-revision', title: `Rev.${number}` })).toMatchObject({ status: 200 })
  return (await seat.get(`/revisions/${number}`)).body as unknown as Issued
}
const wordsOf = ({ paragraphs }: Issued): readonly string[] =>
  paragraphs.map(({ label, runs }) => `${label} ${runs.map(({ text }) => text).join('')}`)

test('in preparation the text begins from another, in the words that were seen, and a delegation’s file comes in before any sitting', async () => {
  const begun = await begin(aFolder(), { conference: EXAMPLE })
  const office = await sitting(begun, 'secretariat')
  const head = await sitting(begun, 'ca-1')
  const before = await issued(office, 1)
  const body = (text: string) => ({ role: 'body', level: 0, marker: 'decimal', text }) as const
  const previous = {
    type: 'begin-from-text',
    file: 'declaración anterior.docx',
    text: { sections: [{ kind: 'commitments', heading: 'Compromisos', paragraphs: [body('Medir el agua.'), body('Informar cada año.')] }] },
  }
  expect((await office.act({ ...previous, seen: '0'.repeat(64) })).body.code).toBe('wording.changed')
  expect((await head.act({ ...previous, seen: '0'.repeat(64) })).body.code).toBe('right.missing')
  expect(await office.act({ ...previous, seen: textDigest('es', before.paragraphs) })).toMatchObject({ status: 200 })
  const after = await issued(office, 2)
  expect(wordsOf(after).map((words) => words.slice(words.indexOf(' ') + 1))).toEqual([
    'Compromisos',
    'Medir el agua.',
    'Informar cada año.',
  ])
  expect(after.paragraphs.map(({ label }) => label).slice(1)).toEqual(['C1', 'C2'])

  const { body: start } = await office.get()
  const paragraph = (start.paragraphs as { id: string }[])[1]?.id
  const drafts = [{ kind: 'words', paragraph, base: 'Medir el agua.', text: 'Medir el agua y el aire.' }]
  expect(await office.act({ type: 'import-proposals', file: 'ca.docx', for: 'CA', drafts })).toMatchObject({ status: 200 })
  expect((await head.act({ type: 'import-proposals', file: 'ca.docx', drafts })).body.code).toBe('sitting.not-open')
  const third = await issued(office, 3)
  expect(third.paragraphs[1]?.runs.filter(({ ins }) => ins === 'CA')).toMatchObject([{ text: ' y el aire' }])
  expect((await office.act({ ...previous, seen: textDigest('es', third.paragraphs) })).body.code).toBe('begin.has-proposals')
  expect(await office.act({ type: 'open-sitting', kind: 'first' })).toMatchObject({ status: 200 })
  expect((await office.act({ ...previous, seen: textDigest('es', third.paragraphs) })).body.code).toBe('direct-writing.closed')
})
