/** How the room's text is drawn: margins, codes at the end of changes, the current paragraph, others' carets. Decorations only: the document is not touched. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ySyncPluginKey, relativePositionToAbsolutePosition } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import { numbersOf } from './numbers.ts'
import { tagsIn } from './tags.ts'

export type ParagraphLook = { readonly label: string; readonly standing: 'open' | 'ad-referendum' | 'agreed'; readonly notes: string }

export type LookOptions = {
  readonly lookOf: (paragraph: string) => ParagraphLook
  readonly codeOf: (party: string) => string
  readonly awareness: Awareness | null
  /** Told when the caret comes to another paragraph. */
  readonly onParagraph: (paragraph: string | null) => void
}

export const lookKey = new PluginKey<DecorationSet>('look')
/** Draws anew after labels, standings or carets changed without a change of the text. */
export const REDRAW = 'redraw'

export const Look = Extension.create<LookOptions>({
  name: 'look',
  addOptions: () => ({
    lookOf: () => ({ label: '', standing: 'open', notes: '' }),
    codeOf: (party) => party,
    awareness: null,
    onParagraph: () => undefined,
  }),
  addProseMirrorPlugins() {
    const options = this.options
    let current: string | null = null
    return [
      new Plugin<DecorationSet>({
        key: lookKey,
        state: {
          init: (_config, state) => draw(state, options),
          apply: (tr, set, _before, state) =>
            tr.docChanged || tr.selectionSet || tr.getMeta(REDRAW) === true ? draw(state, options) : set,
        },
        props: { decorations: (state) => lookKey.getState(state) ?? null },
        view: () => ({
          update: (view) => {
            const here = paragraphIdAt(view.state)
            if (here === current) return
            current = here
            options.onParagraph(here)
          },
        }),
      }),
    ]
  },
})

export function paragraphIdAt(state: EditorState): string | null {
  const { parent } = state.selection.$head
  return parent.type.name === 'paragraph' ? (parent.attrs.id as string | null) : null
}

function draw(state: EditorState, options: LookOptions): DecorationSet {
  const decorations: Decoration[] = []
  const current = paragraphIdAt(state)
  const numbers = numbersOf(state.doc)
  state.doc.forEach((section, sectionAt) => {
    section.forEach((paragraph, at) => drawParagraph(decorations, paragraph, sectionAt + 1 + at, current, numbers, options))
  })
  if (options.awareness !== null) decorations.push(...carets(state, options.awareness, options.codeOf))
  return DecorationSet.create(state.doc, decorations)
}

function drawParagraph(
  decorations: Decoration[],
  node: Node,
  at: number,
  current: string | null,
  numbers: ReadonlyMap<Node, string>,
  { lookOf, codeOf }: LookOptions,
): void {
  const id = node.attrs.id as string
  const { label, standing, notes } = lookOf(id)
  const pi = node.attrs.pi as string | null
  const classes = ['para', `is-${standing}`, pi === null ? '' : 'is-new', id === current ? 'is-current' : '']
    .filter((each) => each !== '')
    .join(' ')
  decorations.push(
    Decoration.node(at, at + node.nodeSize, {
      class: classes,
      'data-label': label,
      'data-notes': notes,
      ...(pi === null ? {} : { 'data-by': pi }),
    }),
  )
  const number = numbers.get(node)
  if (number !== undefined)
    decorations.push(Decoration.widget(at + 1, () => numberMark(number), { side: -1, key: `n${number}`, ignoreSelection: true }))
  for (const { offset, by } of tagsIn(node))
    decorations.push(Decoration.widget(at + 1 + offset, () => codeTag(by, codeOf(by)), { side: -1, key: `t${by}`, ignoreSelection: true }))
}

function numberMark(number: string): HTMLElement {
  const mark = document.createElement('span')
  mark.className = 'number'
  mark.contentEditable = 'false'
  mark.textContent = number
  return mark
}

/** Outside the editable text, so it is never copied; hidden from readers, who hear the change's lead-in. */
function codeTag(by: string, code: string): HTMLElement {
  const tag = document.createElement('span')
  tag.className = 'tag'
  tag.contentEditable = 'false'
  tag.dataset.by = by
  tag.setAttribute('aria-hidden', 'true')
  tag.textContent = code
  return tag
}

type Presence = {
  readonly cursor?: { readonly anchor: unknown; readonly head: unknown } | null
  readonly user?: { readonly party: string | null; readonly name: string }
}

function carets(state: EditorState, awareness: Awareness, codeOf: (party: string) => string): Decoration[] {
  const sync = ySyncPluginKey.getState(state) as
    | { doc: Y.Doc; type: Y.XmlFragment; binding: { mapping: Map<unknown, unknown> } | null }
    | undefined
  if (sync?.binding == null) return []
  const { doc, type, binding } = sync
  return [...(awareness.getStates() as Map<number, Presence>)].flatMap(([client, { cursor, user }]) => {
    const party = user?.party
    if (client === doc.clientID || cursor == null || party == null) return []
    const head = relativePositionToAbsolutePosition(doc, type, Y.createRelativePositionFromJSON(cursor.head), binding.mapping as never)
    if (head === null) return []
    const at = Math.min(head, state.doc.content.size)
    return [
      Decoration.widget(at, () => caretOf(party, codeOf(party), user?.name ?? ''), { side: 10, key: `c${client}`, ignoreSelection: true }),
    ]
  })
}

function caretOf(party: string, code: string, name: string): HTMLElement {
  const caret = document.createElement('span')
  caret.className = 'caret'
  caret.contentEditable = 'false'
  caret.dataset.by = party
  caret.setAttribute('aria-hidden', 'true')
  caret.dataset.code = code
  caret.title = name
  return caret
}
