/** `declaro precedents FILE --library DIR`: for every paragraph, the language agreed before, best first, with the words that differ. */
import { comparedParagraphs } from '../../domain/compare/paragraphs.ts'
import { type Precedent, withWords } from '../../domain/precedents/rank.ts'
import { readersLanguage } from './compare-words.ts'
import { readDeclarationFile, sayNote, sayRefusal } from './file.ts'
import { libraryIn } from './library.ts'
import type { Options } from './options.ts'
import { paintsOn } from './paint.ts'
import { type ParagraphPrecedents, precedentsForTerminal } from './precedents-terminal.ts'

/** The form that scripts rely on. */
const shapeOf = (paragraphs: readonly ParagraphPrecedents[]) => ({
  paragraphs: paragraphs.map(({ paragraph, hits }) => ({ paragraph, hits: hits.map(hitShape) })),
})

const hitShape = ({ file, paragraph, text, language, score, words }: Precedent) => ({ file, paragraph, text, language, score, words })

export async function precedentsCommand([file = '']: readonly string[], library: string, { json, tracked }: Options): Promise<number> {
  const read = await readDeclarationFile(file, tracked)
  if (read.kind === 'refused') {
    sayRefusal(file, read)
    return 1
  }
  sayNote(file, read.note)
  const earlier = await libraryIn(library, tracked)
  if (earlier.kind === 'refused') {
    sayRefusal(library, earlier)
    return 1
  }
  const { language } = read.declaration
  const paragraphs = comparedParagraphs(read.declaration).map(({ text }, paragraph) => ({
    paragraph,
    text,
    hits: withWords(earlier.store.search(text, language), text),
  }))
  earlier.store.close()
  if (json) process.stdout.write(`${JSON.stringify(shapeOf(paragraphs))}\n`)
  else process.stdout.write(precedentsForTerminal(paragraphs, readersLanguage(language), paintsOn(process.stdout)))
  return 0
}
