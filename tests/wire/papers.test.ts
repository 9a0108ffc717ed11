/** Papers taken out: who may, what stands in them, that they are made while the room goes on, and that they are soon forgotten. */
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, post, startWire, type Wire } from './harness.ts'

const REASON = 'motivo que no sale de la casa'
const WEIGHT = /fuerza|más débil|weaker|force/

let wire: Wire
let clock = 0

beforeAll(async () => {
  wire = await startWire({ now: () => Date.now() + clock })
  const items = ['Elaborar un directorio.', 'Reiterar la voluntad.', 'Financiar un faro.']
  await done('load-recommendations', { items: items.map((text, i) => ({ number: String(i + 1), text })) })
  const { paragraphs } = await wire.start('chair')
  await done('link', { recommendation: '1', paragraph: paragraphs.at(-2)?.id })
  await done('set-disposition', { recommendation: '1', disposition: 'amended', reason: REASON })
  await done('set-disposition', { recommendation: '3', disposition: 'not_retained', reason: REASON })
  await done('record-topic', { title: 'Las redes de pesca', raisedBy: 'CA' })
  await done('issue-revision', { title: 'Primera' })
})
afterAll(() => wire.stop())

async function done(type: string, fields: object): Promise<void> {
  const { status, body } = await wire.act('chair', { type, ...fields })
  expect({ status, body }).toMatchObject({ status: 200 })
}

const PAPER = { kind: 'correspondence', form: 'html', language: 'es', of: 1 } as const
const address = `/api/documents/rehearsal/papers`
const order = async (seat: string, fields: object = {}, headers: Readonly<Record<string, string>> = {}): Promise<Answer> =>
  post(`${wire.url}${address}`, await wire.signIn(seat), { ...PAPER, ...fields }, headers)
