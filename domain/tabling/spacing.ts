/** The current base with the draft's changes carried out, spaced as a drafter would: no two spaces, none before a comma, one between words. */
import { isSpace } from './bases.ts'
import type { Judged, Piece } from './change.ts'

const STICKS_TO_THE_LEFT = /^[,.;:!?…)\]}»”’%]/
const STICKS_TO_THE_RIGHT = /[(¿¡[{«“‘]$/

function wantsSpace(before: string, after: string): boolean {
  if (before === '' || after === '' || /\s$/.test(before) || /^\s/.test(after)) return false
  return !STICKS_TO_THE_LEFT.test(after) && !STICKS_TO_THE_RIGHT.test(before)
}

/** Words of the current base with what is struck and what is put before each. */
class Sheet {
  private readonly words: readonly string[]
  private readonly struck = new Set<number>()
  private readonly put = new Map<number, string[]>()

  constructor(words: readonly string[]) {
    this.words = words
  }

  strike(at: number): void {
    this.struck.add(at)
  }

  keep(at: number): void {
    this.struck.delete(at)
  }

  insert(at: number, text: string): void {
    const before = this.put.get(at)
    if (before === undefined) this.put.set(at, [text])
    else before.push(text)
  }

  /** What is read right before word `at` and all that is put before it. */
  before(at: number): string {
    for (let i = at - 1; i >= 0; i--) {
      if (!this.struck.has(i)) return this.words[i] ?? ''
      const put = this.put.get(i)?.at(-1)
      if (put !== undefined) return put
    }
    return ''
  }

  /** What is read from word `at` on, without what is put before it. */
  after(at: number): string {
    for (let i = at; i <= this.words.length; i++) {
      const put = i === at ? undefined : this.put.get(i)?.[0]
      if (put !== undefined) return put
      if (!this.struck.has(i) && i < this.words.length) return this.words[i] ?? ''
    }
    return ''
  }

  lastPutBefore(at: number): string | undefined {
    return this.put.get(at)?.at(-1)
  }

  isStruck(at: number): boolean {
    return this.struck.has(at)
  }

  text(): string {
    const read: string[] = []
    for (let i = 0; i <= this.words.length; i++) {
      read.push(...(this.put.get(i) ?? []))
      if (!this.struck.has(i)) read.push(this.words[i] ?? '')
    }
    return read.join('')
  }
}

export function carriedOut(words: readonly string[], changes: readonly Judged[]): string {
  const sheet = new Sheet(words)
  for (const { strikes } of changes) for (const at of strikes) sheet.strike(at)
  for (const { pieces, isUntouched } of changes)
    for (const piece of pieces) {
      if (isUntouched) sheet.insert(piece.at, piece.text)
      else insertSpaced(sheet, words, piece)
    }
  for (const { strikes, isUntouched } of changes) if (!isUntouched) closeGaps(sheet, words, strikes)
  return sheet.text()
}

/** A comma goes before the space, everything else stands between spaces. */
function insertSpaced(sheet: Sheet, words: readonly string[], { at: wanted, text }: Piece): void {
  const core = text.trim()
  let at = wanted
  while (STICKS_TO_THE_LEFT.test(core) && isSpace(words[at - 1]) && sheet.lastPutBefore(at) === undefined) at--
  const before = sheet.lastPutBefore(at) ?? sheet.before(at)
  const after = sheet.after(at)
  sheet.insert(at, `${wantsSpace(before, core) ? ' ' : ''}${core}${wantsSpace(core, after) ? ' ' : ''}`)
}

/** Where words went out, the spaces left on both sides become one, and none is left before a comma or at an end. */
function closeGaps(sheet: Sheet, words: readonly string[], strikes: readonly number[]): void {
  for (const at of strikes) {
    if (strikes.includes(at + 1)) continue
    const next = at + 1
    if (sheet.lastPutBefore(next) !== undefined) continue
    const [before, after] = [sheet.before(next), sheet.after(next)]
    if (wantsSpace(before, after)) separate(sheet, words, at)
    else if (isSpace(after) && (before === '' || /\s$/.test(before))) strikeFrom(sheet, words, next)
    else if (isSpace(before) && (after === '' || STICKS_TO_THE_LEFT.test(after))) strikeBack(sheet, words, at)
  }
}

function separate(sheet: Sheet, words: readonly string[], at: number): void {
  for (let i = at; sheet.isStruck(i); i--) if (isSpace(words[i])) return sheet.keep(i)
  sheet.insert(at + 1, ' ')
}

function strikeFrom(sheet: Sheet, words: readonly string[], at: number): void {
  for (let i = at; i < words.length; i++) if (!sheet.isStruck(i)) return isSpace(words[i]) ? sheet.strike(i) : undefined
}

function strikeBack(sheet: Sheet, words: readonly string[], at: number): void {
  for (let i = at; i >= 0; i--) if (!sheet.isStruck(i)) return isSpace(words[i]) ? sheet.strike(i) : undefined
}
