/** A Declaration as a library keeps it. */
import { comparedParagraphs } from '../../domain/compare/paragraphs.ts'
import type { Declaration } from '../../domain/text/declaration.ts'
import type { LibraryDocument } from '../store/sqlite/precedents.ts'

/** `hash`: what tells one content from another under the same name. */
export function libraryDocument(file: string, hash: string, declaration: Declaration): LibraryDocument {
  const { title, language } = declaration
  return { file, hash, title, language, paragraphs: comparedParagraphs(declaration).map(({ text }) => text) }
}
