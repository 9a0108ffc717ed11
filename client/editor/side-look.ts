/** How a side is drawn: on the rows of the text, with what is said of each paragraph, and others' carets. Decorations only. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import type { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { Awareness } from 'y-protocols/awareness'
import { type Advised, drawAdvised } from './advised.ts'
import { REDRAW } from './caret-first.ts'
import { carets, NOTHING, numberMark, paragraphIdAt, unwritten } from './look/look.ts'
import { numbersOf } from './look/numbers.ts'
import { openingIn } from './look/opening.ts'
import { onRows, type Rows } from './rows.ts'

export type SideLookOptions = {
  readonly rows: () => Rows
  /** Of the side. */
  readonly language: string
  /** Said where nothing stands yet. */
  readonly empty: () => string
  readonly advisedIn: (paragraph: string) => Advised | null
  readonly current: () => string | null
  readonly awareness: Awareness | null
  /** Told when the caret comes to another paragraph. */
  readonly onParagraph: (paragraph: string | null) => void
}

const sideLookKey = new PluginKey<DecorationSet>('sideLook')

/** Whose colour a caret has that is no party's: a translator's. */
const NO_PARTY = 'secretariat'

export const SideLook = Extension.create<SideLookOptions>({
  name: 'sideLook',
  addOptions: () => ({
    rows: () => ({ count: 0, sections: new Map(), paragraphs: new Map() }),
    language: 'en',
    empty: () => '',
    advisedIn: () => null,
    current: () => null,
    awareness: null,
    onParagraph: () => undefined,
  }),
  addProseMirrorPlugins() {
    const options = this.options
    let here: string | null = null
    return [
      new Plugin<DecorationSet>({
        key: sideLookKey,
        state: {
          init: (_config, state) => draw(state, NOTHING, options),
          apply: (tr, was, _before, state) =>
            tr.docChanged || tr.selectionSet || tr.getMeta(REDRAW) === true ? draw(state, unwritten(tr), options) : was,
        },
        props: {
          decorations: (state) => sideLookKey.getState(state) ?? null,
          handleDOMEvents: {
            focus: (view) => {
              here = paragraphIdAt(view.state)
              options.onParagraph(here)
              return false
            },
          },
        },
        view: () => ({
          update: (view) => {
            const now = view.hasFocus() ? paragraphIdAt(view.state) : here
            if (now === here) return
            here = now
            options.onParagraph(now)
          },
        }),
      }),
    ]
  },
})

function draw(state: EditorState, change: Mapping, options: SideLookOptions): DecorationSet {
  const numbers = numbersOf(state.doc)
  const decorations = onRows(state.doc, options.rows())
  state.doc.forEach((section, sectionAt) =>
    section.forEach((node, at) =>
      decorations.push(...drawCounterpart(node, sectionAt + 1 + at, numbers.get(node), state.selection.head, options)),
    ),
  )
  const { awareness } = options
  if (awareness !== null) decorations.push(...carets(state, change, { awareness, codeOf: (_party, name) => name, noParty: NO_PARTY }))
  return DecorationSet.create(state.doc, decorations)
}

function drawCounterpart(node: Node, at: number, number: string | undefined, head: number, options: SideLookOptions): Decoration[] {
  const id = node.attrs.id as string
  const classes = ['counterpart', ...(id === options.current() ? ['is-current'] : []), ...(node.content.size === 0 ? ['is-empty'] : [])]
  const opening = openingIn(node, options.language)
  return [
    Decoration.node(at, at + node.nodeSize, {
      class: classes.join(' '),
      ...(node.content.size === 0 ? { 'data-says': options.empty() } : {}),
    }),
    ...(number === undefined
      ? []
      : [Decoration.widget(at + 1, () => numberMark(number), { side: -1, key: `n${number}`, ignoreSelection: true })]),
    ...(opening === null ? [] : [Decoration.inline(at + 1 + opening.from, at + 1 + opening.to, { class: 'opening' })]),
    ...drawAdvised(node, at, options.advisedIn(id), head),
  ]
}
