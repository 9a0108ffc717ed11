/** The version in another language beside what is compiled. Proposals have none: they stay in the language in which they were made. */
import { baseText } from '../adoption/blanks.ts'
import type { InVersion, Piece, SourceParagraph, Version, Words } from './types.ts'

export function inVersion({ words }: Version, source: SourceParagraph, pieces: readonly Piece[]): InVersion | null {
  if (source.pi !== null) return null
  const said = (words[source.id] ?? []).map(({ text, emphasis }): Words => ({ kind: 'words', text, emphasis }))
  return { words: said, isWhole: isBase(source, pieces) && !isBlank(said) }
}

const isBase = (source: SourceParagraph, pieces: readonly Piece[]): boolean =>
  pieces.every(({ kind }) => kind === 'words') && textOf(pieces) === baseText(source)

const textOf = (pieces: readonly Piece[]): string => pieces.map((piece) => (piece.kind === 'words' ? piece.text : '')).join('')

const isBlank = (words: readonly Words[]): boolean => words.every(({ text }) => text.trim() === '')
