/** The servers measured, each in a process of its own: Declaro as it is built, and the peer. */
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Party } from '../../domain/text/ids.ts'
import { updateFrame } from '../../domain/protocol/frames.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { end, startNode } from './children.ts'
import { benchText } from './text.ts'
import { openLine, type Seat } from './wire.ts'

export type Measured = {
  readonly process: ChildProcess
  readonly seats: readonly (Seat & { readonly party: Party })[]
  readonly stop: () => Promise<void>
}

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void setTimeout(resolve, milliseconds))
const READY_WITHIN_MS = 30_000

async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const began = performance.now(); performance.now() - began < READY_WITHIN_MS; await pause(20)) if (await holds()) return
  throw new Error(`${what} did not start`)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => (address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}

/** `paragraphs` of the text, as many as `benchText` makes where none are named; `program`, where it is not the built server that is measured. */
export type OursOptions = {
  readonly folder: string
  readonly delegations: number
  readonly commitDelay: number
  readonly paragraphs?: number
  readonly program?: readonly string[]
}

/** The server from its sources, with no limit on how much one seat may type. */
export const WITHOUT_LIMIT: readonly string[] = ['--import', 'tsx', at('../crash/server.ts')]

const environment = ({ folder, delegations, commitDelay }: OursOptions, port: number): NodeJS.ProcessEnv => ({
  NODE_ENV: 'production',
  HOST: '127.0.0.1',
  PORT: String(port),
  DECLARO_DATA: join(folder, 'data'),
  DECLARO_TEXT: join(folder, 'text.json'),
  DECLARO_LINKS: join(folder, 'links.json'),
  DECLARO_DELEGATIONS: String(delegations),
  DECLARO_COMMIT_DELAY: String(commitDelay),
})

type Links = { readonly seats: readonly { readonly delegation: Party | null; readonly link: string }[] }

/** Signs in every delegate and nobody else. */
export async function startOurs(options: OursOptions): Promise<Measured> {
  mkdirSync(options.folder, { recursive: true })
  writeFileSync(join(options.folder, 'text.json'), benchText(options.paragraphs))
  const port = await freePort()
  const process = await startBuilt(options, port)
  const { seats } = JSON.parse(readFileSync(join(options.folder, 'links.json'), 'utf8')) as Links
  const signedIn: Measured['seats'][number][] = []
  for (const { delegation, link } of seats) if (delegation !== null) signedIn.push({ ...(await signIn(link, port)), party: delegation })
  return { process, seats: signedIn, stop: () => end(process) }
}

export type Linked = { readonly party: Party; readonly path: string }

/** The server of before on its folder again, where its seats are still signed in, and those of another document that was put beside the first. */
export async function startBeside(
  options: OursOptions,
  first: Measured['seats'],
  document: string,
  links: readonly Linked[],
): Promise<Measured & { readonly beside: Measured['seats'] }> {
  const port = await freePort()
  const process = await startBuilt(options, port)
  const addressOf = (name: string): string => `ws://127.0.0.1:${port}/sync/${name}?schema=${SCHEMA_VERSION}`
  const beside: Measured['seats'][number][] = []
  for (const { party, path } of links)
    beside.push({ ...(await signIn(`http://127.0.0.1:${port}${path}`, port)), address: addressOf(document), party })
  return { process, seats: first.map((seat) => ({ ...seat, address: addressOf('rehearsal') })), beside, stop: () => end(process) }
}

/** Signs in a seat that nobody has signed in yet. */
export async function seatOf(links: string, role: string): Promise<Seat> {
  const { seats } = JSON.parse(readFileSync(links, 'utf8')) as { seats: readonly { readonly role: string; readonly link: string }[] }
  const found = seats.find((seat) => seat.role === role)
  if (found === undefined) throw new RangeError(role)
  return signIn(found.link, Number(new URL(found.link).port))
}

const BUILT: readonly string[] = [at('../../dist/server/main.js')]

