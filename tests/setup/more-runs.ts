/** fast-check where every property is tried DECLARO_TIMES as often as its test asks for; `npm run properties` puts it in its place. */
import { createRequire } from 'node:module'
import type fastCheck from 'fast-check'

// By its file: the name leads back here.
const fc = createRequire(import.meta.url)('fast-check') as typeof fastCheck
const TIMES = Number(process.env.DECLARO_TIMES ?? 1)
const USUAL = 100

const assert = <Ts>(property: fastCheck.IRawProperty<Ts>, parameters?: fastCheck.Parameters<Ts>): Promise<void> | void =>
  fc.assert(property, { ...parameters, numRuns: TIMES * (parameters?.numRuns ?? USUAL) })

export default { ...fc, assert }
