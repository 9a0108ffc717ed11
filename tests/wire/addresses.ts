/** Every address that the server really has, as it puts itself together, and how each kind of them is asked. */
import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import type { FastifyInstance } from 'fastify'
import { strFromU8, unzipSync } from 'fflate'
import { post, TEXT, type Wire } from './harness.ts'

/** Tells of each route while `start` runs. */
export async function routesOf<Started>(
  start: () => Promise<Started>,
): Promise<{ readonly started: Started; readonly routes: readonly string[] }> {
  const routes: string[] = []
  const hear = (message: unknown): void => {
    const { fastify } = message as { readonly fastify: FastifyInstance }
    fastify.addHook('onRoute', ({ method, url }) => void routes.push(...[method].flat().map((each) => `${each} ${url}`)))
  }
  subscribe('fastify.initialization', hear)
  try {
    const started = await start()
    return { started, routes: routes.filter((route) => !route.startsWith('HEAD ')) }
  } finally {
    unsubscribe('fastify.initialization', hear)
  }
}

export type Answered = { readonly at: string; readonly status: number; readonly said: string }
type Ask = (wire: Wire, seat: string) => Promise<readonly Answered[]>

const DOCUMENT = '/api/documents/rehearsal'

async function asked(wire: Wire, seat: string, path: string): Promise<Answered> {
  const response = await fetch(`${wire.url}${path}`, { headers: { cookie: await wire.signIn(seat) } })
  const bytes = new Uint8Array(await response.arrayBuffer())
  const head = JSON.stringify([...response.headers])
  return { at: `${seat} GET ${path}`, status: response.status, said: head + wordsIn(bytes) }
}

const wordsIn = (bytes: Uint8Array): string =>
  bytes[0] === 0x50 && bytes[1] === 0x4b
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes)

const at =
  (...paths: readonly string[]): Ask =>
  (wire, seat) =>
    Promise.all(paths.map((path) => asked(wire, seat, path)))

const within = (...rests: readonly string[]): Ask => at(...rests.map((rest) => DOCUMENT + rest))

const STREAMS = ['desk', ...['BZ', 'CA', 'CR', 'DO'].map((code) => `delegation:${code}`)]

/** All frames that the seat may see, as it is told of them. */
async function frames(wire: Wire, seat: string): Promise<readonly Answered[]> {
  const { body } = await wire.get(seat, '/replay')
  const seqs = ((body.moments ?? [{ seq: 1 }]) as readonly { readonly seq: number }[]).map(({ seq }) => seq)
  const batches = Array.from({ length: Math.ceil(seqs.length / 40) }, (_, batch) => seqs.slice(batch * 40, batch * 40 + 40))
  return Promise.all(batches.map((batch) => asked(wire, seat, `${DOCUMENT}/replay/frames?seqs=${batch.join()}`)))
}

/** One form of each: all forms are made of the same facts. */
const PAPERS = [
  { kind: 'compilation', form: 'txt', of: 'live' },
  { kind: 'compilation', form: 'docx', of: 2 },
  { kind: 'correspondence', form: 'html', of: 'live' },
  { kind: 'correspondence', form: 'html', of: 3 },
  { kind: 'decisions', form: 'html', of: 'live' },
  { kind: 'register', form: 'csv', of: 'live' },
  { kind: 'text', form: 'akn', of: 'live', view: 'proposals' },
  { kind: 'text', form: 'docx', of: 2, view: 'proposals' },
  { kind: 'text', form: 'txt', of: 'certified' },
]

async function order(wire: Wire, seat: string, paper: object): Promise<readonly Answered[]> {
  const address = `${wire.url}${DOCUMENT}/papers`
  const { status, body } = await post(address, await wire.signIn(seat), { language: 'es', ...paper })
  const ordered = { at: `${seat} POST papers ${JSON.stringify(paper)}`, status, said: JSON.stringify(body) }
  return status === 202 ? [ordered, ...(await fetched(wire, seat, String(body.id)))] : [ordered]
}

