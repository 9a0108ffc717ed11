/** `declaro read FILE`: a plain text or the JSON of an earlier read, as sections and paragraphs. */
import { readFile } from 'node:fs/promises'
import { sentenceOf } from '../../domain/sentences/problem.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { type DeclarationRead, LONGEST_FILE, readDeclaration } from '../../domain/text/read.ts'
import { declarationFromShape, type DeclarationShape, readShape } from '../../domain/text/read-shape.ts'

/** Reads a file as a Declaration; whatever is in it, a value comes back. Throws only where the file cannot be opened. */
export async function readDeclarationFile(file: string): Promise<DeclarationRead> {
  const bytes = await readFile(file)
  if (bytes.length > LONGEST_FILE * 4) return refused('file.too-long', { limit: LONGEST_FILE })
  const text = decoded(bytes)
  if (text === null) return refused('file.not-text')
  return file.endsWith('.json') ? fromJson(text) : readDeclaration(text)
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

function fromJson(text: string): DeclarationRead {
  try {
    return declarationFromShape(JSON.parse(text))
  } catch {
    return refused('file.malformed', { field: 'JSON' })
  }
}

export async function readCommand(files: readonly string[], form: 'json' | 'people'): Promise<number> {
  const [file] = files
  if (file === undefined || files.length > 1) return 2
  let read: DeclarationRead
  try {
    read = await readDeclarationFile(file)
  } catch (error) {
    process.stderr.write(`[file.unreadable] ${file}: ${(error as NodeJS.ErrnoException).code ?? 'error'}\n`)
    return 1
  }
  if (read.kind === 'refused') {
    process.stderr.write(`[${read.code}] ${sentenceOf(read, 'es')}\n[${read.code}] ${sentenceOf(read, 'en')}\n`)
    return 1
  }
  const shape = readShape(read.declaration)
  process.stdout.write(form === 'json' ? `${JSON.stringify(shape)}\n` : forPeople(shape))
  return 0
}

const forPeople = (shape: DeclarationShape): string =>
  `${[shape.title, ...shape.sections.flatMap((section) => ['', `— ${section.kind} —`, ...section.paragraphs.map((each) => `${'  '.repeat(each.level)}${each.number ?? ''} ${each.text}`.trimEnd())])].join('\n')}\n`
