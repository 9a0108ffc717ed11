/** How the room's text is drawn: margins, codes at the end of changes, the current paragraph, others' carets. Decorations only: the document is not touched. */
import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { type EditorState, Plugin, PluginKey, type Transaction } from '@tiptap/pm/state'
import { Mapping } from '@tiptap/pm/transform'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import { ySyncPluginKey, relativePositionToAbsolutePosition } from '@tiptap/y-tiptap'
import * as Y from 'yjs'
import type { Awareness } from 'y-protocols/awareness'
import { REDRAW } from '../caret-first.ts'
import { numbersOf } from './numbers.ts'
import { openingIn } from './opening.ts'
import { tagsIn } from './tags.ts'

export type ParagraphLook = {
  readonly label: string
  readonly standing: 'open' | 'ad-referendum' | 'agreed'
  /** What stands under the label, one line each. */
  readonly notes: readonly string[]
  /** One of several wordings of a paragraph: the one the others stand beside, or one of these, with what tells it apart in the margin. */
  readonly wording?: { readonly kind: 'first' } | { readonly kind: 'beside'; readonly short: string }
}

export type LookOptions = {
  readonly lookOf: (paragraph: string) => ParagraphLook
  /** How a section without a heading of its own is named on the page. */
  readonly headingOf: (kind: string) => string
  /** Of the text. */
  readonly language: string
  readonly codeOf: (party: string) => string
  readonly awareness: Awareness | null
  /** Told when the caret comes to another paragraph. */
  readonly onParagraph: (paragraph: string | null) => void
}

type State = {
  readonly decorations: DecorationSet
  /** Whether the keyboard is in the text. */
  readonly focused: boolean
  /** Whether the person has been anywhere in the text: a page that only just opened has no current paragraph. */
  readonly arrived: boolean
}

export const lookKey = new PluginKey<State>('look')