async function fetched(wire: Wire, seat: string, id: string): Promise<readonly Answered[]> {
  for (;;) {
    const progress = await asked(wire, seat, `${DOCUMENT}/papers/${id}`)
    if (!progress.said.includes('"making"') && !progress.said.includes('"waiting"'))
      return [progress, await asked(wire, seat, `${DOCUMENT}/papers/${id}/file`)]
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}

/** One after the other: a seat has few in work at once. */
async function papers(wire: Wire, seat: string): Promise<readonly Answered[]> {
  const all: Answered[] = []
  for (const paper of PAPERS) all.push(...(await order(wire, seat, paper)))
  return all
}

async function sent(wire: Wire, seat: string, path: string, body: object): Promise<Answered> {
  const answer = await post(`${wire.url}${path}`, await wire.signIn(seat), body)
  return { at: `${seat} POST ${path}`, status: answer.status, said: JSON.stringify(answer.body) }
}

/** A file with words of the text, so that the preview tells what stands there. */
const handedIn = (wire: Wire, seat: string, path: string): Promise<Answered> => file(wire, seat, `${DOCUMENT}${path}`)

const added = (wire: Wire, seat: string): Promise<Answered> => file(wire, seat, `${DOCUMENT}/library?file=antes.txt`)

async function file(wire: Wire, seat: string, at: string): Promise<Answered> {
  const headers = { cookie: await wire.signIn(seat), 'content-type': 'application/octet-stream' }
  const response = await fetch(`${wire.url}${at}`, { method: 'POST', headers, body: TEXT })
  return { at: `${seat} POST ${at}`, status: response.status, said: await response.text() }
}

/** Acts that are refused: what is said of why. */
const REFUSED = [
  { type: 'agree', paragraph: 'p_0000000000', seen: '0'.repeat(64) },
  { type: 'withdraw', paragraph: 'p_0000000000' },
  { type: 'withdraw-comment', thread: 1, remark: 1 },
  { type: 'form-group', title: 7, members: [] },
  { type: 'nothing' },
]

/** By route. Nothing is sent for what is asked elsewhere: papers with their order. */
export const ASKED: Readonly<Record<string, Ask>> = {
  'GET /healthz': at('/healthz'),
  'GET /': at('/'),
  'GET /index.html': at('/index.html'),
  'GET /room/*': at('/room/rehearsal/do-1', '/room/rehearsal/chair/projector'),
  'GET /enter/:token': async (wire, seat) => at(new URL(wire.link('do-1')).pathname, new URL(wire.link(seat)).pathname)(wire, seat),
  'POST /enter/:token': async (wire, seat) => [await sent(wire, seat, '/enter/nobody', {})],
  'GET /setup': at('/setup'),
  'GET /setup/:token': at(`/setup/${'a'.repeat(43)}`),
  'POST /setup/:token': async (wire, seat) => [await sent(wire, seat, `/setup/${'a'.repeat(43)}`, {})],
  'GET /api/setup': at('/api/setup'),
  'POST /api/setup/conference': async (wire, seat) => [await sent(wire, seat, '/api/setup/conference', {})],
  'POST /api/setup/cards': async (wire, seat) => [await sent(wire, seat, '/api/setup/cards', {})],
  'POST /api/setup/done': async (wire, seat) => [await sent(wire, seat, '/api/setup/done', {})],
  'POST /api/setup/rehearsal': async (wire, seat) => [await sent(wire, seat, '/api/setup/rehearsal', { seat: 'chair' })],
  'POST /api/enter-code': async (wire, seat) => [await sent(wire, seat, '/api/enter-code', { code: 'nothing' })],
  'GET /api/documents/:document': within(''),
  'GET /api/documents/:document/page': within('/page'),
  'GET /api/documents/:document/seat': within('/seat'),
  'GET /api/documents/:document/office': within('/office'),
  'GET /api/documents/:document/dispositions': within('/dispositions'),
  'GET /api/documents/:document/record': within('/record'),
  'POST /api/documents/:document/acts': (wire, seat) => Promise.all(REFUSED.map((act) => sent(wire, seat, `${DOCUMENT}/acts`, act))),
  'GET /api/documents/:document/revisions': within('/revisions'),
  'GET /api/documents/:document/revisions/:number': within('/revisions/1', '/revisions/2', '/revisions/3'),
  'GET /api/documents/:document/authors': within('/authors', '/authors?from=1', '/authors?from=2', '/authors?from=3'),
  'POST /api/documents/:document/papers': papers,
  'GET /api/documents/:document/papers/:id': within('/papers/nothing'),
  'GET /api/documents/:document/papers/:id/file': within('/papers/nothing/file'),
  'GET /api/documents/:document/catching-up': within('/catching-up', '/catching-up?since=visit', '/catching-up?since=1'),
  'GET /api/documents/:document/replay': within('/replay'),
  'GET /api/documents/:document/replay/frames': frames,
  'GET /api/documents/:document/convergence': within('/convergence'),
  'GET /api/documents/:document/decisions': within('/decisions'),
  'GET /api/documents/:document/final': within('/final'),
  'GET /api/documents/:document/packages': within('/packages'),
  'GET /api/documents/:document/packages/:number/file': within('/packages/1/file', '/packages/2/file'),
  'GET /api/documents/:document/register': within('/register'),
  'GET /api/documents/:document/template': within('/template?language=en'),
  'POST /api/documents/:document/imports': async (wire, seat) => [await handedIn(wire, seat, '/imports?for=CA')],
  'POST /api/documents/:document/versions': async (wire, seat) => [await handedIn(wire, seat, '/versions?language=en')],
  'GET /api/documents/:document/library': within('/library'),
  'POST /api/documents/:document/library': async (wire, seat) => [await added(wire, seat)],
  'POST /api/documents/:document/library/search': async (wire, seat) => [
    await sent(wire, seat, `${DOCUMENT}/library/search`, { text: 'Decidieron reunirse otra vez', language: 'es' }),
  ],
  'POST /api/documents/:document/library/describe': async (wire, seat) => [
    await sent(wire, seat, `${DOCUMENT}/library/describe`, { file: 'nada.txt', title: 'Nada', place: null, year: null, versionOf: null }),
  ],
  'POST /api/documents/:document/library/remove': async (wire, seat) => [
    await sent(wire, seat, `${DOCUMENT}/library/remove`, { file: 'nada.txt' }),
  ],
  'GET /verify.html': at('/verify.html'),
  'GET /metrics': at('/metrics'),
  'GET /api/documents/:document/private': within('/private', ...STREAMS.map((stream) => `/private?stream=${encodeURIComponent(stream)}`)),
}

/** All that a seat is answered, at every address. */
export async function allAnswers(wire: Wire, seat: string): Promise<readonly Answered[]> {
  const all: Answered[] = []
  for (const ask of Object.values(ASKED)) all.push(...(await ask(wire, seat)))
  return all
}
