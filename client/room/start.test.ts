/** What is made of an answer of the server. */
import { expect, test } from 'vitest'
import { z } from 'zod'
import { askServer } from './start.ts'

const schema = z.object({ hits: z.number() })

const brokenOff = (): Response =>
  new Response(
    new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('{"hits":'))
        stream.error(new Error('broken off'))
      },
    }),
  )

test('an answer that breaks off is as none; a whole one is read; a page of something in between is as none', async () => {
  const of = (response: Response) => askServer(async () => response, '/', schema)
  expect(await of(brokenOff())).toEqual({ kind: 'unreachable' })
  expect(await of(new Response('{"hits":2}'))).toEqual({ kind: 'ok', value: { hits: 2 } })
  expect(await of(new Response('<h1>Bad gateway</h1>', { status: 502 }))).toEqual({ kind: 'unreachable' })
})
