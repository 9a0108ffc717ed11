/** What is made of an answer of the server. */
import { expect, test, vi } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import { z } from 'zod'
import type { DocumentId } from '../../domain/text/ids.ts'
import { openPrivateSession } from './private-session.ts'
import { openSession } from './session.ts'
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

test('a server that says it has a fault puts nobody out: the page tries again later, in the room and in a private stream', async () => {
  const fault = JSON.stringify({ status: 503, code: 'server.fault', detail: 'x' })
  const later: (() => void)[] = []
  const common = {
    origin: 'http://localhost',
    seat: 'mx-1',
    ask: async () => new Response(fault, { status: 503 }),
    WebSocket: NodeSocket as unknown as typeof WebSocket,
    shelf: { getItem: () => null, setItem: () => undefined, removeItem: () => undefined },
    tab: 'tab',
    random: (length: number) => new Uint8Array(length),
    delay: (run: () => void) => void later.push(run),
  }
  const room = openSession({ ...common, document: 'rehearsal' as DocumentId })
  const stream = openPrivateSession({ ...common, document: 'rehearsal', stream: 'delegation:MX', unsentKey: '00'.repeat(32) })
  await vi.waitFor(() => expect(later).toHaveLength(2))
  expect([room.state().kind, stream.state().kind]).toEqual(['unreachable', 'unreachable'])
})
