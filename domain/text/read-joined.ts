/** Paragraphs that were run together in one line, taken apart where a sign in the middle shows it: a bullet, or numbers that count on. */
import type { Line } from './read-lines.ts'
import { marksWithin, withMarks } from './read-marks.ts'
import { verbFormsFor } from './read-verb-forms.ts'

const BULLET_INSIDE = /(?<=\S)\s+(?=[•●▪■◦‣○\uf0b7\uf0a7]\s*\S)|(?<=[.;:])\s+(?=·\s*\p{L}|[–—-]\s+\p{L})/gu
/** A number before words, wherever it stands. */
const NUMBER_INSIDE = /(?<=\s)(\d{1,3})([.)])\s+(?=[\p{L}“"«])/gu
const NUMBER_FIRST = /^(\d{1,3})([.)])\s/
const AFTER_CLAUSE = /(?:[.;:»”)]|[;,]\s+(?:y|e|and))\s+$/u
const AFTER_COMMA = /,\s+$/
/** What may be a heading or a lead-in before the first number: few words, and none that a number belongs to. */
const LONGEST_HEADING = 8
const LOOKED_BACK = 100
/** A bullet that is only a lead-in: `• Aprobar`. */
const FEW_WORDS = 3
const NUMBER_BELONGS =
  /[,.;:]\s*\S|(?:^|\s)(?:\p{Ll}{1,3}|n[uú]m(?:ero|eral)?|art[ií]culos?|p[aá]rrafos?|puntos?|literales?|cap[ií]tulos?|secci[oó]n|anexos?|resoluci[oó]n|decisi[oó]n|recomendaci[oó]n|items?|articles?|paragraphs?|points?|chapters?|sections?|annex|resolution|decision|recommendation|numbers?|No|Nos)\s+$/iu

/** Cuts a line before each of these places; the white space there falls away. */
export function cutAt(line: Line, places: readonly number[]): readonly Line[] {
  const bounds = [0, ...places, line.text.length]
  return bounds.slice(0, -1).flatMap((from, i) => {
    const piece = line.text.slice(from, bounds[i + 1])
    const start = from + piece.length - piece.trimStart().length
    const text = piece.trim()
    if (text === '') return []
    const { marks = [], known, ...rest } = line
    const cut = {
      ...rest,
      text,
      afterBlank: line.afterBlank,
      ...(known === undefined ? {} : { known: i === 0 ? known : { ...known, sign: null, label: '' } }),
    }
    return [withMarks(cut, marksWithin(marks, start, start + text.length))]
  })
}

const bulletsIn = (text: string): readonly number[] => [...text.matchAll(BULLET_INSIDE)].map(({ index }) => index)

const isSmall = (text: string, at: number): boolean => /^\p{Ll}/u.test(text.slice(at, at + LOOKED_BACK).replace(NUMBER_FIRST, ''))
/** `1. decide ...`: the number stands before what a body does. */
const isAct = (text: string, at: number): boolean => {
  const word = /^\d{1,3}[.)]\s+(\p{Ll}+)/u.exec(text.slice(at, at + LOOKED_BACK))?.[1] ?? ''
  return (
    verbFormsFor('und')
      .get(word)
      ?.some(({ mood }) => mood === 'finite') === true
  )
}
const wordsIn = (text: string): number => text.trim().split(/\s+/).length
/** When and where, under a title: the number after the year counts paragraphs. */
const DATED = /^\p{Lu}[^.;:]{2,80}\s\d{4}\s+$/u
const isHeading = (whole: string): boolean => {
  const before = whole.replace(/^(?:[·•●▪■◦‣○–—-]\s*|(?:\p{Lu}|[IVX]{1,5})[.)]\s+)/u, '')
  const capitals = /\p{Lu}{4}/u.test(before) && before === before.toUpperCase()
  return wordsIn(before) <= LONGEST_HEADING && (capitals || DATED.test(before) || (/^\p{Lu}/u.test(before) && !NUMBER_BELONGS.test(before)))
}

/** Whether what stands before a number lets a paragraph begin with it. */
function mayBegin(text: string, at: number, since: number): boolean {
  const before = text.slice(Math.max(since, at - LOOKED_BACK), at)
  if (AFTER_CLAUSE.test(before)) return true
  const atStart = since === 0 && at < LOOKED_BACK
  if (isSmall(text, at))
    return (AFTER_COMMA.test(before) && isAct(text, at)) || (atStart && wordsIn(before) <= FEW_WORDS && isHeading(before))
  return AFTER_COMMA.test(before) || (atStart && isHeading(before))
}

/** Numbers inside a line that count on from its own, or from one, or from the numbers above, until the next line's number. */
function numbersIn(text: string, above: number, next: Line | undefined): readonly number[] {
  const own = NUMBER_FIRST.exec(text)
  const limit = Number(NUMBER_FIRST.exec(next?.text ?? '')?.[1] ?? Number.POSITIVE_INFINITY)
  const places: number[] = []
  let last = own === null ? above : Number(own[1])
  let look = own?.[2]
  let alone = false
  for (const found of text.matchAll(NUMBER_INSIDE)) {
    const value = Number(found[1])
    const follows = value === last + 1 && value < limit
    const begins = places.length === 0 && own === null && value === 1
    if (!(follows || begins) || (look !== undefined && found[2] !== look) || !mayBegin(text, found.index, places.at(-1) ?? 0)) continue
    alone = places.length === 0 && begins && !/^[\p{Lu}\s]+$|:\s+$/u.test(text.slice(0, found.index))
    places.push(found.index)
    last = value
    look = found[2]
  }
  // A one without a two after it could be anything.
  return alone ? [] : places
}

export function divided(lines: readonly Line[]): readonly Line[] {
  let above = 0
  return lines.flatMap((line, at) => {
    const bullets = cutAt(line, bulletsIn(line.text))
    return bullets.flatMap((each, i) => {
      const pieces = cutAt(each, numbersIn(each.text, above, bullets[i + 1] ?? lines[at + 1]))
      for (const { text } of pieces) above = Number(NUMBER_FIRST.exec(text)?.[1] ?? above)
      return pieces
    })
  })
}
