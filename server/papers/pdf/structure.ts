/** The document's structure as readers that speak it go through it: paragraphs and headings, lists with their signs, lists within items. */
import type { Level, Marker } from '../../../domain/text/schema.ts'
import type { Element, Pdf, Placed } from './sheet.ts'

type OpenList = { readonly level: Level; readonly marker: Marker; readonly list: Element; item: Element }
export type Tree = {
  readonly plain: (tag: string, language: string | null) => Placed
  /** A paragraph at a level: an item of a list, or what goes on under one. */
  readonly paragraph: (level: Level, marker: Marker) => Placed
  /** Within another element, or at the top: parts of a table. */
  readonly part: (tag: TablePart, parent: Element | null, language: string | null) => Element
}
export type TablePart = 'Table' | 'TR' | 'TH' | 'TD' | 'P'

const NUMBERING: Readonly<Record<Exclude<Marker, 'none'>, string>> = {
  bullet: 'Disc',
  decimal: 'Decimal',
  alpha: 'LowerAlpha',
  roman: 'LowerRoman',
}

/** The library's types do not tell of an element's own dictionary. */
function withAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  const { dictionary } = element as unknown as { readonly dictionary: { readonly data: Record<string, unknown> } }
  dictionary.data.A = attributes
}

export function treeOf(document: Pdf): Tree {
  const root = document.struct('Document')
  document.addStructure(root)
  const open: OpenList[] = []

  const under = (parent: Element, tag: string, language: string | null = null): Element => {
    const element = document.struct(tag, language === null ? {} : { lang: language })
    parent.add(element)
    return element
  }

  const inItem = (): Element => open.at(-1)?.item ?? root

  const listAt = (level: Level, marker: Exclude<Marker, 'none'>): OpenList => {
    const last = open.at(-1)
    if (last !== undefined && last.level === level && last.marker === marker) return last
    if (last !== undefined && last.level === level) open.pop()
    const list = under(inItem(), 'L')
    withAttributes(list, { O: 'List', ListNumbering: NUMBERING[marker] })
    const opened = { level, marker, list, item: list }
    open.push(opened)
    return opened
  }

  return {
    plain: (tag, language) => {
      open.length = 0
      return { body: under(root, tag, language), tag, sign: null }
    },
    part: (tag, parent, language) => {
      open.length = 0
      const element = under(parent ?? root, tag, language)
      if (tag === 'TH') withAttributes(element, { O: 'Table', Scope: 'Column' })
      return element
    },
    paragraph: (level, marker) => {
      const closes = (last: OpenList): boolean => (marker === 'none' ? last.level >= level : last.level > level)
      for (let last = open.at(-1); last !== undefined && closes(last); last = open.at(-1)) open.pop()
      if (marker === 'none') return { body: under(inItem(), 'P'), tag: 'P', sign: null }
      const { list } = listAt(level, marker)
      const item = under(list, 'LI')
      const sign = under(item, 'Lbl')
      const body = under(item, 'LBody')
      const last = open.at(-1)
      if (last !== undefined) last.item = body
      return { body, tag: 'LBody', sign }
    },
  }
}
