/** `declaro read FILE`: a text, a Word file or the JSON of an earlier read, as sections and paragraphs. */
import { readPage } from '../../domain/text/read-page.ts'
import { type DeclarationShape, type ParagraphShape, readShape } from '../../domain/text/read-shape.ts'
import { pageWritten, readDeclarationFile, sayNote, sayRefusal } from './file.ts'
import type { Options } from './options.ts'
import { type Paint, paintFor } from './paint.ts'

export async function readCommand([file = '']: readonly string[], { json, html, tracked, language }: Options): Promise<number> {
  const read = await readDeclarationFile(file, tracked, language)
  if (read.kind === 'refused') {
    sayRefusal(file, read)
    return 1
  }
  sayNote(file, read.note)
  const shape = readShape(read.declaration)
  if (html !== null && !(await pageWritten(html, readPage(shape)))) return 1
  if (json) process.stdout.write(`${JSON.stringify(shape)}\n`)
  else if (html === null) process.stdout.write(forPeople(shape, paintFor(process.stdout)))
  return 0
}

function lineOf({ role, level, number, text, verb }: ParagraphShape, paint: Paint): string {
  const words = role === 'title' || role === 'heading' ? paint.bold(text) : role === 'chapeau' ? paint.italic(text) : led(text, verb, paint)
  return `${'  '.repeat(level)}${number === null ? '' : paint.number(number)} ${words}`.trimEnd()
}

/** The opening verb is what the eye looks for. */
function led(text: string, verb: string | null, paint: Paint): string {
  const at = verb === null ? -1 : text.indexOf(verb)
  return verb === null || at < 0 ? text : `${text.slice(0, at)}${paint.verb(verb)}${text.slice(at + verb.length)}`
}

const forPeople = ({ title, sections }: DeclarationShape, paint: Paint): string =>
  `${[paint.bold(title), ...sections.flatMap(({ kind, paragraphs }) => ['', paint.dim(`— ${kind} —`), ...paragraphs.map((each) => lineOf(each, paint))])].join('\n')}\n`
