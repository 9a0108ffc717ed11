/** `declaro read FILE`: a text, a Word file or the JSON of an earlier read, as sections and paragraphs. */
import { writeFile } from 'node:fs/promises'
import type { TrackedReading } from '../../domain/files/lines-of-file.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { readPage } from '../../domain/text/read-page.ts'
import { type DeclarationShape, type ParagraphShape, readShape } from '../../domain/text/read-shape.ts'
import { readDeclarationFile, sayNote, sayRefusal } from './file.ts'
import { type Paint, paintFor } from './paint.ts'

export { readDeclarationFile } from './file.ts'

export type ReadOptions = {
  readonly json: boolean
  /** Where the page goes; null for none. */
  readonly html: string | null
  readonly tracked: TrackedReading
}

export async function readCommand(file: string, { json, html, tracked }: ReadOptions): Promise<number> {
  const read = await readDeclarationFile(file, tracked)
  if (read.kind === 'refused') {
    sayRefusal(file, read)
    return 1
  }
  sayNote(file, read.note)
  const shape = readShape(read.declaration)
  if (html !== null && !(await pageWritten(html, shape))) return 1
  if (json) process.stdout.write(`${JSON.stringify(shape)}\n`)
  else if (html === null) process.stdout.write(forPeople(shape, paintFor(process.stdout)))
  return 0
}

async function pageWritten(path: string, shape: DeclarationShape): Promise<boolean> {
  try {
    await writeFile(path, readPage(shape))
    return true
  } catch (error) {
    sayRefusal(path, refused('file.unwritable', { reason: (error as NodeJS.ErrnoException).code ?? String(error) }))
    return false
  }
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
