/** Stopping: the server ends, whoever still holds a line to it. */
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, test } from 'vitest'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { startWire, type Wire } from './harness.ts'

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

/** Opens a page's socket by hand, on a line that reads nothing more once it is open. */
async function silentPage(wire: Wire, seat: string): Promise<Socket> {
  const page = await lineTo(wire.url)
  const key = 'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA=='
  const upgrade = `Host: ${new URL(wire.url).host}\r\nCookie: ${await wire.signIn(seat)}\r\nConnection: Upgrade\r\nUpgrade: websocket`
  page.write(`GET /sync/rehearsal?schema=${SCHEMA_VERSION} HTTP/1.1\r\n${upgrade}\r\n${key}\r\n\r\n`)
  await once(page, 'data')
  return page
}

test('a page that does not answer the closing of its socket does not keep the server from stopping', async () => {
  const wire = await startWire()
  const page = await silentPage(wire, 'do-1')
  const ended = once(page, 'close')
  await wire.stop()
  await ended
  expect(page.destroyed).toBe(true)
})
