/** What goes to the process that makes papers comes out there as it was, and of a text that it has, only what is new. */
import { serialize } from 'node:v8'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AT, FACTS } from '../../domain/trace/table.fixture.ts'
import { openHanding, openTaking } from './handing.ts'
import type { Order } from './order.ts'

const orderWith = (texts: readonly string[]): Order => ({
  kind: 'correspondence',
  form: 'html',
  at: AT,
  facts: { ...FACTS, recommendations: texts.map((text, at) => ({ number: String(at), text })) },
})

/** Short and long ones, some of them the same. */
const text = fc.oneof(
  fc.string({ maxLength: 20 }),
  fc.tuple(fc.constantFrom('a', 'b', 'ñ', '“'), fc.integer({ min: 198, max: 202 })).map(([sign, length]) => sign.repeat(length)),
)
const texts = fc.array(text, { maxLength: 12 })

test('one order after another comes out as it was', () => {
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: 6 }), (orders) => {
      const [hand, take] = [openHanding(), openTaking()]
      for (const order of orders.map(orderWith)) expect(take(structuredClone(hand(order)))).toEqual(order)
    }),
  )
})

test('a long text that went with the order before does not go again', () => {
  const hand = openHanding()
  const long = Array.from({ length: 300 }, (_, at) => `${at} ${'palabras '.repeat(50)}`)
  const [first, again] = [hand(orderWith(long)), hand(orderWith([...long.slice(1), 'nuevo '.repeat(60)]))]
  expect(serialize(first).length).toBeGreaterThan(300 * 450)
  expect(serialize(again).length).toBeLessThan(serialize(first).length / 5)
})

test('a package goes as it is', () => {
  const order = { kind: 'package', about: {}, secret: new Uint8Array(32), parts: [] } as unknown as Parameters<
    ReturnType<typeof openHanding>
  >[0]
  expect(openTaking()(openHanding()(order))).toBe(order)
})
