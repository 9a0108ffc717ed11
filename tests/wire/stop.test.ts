/** Stopping: the server ends, whoever still holds a line to it. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { startWire } from './harness.ts'

async function lineTo(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const line = connect(Number(port), hostname)
  await once(line, 'connect')
  return line
}

test('a line on which nothing was ever asked does not keep the server from stopping', async () => {
  const wire = await startWire()
  const silent = await lineTo(wire.url)
  const ended = once(silent, 'close')
  await wire.stop()
  await ended
  expect(silent.destroyed).toBe(true)
})

test('a page that does not answer the closing of its socket does not keep the server from stopping', async () => {
  const wire = await startWire()
  const page = await lineTo(wire.url)
  const cookie = await wire.signIn('do-1')
  page.write(
    `GET /sync/rehearsal?schema=${SCHEMA_VERSION} HTTP/1.1\r\nHost: ${new URL(wire.url).host}\r\nCookie: ${cookie}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`,
  )
  await once(page, 'data')
  const ended = once(page, 'close')
  await wire.stop()
  await ended
  expect(page.destroyed).toBe(true)
})
