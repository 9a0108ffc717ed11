/** The papers' process: it starts from a build too, and a paper that cannot be made holds up none after it. */
import { execFile } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { build } from 'vite'
import { expect, onTestFinished, test } from 'vitest'
import type { DocumentId, SeatId } from '../../domain/text/ids.ts'
import { AT, FACTS } from '../../domain/trace/table.fixture.ts'
import { type Make, type Makers, openMakers } from '../../server/papers/making.ts'
import type { Order } from '../../server/papers/order.ts'
import { openPapers, type Papers } from '../../server/papers/papers.ts'
import { declarationFacts } from '../export/declaration.ts'
import serverBuild from '../../vite.server.config.ts'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const ORDER: Order = { kind: 'correspondence', form: 'html', facts: FACTS, at: AT }
const OWNER = { document: 'd' as DocumentId, seat: 's' as SeatId }
const ABOUT = { name: 'a.html', of: 'live', hasDispositions: false } as const

function open(make: Make, faults: unknown[]): Papers {
  let drawn = 0
  const random = (length: number): Uint8Array => new Uint8Array(length).fill(++drawn)
  const papers = openPapers({ now: () => 0, random, make, onFault: (fault) => faults.push(fault) })
  onTestFinished(() => papers.close())
  return papers
}
function makersOfTest(): Makers {
  const makers = openMakers()
  onTestFinished(() => makers.close())
  return makers
}
const orderOf = (papers: Papers, order: Order = ORDER): string => {
  const place = papers.place(OWNER)
  const paper = 'code' in place ? place : place.order(order, ABOUT)
  if ('code' in paper) throw new Error(paper.code)
  return paper.id
}
const stateOf = (papers: Papers, id: string): string => {
  const paper = papers.find(OWNER, id)
  return 'code' in paper ? paper.code : paper.state.kind
}

test('a paper that cannot be made fails alone: the fault is told, the next is made', async () => {
  const faults: unknown[] = []
  const papers = open(makersOfTest().make, faults)
  const broken = orderOf(papers, { ...ORDER, facts: { ...FACTS, zone: 'Nowhere/At_All' } })
  const next = orderOf(papers)
  expect([stateOf(papers, broken), stateOf(papers, next)]).toEqual(['making', 'waiting'])
  await expect.poll(() => [stateOf(papers, broken), stateOf(papers, next)], { timeout: 20_000 }).toEqual(['failed', 'ready'])
  expect(faults).toHaveLength(1)
})

test('a process that cannot even be started is a paper that failed', async () => {
  const papers = open(() => {
    throw new Error('no more processes')
  }, [])
  const id = orderOf(papers)
  await expect.poll(() => stateOf(papers, id)).toBe('failed')
})

test('when the server stops, what is being made is stopped and nothing is told', async () => {
  const faults: unknown[] = []
  const papers = open(makersOfTest().make, faults)
  orderOf(papers)
  await papers.close()
  expect(faults).toEqual([])
})

test('a process that is killed fails its paper alone, and the next is made in a new one', async () => {
  const makers = makersOfTest()
  const first = makers.make(ORDER, () => undefined)
  await first.stop()
  await expect(first.made).rejects.toThrow('without a paper')
  expect((await makers.make(ORDER, () => undefined).made).length).toBeGreaterThan(0)
})

test('one paper after another gives the same bytes as each in a process that is new', async () => {
  const facts = declarationFacts()
  const makers = makersOfTest()
  for (const form of ['docx', 'pdf', 'akn', 'html'] as const) {
    const order: Order = { kind: 'text', form, facts }
    const [first, again] = [await makers.make(order, () => undefined).made, await makers.make(order, () => undefined).made]
    const alone = await makersOfTest().make(order, () => undefined).made
    expect(Buffer.from(first).equals(again), form).toBe(true)
    expect(Buffer.from(first).equals(alone), form).toBe(true)
  }
})

test('of ready papers a seat keeps the last six', async () => {
  const papers = open(() => ({ made: Promise.resolve(new Uint8Array(1)), stop: async () => undefined }), [])
  const ids: string[] = []
  for (let i = 0; i < 8; i++) {
    ids.push(orderOf(papers))
    await expect.poll(() => stateOf(papers, ids[i] ?? '')).toBe('ready')
  }
  expect(ids.map((id) => stateOf(papers, id))).toEqual(['paper.unknown', 'paper.unknown', ...Array.from({ length: 6 }, () => 'ready')])
})

test('papers are made from the server’s build', async () => {
  const folder = join(ROOT, 'node_modules', `.declaro-papers-build-${process.pid}`)
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const { rolldownOptions, ...rest } = serverBuild.build ?? {}
  const workers = Object.entries({ ...(rolldownOptions?.input as Record<string, string>) }).filter(([name]) => name.endsWith('-worker'))
  const input = { ...Object.fromEntries(workers), making: join(ROOT, 'server/papers/making.ts') }
  await build({
    ...serverBuild,
    root: ROOT,
    configFile: false,
    logLevel: 'silent',
    build: { ...rest, outDir: folder, rolldownOptions: { ...rolldownOptions, input } },
  })
  const program = join(folder, 'program.mjs')
  const facts = declarationFacts()
  const text = { kind: 'text', facts } as const
  const orders: readonly Order[] = [
    { ...ORDER, form: 'docx' },
    { ...text, form: 'pdf' },
    { ...text, form: 'akn' },
  ]
  writeFileSync(
    program,
    `import { openMakers } from ${JSON.stringify(pathToFileURL(join(folder, 'making.js')).href)}
const makers = openMakers()
for (const order of ${JSON.stringify(orders)}) {
  const bytes = await makers.make(order, () => undefined).made
  process.stdout.write(String.fromCharCode(...bytes.subarray(0, 4)))
}
await makers.close()`,
  )
  expect((await promisify(execFile)(process.execPath, [program])).stdout).toBe('PK\u0003\u0004%PDF<?xm')
})
