import { afterEach, expect, test } from 'vitest'
import { type Answered, type Asked, openAsking } from './asking.ts'

let ports: MessageChannel
afterEach(() => ports.port1.close())

/** The other thread answers when it is told to. */
function channel() {
  ports = new MessageChannel()
  const heard: Asked<string>[] = []
  let told: (() => void) | null = null
  ports.port2.onmessage = ({ data }: MessageEvent<Asked<string>>) => {
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
  const answer = ({ id, question }: Asked<string>): void =>
    ports.port2.postMessage({ id, answer: question.toUpperCase() } satisfies Answered<string>)
  return { heard, hears, answer, asking: openAsking<string, string>(ports.port1) }
}

test('what is asked is answered', async () => {
  const { asking, heard, hears, answer } = channel()
  const got = new Promise<string>((resolve) => asking.ask('es', resolve))
  await hears(1)
  answer(heard[0]!)
  expect(await got).toBe('ES')
})

test('while one is made only the last that is asked is kept, and older answers are dropped', async () => {
  const { asking, heard, hears, answer } = channel()
  const got: string[] = []
  asking.ask('one', (answer) => void got.push(answer))
  await hears(1)
  asking.ask('two', (answer) => void got.push(answer))
  const last = new Promise<void>((resolve) =>
    asking.ask('three', (answer) => {
      got.push(answer)
      resolve()
    }),
  )
  answer(heard[0]!)
  await hears(2)
  answer(heard[1]!)
  await last
  expect(heard.map((each) => each.question)).toEqual(['one', 'three'])
  expect(got).toEqual(['THREE'])
})

test('where the other thread failed, what is asked next is asked all the same', async () => {
  const { asking, heard, hears, answer } = channel()
  asking.ask('hostile', () => expect.unreachable())
  await hears(1)
  asking.failed()
  const got = new Promise<string>((resolve) => asking.ask('es', resolve))
  await hears(2)
  answer(heard[1]!)
  expect(await got).toBe('ES')
})