export const Look = Extension.create<LookOptions>({
  name: 'look',
  addOptions: () => ({
    lookOf: () => ({ label: '', standing: 'open', notes: [] }),
    headingOf: () => '',
    language: 'es',
    codeOf: (party) => party,
    awareness: null,
    onParagraph: () => undefined,
  }),
  addProseMirrorPlugins() {
    const options = this.options
    let current: string | null = null
    return [
      new Plugin<State>({
        key: lookKey,
        state: {
          init: (_config, state) => ({ decorations: draw(state, NOTHING, options, false, false), focused: false, arrived: false }),
          // Nothing is drawn when the text is focused: the pointer is about to say where the caret goes, and drawing would put it back.
          apply: (tr, was, _before, state) => {
            const isBlurred = tr.getMeta('blur') !== undefined
            const focused = tr.getMeta('focus') !== undefined || (was.focused && !isBlurred)
            const arrived = was.arrived || (tr.selectionSet && !tr.docChanged)
            const isMarked = isBlurred && !state.selection.empty
            const drawsAnew = tr.docChanged || tr.selectionSet || isMarked || tr.getMeta(REDRAW) === true
            return { decorations: drawsAnew ? draw(state, unwritten(tr), options, focused, arrived) : was.decorations, focused, arrived }
          },
        },
        props: {
          decorations: (state) => lookKey.getState(state)?.decorations ?? null,
        },
        view: () => ({
          update: (view) => {
            const here = lookKey.getState(view.state)?.arrived === true ? paragraphIdAt(view.state) : null
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

function draw(state: EditorState, change: Mapping, options: LookOptions, focused: boolean, arrived: boolean): DecorationSet {
  const decorations: Decoration[] = []
  const current = arrived ? paragraphIdAt(state) : null
  const numbers = numbersOf(state.doc)
  state.doc.forEach((section, sectionAt) => {
    drawHeading(decorations, section, sectionAt, options)
    section.forEach((paragraph, at) => drawParagraph(decorations, paragraph, sectionAt + 1 + at, current, numbers, options))
  })
  const { from, to } = state.selection
  if (!focused && from < to) decorations.push(Decoration.inline(from, to, { class: 'selected-words' }))
  if (options.awareness !== null) decorations.push(...carets(state, change, { awareness: options.awareness, codeOf: options.codeOf }))
  return DecorationSet.create(state.doc, decorations)
}

/** A section that does not begin with a heading of the text is named by what it is. */
function drawHeading(decorations: Decoration[], section: Node, at: number, { headingOf }: LookOptions): void {
  const first = section.firstChild?.attrs.role as string | undefined
  if (first === undefined || first === 'heading' || first === 'title') return
  const heading = headingOf(section.attrs.kind as string)
  if (heading !== '') decorations.push(Decoration.node(at, at + section.nodeSize, { 'data-heading': heading }))
}

function drawParagraph(
  decorations: Decoration[],
  node: Node,
  at: number,
  current: string | null,
  numbers: ReadonlyMap<Node, string>,
  { lookOf, codeOf, language }: LookOptions,
): void {
  const id = node.attrs.id as string
  const { label, standing, notes, wording } = lookOf(id)
  const pi = node.attrs.pi as string | null
  const classes = [
    'para',
    `is-${standing}`,
    pi === null ? '' : 'is-new',
    wording === undefined ? '' : `is-wording is-${wording.kind}`,
    id === current ? 'is-current' : '',
  ]
    .filter((each) => each !== '')
    .join(' ')
  decorations.push(
    Decoration.node(at, at + node.nodeSize, {
      class: classes,
      'data-label': label,
      'data-notes': notes.join('\n'),
      ...(wording?.kind === 'beside' ? { 'data-short': wording.short } : {}),
      ...(notes.length === 0 ? {} : { style: `--notes: ${notes.length}` }),
      ...(pi === null ? {} : { 'data-by': pi }),
    }),
  )
  const number = numbers.get(node)
  if (number !== undefined)
    decorations.push(Decoration.widget(at + 1, () => numberMark(number), { side: -1, key: `n${number}`, ignoreSelection: true }))
  const opening = openingIn(node, language)
  if (opening !== null) decorations.push(Decoration.inline(at + 1 + opening.from, at + 1 + opening.to, { class: 'opening' }))
  for (const { offset, by } of tagsIn(node)) decorations.push(Decoration.widget(at + 1 + offset, () => codeTag(by, codeOf(by)), TAG(by)))
}

/** Behind the caret, so that who goes on typing does not push the code along; outside the change, so that no strike runs through it. */
const TAG = (by: string) => ({ side: 2, marks: [], key: `t${by}`, ignoreSelection: true })

export function numberMark(number: string): HTMLElement {
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

/** No change that the shared text lacks. */
export const NOTHING = new Mapping()

/** One's own change is drawn before the binding writes it into the shared text, in which others' carets are told; theirs are there already. */
export const unwritten = (tr: Transaction): Mapping => (tr.getMeta(ySyncPluginKey) === undefined ? tr.mapping : NOTHING)

export type CaretsOptions = {
  readonly awareness: Awareness
  /** What is said of whose a caret is. */
  readonly codeOf: (party: string, name: string) => string
  /** Whose colour carets have that are no party's; without it they are not drawn. */
  readonly noParty?: string
}

/** Others' carets. `change`: what the text as it is drawn has before the shared text has it. */
export function carets(state: EditorState, change: Mapping, { awareness, codeOf, noParty }: CaretsOptions): Decoration[] {
  const sync = ySyncPluginKey.getState(state) as
    | { doc: Y.Doc; type: Y.XmlFragment; binding: { mapping: Map<unknown, unknown> } | null }
    | undefined
  if (sync?.binding == null) return []
  const { doc, type, binding } = sync
  return [...(awareness.getStates() as Map<number, Presence>)].flatMap(([client, { cursor, user }]) => {
    const party = user === undefined ? null : (user.party ?? noParty)
    if (client === doc.clientID || cursor == null || party == null) return []
    const head = relativePositionToAbsolutePosition(doc, type, Y.createRelativePositionFromJSON(cursor.head), binding.mapping as never)
    if (head === null) return []
    const at = Math.min(change.map(head), state.doc.content.size)
    const name = user?.name ?? ''
    const draw = (): HTMLElement => caretOf(party, codeOf(party, name), name)
    return [Decoration.widget(at, draw, { side: 1, key: `c${client}`, ignoreSelection: true })]
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