const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.code ?? body.state ?? 'done')}`

type Progress = { readonly done: number; readonly total: number }

/** Asks again and again until the paper is made or cannot be; answers what was told on the way. */
async function watched(seat: string, id: unknown): Promise<readonly { readonly state: string; readonly progress: Progress }[]> {
  const told: { state: string; progress: Progress }[] = []
  for (;;) {
    const { body } = await wire.get(seat, `/papers/${String(id)}`)
    told.push(body as (typeof told)[number])
    if (body.state === 'ready' || body.state === 'failed') return told
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

const fetched = async (seat: string, id: unknown): Promise<Response> =>
  fetch(`${wire.url}${address}/${String(id)}/file`, { headers: { cookie: await wire.signIn(seat) } })

async function taken(
  seat: string,
  fields: object = {},
): Promise<{ readonly response: Response; readonly bytes: Uint8Array; readonly id: unknown }> {
  const ordered = await order(seat, fields)
  expect(ordered.status).toBe(202)
  const told = await watched(seat, ordered.body.id)
  expect(told.at(-1)?.state).toBe('ready')
  const response = await fetched(seat, ordered.body.id)
  return { response, bytes: new Uint8Array(await response.clone().arrayBuffer()), id: ordered.body.id }
}
const wordsIn = (bytes: Uint8Array): string =>
  bytes[0] === 0x50
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes)

describe('who takes out what', () => {
  test.each([
    ['chair', 'live', '202 done'],
    ['secretariat', 1, '202 done'],
    ['ca-1', 1, '202 done'],
    ['ca-2', 'live', '403 paper.live'],
    ['ca-1', 7, '404 revision.unknown'],
  ])('%s, of %s: %s', async (seat, of, expected) => {
    const answer = await order(seat, { of })
    expect(codeOf(answer)).toBe(expected)
    if (answer.status === 202) await watched(seat, answer.body.id)
  })

  test('those who follow take nothing out, strangers are told nothing, foreign pages are refused', async () => {
    const { body } = await wire.act('chair', { type: 'accredit-person', name: 'Pablo', title: 'Asesor', institution: 'OIM' })
    const given = await wire.act('chair', { type: 'give-seat', person: body.person, hat: 'observer' })
    const issued = await wire.act('chair', { type: 'reissue-link', seat: given.body.seat })
    const entered = await fetch(`${wire.url}${String(issued.body.link)}`, { method: 'POST', redirect: 'manual' })
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    expect(codeOf(await post(`${wire.url}${address}`, cookie, PAPER))).toBe('403 right.missing')
    expect(codeOf(await post(`${wire.url}${address}`, '', PAPER))).toBe('401 seat.unknown')
    expect(codeOf(await order('chair', {}, { origin: 'https://elsewhere.example' }))).toBe('403 origin.foreign')
  })

  test.each([{ kind: 'novel' }, { form: 'exe' }, { language: 'xx' }, { of: 0 }, { of: 'draft' }, { further: 1 }])(
    'an order of another form is refused (%j)',
    async (fields) => expect(codeOf(await order('chair', fields))).toBe('400 act.malformed'),
  )

  test('a paper is the seat’s that ordered it, and nobody else’s', async () => {
    const { id } = await taken('ca-1')
    for (const seat of ['ca-2', 'chair', 'cr-1']) {
      expect(codeOf(await wire.get(seat, `/papers/${String(id)}`))).toBe('404 paper.unknown')
      expect((await fetched(seat, id)).status).toBe(404)
    }
  })
})

describe('what stands in it', () => {
  test.each(['docx', 'html'])('the %s has the words, under its proper name, kept by no cache', async (form) => {
    const { response, bytes } = await taken('chair', { form, dispositions: true })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="Cuadro de correspondencia Rev.1.${form}"; filename*=UTF-8''Cuadro%20de%20correspondencia%20Rev.1.${form}`,
    )
    const words = wordsIn(bytes)
    for (const each of ['Financiar un faro.', 'Las redes de pesca', 'recogida con cambios', 'no recogida', 'Rev.1, «Primera»', 'ENSAYO'])
      expect(words).toContain(each)
    expect(words).not.toContain(REASON)
    expect(words).not.toMatch(WEIGHT)
  })

  test('dispositions that are not released are in no delegation’s paper, and in the office’s only when asked for', async () => {
    expect(codeOf(await order('ca-1', { dispositions: true }))).toBe('403 paper.dispositions')
    for (const [seat, form] of [
      ['ca-1', 'html'],
      ['ca-1', 'docx'],
      ['chair', 'docx'],
    ] as const) {
      const words = wordsIn((await taken(seat, { form })).bytes)
      expect(words).toContain('Financiar un faro.')
      expect(words).not.toMatch(/recogida|Curso dado/)
    }
  })

  test('once released they stand in everyone’s, still without a reason; withheld again, they are gone', async () => {
    await done('release-dispositions', {})
    for (const form of ['html', 'docx']) {
      const words = wordsIn((await taken('ca-1', { form })).bytes)
      expect(words).toContain('recogida con cambios')
      expect(words).not.toContain(REASON)
    }
    expect(wordsIn((await taken('ca-1', { dispositions: false })).bytes)).not.toMatch(/recogida|Curso dado/)
    const { id } = await taken('ca-1')
    await done('withhold-dispositions', {})
    expect((await fetched('ca-1', id)).status).toBe(403)
    expect(wordsIn((await taken('ca-1')).bytes)).not.toMatch(/recogida|Curso dado/)
  })

  test('a paper of a revision has its text, one of today has today’s', async () => {
    await done('draft-from-recommendation', { recommendation: '2', section: await lastSection() })
    const [issued, live] = [(await taken('chair')).bytes, (await taken('chair', { of: 'live' })).bytes].map(wordsIn)
    expect(issued).toContain('1 de 3 Recomendaciones vinculadas')
    expect(issued).not.toMatch(/ya no está en el texto|Párrafo propuesto/)
    expect(live).toContain('2 de 3 Recomendaciones vinculadas')
    expect(live).toContain('Párrafo propuesto por la Presidencia; aún no es texto.')
  })
})

async function lastSection(): Promise<string> {
  const { body } = await wire.get('chair', '/revisions/1')
  return (body.paragraphs as { section: string }[]).at(-1)?.section ?? ''
}

test('every paper is on record before it is made, with who took it and of which text', async () => {
  await taken('cr-2')
  await taken('chair', { of: 'live', dispositions: true })
  const { lines } = (await wire.get('secretariat', '/record')).body as { lines: { name: string; sentence: string }[] }
  expect(lines.slice(0, 2).map(({ sentence }) => sentence)).toEqual([
    'La Presidencia sacó el cuadro de correspondencia (texto en negociación; con el curso dado).',
    'Costa Rica sacó el cuadro de correspondencia (Rev.1; sin el curso dado).',
  ])
})

