/** `declaro read FILE`: a plain text or the JSON of an earlier read, as sections and paragraphs. */
import { createReadStream } from 'node:fs'
import { sentenceOf } from '../../domain/sentences/problem.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { type DeclarationRead, LONGEST_FILE, readDeclaration } from '../../domain/text/read.ts'
import { declarationFromShape, type DeclarationShape, readShape } from '../../domain/text/read-shape.ts'

/** Characters of four bytes each; what is longer is not read to its end. */
const LONGEST_BYTES = LONGEST_FILE * 4

/** Reads a file as a Declaration; whatever it is and whatever is in it, a value comes back. */
export async function readDeclarationFile(file: string): Promise<DeclarationRead> {
  const bytes = await bytesOf(file)
  if ('kind' in bytes) return bytes
  const text = decoded(bytes)
  if (text === null) return refused('file.not-text')
  return file.endsWith('.json') ? fromJson(text) : readDeclaration(text)
}

async function bytesOf(file: string): Promise<Uint8Array | Refusal> {
  const chunks: Buffer[] = []
  let length = 0
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > LONGEST_BYTES) return refused('file.too-long', { limit: LONGEST_FILE })
      chunks.push(chunk)
    }
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error)
    return reason === 'ENOENT' ? refused('file.missing') : refused('file.unreadable', { reason })
  }
  return Buffer.concat(chunks)
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

export async function readCommand(file: string, form: 'json' | 'people'): Promise<number> {
  const read = await readDeclarationFile(file)
  if (read.kind === 'refused') {
    for (const language of ['es', 'en'] as const) process.stderr.write(`[${read.code}] ${file}: ${sentenceOf(read, language)}\n`)
    return 1
  }
  const shape = readShape(read.declaration)
  process.stdout.write(form === 'json' ? `${JSON.stringify(shape)}\n` : forPeople(shape))
  return 0
}

const forPeople = (shape: DeclarationShape): string =>
  `${[shape.title, ...shape.sections.flatMap((section) => ['', `— ${section.kind} —`, ...section.paragraphs.map((each) => `${'  '.repeat(each.level)}${each.number ?? ''} ${each.text}`.trimEnd())])].join('\n')}\n`
