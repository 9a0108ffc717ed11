/** How an order goes to the process that makes papers: what it had with the order before is not handed to it again. Of a long text most stays as it is from
 *  one paper to the next, and what goes over, the rooms' thread has to copy. */
import type { Order, PackageOrder, Work } from './order.ts'

/** Shorter texts cost less than their places. In UTF-16 units. */
const LONG = 200

/** An order in which each long text that was in the one before is its place among those: a bigint, which no order holds. A package is made once. */
export type Handed = { readonly kind: 'order'; readonly order: unknown } | PackageOrder

/** For one process; gives what it is sent. */
export function openHanding(): (work: Work) => Handed {
  let before: ReadonlyMap<string, number> = new Map()
  return (work) => {
    if (work.kind === 'package') return work
    const texts: string[] = []
    const order = exchanged(work, (text) => {
      texts.push(String(text))
      const place = before.get(String(text))
      return place === undefined ? text : BigInt(place)
    })
    before = new Map(texts.map((text, place) => [text, place]))
    return { kind: 'order', order }
  }
}

/** In that process; gives the order back as it was. */
export function openTaking(): (handed: Handed) => Work {
  let before: readonly string[] = []
  return (handed) => {
    if (handed.kind === 'package') return handed
    const texts: string[] = []
    const order = exchanged(handed.order, (given) => {
      const text = typeof given === 'bigint' ? (before[Number(given)] ?? missing(given)) : given
      texts.push(text)
      return text
    })
    before = texts
    // What this process is sent is what `openHanding` was given.
    return order as Order
  }
}

function missing(place: bigint): never {
  throw new RangeError(`the order before had no text ${place}`)
}

type Exchange = (text: string | bigint) => string | bigint

/** The same value with its long texts, in order, exchanged for others. */
function exchanged(value: unknown, exchange: Exchange): unknown {
  if (typeof value === 'bigint' || (typeof value === 'string' && value.length >= LONG)) return exchange(value)
  if (Array.isArray(value)) return value.map((each) => exchanged(each, exchange))
  if (isPlain(value)) return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, exchanged(each, exchange)]))
  return value
}

const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
