/** Styles of a Word document: what each says after what it is based on. */
import type { Emphasis } from '../../text/schema.ts'
import { child, children, type XmlNode } from '../xml.ts'
import { type Emphases, emphasesOf, listPlace, toggle, valueOf, whole } from './properties.ts'

export type HeadingLook = 'title' | number

export type Style = {
  /** As people see it; empty where the file does not say. */
  readonly name: string
  /** A title, or a heading with its outline level from 0; null for body text. */
  readonly heading: HeadingLook | null
  /** An entry of a table of contents, what stands at the head or foot of a page, or what our own papers add after the text: no words of it. */
  readonly apart: boolean
  readonly list: string | undefined
  readonly depth: number | undefined
  readonly emphases: Emphases
  readonly capitals: boolean
  readonly hidden: boolean
}

export type Styles = { readonly of: (id: string | undefined) => Style; readonly defaultParagraph: string | undefined }

const BODY_OUTLINE = 9
const DEEPEST_BASE = 20
const TITLE = /^(?:sub)?(?:title|t[ií]tulo|titre)$/i
/** `heading 1` in any language's Word is stored under this name; others keep it as the id. */
const HEADING = /^(?:heading|t[ií]tulo|encabezado|titre|rubrik|[uü]berschrift)\s?([1-9])$/i
const APART = /^(?:toc\s?\d|toc heading|header|footer|tdc\s?\d|footnote text|declaro (?:end|annex.*))$/i

const PLAIN: Style = {
  name: '',
  heading: null,
  apart: false,
  list: undefined,
  depth: undefined,
  emphases: { bold: undefined, italic: undefined, underline: undefined },
  capitals: false,
  hidden: false,
}

/** The style with what it is based on, nearest first. */
function lineage(nodes: ReadonlyMap<string, XmlNode>, id: string): readonly XmlNode[] {
  const found: XmlNode[] = []
  let next: string | undefined = id
  while (next !== undefined && found.length < DEEPEST_BASE) {
    const node = nodes.get(next)
    if (node === undefined || found.includes(node)) break
    found.push(node)
    next = valueOf(child(node, 'w:basedOn'))
  }
  return found
}

const firstSaid = <T>(nodes: readonly XmlNode[], read: (node: XmlNode) => T | undefined): T | undefined => {
  for (const node of nodes) {
    const said = read(node)
    if (said !== undefined) return said
  }
  return undefined
}

function headingOf(node: XmlNode): HeadingLook | null | undefined {
  const names = [valueOf(child(node, 'w:name')) ?? '', valueOf(node, 'w:styleId') ?? '']
  if (names.some((name) => TITLE.test(name))) return 'title'
  const outline = whole(child(child(node, 'w:pPr'), 'w:outlineLvl'))
  if (outline !== undefined) return outline < BODY_OUTLINE ? outline : null
  const numbered = names.map((name) => HEADING.exec(name)?.[1]).find((digit) => digit !== undefined)
  return numbered === undefined ? undefined : Number(numbered) - 1
}

const emphasisIn = (nodes: readonly XmlNode[], emphasis: Emphasis): boolean | undefined =>
  firstSaid(nodes, (node) => emphasesOf(child(node, 'w:rPr'))[emphasis])

function styleFrom(nodes: readonly XmlNode[]): Style {
  const paragraph = (node: XmlNode): XmlNode | undefined => child(node, 'w:pPr')
  return {
    name: valueOf(child(nodes[0], 'w:name')) ?? '',
    heading: firstSaid(nodes, headingOf) ?? null,
    apart: nodes.slice(0, 1).some((node) => APART.test(valueOf(child(node, 'w:name')) ?? '')),
    list: firstSaid(nodes, (node) => listPlace(paragraph(node)).list),
    depth: firstSaid(nodes, (node) => listPlace(paragraph(node)).depth),
    emphases: { bold: emphasisIn(nodes, 'bold'), italic: emphasisIn(nodes, 'italic'), underline: emphasisIn(nodes, 'underline') },
    capitals: firstSaid(nodes, (node) => toggle(child(node, 'w:rPr'), 'w:caps')) ?? false,
    hidden: firstSaid(nodes, (node) => toggle(child(node, 'w:rPr'), 'w:vanish')) ?? false,
  }
}

export function stylesFrom(root: XmlNode | null): Styles {
  const nodes = new Map<string, XmlNode>()
  let defaultParagraph: string | undefined
  for (const node of children(root ?? undefined, 'w:style')) {
    const id = valueOf(node, 'w:styleId')
    if (id === undefined) continue
    nodes.set(id, node)
    if (valueOf(node, 'w:type') === 'paragraph' && /^(?:1|true)$/.test(valueOf(node, 'w:default') ?? '')) defaultParagraph = id
  }
  const known = new Map<string, Style>()
  function of(id: string | undefined): Style {
    if (id === undefined || !nodes.has(id)) return PLAIN
    const style = known.get(id) ?? styleFrom(lineage(nodes, id))
    known.set(id, style)
    return style
  }
  return { of, defaultParagraph }
}
