/** A server in this process, its links used as browsers use them, and pages that speak to it frame by frame. */
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { type Amounts, OF_DOCUMENT } from '../../server/socket/limits.ts'
import { serve, type Server } from '../../server/serve.ts'
import { openRaw, type RawClient } from './raw.ts'

export type Page = { readonly client: number; readonly generation: number }
export type StartData = Page & {
  readonly paragraphs: readonly {
    readonly id: string
    readonly seen: string
    readonly proposals: readonly { readonly by: string; readonly seen: string }[]
  }[]
}
export type Answer = { readonly status: number; readonly body: Record<string, unknown> }

/** What a page says at the door, where a test wants it otherwise; null leaves it out. */
export type Overrides = {
  readonly doc?: Y.Doc
  readonly client?: number | null
  readonly generation?: number | null
  readonly schema?: number
  readonly seat?: string | null
  readonly headers?: Readonly<Record<string, string>>
}

export type Wire = {
  readonly url: string
  readonly document: string
  readonly link: (seat: string) => string
  readonly signIn: (seat: string) => Promise<string>
  readonly act: (seat: string, body: unknown, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  readonly start: (seat: string) => Promise<StartData>
  /** What a page of the seat takes part with. */
  readonly page: (seat: string) => Promise<Page>
  /** What an address of the document answers: `/office`, `/record`. */
  readonly get: (seat: string, rest: string, headers?: Readonly<Record<string, string>>) => Promise<Answer>
  /** A page of the seat that has the text, or stands at the door with `overrides`. */
  readonly raw: (seat: string, overrides?: Overrides) => Promise<RawClient>
  readonly stop: () => Promise<void>
}

export const TEXT = `CONFERENCIA DE LOS PUERTOS
DECLARACIÓN

La Conferencia se reunió en la ciudad de Puerto Aurora.
Las Viceministras y los Viceministros,

Reiteraron su voluntad de que toda persona encuentre información clara.
Destacaron la utilidad de los talleres conjuntos.
Se comprometieron a elaborar un directorio regional de oficinas.
Decidieron reunirse otra vez el año próximo.
`

const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

export async function enter(
  link: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly status: number; readonly cookie: string; readonly body: string }> {
  const response = await fetch(link, { method: 'POST', redirect: 'manual', headers })
  return { status: response.status, cookie: cookieOf(response), body: await response.text() }
}

export async function post(url: string, cookie: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<Answer> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}

export type Seats = readonly { readonly seat: string; readonly link: string }[]
export const readLinks = (file: string): Seats => (JSON.parse(readFileSync(file, 'utf8')) as { readonly seats: Seats }).seats

/** Seats at a server that runs, wherever it runs. */
export function wireTo(url: string, seats: Seats, stop: () => Promise<void>, document = 'rehearsal'): Wire {
  const cookies = new Map<string, Promise<string>>()
  const pages: RawClient[] = []
  const link = (seat: string): string => {
    const known = seats.find((each) => each.seat === seat)
    if (known === undefined) throw new RangeError(`no seat ${seat}`)
    return known.link
  }
  const signIn = (seat: string): Promise<string> => {
    const cookie = cookies.get(seat) ?? enter(link(seat)).then((entered) => entered.cookie)
    cookies.set(seat, cookie)
    return cookie
  }
  const given = async <Data>(seat: string, rest: string): Promise<Data> => {
    const response = await fetch(`${url}/api/documents/${document}${rest}`, { headers: { cookie: await signIn(seat) } })
    if (!response.ok) throw new Error(`${seat}: ${response.status} ${await response.text()}`)
    return (await response.json()) as Data
  }
  const page = (seat: string): Promise<Page> => given(seat, '/page')
  return {
    url,
    document,
    link,
    signIn,
    start: (seat) => given(seat, ''),
    page,
    act: async (seat, body, headers) => post(`${url}/api/documents/${document}/acts`, await signIn(seat), body, headers),
    get: async (seat, rest, headers) => {
      const response = await fetch(`${url}/api/documents/${document}${rest}`, { headers: { cookie: await signIn(seat), ...headers } })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    raw: async (seat, overrides = {}) => {
      const needsStart = overrides.client === undefined || overrides.generation === undefined
      const own = needsStart ? await page(seat) : null
      const opened = openPage(`${url}/sync/${document}`, await signIn(seat), {
        client: own?.client ?? null,
        generation: own?.generation ?? null,
        ...overrides,
      })
      pages.push(opened)
      return opened
    },
    stop: async () => {
      for (const page of pages) page.close()
      await stop()
    },
  }
}

function openPage(url: string, cookie: string, wanted: Overrides): RawClient {
  const { client = null, generation = null, schema = SCHEMA_VERSION, seat = null, headers = {} } = wanted
  const doc = wanted.doc ?? new Y.Doc()
  if (client !== null) doc.clientID = client
  const query = new URLSearchParams({ schema: String(schema) })
  if (client !== null) query.set('client', String(client))
  if (generation !== null) query.set('generation', String(generation))
  if (seat !== null) query.set('seat', seat)
  return openRaw(`${url.replace(/^http/, 'ws')}?${query}`, { cookie, ...headers }, doc)
}

export type WireOptions = {
  /** Instead of `TEXT`. */
  readonly declaration?: string
  readonly delegations?: number
  readonly updatesPerSecond?: number
  /** For each document, where they are to be others than the protocol's. */
  readonly ofDocument?: Partial<Amounts>
  /** Milliseconds put into each commit, as a slow disk does. */
  readonly commitDelay?: number
  readonly metricsSecret?: string
  readonly tls?: { readonly certificate: string; readonly key: string }
  /** Before the seats. */
  readonly signIn?: { readonly issuer: string; readonly client: string; readonly secretFile: string | null }
  /** Of the key that the data are encrypted under. */
  readonly keyFile?: string
  /** Where an earlier server of the test left its data; it is kept when this one stops. */
  readonly folder?: string
  readonly now?: () => number
  /** What the example of a conference's file is to say besides: then the text is the template, and the document `conference`. */
  readonly conference?: object
}

const EXAMPLE = new URL('../../templates/conference.example.json', import.meta.url)

export async function startWire({
  delegations = 4,
  updatesPerSecond = 10_000,
  ofDocument,
  commitDelay = 0,
  metricsSecret,
  keyFile,
  signIn,
  tls,
  folder: kept,
  now = Date.now,
  declaration = TEXT,
  conference: said,
}: WireOptions = {}): Promise<Wire> {
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'declaro-wire-'))
  // With a page to serve, the server is put together as it is when it is built.
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Declaro</title>')
  const [text, links] = [join(folder, 'text.txt'), join(folder, 'links.json')]
  writeFileSync(text, declaration)
  const conference = said === undefined ? null : join(folder, 'conference.json')
  if (conference !== null) writeFileSync(conference, JSON.stringify({ ...(JSON.parse(readFileSync(EXAMPLE, 'utf8')) as object), ...said }))
  const settings = {
    host: '127.0.0.1',
    port: 0,
    data: join(folder, 'data'),
    clientFolder: folder,
    commitDelay,
    logLevel: 'silent',
    updatesPerSecond,
    ...(ofDocument === undefined ? {} : { ofDocument: { ...OF_DOCUMENT, ...ofDocument } }),
    metricsSecret: metricsSecret ?? null,
    keyFile: keyFile ?? null,
    signIn: signIn ?? null,
    tls: tls ?? null,
    rehearsal: { links, text: conference === null ? text : null, delegations, conference },
  }
  const server = await serve(settings, {
    log: pino({ level: 'silent' }),
    now,
    random: (length) => new Uint8Array(randomBytes(length)),
    print: () => undefined,
  })
  const stop = async (): Promise<void> => {
    await server.stop()
    if (kept === undefined) rmSync(folder, { recursive: true, force: true })
  }
  return wireTo(server.url, readLinks(links), stop, conference === null ? 'rehearsal' : 'conference')
}

/** On data that an earlier server left in the folder, at the address it had. */
export function startIn(folder: string, port: number, now: () => number = Date.now, keyFile: string | null = null): Promise<Server> {
  const [text, links] = [join(folder, 'text.txt'), join(folder, 'links.json')]
  writeFileSync(text, TEXT)
  const rehearsal = { links, text, delegations: 4 }
  return serve(
    { host: '127.0.0.1', port, data: join(folder, 'data'), clientFolder: folder, commitDelay: 0, logLevel: 'silent', keyFile, rehearsal },
    { log: pino({ level: 'silent' }), now, random: (length) => new Uint8Array(randomBytes(length)), print: () => undefined },
  )
}
