/** Comments beside the page: a quiet sign in the margin with how many there are; the words themselves are lit only while a comment is pointed at or chosen. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { REDRAW } from './caret-first.ts'

export type Lit = { readonly paragraph: string; readonly from: number; readonly to: number }

export type CommentMarksOptions = {
  /** How many open threads a paragraph has. */
  readonly counts: () => ReadonlyMap<string, number>
  readonly lit: () => Lit | null
  readonly signOf: (count: number) => string
  readonly onOpen: (paragraph: string) => void
}

const key = new PluginKey<DecorationSet>('comment-marks')

export const CommentMarks = Extension.create<CommentMarksOptions>({
  name: 'commentMarks',
  addOptions: () => ({ counts: () => new Map(), lit: () => null, signOf: String, onOpen: () => undefined }),
  addProseMirrorPlugins() {
    const options = this.options
    return [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: (_config, state) => draw(state.doc, options),
          apply: (tr, was) => (tr.docChanged || tr.getMeta(REDRAW) === true ? draw(tr.doc, options) : was),
        },
        props: { decorations: (state) => key.getState(state) ?? null },
      }),
    ]
  },
})

function draw(doc: Node, options: CommentMarksOptions): DecorationSet {
  const counts = options.counts()
  const lit = options.lit()
  if (counts.size === 0 && lit === null) return DecorationSet.empty
  const decorations: Decoration[] = []
  doc.forEach((section, sectionAt) =>
    section.forEach((paragraph, at) => {
      const id = paragraph.attrs.id as string
      const start = sectionAt + 1 + at + 1
      const count = counts.get(id) ?? 0
      if (count > 0) decorations.push(signAt(start, id, count, options))
      if (lit?.paragraph === id)
        decorations.push(Decoration.inline(start + lit.from, start + Math.min(lit.to, paragraph.content.size), { class: 'commented' }))
    }),
  )
  return DecorationSet.create(doc, decorations)
}

function signAt(position: number, id: string, count: number, { signOf, onOpen }: CommentMarksOptions): Decoration {
  const sign = (): HTMLElement => {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'comment-sign'
    button.contentEditable = 'false'
    button.tabIndex = -1
    button.textContent = String(count)
    button.title = signOf(count)
    button.setAttribute('aria-label', signOf(count))
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => onOpen(id))
    return button
  }
  return Decoration.widget(position, sign, { side: -1, key: `comments${id}${count}`, ignoreSelection: true, stopEvent: () => true })
}
