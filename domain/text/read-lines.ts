/** Plain text to lines: one per paragraph, trimmed, whatever the line ends; what pages and fixed widths did to them is undone. */
import type { PlainMark } from './declaration.ts'
import { divided } from './read-joined.ts'
import type { Sign } from './read-markers.ts'
import { type RawLine, textLines } from './read-pages.ts'
import type { Level, Role } from './schema.ts'
import { unwrapped } from './read-wrap.ts'

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
  /** Of a text of ours: what its form tells is so, and its words are not looked at for more. */
  readonly exact?: { readonly level: Level; readonly role?: Role }
}

/** Characters that no text holds: control codes, halves of characters. */
const NOT_TEXT = /[\u0000-\u0008\u000e-\u001f]|\p{Surrogate}/u

export const isText = (text: string): boolean => !NOT_TEXT.test(text)

function columns(white: string): number {
  let count = 0
  for (const character of white) count += character === '\t' ? 4 : 1
  return count
}

const ENDS_SENTENCE = /[.:;!?»”"]$/
const FULL_LINE = 50

/** In a text whose every line stands apart, one empty line says nothing; two do. */
function blanksThatCount(lines: readonly RawLine[]): number {
  const inside = lines.slice(1)
  const goOn = inside.filter(({ raw }, i) => /^\s*\p{Ll}{2}/u.test(raw) && !ENDS_SENTENCE.test((lines[i]?.raw ?? '').trimEnd()))
  const apart = goOn.filter(({ blanks }) => blanks === 1)
  return apart.length > 4 && apart.length * 4 > inside.length && apart.length === goOn.length ? 2 : 1
}

/** A paragraph that goes on over the page: no end of sentence, and either a small letter after it or a full line before. */
const runsOver = (before: string, raw: string): boolean =>
  before !== '' && !ENDS_SENTENCE.test(before) && (/^\s*\p{Ll}{2}/u.test(raw) || (before.length > FULL_LINE && /[\p{Ll},]$/u.test(before)))

/** Where fewer than one line in this many stands after an empty one, empty ones do not say where paragraphs begin. */
const FEW_BLANKS = 10

/** Takes every line for one that stands apart, where empty lines say nothing. */
export function withBlanks(lines: readonly Line[]): readonly Line[] {
  const apart = lines.filter(({ afterBlank }) => afterBlank).length
  return (apart - 1) * FEW_BLANKS < lines.length ? lines.map((line) => ({ ...line, afterBlank: true })) : lines
}

/** The lines that hold words. No-break spaces inside a line are the author's and stay. */
export function linesOf(text: string): readonly Line[] {
  const raws = textLines(text.replace(/^\ufeff/, ''))
  const enough = blanksThatCount(raws)
  const lines = raws.map(({ raw, blanks, overPage }, at): Line => {
    const open = overPage && runsOver(raws[at - 1]?.raw.trim() ?? '', raw)
    const indent = columns(raw.slice(0, raw.length - raw.trimStart().length))
    return { text: raw.trim().replace(/\t+/g, ' '), indent, afterBlank: (blanks >= enough && !open) || (overPage && !open) }
  })
  return divided(unwrapped(lines))
}
