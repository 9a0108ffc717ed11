/** A text as words and what stands between them. A number with its signs is one word, and so is a word with its hyphens and apostrophes. */

/** [from, to) in UTF-16 units. */
export type Piece = { readonly text: string; readonly from: number; readonly to: number }

/** `gaps[i]` stands before `words[i]`; the last one ends the text. Together they are the text. */
export type Pieces = { readonly words: readonly Piece[]; readonly gaps: readonly Piece[] }

const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[-‑](?=[\p{L}\p{N}])|(?<=\p{L})['’](?=\p{L})|(?<=\p{N})[.,:/–](?=\p{N}))*/gu

export function piecesOf(text: string): Pieces {
  const words: Piece[] = []
  const gaps: Piece[] = []
  let at = 0
  for (const match of text.matchAll(WORD)) {
    gaps.push({ text: text.slice(at, match.index), from: at, to: match.index })
    at = match.index + match[0].length
    words.push({ text: match[0], from: match.index, to: at })
  }
  gaps.push({ text: text.slice(at), from: at, to: text.length })
  return { words, gaps }
}

export const lower = (word: string): string => word.normalize('NFC').toLowerCase()
/** Without its accents, in small letters. */
export const bare = (word: string): string => lower(word).normalize('NFD').replace(/\p{M}/gu, '')
export const hasDigit = (word: string): boolean => /\p{N}/u.test(word)
export const isCapitalised = (word: string): boolean => /^\p{Lu}/u.test(word)
