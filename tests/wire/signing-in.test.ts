/** Signing in before the seats: with a provider set, a link opens its seat to who the secretariat said it is for, and to nobody else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { enter, startWire, type Wire } from './harness.ts'
import { CLIENT, type IdentityProvider, SECRET, startProvider } from './identity-provider.ts'

let provider: IdentityProvider
let wire: Wire
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-sign-in-'))
  const secretFile = join(folder, 'secret')
  writeFileSync(secretFile, `${SECRET}\n`)
  provider = await startProvider()
  wire = await startWire({ signIn: { issuer: provider.issuer, client: CLIENT, secretFile } })
})
afterAll(async () => {
  await wire.stop()
  await provider.stop()
  rmSync(folder, { recursive: true, force: true })
})

const ANA = { sub: 'p-77', email: 'Ana.Paz@example.org', email_verified: true }
const setFor = (seat: string, identity: string | null) => wire.act('secretariat', { type: 'set-sign-in', seat, who: { identity } })

type Came = { readonly status: number; readonly cookies: readonly string[]; readonly code: unknown; readonly location: string | null }

async function at(address: string, cookie: string): Promise<Came> {
  const response = await fetch(address, { headers: { cookie }, redirect: 'manual' })
  const body = await response.text()
  const code = response.headers.get('content-type')?.includes('problem+json') === true ? (JSON.parse(body) as { code: unknown }).code : null
  return { status: response.status, cookies: response.headers.getSetCookie(), code, location: response.headers.get('location') }
}

/** Opens the link as a browser does and goes where it is sent; answers with where the provider sends it back to, and the cookie it then has. */
async function sentBack(seat: string): Promise<{ readonly back: string; readonly cookie: string }> {
  const sent = await fetch(wire.link(seat), { method: 'POST', redirect: 'manual' })
  const to = /url=(.*)/.exec(sent.headers.get('refresh') ?? '')?.[1] ?? ''
  const { location } = await at(to, '')
  return { back: location ?? '', cookie: sent.headers.getSetCookie()[0]?.split(';')[0] ?? '' }
}

async function signedIn(seat: string, person: IdentityProvider['person']): Promise<Came> {
  provider.person = person
  const { back, cookie } = await sentBack(seat)
  return at(back, cookie)
}

test('[I5] the office enters by its link until it is set who they are; nobody else does, and no link is used up by trying', async () => {
  expect((await enter(wire.link('do-1'))).status).toBe(403)
  expect(JSON.parse((await enter(wire.link('do-1'))).body)).toMatchObject({ code: 'sign-in.not-set' })
  expect(await setFor('do-1', 'ana.paz@example.org')).toMatchObject({ status: 200 })
  expect(await setFor('do-2', 'p-77')).toMatchObject({ status: 200 })
  expect(await setFor('do-2', 'dos palabras')).toMatchObject({ status: 400, body: { code: 'sign-in.malformed' } })
  await setFor('chair', 'la.presidencia@example.org')
  const chair = await fetch(wire.link('chair'), { method: 'POST', redirect: 'manual' })
  expect([chair.status, chair.headers.get('refresh')?.startsWith(`0; url=${provider.issuer}`)]).toEqual([200, true])
})

test('[I5] another person, an e-mail that nobody verified and a token signed by somebody else open nothing', async () => {
  expect(await signedIn('do-1', { ...ANA, email: 'otra@example.org' })).toMatchObject({ status: 403, code: 'sign-in.another' })
  expect(await signedIn('do-1', { ...ANA, email_verified: false })).toMatchObject({ code: 'sign-in.another' })
  provider.forged = { email: 'ana.paz@example.org' }
  expect(await signedIn('do-1', { ...ANA, email: 'otra@example.org' })).toMatchObject({ code: 'sign-in.over', cookies: [] })
  provider.forged = {}
})

test('[I5] an answer of the provider works once, and only in the browser that was sent, with what it was sent with', async () => {
  provider.person = ANA
  const { back, cookie } = await sentBack('do-1')
  expect(await at(back, '')).toMatchObject({ status: 403, code: 'sign-in.over' })
  const elsewhere = await sentBack('do-2')
  expect(await at(back, elsewhere.cookie)).toMatchObject({ code: 'sign-in.over' })
  expect(await at(back, cookie)).toMatchObject({ status: 303, location: '/room/rehearsal/do-1' })
  expect(await at(back, cookie)).toMatchObject({ code: 'sign-in.over' })
})

test('[I5] who it was set for is in, by the provider’s name for the person as well; the link is used up then', async () => {
  const came = await signedIn('do-2', ANA)
  expect(came).toMatchObject({ status: 303, location: '/room/rehearsal/do-2' })
  const seat = await fetch(`${wire.url}/api/documents/rehearsal/seat`, { headers: { cookie: came.cookies[0]?.split(';')[0] ?? '' } })
  expect(seat.status).toBe(200)
  expect(JSON.parse((await enter(wire.link('do-2'))).body)).toMatchObject({ code: 'link.used' })
})

test('[I5] who it is set for is told to the office alone', async () => {
  const office = await wire.get('secretariat', '/office')
  expect(office.body).toMatchObject({ signIns: { 'do-2': 'p-77' } })
  const page = await wire.raw('secretariat')
  await page.synced()
  expect(Buffer.from(Y.encodeStateAsUpdate(page.doc)).includes('ana.paz')).toBe(false)
  expect(JSON.stringify((await wire.get('secretariat', '/record')).body)).not.toContain('ana.paz')
})
