/** A text of ours in Markdown or plain letters, read back: each paragraph with the level, the marker and the emphasis that the form tells. What stands before
 *  the text and what follows it apart is no line of it. Start at `ownLines`. */
import { EXPORT_SENTENCES } from '../sentences/exports.ts'
import type { PlainMark } from '../text/declaration.ts'
import { alpha, romanValue } from '../text/numbers.ts'
import type { KnownLine, Line } from '../text/read-lines.ts'
import type { Sign } from '../text/read-markers.ts'
import { type Emphasis, LEVELS, type Level, type Marker, type Role } from '../text/schema.ts'
import { STATEMENT_WORDS } from './statements.ts'

/** What a form tells of a paragraph before its number. */
type Begun = { readonly level: Level; readonly role?: Role; readonly rest: string }
type Words = { readonly text: string; readonly marks: readonly PlainMark[] }

type Form = {
  /** Without what the form puts before each line of the head. */
  readonly headLine: (line: string) => string | null
  readonly begun: (line: string) => Begun
  readonly decimal: RegExp
  readonly words: (written: string) => Words
  /** Whether what follows is apart from the text. */
  readonly isApart: (block: readonly string[]) => boolean
}

const levelAt = (depth: number): Level => LEVELS[Math.min(depth, LEVELS.length - 1)] ?? 0

const HEADINGS_APART: ReadonlySet<string> = new Set([
  ...Object.values(EXPORT_SENTENCES['cited.title']),
  ...Object.values(STATEMENT_WORDS).map(({ heading }) => heading),
])

const PLAIN: Form = {
  headLine: (line) => line,
  begun: (line) => {
    const rest = line.trimStart()
    return { level: levelAt(Math.floor((line.length - rest.length) / 3)), rest }
  },
  decimal: /^(\d{1,6})\. (?=\S)/,
  words: (written) => ({ text: written, marks: [] }),
  isApart: ([first = '', ...others]) => others.length > 0 && HEADINGS_APART.has(first),
}

const MARKDOWN: Form = {
  headLine: (line) => (line.startsWith('> ') ? line.slice(2) : null),
  begun: (line) => {
    const [, signs = '', heading = ''] = /^(#{1,5}) (.*)$/.exec(line) ?? []
    if (signs !== '') return { role: signs === '#' ? 'title' : 'heading', level: levelAt(Math.max(0, signs.length - 2)), rest: heading }
    const [, quote = '', spaces = '', rest = ''] = /^(> )?((?:&emsp;)*)(.*)$/.exec(line) ?? []
    return { level: levelAt(spaces.length / '&emsp;'.length), rest, ...(quote === '' ? {} : { role: 'quote' }) }
  },
  decimal: /^(\d{1,6})\\\. (?=\S)/,
  words: markdownWords,
  isApart: (block) => block.join() === '---',
}

const SHORTEST_HEAD = 3
const LONGEST_HEAD = 12
const DIGEST_AT_END = /\s[0-9a-f]{12}$/

/** Null where the text is none of ours, or somebody broke its lines. */
export function ownLines(text: string): readonly Line[] | null {
  const [head = [], ...blocks] = blocksOf(text)
  const form = [MARKDOWN, PLAIN].find((each) => isHead(head, each))
  if (form === undefined) return null
  const end = blocks.findIndex(form.isApart)
  const own = end < 0 ? blocks : blocks.slice(0, end)
  if (own.some((block) => block.length > 1)) return null
  const counted = openCounting(form)
  return own.flatMap(([line = '']) => lineOf(form, counted, line))
}

/** Lines between empty ones. */
function blocksOf(text: string): readonly (readonly string[])[] {
  const blocks: string[][] = []
  let isOver = true
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (line.trim() === '') isOver = true
    else if (isOver) blocks.push([line.trimEnd()])
    else blocks.at(-1)?.push(line.trimEnd())
    if (line.trim() !== '') isOver = false
  }
  return blocks
}

/** Which text, its state, how it is shown, and the beginning of its digest. */
function isHead(block: readonly string[], { headLine }: Form): boolean {
  const lines = block.map(headLine)
  const [first, last] = [lines[0], lines.at(-1)]
  if (lines.includes(null) || lines.length < SHORTEST_HEAD || lines.length > LONGEST_HEAD) return false
  return first?.includes(' · ') === true && DIGEST_AT_END.test(last ?? '')
}

