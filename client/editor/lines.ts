/** What a change brings, as lines of inline text: the first is written where the caret is, the others are paragraphs. */
import { Fragment, type Mark, type Node, type Slice } from '@tiptap/pm/model'
import { isEmphasis } from './pending.ts'

/** A line break inside a pasted block; no character of a text is one. */
export const LINE_BREAK = '\u2028'
const BREAKS = /[\n\r\u2028\u2029]+/
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\u0000-\u001f\u007f]/g

/** Half a character, which no document can store. */
const HALVES = /\p{Surrogate}/gu

/** The lines of a slice, each run with its emphasis and the marks that new words carry; other marks are dropped. */
export function linesOf(slice: Slice, inserted: readonly Mark[]): Fragment[] {
  const lines: Node[][] = []
  const addText = (text: Node): void => {
    for (const [index, part] of (text.text ?? '').split(BREAKS).entries()) {
      if (index > 0 || lines.length === 0) lines.push([])
      const clean = part.replace(CONTROLS, ' ').replace(HALVES, '')
      if (clean !== '') lines.at(-1)?.push(text.type.schema.text(clean, marksFor(text, inserted)))
    }
  }
  slice.content.descendants((node) => {
    if (node.isTextblock) lines.push([])
    else if (node.isText) addText(node)
    return true
  })
  return lines.map((line) => Fragment.fromArray(line))
}

function marksFor(text: Node, inserted: readonly Mark[]): readonly Mark[] {
  return inserted.reduce<readonly Mark[]>((marks, mark) => mark.addToSet(marks), text.marks.filter(isEmphasis))
}

export const textOf = (line: Fragment): string => line.textBetween(0, line.size)
export const isBlank = (line: Fragment): boolean => textOf(line).trim() === ''
