/** fast-check where every property is tried DECLARO_TIMES as often as its test asks for; `npm run properties` puts it in its place. */
import { createRequire } from 'node:module'

// By its file: the name leads back here.
const fc = createRequire(import.meta.url)('fast-check') as typeof import('fast-check')
const TIMES = Number(process.env.DECLARO_TIMES ?? 1)
const USUAL = 100

const assert: typeof fc.assert = (property, parameters) =>
  fc.assert(property, { ...parameters, numRuns: TIMES * (parameters?.numRuns ?? USUAL) })

export default { ...fc, assert }
