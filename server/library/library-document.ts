/** A Declaration as a library keeps it. */
import { createHash } from 'node:crypto'
import { comparedParagraphs } from '../../domain/compare/paragraphs.ts'
import type { Side } from '../../domain/concordance/types.ts'
import { declarationIn, sourceIn } from '../../domain/precedents/source.ts'
import type { Declaration } from '../../domain/text/declaration.ts'
import type { LibraryFile } from '../store/sqlite/library.ts'
import type { LibraryDocument } from '../store/sqlite/precedents.ts'

/** `hash`: what tells one content from another under the same name. */
export function libraryDocument(file: string, hash: string, declaration: Declaration): LibraryDocument {
  const { title, language } = declaration
  return { file, hash, title, language, paragraphs: comparedParagraphs(declaration).map(({ text }) => text) }
}

const sideOf = ({ id, kind, role, level, marker, number, text }: Side): Side => ({ id, kind, role, level, marker, number, text })

/** With all that the server's library knows of it. */
export function libraryFile(file: string, declaration: Declaration): LibraryFile {
  const sides = comparedParagraphs(declaration).map(sideOf)
  return {
    file,
    // Of the words: the same text saved once more as a file is the same.
    hash: createHash('sha256')
      .update(JSON.stringify([declaration.language, sides.map(({ number, text }) => [number, text])]))
      .digest('hex'),
    language: declaration.language,
    source: sourceIn(declaration, file),
    declaration: declarationIn(file),
    sides,
  }
}
