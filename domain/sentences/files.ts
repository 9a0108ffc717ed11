/** How a file was read, for who is to trust the text: a sentence in each language for each thing worth saying. */
import { fill, type Language, type SentenceDetails } from './fill.ts'

export const FILE_SENTENCES = {
  'tracked.accepted': {
    es: 'el archivo tiene control de cambios ({authors}): {insertions} {insertions|inserción|inserciones} y {deletions} {deletions|supresión|supresiones}. Se leyó como si todos los cambios estuvieran aceptados.',
    en: 'the file has tracked changes ({authors}): {insertions} {insertions|insertion|insertions} and {deletions} {deletions|deletion|deletions}. It was read as if all of them were accepted.',
  },
  'tracked.original': {
    es: 'el archivo tiene control de cambios ({authors}): {insertions} {insertions|inserción|inserciones} y {deletions} {deletions|supresión|supresiones}. Se leyó como estaba antes de esos cambios.',
    en: 'the file has tracked changes ({authors}): {insertions} {insertions|insertion|insertions} and {deletions} {deletions|deletion|deletions}. It was read as it stood before them.',
  },
  'tracked.nobody': { es: 'sin nombre', en: 'no name' },
  comments: {
    es: 'el archivo tiene {count} {count|comentario, que no se leyó|comentarios, que no se leyeron}.',
    en: 'the file has {count} {count|comment, which was not read|comments, which were not read}.',
  },
  footnotes: {
    es: 'el archivo tiene {count} {count|nota al pie, que no se leyó|notas al pie, que no se leyeron}.',
    en: 'the file has {count} {count|footnote, which was not read|footnotes, which were not read}.',
  },
  'windows-1252': {
    es: 'el archivo no está en UTF-8; se leyó con la codificación de Windows (1252). Compruebe los acentos.',
    en: 'the file is not in UTF-8; it was read in the encoding of Windows (1252). Check the accents.',
  },
} as const satisfies Record<string, Readonly<Record<Language, string>>>

type FileSentence = keyof typeof FILE_SENTENCES

export const fileSentence = (key: FileSentence, language: Language, details: SentenceDetails = {}): string =>
  fill(FILE_SENTENCES[key][language], details)
