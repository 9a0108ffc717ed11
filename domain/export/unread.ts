/** What a text is exported from, before its proposals are read and its digest is made: both are done where the paper is made. */
import { readSource, type UnreadSource } from '../compile/unread.ts'
import { textDigest } from '../seal/text.ts'
import type { TextFacts } from './types.ts'

export type UnreadFacts = Omit<TextFacts, 'digest' | 'source'> & { readonly source: UnreadSource }

export function readFacts(facts: UnreadFacts): TextFacts {
  const source = readSource(facts.source)
  return { ...facts, source, digest: textDigest(facts.textLanguage, source.paragraphs) }
}