const NO_WORDS: ReadonlySet<string> = new Set(Object.values(EXPORT_SENTENCES['words.none']))

/** A paragraph without words has its number, and is no line. */
function lineOf(form: Form, counted: Counting, line: string): readonly Line[] {
  const { level, role, rest } = form.begun(line)
  const found = counted(level, rest)
  const { text, marks } = form.words(rest.slice(found?.label.length ?? 0).trimStart())
  if (NO_WORDS.has(text)) return []
  const known: KnownLine = {
    sign: found?.sign ?? null,
    label: found?.label ?? '',
    heading: role === 'title' ? role : role === 'heading' ? level : null,
    strong: false,
    exact: { level, ...(role === undefined ? {} : { role }) },
  }
  return [{ text, indent: level * 3, afterBlank: true, known, ...(marks.length === 0 ? {} : { marks }) }]
}

type Found = { readonly sign: Sign; readonly label: string }
type Counting = (level: Level, written: string) => Found | null

/** A number that the count has not come to is a word of the text. */
function openCounting(form: Form): Counting {
  const lists: { readonly marker: Marker; readonly count: number }[] = []
  return (level, written) => {
    lists.length = Math.min(lists.length, level + 1)
    const found = signAt(form, written)
    if (found === null) return null
    const { marker, ordinal } = found.sign
    const before = lists[level]
    const next = before?.marker === marker ? before.count + 1 : 1
    if (ordinal !== null && ordinal !== 1 && ordinal !== next) return null
    for (let above = lists.length; above < level; above++) lists[above] = { marker: 'none', count: 0 }
    lists[level] = { marker, count: ordinal ?? 0 }
    return found
  }
}

function signAt({ decimal }: Form, written: string): Found | null {
  const of = (marker: Sign['marker'], ordinal: number | null, label: string): Found => ({
    label,
    sign: { marker, ordinal, parts: marker === 'decimal' && ordinal !== null ? [ordinal] : [], style: marker },
  })
  if (/^• (?=\S)/.test(written)) return of('bullet', null, '•')
  const [number, digits] = decimal.exec(written) ?? []
  if (number !== undefined) return of('decimal', Number(digits), number.trimEnd())
  const [, letters, end] = /^([a-z]{1,12})([.)]) (?=\S)/.exec(written) ?? []
  if (letters === undefined) return null
  const ordinal = end === ')' ? alphaValue(letters) : romanValue(letters)
  return ordinal === null ? null : of(end === ')' ? 'alpha' : 'roman', ordinal, `${letters}${end}`)
}

/** `a` -> 1, `aa` -> 27; null for what no list comes to. */
function alphaValue(letters: string): number | null {
  const value = Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0)
  return letters.length <= 3 && alpha(value) === letters ? value : null
}

const TOKEN = /\\([!-/:-@[-`{-~])|(\*{1,6})|<\/?u>/g

/** What `md.ts` writes, and no other Markdown. */
function markdownWords(written: string): Words {
  const marks: PlainMark[] = []
  const since = new Map<Emphasis, number>()
  let text = ''
  let at = 0
  const turn = (type: Emphasis): void => {
    const from = since.get(type)
    if (from === undefined) since.set(type, text.length)
    else {
      since.delete(type)
      if (from < text.length) marks.push({ from, to: text.length, type })
    }
  }
  for (const { 0: token, 1: escaped, 2: stars, index } of written.matchAll(TOKEN)) {
    text += written.slice(at, index) + (escaped ?? '')
    at = index + token.length
    if (stars !== undefined) for (const type of turnedBy(stars.length, since)) turn(type)
    else if (escaped === undefined) turn('underline')
  }
  return { text: text + written.slice(at), marks: marks.toSorted((one, other) => one.from - other.from) }
}

/** One star is italic, two are bold; a run of stars ends what is open and begins what follows it. */
function turnedBy(stars: number, open: ReadonlyMap<Emphasis, number>): readonly Emphasis[] {
  const ended = (['bold', 'italic'] as const).filter((type) => open.has(type))
  const begun = stars - ended.reduce((sum, type) => sum + (type === 'bold' ? 2 : 1), 0)
  return [...ended, ...(begun >= 2 ? (['bold'] as const) : []), ...(begun % 2 === 1 ? (['italic'] as const) : [])]
}
