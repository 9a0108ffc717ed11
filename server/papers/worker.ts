/** The process that makes papers, one after the other. Started by `making.ts`; imported by nobody. */
import { writeSync } from 'node:fs'
import { addLanguages } from '../languages.ts'
import { makePaper } from './make.ts'
import { type Handed, openTaking } from './handing.ts'
import { PAPERS_PIPE, type Saying } from './order.ts'

const say = (saying: Saying): void => void process.send?.(saying)

/** Told first: nobody reads the pipe before, and this waits until all of it is read. */
const give = (bytes: Uint8Array): void =>
  void process.send?.({ kind: 'made', length: bytes.length } satisfies Saying, () => {
    for (let at = 0; at < bytes.length; ) at += writeSync(PAPERS_PIPE, bytes, at)
  })

// The server is gone: nobody waits for the paper.
process.once('disconnect', () => process.exit())
/** The process that starts this one is ours; it gives the order as it is typed here. */
process.on('message', (handed: Handed) => void answer(handed))

addLanguages()
const take = openTaking()

async function answer(handed: Handed): Promise<void> {
  try {
    give(await makePaper(take(handed), (progress) => say({ kind: 'progress', progress })))
  } catch (fault) {
    say({ kind: 'failed', fault })
  }
}
