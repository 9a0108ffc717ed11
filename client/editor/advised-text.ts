/** The text's words that are advised about beside a side: drawn in the text's own editor. */
import { Extension } from '@tiptap/core'
import { type EditorState, Plugin, PluginKey } from '@tiptap/pm/state'
import { type Decoration, DecorationSet } from '@tiptap/pm/view'
import { type Advised, drawAdvised } from './advised.ts'
import { REDRAW } from './caret-first.ts'

export type AdvisedTextOptions = { readonly advisedIn: (paragraph: string) => Advised | null }

const advisedKey = new PluginKey<DecorationSet>('advisedText')

export const AdvisedText = Extension.create<AdvisedTextOptions>({
  name: 'advisedText',
  addOptions: () => ({ advisedIn: () => null }),
  addProseMirrorPlugins() {
    const { advisedIn } = this.options
    return [
      new Plugin<DecorationSet>({
        key: advisedKey,
        state: {
          init: (_config, state) => draw(state, advisedIn),
          apply: (tr, was, _before, state) =>
            tr.docChanged || tr.selectionSet || tr.getMeta(REDRAW) === true ? draw(state, advisedIn) : was,
        },
        props: { decorations: (state) => advisedKey.getState(state) ?? null },
      }),
    ]
  },
})

function draw({ doc, selection }: EditorState, advisedIn: AdvisedTextOptions['advisedIn']): DecorationSet {
  const decorations: Decoration[] = []
  doc.forEach((section, sectionAt) =>
    section.forEach((node, at) =>
      decorations.push(...drawAdvised(node, sectionAt + 1 + at, advisedIn(node.attrs.id as string), selection.head)),
    ),
  )
  return decorations.length === 0 ? DecorationSet.empty : DecorationSet.create(doc, decorations)
}
