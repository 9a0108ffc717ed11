import { afterEach, expect, test } from 'vitest'
import type { Comparison } from '../../domain/compare/types.ts'
import { type Answered, type Asked, openAsking, type Question } from './asking.ts'

const question = (language: string): Question => ({ old: [], now: [], language })
const comparison = (engine: string): Comparison => ({
  engine,
  rows: [],
  counts: { same: 0, changed: 0, moved: 0, inserted: 0, removed: 0, split: 0, merged: 0 },
  reorderedOnly: false,
})

let ports: MessageChannel
afterEach(() => ports.port1.close())

/** The other thread answers when it is told to. */
function channel() {
  ports = new MessageChannel()
  const heard: Asked[] = []
  let told: (() => void) | null = null
  ports.port2.onmessage = ({ data }: MessageEvent<Asked>) => {
    heard.push(data)
    told?.()
  }
  const hears = (count: number): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        if (heard.length >= count) resolve()
      }
      told = look
      look()
    })
  const answer = ({ id, question: { language } }: Asked): void =>
    ports.port2.postMessage({ id, comparison: comparison(language) } satisfies Answered)
  return { heard, hears, answer, asking: openAsking(ports.port1) }
}

test('what is asked is answered', async () => {
  const { asking, heard, hears, answer } = channel()
  const got = new Promise<string>((resolve) => asking.ask(question('es'), ({ engine }) => resolve(engine)))
  await hears(1)
  answer(heard[0]!)
  expect(await got).toBe('es')
})

test('while one is made only the last that is asked is kept, and older answers are dropped', async () => {
  const { asking, heard, hears, answer } = channel()
  const got: string[] = []
  asking.ask(question('one'), ({ engine }) => void got.push(engine))
  await hears(1)
  asking.ask(question('two'), ({ engine }) => void got.push(engine))
  const last = new Promise<void>((resolve) =>
    asking.ask(question('three'), ({ engine }) => {
      got.push(engine)
      resolve()
    }),
  )
  answer(heard[0]!)
  await hears(2)
  answer(heard[1]!)
  await last
  expect(heard.map((each) => each.question.language)).toEqual(['one', 'three'])
  expect(got).toEqual(['three'])
})
