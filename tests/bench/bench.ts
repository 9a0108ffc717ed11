/** `npm run bench`: Declaro beside `@y/websocket-server`, which checks and stores nothing, and Hocuspocus with SQLite. `-- --quick` for a glance; `-- guard compare pairs precedents typing large browser endurance exports attacked growth 33 150 600` for parts;
 *  the data lie in `tests/bench/data`, or in `--data=FOLDER`, which is then the disk that is measured. */
import { spawnSync } from 'node:child_process'
import { closeSync, fdatasyncSync, mkdirSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { atRest } from './at-rest.ts'
import { runAttacked } from './attacked.ts'
import { runCompare } from './compare.ts'
import { runBeside, runForms } from './exports.ts'
import { runEndurance } from './endurance.ts'
import { runFirstLoad } from './first-load.ts'
import { runGuard } from './guard.ts'
import { chartOf } from './chart.ts'
import { byConnections, byEdits, byParagraphs, flood } from './growth.ts'
import { runLarge } from './large.ts'
import { runPairs } from './pairs.ts'
import { runPrecedents } from './precedents.ts'
import {
  line,
  reportAttacked,
  reportBeside,
  reportCompare,
  reportEndurance,
  reportFirstLoad,
  reportFlood,
  reportForms,
  reportGrowth,
  reportGuard,
  reportLarge,
  reportLine,
  reportMemory,
  reportOpening,
  reportPairs,
  reportPrecedents,
  reportRounds,
  reportSiege,
  reportTyping,
  title,
} from './report.ts'
import { besiege, inTurns, memory, type Name, openContest, openInTurns, type Pace, type Room } from './rooms.ts'
import { peersAreInstalled, startAgain } from './servers.ts'
import { runTyping } from './typing.ts'

const HERE = fileURLToPath(new URL('.', import.meta.url))
const quick = process.argv.includes('--quick')
const wanted = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const isWanted = (part: string): boolean => wanted.length === 0 || wanted.includes(part)
const PACE: Pace = quick ? { rounds: 2, updates: 400 } : { rounds: 5, updates: 2_000 }

const ROOMS: readonly Room[] = [
  { connections: 33, delegations: 11, perSecond: 200 },
  { connections: 150, delegations: 50, perSecond: 150 },
  { connections: 600, delegations: 200, perSecond: 60 },
]
const CROWDED = 650

function installPeers(): void {
  if (peersAreInstalled()) return
  const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: join(HERE, 'peers'),
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  if (done.status !== 0) throw new Error('the peers could not be installed: run `npm ci` in tests/bench/peers')
}

type Prepare = { readonly buildIfStale: (...parts: string[]) => void }

async function buildServer(): Promise<void> {
  const prepare = (await import(pathToFileURL(join(HERE, '../../bin/prepare.mjs')).href)) as Prepare
  prepare.buildIfStale('client', 'server')
}

/** What the disk under the data folder needs to put a page down for good: the least that any acknowledgement can take. */
function diskAlone(folder: string): number[] {
  const file = openSync(join(folder, 'disk'), 'w')
  const page = Buffer.alloc(4096, 1)
  const times = Array.from({ length: 500 }, () => {
    const began = performance.now()
    writeSync(file, page)
    fdatasyncSync(file)
    return performance.now() - began
  })
  closeSync(file)
  return times
}

async function measureRoom(room: Room, folder: string): Promise<void> {
  const contest = await openContest(room, folder)
  const named = (name: Name) => {
    const found = contest.contestants.find((each) => each.name === name)
    if (found === undefined) throw new RangeError(name)
    return found
  }
  const before = memory(contest.contestants)
  title(`${room.connections} connections, 20 of them writing ${room.perSecond} updates a second together`)
  reportRounds(await inTurns(contest.contestants, PACE, room.perSecond))
  if (room.connections < 100) {
    title(`${room.connections} connections, ${CROWDED} updates a second`)
    reportRounds(await inTurns([named('ours'), named('ours, 10 ms commits'), named('peer')], PACE, CROWDED))
    title(`${room.connections} connections, one seat more that sends refused updates`)
    reportSiege(await besiege(named('ours'), PACE, room.perSecond))
  }
  title(`${room.connections} connections, the document opened`)
  reportOpening(await openInTurns(named('ours'), named('peer'), quick ? 10 : 40))
  line('')
  reportMemory(before, memory(contest.contestants))
  const cookie = named('ours').server.seats[0]?.cookie ?? ''
  await contest.stop()
  const again = await startAgain({ folder: contest.folderOf('ours'), delegations: room.delegations, commitDelay: 0 }, cookie)
  line(`\nserver started again after all this, ms: ready ${again.ready.toFixed(0)}, first page has the text ${again.text.toFixed(0)}`)
}

/** Parts that need no server. */
const BARE = ['guard', 'compare', 'pairs', 'precedents']

/** Parts that measure nobody else. */
const ALONE = ['guard', 'precedents', 'exports', 'attacked']

if (wanted.length === 0 || wanted.some((part) => !ALONE.includes(part))) installPeers()
if (wanted.length === 0 || wanted.some((part) => !BARE.includes(part))) await buildServer()
const parent = process.argv.find((word) => word.startsWith('--data='))?.slice('--data='.length) ?? join(HERE, 'data')
mkdirSync(parent, { recursive: true })
const folder = mkdtempSync(join(parent, 'declaro-bench-'))
process.once('exit', () => rmSync(folder, { recursive: true, force: true }))

line(
  `${new Date().toISOString().slice(0, 10)}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, load ${loadavg()[0]?.toFixed(1)}`,
)
line(`${PACE.rounds} rounds of ${PACE.updates} updates; median over the rounds (least-most)`)
reportLine('the disk alone, 4 KiB written and flushed, ms', diskAlone(folder))
if (isWanted('guard')) {
  title('The guard: decode, judge, apply, put marks right')
  reportGuard(runGuard(PACE.rounds, PACE.updates))
}
if (isWanted('compare')) {
  title('Two versions of a text of 300 paragraphs: one word in ten is another, one paragraph in twenty stands elsewhere')
  reportCompare(await runCompare(quick ? 1 : 3, quick ? 100 : 400))
}
if (wanted.includes('at-rest')) await atRest()
if (isWanted('pairs')) {
  title('What a drafter would mark')
  reportPairs(await runPairs())
}
if (isWanted('precedents')) {
  title('A library of 2,000 Declarations, searched for the language agreed before')
  reportPrecedents(runPrecedents(quick ? 200 : 2_000, quick ? 100 : 400, quick ? 5 : 20))
}
if (isWanted('typing')) {
  title('A key in the browser, until after the paint that shows it')
  reportTyping(await runTyping(join(folder, 'typing'), PACE.rounds, quick ? 60 : 200))
}
if (isWanted('large')) {
  title('A large room in the browser')
  reportLarge(await runLarge(join(folder, 'large'), quick ? 1 : 5))
}
if (isWanted('browser')) {
  title('A page that has never been there, in a room of 300 paragraphs')
  reportFirstLoad(await runFirstLoad(join(folder, 'browser'), quick ? 1 : 5, quick ? 5 : 30))
}
if (isWanted('endurance')) {
  title('150 join at once; then 10 write; then the server is killed and started again')
  reportEndurance(await runEndurance(join(folder, 'endurance'), quick ? 500 : 5_000))
}
if (isWanted('exports')) {
  title('A text of 300 paragraphs with 600 changes, exported')
  reportForms(await runForms(quick ? 3 : 9))
  title('33 connections, 20 of them writing 200 updates a second together, and exports made one after the other')
  reportBeside(await runBeside({ connections: 33, delegations: 11, perSecond: 200 }, PACE, join(folder, 'exports')))
}
if (isWanted('growth')) {
  const pace: Pace = quick ? { rounds: 1, updates: 300 } : { rounds: 3, updates: 1_500 }
  const series = [await byParagraphs(folder, pace), await byEdits(folder, pace), await byConnections(folder, pace)]
  for (const each of series) {
    title(`A key to another screen, by ${each.by}`)
    reportGrowth(each)
  }
  title('Twenty pages write faster and faster')
  const flooded = await flood(folder)
  reportFlood(flooded)
  const picture = join(parent, 'growth.svg')
  writeFileSync(picture, chartOf([...series, { by: 'keys a second', points: flooded.points }]))
  line(`\nas a picture: ${picture}`)
}
if (isWanted('attacked')) {
  title('33 connections, 20 of them writing 200 updates a second together, while another document of the same server is attacked')
  reportAttacked(await runAttacked({ connections: 33, delegations: 11, perSecond: 200 }, PACE, join(folder, 'attacked')))
}
for (const room of ROOMS)
  if (isWanted(String(room.connections)) && !(quick && wanted.length === 0 && room.connections > 100)) await measureRoom(room, folder)
process.exit(0)
