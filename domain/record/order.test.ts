/** Two orders compared: what is told leads from one to the other, and nothing is told of what stayed. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderAfter, orderChange } from './order.ts'

const orders = fc.uniqueArray(fc.integer({ min: 0, max: 30 }), { maxLength: 20 })

test('what is told of two orders leads from the one to the other', () => {
  fc.assert(
    fc.property(orders, orders, (then, now) => {
      expect(orderAfter(then, orderChange(then, now))).toEqual(now)
    }),
  )
})

test('of an order that stayed nothing is told', () => {
  fc.assert(
    fc.property(orders, (order) => {
      expect(orderChange(order, order)).toEqual({ gone: [], placed: [] })
    }),
  )
})

test('one paragraph taken elsewhere is the one that moved, not all the others', () => {
  expect(orderChange(['a', 'b', 'c', 'd'], ['b', 'c', 'd', 'a'])).toEqual({ gone: [], placed: [{ id: 'a', how: 'moved', after: 'd' }] })
})
