/** A process killed in the middle of writing, again and again on one folder: what it had acknowledged is there, and nothing by halves. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { aFolder, DECLARATION, using } from './store-fixtures.ts'

const WRITER = fileURLToPath(new URL('store-writer.ts', import.meta.url))
const SECONDS = 1000

type Thread = 'worker' | 'thread'

/** Lets it acknowledge so many commits, then kills it so many milliseconds later; gives the last seq it acknowledged. */
async function writeAndKill(folder: string, thread: Thread, commits: number, milliseconds: number): Promise<number> {
  const writer = spawn(process.execPath, ['--import', 'tsx', WRITER, folder, thread], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = once(writer, 'exit')
  let acknowledged = 0
  let count = 0
  for await (const line of createInterface({ input: writer.stdout })) {
    acknowledged = Number(line)
    count += 1
    if (count === commits) setTimeout(() => writer.kill('SIGKILL'), milliseconds)
  }
  expect(await ended, 'it was killed, and did not end by itself').toEqual([null, 'SIGKILL'])
  return acknowledged
}

async function expectWhole(folder: string, acknowledged: number): Promise<number> {
  return using(openSqlite, folder, async (store) => {
    expect(await store.verify(DECLARATION)).toBeNull()
    const { seq, audit } = await store.load(DECLARATION)
    expect(seq).toBeGreaterThanOrEqual(acknowledged)
    const logged: string[] = []
    for await (const { bytes } of store.log(DECLARATION)) logged.push(new TextDecoder().decode(bytes))
    expect(logged).toEqual(Array.from({ length: seq }, (_, index) => `update ${index + 1}`))
    expect(audit.at(-1)?.body, 'the entry of a commit is there when its updates are').toBe(JSON.stringify({ last: seq }))
    return seq
  })
}

test.each<[Thread, number]>([
  ['worker', 7],
  ['thread', 3],
])(
  '[I1] kill -9 in the middle of writing loses nothing acknowledged (%s, %i times)',
  async (thread, times) => {
    const folder = aFolder()
    let seq = 0
    for (let time = 0; time < times; time++) {
      const acknowledged = await writeAndKill(folder, thread, 1 + time * 9, Math.random() * 40)
      expect(acknowledged, 'it wrote on where the one before it was killed').toBeGreaterThan(seq)
      seq = await expectWhole(folder, acknowledged)
    }
  },
  120 * SECONDS,
)
