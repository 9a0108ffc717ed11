/** Plain text to lines: one per paragraph, trimmed, whatever the line ends; lines broken at a fixed width are put together again. */
import type { PlainMark } from './declaration.ts'
import type { Sign } from './read-markers.ts'

export type Line = {
  readonly text: string
  /** Columns of white space before it. */
  readonly indent: number
  readonly afterBlank: boolean
  readonly marks?: readonly PlainMark[]
  /** What the file itself says of the line; where nothing, its text is looked at. */
  readonly known?: KnownLine
}

/** What a word processor's file says of a paragraph beside its words. */
export type KnownLine = {
  /** The automatic number or bullet, which is not in the text; null where the paragraph has none. */
  readonly sign: Sign | null
  /** The sign as printed, empty where there is none. */
  readonly label: string
  /** A title, or a heading with its level from 0. */
  readonly heading: 'title' | number | null
  /** Set off by its looks: all bold, or all in capitals. */
  readonly strong: boolean
}

const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/
/** Text wider than this was not broken at a fixed width. */
const WIDEST_WRAP = 120
const NARROWEST_WRAP = 40

/** Characters that no text holds: control codes, halves of characters, and the mark that a decoder leaves where bytes were not text. */
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f\ufffd]|\p{Surrogate}/u

export const isText = (text: string): boolean => !NOT_TEXT.test(text)

function columns(white: string): number {
  let count = 0
  for (const character of white) count += character === '\t' ? 4 : 1
  return count
}

/** The lines that hold words. No-break spaces inside a line are the author's and stay. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = []
  let afterBlank = true
  for (const raw of text.replace(/^\ufeff/, '').split(LINE_END)) {
    const trimmed = raw.trim()
    if (trimmed === '') afterBlank = true
    else {
      lines.push({ text: trimmed.replace(/\t+/g, ' '), indent: columns(raw.slice(0, raw.length - raw.trimStart().length)), afterBlank })
      afterBlank = false
    }
  }
  return unwrapped(lines)
}

const beginsSmall = (text: string): boolean => /^\p{Ll}{2}|^\p{Ll} /u.test(text)
const endsOpen = (text: string): boolean => !/[.:;!?»”"]$/.test(text)

/** A line that goes on from the one before: no blank between, no end of sentence, a small letter first. */
function goesOn(before: Line | undefined, line: Line): boolean {
  return before !== undefined && !line.afterBlank && before.text.length >= NARROWEST_WRAP && endsOpen(before.text) && beginsSmall(line.text)
}

/** True where the line's first word had no room on the line before, so the break says nothing. */
function hadNoRoom(before: Line, line: Line, width: number): boolean {
  const firstWord = line.text.split(/\s/, 1)[0] ?? ''
  return before.indent + before.text.length + 1 + firstWord.length > width
}

function unwrapped(lines: readonly Line[]): readonly Line[] {
  let width = 0
  for (const line of lines) width = Math.max(width, line.indent + line.text.length)
  const wrapped = width <= WIDEST_WRAP && lines.some((line, i) => goesOn(lines[i - 1], line))
  if (!wrapped) return lines
  const joined: Line[] = []
  lines.forEach((line, i) => {
    const before = lines[i - 1]
    const last = joined.at(-1)
    const continues =
      before !== undefined && !line.afterBlank && !beginsWithSign(line.text) && (goesOn(before, line) || hadNoRoom(before, line, width))
    if (continues && last !== undefined) joined[joined.length - 1] = { ...last, text: `${last.text} ${line.text}` }
    else joined.push(line)
  })
  return joined
}

/** A bullet, number or letter at the start: such a line begins a paragraph of its own. */
export const beginsWithSign = (text: string): boolean => /^(?:[·•●▪■◦‣○*–—-]|\(?(?:\d{1,3}|[a-z]|[ivxlc]{1,5})[.)])\s/i.test(text)
