/** The little of writing XML that Akoma Ntoso files need. What XML cannot hold is not written. */

const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu
const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;', '\t': '&#9;' }

/** Words as they stand in an element. A carriage return is written by its number: readers would make another sign of it. */
export const xmlWords = (text: string): string => text.replace(UNWRITABLE, '').replace(/[&<>\r]/g, (sign) => SIGNS[sign] ?? sign)

const xmlValue = (text: string): string =>
  text
    .replace(UNWRITABLE, '')
    .replace(/[&<>"\r\t]/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll('\n', '&#10;')

/** An attribute that is null is left out. */
export type Attributes = Readonly<Record<string, string | null>>

const attributesIn = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${xmlValue(value)}"`))
    .join('')

/** `inner` is markup already. */
export const element = (name: string, attributes: Attributes, inner: string): string =>
  inner === '' ? `<${name}${attributesIn(attributes)}/>` : `<${name}${attributesIn(attributes)}>${inner}</${name}>`

export const empty = (name: string, attributes: Attributes): string => element(name, attributes, '')

/** Elements under one another, for people who open the file. */
export const lines = (parts: readonly string[]): string => (parts.length === 0 ? '' : `\n${parts.join('\n')}\n`)

/** Nothing where there is nothing to hold. */
export const holding = (name: string, attributes: Attributes, parts: readonly string[]): readonly string[] =>
  parts.length === 0 ? [] : [element(name, attributes, lines(parts))]
