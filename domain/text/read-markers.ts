/** The sign before a line (bullet, number, letter, roman): taken off, and told apart where one letter could be two things. */
import type { KnownLine, Line } from './read-lines.ts'
import { marksWithin } from './read-marks.ts'
import { romanValue } from './numbers.ts'
import type { Marker } from './schema.ts'

export type Sign = {
  readonly marker: Exclude<Marker, 'none'>
  /** Its place in the list as printed; null for bullets. */
  readonly ordinal: number | null
  /** All parts of a number as printed: `4.2` is [4, 2]; empty for other signs. */
  readonly parts: readonly number[]
  /** Signs of one list look alike: `1.` and `1)` are two styles. */
  readonly style: string
}

export type MarkedLine = Line & {
  /** The line as it stood, sign included. */
  readonly whole: string
  readonly sign: Sign | null
}

const ROUND = '·•●▪■‣*\uf0b7\uf0a7'
const OPEN = '◦○–—-'
const BULLET = new RegExp(`^(?:([${ROUND}${OPEN}])\\s+|([·•●▪■◦‣○\uf0b7\uf0a7])(?=\\S))`)
const NUMBER = /^(\(?)(\d{1,4}(?:\.\d{1,3}){0,3})(?:\s?(\.-|\.\)|[.)º°])\s+(?=\S)|([-–])\s+(?=\p{L}))/u
const DOTTED = /^()(\d{1,3}(?:\.\d{1,3}){1,3})()\s+(?=\S)/
const LETTERS = /^(\(?)([a-z]|[ivxlcdm]{2,7})(?:\s?(\.-|[.)])\s+(?=\S)|([-–])\s+(?=\p{L}))/iu

type Candidate = { readonly sign: Sign; readonly rest: string }

function bullet(text: string): Candidate | null {
  const found = BULLET.exec(text)
  if (found === null) return null
  const glyph = found[1] ?? found[2] ?? ''
  return {
    sign: { marker: 'bullet', ordinal: null, parts: [], style: ROUND.includes(glyph) ? 'bullet' : 'dash' },
    rest: text.slice(found[0].length),
  }
}

/** A year at the beginning of a line is no number of a list, unless the list has come that far. */
const isYear = (ordinal: number, before: number | undefined): boolean => ordinal > 999 && before !== ordinal - 1

function decimal(text: string, lasts: ReadonlyMap<string, number>): Candidate | null {
  const found = NUMBER.exec(text) ?? DOTTED.exec(text)
  if (found === null) return null
  const parts = (found[2] ?? '').split('.').map(Number)
  const style = `decimal${parts.length}${found[1]}${found[3] ?? found[4] ?? ''}`
  if (isYear(parts[0] ?? 0, parts.length === 1 ? lasts.get(style) : parts[0])) return null
  return {
    sign: { marker: 'decimal', ordinal: parts.at(-1) ?? null, parts, style },
    rest: text.slice(found[0].length),
  }
}

/** The readings of a letter or a roman number: `i)` can be either until the list around it is known. */
function letters(text: string): readonly Candidate[] {
  const found = LETTERS.exec(text)
  if (found === null) return []
  const word = found[2] ?? ''
  const look = `${found[1]}${word === word.toLowerCase() ? 'a' : 'A'}${found[3] ?? found[4]}`
  const rest = text.slice(found[0].length)
  const candidates: Candidate[] = []
  const value = romanValue(word)
  if (word.length === 1)
    candidates.push({ sign: { marker: 'alpha', ordinal: word.toLowerCase().charCodeAt(0) - 96, parts: [], style: `alpha${look}` }, rest })
  if (value !== null) candidates.push({ sign: { marker: 'roman', ordinal: value, parts: [], style: `roman${look}` }, rest })
  return candidates
}

/** The reading that goes on with a list already begun, else the one that begins a list; a lone `C.` is part of a name. */
function chosen(candidates: readonly Candidate[], lasts: ReadonlyMap<string, number>): Candidate | null {
  const follows = candidates.find(({ sign }) => sign.ordinal === (lasts.get(sign.style) ?? 0) + 1 && lasts.has(sign.style))
  const begins = candidates.find(({ sign }) => sign.ordinal === 1)
  const bracketed = candidates.find(({ sign }) => sign.style.endsWith(')'))
  return follows ?? begins ?? bracketed ?? null
}

const known = (line: Line, { label, sign }: KnownLine): MarkedLine => ({ ...line, whole: `${label} ${line.text}`, sign })

/** Takes the signs off. `lasts` remembers how far each style of list has come. */
export function markedLines(lines: readonly Line[]): readonly MarkedLine[] {
  const lasts = new Map<string, number>()
  return lines.map((line) => {
    if (line.known !== undefined && line.known.sign !== null) return known(line, line.known)
    if (line.known?.exact !== undefined) return { ...line, whole: line.text, sign: null }
    const found = bullet(line.text) ?? decimal(line.text, lasts) ?? chosen(letters(line.text), lasts)
    if (found === null) return { ...line, whole: line.text, sign: null }
    if (found.sign.ordinal !== null) lasts.set(found.sign.style, found.sign.ordinal)
    const cut = line.text.length - found.rest.length
    return { ...line, marks: marksWithin(line.marks ?? [], cut, line.text.length), whole: line.text, text: found.rest, sign: found.sign }
  })
}
