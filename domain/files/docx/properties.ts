/** Small readings that styles, numbering and paragraphs share. */
import type { Emphasis } from '../../text/schema.ts'
import { child, type XmlNode } from '../xml.ts'

export const valueOf = (node: XmlNode | undefined, name = 'w:val'): string | undefined => node?.attributes[name]

export function whole(node: XmlNode | undefined, name = 'w:val'): number | undefined {
  const value = Number.parseInt(valueOf(node, name) ?? '', 10)
  return Number.isSafeInteger(value) ? value : undefined
}

/** `<w:b/>` is on, `<w:b w:val="0"/>` off; undefined where nothing is said. */
export function toggle(properties: XmlNode | undefined, name: string): boolean | undefined {
  const found = child(properties, name)
  return found === undefined ? undefined : !/^(?:0|false|off|none)$/i.test(valueOf(found) ?? '1')
}

/** What run properties say of emphasis: true, false, or nothing. */
export type Emphases = Readonly<Record<Emphasis, boolean | undefined>>

export const emphasesOf = (properties: XmlNode | undefined): Emphases => ({
  bold: toggle(properties, 'w:b'),
  italic: toggle(properties, 'w:i'),
  underline: toggle(properties, 'w:u'),
})

/** Which list a paragraph is in, and how deep; `list` is `0` where a paragraph leaves the list of its style. */
export type ListPlace = { readonly list: string | undefined; readonly depth: number | undefined }

export function listPlace(properties: XmlNode | undefined): ListPlace {
  const numbering = child(properties, 'w:numPr')
  return { list: valueOf(child(numbering, 'w:numId')), depth: whole(child(numbering, 'w:ilvl')) }
}
