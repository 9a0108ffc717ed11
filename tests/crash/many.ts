/** `npm run crashes`: servers killed a thousand times, DECLARO_KILLS of them in DECLARO_LANES at once, from DECLARO_SEED, which is printed. Each folder is
 *  killed at every moment once. Ends with 1 where anything that was acknowledged is not there once, or a chain does not verify. */
import { buildDeadly } from './build.ts'
import { chance, deathsOf } from './deaths.ts'
import { killedErasing, killedSealing, WHILE_SEALING } from './ends.ts'
import { aFolderOfLives, type Death, type Told } from './life.ts'

const whole = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise)
const [kills, lanes, seed] = [whole('DECLARO_KILLS', 1000), whole('DECLARO_LANES', 2), whole('DECLARO_SEED', Date.now() % 1_000_000)]
const say = (line: string): void => void process.stdout.write(`${line}\n`)

const sum = { kills: 0, missed: 0, words: 0, acts: 0, folders: 0 }
const wrong: string[] = []
const byMoment = new Map<string, number>()

function note({ moment, time }: Death, told: Told): void {
  if (told.reached) {
    sum.kills += 1
    byMoment.set(moment, (byMoment.get(moment) ?? 0) + 1)
  } else sum.missed += 1
  sum.words += told.words
  sum.acts += told.acts
  for (const each of told.wrong) {
    wrong.push(each)
    say(`WRONG, at ${moment}:${time}: ${each}`)
  }
  if (sum.kills % 50 === 0) say(`${sum.kills} kills, ${sum.words} words and ${sum.acts} acts acknowledged, ${wrong.length} wrong`)
}

function noteEnd(found: readonly string[]): void {
  for (const each of found) {
    wrong.push(each)
    say(`WRONG, at the end: ${each}`)
  }
}

/** What ends once and for all, each time in folders of its own. */
const ONCE: readonly string[] = ['stream-emptied', 'keys-destroyed', ...WHILE_SEALING.map(({ moment }) => moment)]

async function lane(random: () => number): Promise<void> {
  while (sum.kills < kills) {
    const folder = await aFolderOfLives()
    sum.folders += 1
    for (const death of deathsOf(random)) {
      if (sum.kills >= kills) break
      note(death, await folder.live(death))
    }
    noteEnd(await folder.end())
    if (sum.kills >= kills) return
    noteEnd([
      ...(await killedErasing('stream-emptied')),
      ...(await killedErasing('keys-destroyed')),
      ...(await killedSealing(WHILE_SEALING)),
    ])
    for (const moment of ONCE) byMoment.set(moment, (byMoment.get(moment) ?? 0) + 1)
    sum.kills += ONCE.length
  }
}

say(`DECLARO_SEED=${seed} DECLARO_KILLS=${kills} DECLARO_LANES=${lanes}`)
await buildDeadly()
const began = performance.now()
await Promise.all(Array.from({ length: lanes }, (_, number) => lane(chance(seed + number))))
say(
  JSON.stringify({
    ...sum,
    seconds: Math.round((performance.now() - began) / 1000),
    wrong: wrong.length,
    byMoment: Object.fromEntries(byMoment),
  }),
)
process.exitCode = wrong.length === 0 ? 0 : 1
