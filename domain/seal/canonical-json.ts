/** Canonical JSON (RFC 8785): one value, one spelling, so that its digest means the value and nothing else. */

/** Keys sorted by UTF-16 units, no white space, words exactly as they are: no composing of accents, lone surrogates escaped.
 *  What JSON would drop or bend without a word (undefined, NaN, dates, maps, bytes) is a fault of the caller. */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return JSON.stringify(value)
    case 'number':
      return numeral(value)
    case 'object':
      return value === null ? 'null' : composite(value)
    default:
      throw new TypeError(`no canonical JSON for ${typeof value}`)
  }
}

function numeral(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`no canonical JSON for ${value}`)
  return JSON.stringify(value)
}

function composite(value: object): string {
  if (Array.isArray(value)) return `[${Array.from(value, canonicalJson).join(',')}]`
  if (!isPlain(value)) throw new TypeError('no canonical JSON for an object with a class')
  const members = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`
}

/** Plain in any realm: its prototype is none, or one that has none itself. */
function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === null || Object.getPrototypeOf(prototype) === null
}
