/** How the rest of the text, the confirmed names and the glossary write a word. */
import { beginsSentence } from './gap.ts'
import { lower, piecesOf } from './tokens.ts'
import type { Evidence } from './types.ts'
import type { Usage } from './word.ts'

export function usageOf({ elsewhere, names, glossary }: Evidence): Usage {
  return {
    timesInside: (word) => elsewhere.reduce((sum, text) => sum + (text.includes(word) ? timesInside(text, word) : 0), 0),
    isUsed: (word) => elsewhere.some((text) => hasWord(lower(text), word)),
    isPreferred: (word) => [...names, ...glossary].some((text) => hasWord(lower(text), word)),
  }
}

const hasWord = (text: string, word: string): boolean => text.includes(word) && piecesOf(text).words.some((each) => each.text === word)

function timesInside(text: string, word: string): number {
  const pieces = piecesOf(text)
  return pieces.words.filter((each, at) => each.text === word && !beginsSentence(pieces, at)).length
}
