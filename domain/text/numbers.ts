/** Printed numbers: derived from markers and levels, section by section, never stored. */
import type { ParagraphId } from './ids.ts'
import type { Level, Marker, Role } from './schema.ts'
import { isBeside } from './wordings.ts'

/** What numbering looks at. */
export type Numbered = {
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly id?: string | ParagraphId
  readonly alt?: string | ParagraphId | null
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

/** 30 -> `xxx`. */
export function roman(value: number): string {
  let left = value
  let out = ''
  for (const [worth, letters] of ROMAN) {
    for (; left >= worth; left -= worth) out += letters
  }
  return out
}

/** `XXX` -> 30; null for letters that no number is written with. */
export function romanValue(letters: string): number | null {
  const small = letters.toLowerCase()
  let value = 0
  let at = 0
  for (const [worth, part] of ROMAN) {
    for (; small.startsWith(part, at); at += part.length) value += worth
  }
  return value > 0 && roman(value) === small ? value : null
}

/** 1 -> `a`, 26 -> `z`, 27 -> `aa`. */
export function alpha(value: number): string {
  const rest = Math.floor((value - 1) / 26)
  return (rest > 0 ? alpha(rest) : '') + String.fromCharCode(97 + ((value - 1) % 26))
}

/** The number as it is printed; null where the paragraph has no marker. */
export function printed(marker: Marker, ordinal: number): string | null {
  switch (marker) {
    case 'none':
      return null
    case 'bullet':
      return '•'
    case 'decimal':
      return `${ordinal}.`
    case 'alpha':
      return `${alpha(ordinal)})`
    case 'roman':
      return `${roman(ordinal)}.`
  }
}

/** A heading, or a lead-in without a marker, begins its lists anew. */
const restarts = (paragraph: Numbered): boolean =>
  paragraph.marker === 'none' && (paragraph.role === 'heading' || paragraph.role === 'title' || paragraph.role === 'chapeau')

/** The printed numbers of one section's paragraphs, in order.
 *  A list goes on over an unmarked paragraph (the second under one number, a quotation) and begins anew under
 *  another item, after a heading or lead-in, and where the marker changes. Rival wordings have no number. */
export function numbersOf(paragraphs: readonly Numbered[]): readonly (string | null)[] {
  const lists: { marker: Marker; count: number }[] = []
  return paragraphs.map((paragraph) => {
    const { level, marker, id, alt } = paragraph
    if (id !== undefined && alt !== undefined && isBeside({ id, alt })) return null
    lists.length = Math.min(lists.length, restarts(paragraph) ? level : level + 1)
    if (marker === 'none') return null
    const list = lists[level]
    const count = list !== undefined && list.marker === marker ? list.count + 1 : 1
    lists[level] = { marker, count }
    for (let above = 0; above < level; above++) lists[above] ??= { marker: 'none', count: 0 }
    return printed(marker, count)
  })
}

/** The numbers of a file's paragraphs: as it prints them, and where it prints none as they follow from markers and levels. */
export const printedNumbers = (paragraphs: readonly (Numbered & { readonly number?: string })[]): readonly (string | null)[] => {
  const derived = numbersOf(paragraphs)
  return paragraphs.map(({ number }, at) => number ?? derived[at] ?? null)
}