describe('in the background', () => {
  test('[I11] 300 Recommendations: told as they are done, while the room answers at once', async () => {
    const words =
      'Elaborar un directorio regional de oficinas de orientación, financiar su impresión y publicarlo antes de la próxima reunión. '
    const items = Array.from({ length: 300 }, (_, i) => ({ number: String(i + 1), text: `${words.repeat(3)}${i}.` }))
    await done('load-recommendations', { items })
    const { paragraphs } = await wire.start('chair')
    const targets = paragraphs.slice(-3)
    for (let i = 0; i < 30; i++) await done('link', { recommendation: String(i + 1), paragraph: targets[i % 3]?.id })
    const meanwhile: number[] = []
    for (let i = 0; i < 3; i++) {
      const { body } = await order('chair', { form: 'docx', of: 'live' })
      const told = await watched('chair', body.id)
      meanwhile.push(...told.map(({ progress }) => progress.done).filter((count) => count > 0 && count < 300))
      expect(told.at(-1)).toMatchObject({ state: 'ready', progress: { done: 300, total: 300 } })
      const steps = told.map(({ progress }) => progress.done)
      expect(steps).toEqual(steps.toSorted((one, other) => one - other))
    }
    // A paper made in this thread would let nobody ask before it is done.
    expect(meanwhile.length).toBeGreaterThan(0)
  })

  const papersOnRecord = async (): Promise<number> => {
    const { lines } = (await wire.get('chair', '/record')).body as { lines: { sentence: string }[] }
    return lines.filter(({ sentence }) => sentence.includes('cuadro de correspondencia')).length
  }

  test('a seat has two in work at once, and waits with a third', async () => {
    const before = await papersOnRecord()
    const answers = await Promise.all([0, 1, 2].map(() => order('cr-1')))
    expect((await papersOnRecord()) - before, 'what was refused was not taken').toBe(2)
    expect(answers.map(codeOf).toSorted()).toEqual(['202 done', '202 done', '429 papers.too-many'])
    const { id } = answers.find(({ status }) => status === 202)?.body ?? {}
    expect((await fetched('cr-1', id)).status).toBe(409)
    for (const { status, body } of answers) if (status === 202) await watched('cr-1', body.id)
    expect(codeOf(await order('cr-1'))).toBe('202 done')
  })

  test('who waits with the question hears it when it is made, and else how far it is, a second later', async () => {
    const { id } = (await order('do-1', { form: 'docx' })).body
    const began = Date.now()
    const told: unknown[] = []
    while (told.at(-1) !== 'ready') told.push((await wire.get('do-1', `/papers/${String(id)}?wait`)).body.state)
    expect(told.length).toBeLessThanOrEqual(1 + (Date.now() - began) / 1_000)
  })

  test('who waits with the order hears the same at once', async () => {
    const { status, body } = await post(`${wire.url}${address}?wait`, await wire.signIn('do-1'), { ...PAPER, form: 'html' })
    expect([status, body]).toEqual([
      202,
      { id: body.id, name: expect.stringMatching(/\.html$/), state: 'ready', progress: expect.anything() },
    ])
    expect((await fetched('do-1', body.id)).status).toBe(200)
  })

  test('it is forgotten after a quarter of an hour', async () => {
    const { id } = await taken('do-1')
    clock += 14 * 60_000
    expect((await fetched('do-1', id)).status).toBe(200)
    clock += 2 * 60_000
    expect((await fetched('do-1', id)).status).toBe(404)
    expect(codeOf(await wire.get('do-1', `/papers/${String(id)}`))).toBe('404 paper.unknown')
  })
})

describe('the compilation', () => {
  const compilation = { kind: 'compilation' } as const

  test.each([
    ['chair', { of: 'live' }, '202 done'],
    ['ca-1', { of: 1, view: 'adopted' }, '202 done'],
    ['ca-2', { of: 'live' }, '403 paper.live'],
    ['ca-2', { view: 'delegation' }, '400 act.malformed'],
    ['ca-2', { view: 'delegation', party: 'US' }, '202 done'],
    ['ca-2', { view: 'nobody’s' }, '400 act.malformed'],
  ])('%s asks for %j: %s', async (seat, fields, expected) => {
    const answer = await order(seat, { ...compilation, ...fields })
    expect(codeOf(answer)).toBe(expected)
    if (answer.status === 202) await watched(seat, answer.body.id)
  })

  test('says the same in each of its forms, and is on record', async () => {
    const { body } = await wire.get('chair', '/revisions/1')
    const last = (body.paragraphs as readonly { readonly id: string; readonly section: string }[]).at(-1)
    await done('draft-from-recommendation', { recommendation: '3', section: last?.section, after: last?.id })
    for (const form of ['txt', 'html', 'docx'] as const) {
      const { bytes, response } = await taken('chair', { ...compilation, form, of: 'live' })
      const words = wordsIn(bytes).replace(/<[^>]*>/g, '')
      expect(words).toMatch(/\[párrafo nuevo PPT: Elaborar un directorio[^\]]*\]/)
      expect(response.headers.get('content-disposition')).toContain(`.${form}`)
    }
    const clean = await taken('chair', { ...compilation, form: 'txt', of: 'live', view: 'clean' })
    const issued = await taken('ca-1', { ...compilation, form: 'txt' })
    for (const { bytes } of [clean, issued]) expect(wordsIn(bytes)).not.toContain('Elaborar un directorio')
    expect(JSON.stringify((await wire.get('chair', '/record')).body)).toContain(
      'sacó el texto compilado (texto en negociación; con corchetes)',
    )
  })

  test('a table has no plain text', async () => expect(codeOf(await order('chair', { form: 'txt' }))).toBe('400 act.malformed'))
})
