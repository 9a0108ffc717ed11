/** Documents of the conference as a text cites them: what the certificate holds, and what every paper of the text lists after it. */
import type { Digest, ParagraphId, Party } from '../text/ids.ts'
import type { Annexed } from './types.ts'

export type CitedDocument = {
  readonly symbol: string
  readonly title: string
  readonly version: string
  readonly sha256: Digest
  /** That cite it, in the order of the text. */
  readonly paragraphs: readonly ParagraphId[]
}

type Documents = Pick<Annexed, 'documents' | 'citations'>
type Citing = { readonly id: ParagraphId; readonly pi: Party | null }

/** Each document that a paragraph of the text cites, once. One that nothing cites is no part of it; a proposed paragraph cites nothing yet. */
export const citedIn = ({ documents, citations }: Documents, paragraphs: readonly Citing[]): readonly CitedDocument[] =>
  documents.flatMap(({ number, symbol, title, version, sha256 }) => {
    const citing = new Set(citations.filter(({ document }) => document === number).map(({ paragraph }) => paragraph))
    const ids = paragraphs.filter(({ id, pi }) => pi === null && citing.has(id)).map(({ id }) => id)
    return ids.length === 0 ? [] : [{ symbol, title, version, sha256, paragraphs: ids }]
  })
