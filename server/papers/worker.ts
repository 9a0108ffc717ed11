/** The process that makes papers, one after the other. Started by `making.ts`; imported by nobody. */
import { makePaper } from './make.ts'
import type { Saying, Work } from './order.ts'

const say = (saying: Saying): void => void process.send?.(saying)

// The server is gone: nobody waits for the paper.
process.once('disconnect', () => process.exit())
/** The process that starts this one is ours; it gives the order as it is typed here. */
process.on('message', (order: Work) => void outcomeOf(order).then(say))

async function outcomeOf(order: Work): Promise<Saying> {
  try {
    return { kind: 'made', bytes: await makePaper(order, (progress) => say({ kind: 'progress', progress })) }
  } catch (fault) {
    return { kind: 'failed', fault }
  }
}
