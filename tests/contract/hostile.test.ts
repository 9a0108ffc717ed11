/** What hostile clients send, a few hundred inputs of each kind in every run, and every input that once broke something. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { chance } from '../crash/deaths.ts'
import { SOURCES } from '../fuzz/sources.ts'

const CORPUS = fileURLToPath(new URL('../fuzz/corpus', import.meta.url))
const INPUTS = 400

describe.each(SOURCES)('$name', ({ name, make, feed }) => {
  test('[I2] [T27] whatever the input, a value comes back; some are taken and some are not', () => {
    const random = chance(20_261_126)
    let taken = 0
    for (let number = 0; number < INPUTS; number++) if (feed(make(random))) taken++
    expect(taken).toBeLessThan(INPUTS)
    if (name !== 'package') expect(taken).toBeGreaterThan(0)
  })

  test('every input that once broke something is borne', () => {
    for (const file of readdirSync(CORPUS).filter((each) => each.startsWith(`${name}-`)))
      expect(() => feed(readFileSync(join(CORPUS, file))), file).not.toThrow()
  })
})
