/** The rows on which the text and a side stand level: one for each paragraph of the text, told to the style sheet as numbers. The browser keeps the rows
 *  level by itself; nothing is ever measured. */
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { Node } from '@tiptap/pm/model'
import { Decoration, DecorationSet, type EditorView } from '@tiptap/pm/view'
import { Extension } from '@tiptap/core'
import { REDRAW } from './caret-first.ts'

type Row = {
  /** From the top of the page. */
  readonly at: number
  /** From the top of its section. */
  readonly within: number
}

export type Rows = {
  readonly count: number
  readonly sections: ReadonlyMap<string, { readonly from: number; readonly span: number }>
  readonly paragraphs: ReadonlyMap<string, Row>
}

export const NO_ROWS: Rows = { count: 0, sections: new Map(), paragraphs: new Map() }

/** A section's first row is its heading's. */
export function rowsIn(doc: Node): Rows {
  const sections = new Map<string, { from: number; span: number }>()
  const paragraphs = new Map<string, Row>()
  let from = 1
  doc.forEach((section) => {
    section.forEach((paragraph, _offset, index) => {
      paragraphs.set(paragraph.attrs.id as string, { at: from + index + 1, within: index + 2 })
    })
    const span = section.childCount + 1
    sections.set(section.attrs.id as string, { from, span })
    from += span
  })
  return { count: from - 1, sections, paragraphs }
}

const isSame = (one: Rows, other: Rows): boolean =>
  one.count === other.count &&
  [...one.paragraphs].every(([id, { at, within }]) => {
    const beside = other.paragraphs.get(id)
    return beside?.at === at && beside.within === within
  }) &&
  [...one.sections.keys()].every((id) => other.sections.has(id))

/** One decoration for each section and paragraph, on the rows that the text gives them; what has none is not drawn. */
export function onRows(doc: Node, { sections, paragraphs }: Rows): Decoration[] {
  const decorations: Decoration[] = []
  doc.forEach((section, sectionAt) => {
    const place = sections.get(section.attrs.id as string)
    const style = place === undefined ? 'display: none' : `--from: ${place.from}; --span: ${place.span}`
    decorations.push(Decoration.node(sectionAt, sectionAt + section.nodeSize, { style }))
    section.forEach((paragraph, offset) => {
      const at = sectionAt + 1 + offset
      const row = paragraphs.get(paragraph.attrs.id as string)
      decorations.push(
        Decoration.node(at, at + paragraph.nodeSize, { style: row === undefined ? 'display: none' : `--row: ${row.within}` }),
      )
    })
  })
  return decorations
}

export type RowsOptions = {
  /** Whether something stands beside the text. */
  readonly isBeside: () => boolean
  /** Told before anything is painted, whenever they are others. */
  readonly onRows: (rows: Rows) => void
}

type State = { readonly rows: Rows; readonly decorations: DecorationSet }

const rowsKey = new PluginKey<State>('rowsOfText')

/** For the editor of the text. */
export const RowsOfText = Extension.create<RowsOptions>({
  name: 'rowsOfText',
  addOptions: () => ({ isBeside: () => false, onRows: () => undefined }),
  addProseMirrorPlugins() {
    const { isBeside, onRows: tell } = this.options
    const draw = ({ doc }: EditorState): State => {
      if (!isBeside()) return { rows: NO_ROWS, decorations: DecorationSet.empty }
      const rows = rowsIn(doc)
      return { rows, decorations: DecorationSet.create(doc, onRows(doc, rows)) }
    }
    const drawnNow = (view: EditorView): Rows => rowsKey.getState(view.state)?.rows ?? NO_ROWS
    return [
      new Plugin<State>({
        key: rowsKey,
        state: {
          init: (_config, state) => draw(state),
          apply: (tr, was, _before, state) => (tr.docChanged || tr.getMeta(REDRAW) === true ? draw(state) : was),
        },
        props: { decorations: (state) => rowsKey.getState(state)?.decorations ?? null },
        view: (view) => {
          let told = drawnNow(view)
          tell(told)
          return {
            update: (now) => {
              const rows = drawnNow(now)
              if (isSame(told, rows)) return
              told = rows
              tell(rows)
            },
          }
        },
      }),
    ]
  },
})
