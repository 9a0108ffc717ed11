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

/** What a paragraph reads as where the version stands in the text's place: its words, and what is pending under them. */
export type Read = { readonly version: readonly Words[] | null; readonly pieces: readonly Piece[] | null }

type Compiled = { readonly version?: InVersion | null; readonly pieces: readonly Piece[] }

export function readAlone({ version, pieces }: Compiled): Read {
  if (version == null) return { version: null, pieces }
  return { version: isBlank(version.words) ? null : version.words, pieces: version.isWhole ? null : pieces }
}

/** The same where the version stands in a column of its own: the text is whole beside it. */
export const readBeside = ({ version, pieces }: Compiled): Read => ({
  version: version == null || isBlank(version.words) ? null : version.words,
  pieces,
})
