/** The process that makes papers, one after the other. Started by `making.ts`; imported by nobody. */
import { addLanguages } from '../languages.ts'
import { makePaper } from './make.ts'
import { type Handed, openTaking } from './handing.ts'
import type { Saying } from './order.ts'

const say = (saying: Saying): void => void process.send?.(saying)

// The server is gone: nobody waits for the paper.
process.once('disconnect', () => process.exit())
/** The process that starts this one is ours; it gives the order as it is typed here. */
process.on('message', (handed: Handed) => void outcomeOf(handed).then(say))

addLanguages()
const take = openTaking()

async function outcomeOf(handed: Handed): Promise<Saying> {
  try {
    return { kind: 'made', bytes: await makePaper(take(handed), (progress) => say({ kind: 'progress', progress })) }
  } catch (fault) {
    return { kind: 'failed', fault }
  }
}