async function startBuilt(options: OursOptions, port: number): Promise<ChildProcess> {
  const child = startNode([...profiling(), ...(options.program ?? BUILT)], environment(options, port))
  await until(() => answersWell(`http://127.0.0.1:${port}/healthz`), 'Declaro')
  return child
}

/** BENCH_PROFILE=FOLDER keeps a profile of each of our servers. */
const profiling = (): string[] =>
  process.env.BENCH_PROFILE === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROFILE}`]

const answersWell = (address: string): Promise<boolean> =>
  fetch(address).then(
    (answer) => answer.ok,
    () => false,
  )

async function signIn(link: string, port: number): Promise<Seat> {
  const answer = await fetch(link, { method: 'POST', redirect: 'manual' })
  const cookie = answer.headers.get('set-cookie')?.split(';')[0]
  if (cookie === undefined) throw new Error(`signing in answered ${answer.status}`)
  return { address: `ws://127.0.0.1:${port}/sync/rehearsal?schema=${SCHEMA_VERSION}`, cookie }
}

export type Again = { readonly ready: number; readonly text: number; readonly state: Uint8Array }

/** Milliseconds from starting a stopped server again until it is ready, and until the first page has the text, and that text. */
export async function startAgain(options: OursOptions, cookie: string): Promise<Again> {
  const port = await freePort()
  const began = performance.now()
  const child = await startBuilt(options, port)
  const ready = performance.now() - began
  const line = await openLine({ address: `ws://127.0.0.1:${port}/sync/rehearsal?schema=${SCHEMA_VERSION}`, cookie })
  const text = performance.now() - began
  line.socket.close()
  await end(child)
  return { ready, text, state: line.state }
}

const PEER = at('peers/node_modules/@y/websocket-server/src/server.js')
const HOCUSPOCUS = at('peers/node_modules/@hocuspocus/server/package.json')
const OTHERS = ['diff-match-patch', 'prosemirror-changeset'].map((name) => at(`peers/node_modules/${name}/package.json`))
export const peersAreInstalled = (): boolean => [PEER, HOCUSPOCUS, ...OTHERS].every((file) => existsSync(file))

export const PEERS = ['peer', 'hocuspocus'] as const
export type Peer = (typeof PEERS)[number]

/** `folder` is where a peer that keeps anything keeps it. */
type PeerOptions = { readonly peer: Peer; readonly folder: string }

async function startBare({ peer, folder }: PeerOptions, port: number): Promise<{ readonly child: ChildProcess; readonly seat: Seat }> {
  mkdirSync(folder, { recursive: true })
  const program = peer === 'peer' ? PEER : at('peers/hocuspocus.mjs')
  const child = startNode([program], {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(port),
    DATABASE: join(folder, 'peer.sqlite'),
  })
  await until(() => answersWell(`http://127.0.0.1:${port}/`), peer)
  const address = `ws://127.0.0.1:${port}/bench`
  return { child, seat: peer === 'peer' ? { address, cookie: '' } : { address, cookie: '', named: 'bench' } }
}

/** A peer with the same text, and as many places in it as there are seats. */
export async function startPeer(options: PeerOptions, seats: Measured['seats'], state: Uint8Array): Promise<Measured> {
  const { child, seat } = await startBare(options, await freePort())
  const line = await openLine(seat)
  line.send(updateFrame(state))
  await until(async () => (await stateOf(seat)).length > state.length / 2, 'the peer with its text')
  line.socket.close()
  return { process: child, seats: seats.map(({ party }) => ({ ...seat, party })), stop: () => end(child) }
}

/** Started again on what it kept: milliseconds until it is ready and until the first page has the text, and that text. */
export async function peerAgain(options: PeerOptions): Promise<Again> {
  const began = performance.now()
  const { child, seat } = await startBare(options, await freePort())
  const ready = performance.now() - began
  const state = await stateOf(seat)
  const text = performance.now() - began
  await end(child)
  return { ready, text, state }
}

export async function stateOf(seat: Seat): Promise<Uint8Array> {
  const line = await openLine(seat)
  line.socket.close()
  return line.state
}
