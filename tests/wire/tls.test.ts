/** A certificate of the server's own: pages, cookies and sockets over TLS, and nothing else at that port. */
import { request } from 'node:https'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { startWire, type Wire } from './harness.ts'

const at = (name: string): string => fileURLToPath(new URL(`tls/${name}.pem`, import.meta.url))
const ca = readFileSync(at('certificate'))

let wire: Wire
beforeAll(async () => {
  wire = await startWire({ tls: { certificate: at('certificate'), key: at('key') } })
})
afterAll(() => wire.stop())

type Answered = { readonly status: number | undefined; readonly headers: Readonly<Record<string, string | string[] | undefined>> }

const ask = (address: string, method: string): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const asking = request(address, { method, ca }, (response) => {
      response.resume()
      resolve({ status: response.statusCode, headers: response.headers })
    })
    asking.on('error', reject)
    asking.end()
  })

test('[I5] a seat is taken over TLS, its cookie goes over nothing else, and browsers are told to come back so; its socket opens', async () => {
  expect(wire.url).toMatch(/^https:/)
  const { status, headers } = await ask(wire.link('do-1'), 'POST')
  const [cookie = ''] = headers['set-cookie'] ?? []
  expect([status, headers['strict-transport-security']]).toEqual([303, 'max-age=31536000'])
  expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Max-Age=\d+; Secure$/)
  const address = `${wire.url.replace(/^http/, 'ws')}/sync/rehearsal?schema=${SCHEMA_VERSION}`
  const socket = new WebSocket(address, { ca, headers: { cookie: cookie.split(';')[0] ?? '' } })
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject))
  socket.close()
  await expect(fetch(wire.url.replace(/^https/, 'http'))).rejects.toMatchObject({ name: 'TypeError' })
})

test('[I5] every answer says that nothing is loaded from elsewhere, no script or style block is ours but by its name, and no page frames ours', async () => {
  for (const [method, address] of [
    ['GET', wire.link('do-2')],
    ['GET', `${wire.url}/`],
    ['GET', `${wire.url}/api/documents/rehearsal/seat`],
    ['GET', `${wire.url}/nothing`],
  ] as const) {
    const { headers } = await ask(address, method)
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(
      /default-src 'self'; script-src 'self';.* style-src 'self' 'nonce-[\w-]+';.* object-src 'none'; base-uri 'none'; frame-ancestors 'none'; form-action 'self'$/,
    )
    expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe')
    expect(headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    })
  }
})
