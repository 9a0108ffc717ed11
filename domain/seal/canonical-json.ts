/** Canonical JSON (RFC 8785): one value, one spelling, so that its digest means the value and nothing else. */

/** Keys sorted by UTF-16 units, no white space, words exactly as they are: no composing of accents, lone surrogates escaped.
 *  What JSON would drop or bend without a word (undefined, NaN, dates, maps, bytes) is a fault of the caller. */
export function canonicalJson(value: unknown): string {
  const ordered = inOrder(value)
  return ordered === UNORDERED ? spelled(value) : JSON.stringify(ordered)
}

/** An object keeps its keys in the order in which they came, but for these, which it puts where it likes. */
const isAwkward = (key: string): boolean => key === '__proto__' || (key >= '0' && key < ':')

const UNORDERED = Symbol('unordered')

/** The same value with its keys in order, which the engine then spells at once: many times faster than piece after piece.
 *  `UNORDERED` where no object can hold its keys in that order. */
function inOrder(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return fit(value)
  if (Array.isArray(value)) return listInOrder(value)
  const held = plain(value)
  const ordered: Record<string, unknown> = {}
  for (const key of sorted(Object.keys(held))) {
    const member = isAwkward(key) ? UNORDERED : inOrder(held[key])
    if (member === UNORDERED) return UNORDERED
    ordered[key] = member
  }
  return ordered
}

function listInOrder(items: readonly unknown[]): unknown {
  const ordered: unknown[] = []
  // By place, since a hole is nothing that can be spelled.
  for (let at = 0; at < items.length; at++) {
    const item = inOrder(items[at])
    if (item === UNORDERED) return UNORDERED
    ordered.push(item)
  }
  return ordered
}

/** Piece after piece. */
function spelled(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(fit(value))
  if (Array.isArray(value)) return `[${Array.from(value, spelled).join(',')}]`
  const held = plain(value)
  return `{${sorted(Object.keys(held))
    .map((key) => `${JSON.stringify(key)}:${spelled(held[key])}`)
    .join(',')}}`
}

function fit(value: unknown): unknown {
  switch (typeof value) {
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`no canonical JSON for ${value}`)
      return value
    case 'string':
    case 'boolean':
      return value
    default:
      if (value === null) return value
      throw new TypeError(`no canonical JSON for ${typeof value}`)
  }
}

/** Plain in any realm: its prototype is none, or one that has none itself. */
function plain(value: object): Readonly<Record<string, unknown>> {
  const prototype: unknown = Object.getPrototypeOf(value)
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) throw new TypeError('no canonical JSON for an object with a class')
  return value as Readonly<Record<string, unknown>>
}

function sorted(keys: string[]): readonly string[] {
  for (let at = 1; at < keys.length; at++) if ((keys[at - 1] as string) > (keys[at] as string)) return keys.sort(byUnits)
  return keys
}

const byUnits = (one: string, other: string): number => (one < other ? -1 : 1)
