/** What is told of the server to who runs it: figures, and nothing of what is said in the room. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { typed } from '../faults/a-room.ts'
import { startWire, type Wire } from './harness.ts'

const SECRET = 'a-secret-of-the-operator'

let wire: Wire
beforeAll(async () => {
  wire = await startWire({ metricsSecret: SECRET })
})
afterAll(() => wire.stop())

const asked = (authorization: string | null, url = wire.url): Promise<Response> =>
  fetch(`${url}/metrics`, { headers: authorization === null ? {} : { authorization } })

const figure = (metrics: string, name: string): number => Number(new RegExp(`^${name}(?:\\{[^}]*\\})? (\\S+)$`, 'm').exec(metrics)?.[1])

test('figures follow what happens, in the form that Prometheus reads', async () => {
  const page = await wire.raw('do-1')
  await page.synced()
  const before = await (await asked(`Bearer ${SECRET}`)).text()
  for (const word of ['confidencialísimo', 'reservado']) await page.outcome(page.sendUpdate(typed(page, word)))
  await wire.act('chair', { type: 'record-topic', title: 'asunto', raisedBy: 'DO' })
  const answer = await asked(`Bearer ${SECRET}`)
  const metrics = await answer.text()
  expect(answer.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
  for (const line of metrics.trimEnd().split('\n'))
    expect(line).toMatch(/^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]+"\})? [\d.e+-]+)$/)
  expect([figure(metrics, 'declaro_ready'), figure(metrics, 'declaro_connections'), figure(metrics, 'declaro_faults_total')]).toEqual([
    1, 1, 0,
  ])
  expect(figure(metrics, 'declaro_updates_total') - figure(before, 'declaro_updates_total')).toBeGreaterThanOrEqual(2)
  expect(figure(metrics, 'declaro_acts_total') - figure(before, 'declaro_acts_total')).toBe(1)
  page.close()
  await page.closed
})

test('[I5] no word, name or seat is in them', async () => {
  const metrics = await (await asked(`Bearer ${SECRET}`)).text()
  for (const secret of ['confidencial', 'reservado', 'asunto', 'Reiteraron', 'do-1', 'chair', 'DO']) expect(metrics).not.toContain(secret)
})

test.each([null, '', SECRET, 'Bearer ', `Bearer ${SECRET}x`, `Bearer ${SECRET.slice(1)}`])(
  '[I5] who does not say the secret is told that there is no such address: «%s»',
  async (authorization) => {
    const answer = await asked(authorization)
    expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([404, 'address.unknown'])
  },
)

test('[I5] a server that was given no secret tells nobody', async () => {
  const quiet = await startWire()
  for (const authorization of [null, 'Bearer ', 'Bearer null']) expect((await asked(authorization, quiet.url)).status).toBe(404)
  await quiet.stop()
})
