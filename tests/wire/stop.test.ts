/** Lines that fall silent: the server does not wait for them, neither in the room nor when it stops. */
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

/** The page's question for the whole text, masked with zeros as the protocol of sockets has it. */
const QUESTION = Uint8Array.of(0x82, 0x84, 0, 0, 0, 0, 0, 0, 1, 0)

test('[I11] a page that asks and does not read is cut off before its answers fill the memory', async () => {
  // Three bytes for each character: more than the lines between may hold for a page.
  const paragraph = `Reiteraron ${'会議の宣言'.repeat(600)}`
  const wire = await startWire({ text: `CONFERENCIA\nDECLARACIÓN\n\n${Array.from({ length: 300 }, () => paragraph).join('\n')}\n` })
  const page = await silentPage(wire, 'do-1')
  page.pause()
  const other = await wire.raw('ca-1')
  await other.synced()
  for (let question = 0; question < 9; question++) page.write(QUESTION)
  // A line that was cut says so only when something is written to it.
  const cut = once(page, 'error')
  const knocking = setInterval(() => page.write(QUESTION), 50)
  await cut
  clearInterval(knocking)
  expect(other.isOpen()).toBe(true)
  await wire.stop()
})
