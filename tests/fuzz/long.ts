/** The long run of `npm run hostile`: DECLARO_INPUTS inputs (a million unless said otherwise) from DECLARO_SEED, which is printed, in turn from
 *  every source. What breaks something is kept in tests/fuzz/corpus, and tried in every test run from then on. Ends with 1 where anything did. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { chance } from '../crash/deaths.ts'
import { SOURCES } from './sources.ts'

const [inputs, seed] = [Number(process.env.DECLARO_INPUTS ?? 1_000_000), Number(process.env.DECLARO_SEED ?? Date.now() % 1_000_000)]
const say = (line: string): void => void process.stdout.write(`${line}\n`)
const SLOW_MS = 500
const memory = (): number => Math.round(process.memoryUsage().rss / (1 << 20))

/** Quick ones get more of the million: as many as keep all sources at work for about the same time. */
const SHARE: Readonly<Record<string, number>> = {
  frames: 30,
  updates: 30,
  guard: 8,
  acts: 12,
  text: 4,
  html: 4,
  docx: 4,
  akn: 4,
  package: 4,
}
const TOTAL = Object.values(SHARE).reduce((sum, share) => sum + share, 0)

let broken = 0
say(`DECLARO_SEED=${seed} DECLARO_INPUTS=${inputs}, ${memory()} MB`)
for (const { name, make, feed } of SOURCES) {
  const random = chance(seed)
  const count = Math.round((inputs * (SHARE[name] ?? 1)) / TOTAL)
  const began = performance.now()
  let [taken, slowest] = [0, 0]
  for (let number = 0; number < count; number++) {
    const input = make(random)
    const from = performance.now()
    try {
      if (feed(input)) taken++
    } catch (fault) {
      broken++
      const file = `${name}-${createHash('sha256').update(input).digest('hex').slice(0, 12)}`
      writeFileSync(fileURLToPath(new URL(`corpus/${file}`, import.meta.url)), input)
      say(`BROKEN: ${file}: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}`)
    }
    slowest = Math.max(slowest, performance.now() - from)
  }
  const seconds = (performance.now() - began) / 1000
  say(`${name}: ${count} inputs, ${taken} taken, ${Math.round(count / seconds)}/s, slowest ${Math.round(slowest)} ms, ${memory()} MB`)
  if (slowest > SLOW_MS) say(`SLOW: ${name}`)
}
process.exitCode = broken === 0 ? 0 : 1
