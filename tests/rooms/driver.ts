/** A delegate at random: one act on an editor after another, wherever chance has it. The editor may stand alone,
 *  be joined to others by a relay, or be connected to a real room. */
import type { Editor } from '@tiptap/core'
import { caret, paste, press, select, type, typeAtOnce } from './hands.ts'
import { below, oneOf, type Random } from './seeded.ts'

export const STEP_KINDS = [
  'type',
  'backspace',
  'delete',
  'replace',
  'strike',
  'enter',
  'paste',
  'emphasis',
  'unstrike',
  'undo',
  'redo',
] as const
export type StepKind = (typeof STEP_KINDS)[number]

export type DriverOptions = {
  /** How often each kind is chosen, against the others; a kind that is left out is never chosen. */
  readonly weights: Readonly<Partial<Record<StepKind, number>>>
  /** How far a selection reaches at most, in characters. */
  readonly reach: number
  /** Paragraphs to act in, by number; all when it is left out. */
  readonly paragraphs?: readonly number[]
  /** What is typed and pasted, where it has to be told apart from what others write. */
  readonly words?: readonly string[]
}

export const USUAL: DriverOptions = {
  weights: { type: 10, backspace: 4, delete: 2, replace: 3, strike: 3, enter: 2, paste: 1, emphasis: 1, unstrike: 1, undo: 2, redo: 1 },
  reach: 12,
}

export const WITHOUT_UNDO: DriverOptions = { ...USUAL, weights: { ...USUAL.weights, undo: 0, redo: 0 } }

export type Step = { readonly kind: StepKind /** Whether the text is another than before. */; readonly did: boolean }

/** Takes one step at a random place. It needs a text with at least one paragraph. */
export function randomStep(editor: Editor, random: Random, options: DriverOptions = USUAL): Step {
  const kind = chooseKind(random, options)
  const before = editor.state.doc
  act(kind, editor, random, options)
  return { kind, did: !before.eq(editor.state.doc) }
}

function chooseKind(random: Random, { weights }: DriverOptions): StepKind {
  const total = STEP_KINDS.reduce((sum, kind) => sum + (weights[kind] ?? 0), 0)
  let left = random() * total
  for (const kind of STEP_KINDS) {
    left -= weights[kind] ?? 0
    if (left < 0) return kind
  }
  throw new RangeError('no kind of step has any weight')
}

const WORDS = ['mar', 'río', 'paz', 'a', 'en', 'nn', 'que ', ' y ', 'ñ', '😀', '.']

function act(kind: StepKind, editor: Editor, random: Random, options: DriverOptions): void {
  const { words = WORDS } = options
  switch (kind) {
    case 'type':
      putCaret(editor, random, options)
      return random() < 0.5 ? type(editor, oneOf(random, words)) : typeAtOnce(editor, oneOf(random, words))
    case 'backspace':
    case 'delete':
      putCaret(editor, random, options)
      for (let i = below(random, 3); i >= 0; i--) press(editor, kind === 'backspace' ? 'Backspace' : 'Delete')
      return
    case 'replace':
      putSelection(editor, random, options)
      return typeAtOnce(editor, oneOf(random, words))
    case 'strike':
      putSelection(editor, random, options)
      return press(editor, random() < 0.5 ? 'Backspace' : 'Delete')
    case 'enter':
      putCaret(editor, random, options)
      return press(editor, 'Enter')
    case 'paste':
      putSelection(editor, random, options)
      return void paste(editor, pasted(random, options.words ?? ['uno', 'dos', 'tres']))
    case 'emphasis':
      putSelection(editor, random, options)
      return void editor.commands.toggleBold()
    case 'unstrike':
      putSelection(editor, random, options)
      return void editor.commands.unstrike()
    case 'undo':
      return void editor.commands.undo()
    case 'redo':
      return void editor.commands.redo()
  }
}

/** One to three paragraphs, the second in bold. */
function pasted(random: Random, words: readonly string[]): string {
  const paragraphs = Array.from({ length: 1 + below(random, 3) }, () => oneOf(random, words))
  return paragraphs.map((word, i) => (i === 1 ? `<p><b>${word}</b></p>` : `<p>${word}</p>`)).join('')
}

function putCaret(editor: Editor, random: Random, options: DriverOptions): void {
  caret(editor, ...somewhere(editor, random, options))
}

function putSelection(editor: Editor, random: Random, options: DriverOptions): void {
  const [paragraph, offset] = somewhere(editor, random, options)
  // Now and then over the paragraph's end, into the next.
  const crosses = random() < 0.2 && paragraph + 1 < lengths(editor).length && options.paragraphs === undefined
  const to: readonly [number, number] = crosses
    ? [paragraph + 1, below(random, options.reach)]
    : [paragraph, offset + below(random, options.reach)]
  select(editor, [paragraph, offset], to)
}

function somewhere(editor: Editor, random: Random, options: DriverOptions): readonly [number, number] {
  const all = lengths(editor)
  const paragraph = options.paragraphs === undefined ? below(random, all.length) : oneOf(random, options.paragraphs)
  return [paragraph, below(random, (all[paragraph] ?? 0) + 1)]
}

/** The paragraphs' lengths, in order. */
function lengths(editor: Editor): number[] {
  const found: number[] = []
  editor.state.doc.descendants((node) => {
    if (node.isTextblock) found.push(node.content.size)
    return !node.isTextblock
  })
  return found
}
