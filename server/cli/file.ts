/** Reads the files that commands are given: whatever a file is and whatever is in it, a value comes back. */
import { createReadStream } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { type FileNote, linesOfFile, type TrackedReading } from '../../domain/files/lines-of-file.ts'
import { noteWords } from '../../domain/files/note.ts'
import { sentenceOf } from '../../domain/sentences/problem.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { LONGEST_FILE } from '../../domain/text/read.ts'
import { type Line, linesOf } from '../../domain/text/read-lines.ts'
import { type DeclarationShape, readShape } from '../../domain/text/read-shape.ts'
import { type DeclarationFile, declarationOfBytes, fromJson } from '../library/declaration-file.ts'
import { type Submitted, submittedFromLines } from '../../domain/trace/submitted.ts'

/** What is longer is not read to its end: a Word file with its pictures, or a text of four bytes to each character. */
const LONGEST_BYTES = 25_000_000

const LANGUAGES = ['es', 'en'] as const

export async function bytesOf(file: string): Promise<Uint8Array | Refusal> {
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

/** A Declaration from a plain text, a Word file, an Akoma Ntoso file of ours, or the JSON of an earlier read. */
export async function readDeclarationFile(
  file: string,
  reading: TrackedReading = 'accepted',
  language: string | null = null,
): Promise<DeclarationFile> {
  const bytes = await bytesOf(file)
  return 'kind' in bytes ? bytes : declarationOfBytes(bytes, file, reading, language)
}

export type RecommendationsFile = { readonly kind: 'read'; readonly items: readonly Submitted[]; readonly note: FileNote | null } | Refusal

/** Lines as they would be printed: what reads numbers reads them again. */
const printedLines = ({ sections }: DeclarationShape) =>
  linesOf(
    sections
      .flatMap(({ paragraphs }) => paragraphs.map(({ number, text, level }) => `${'  '.repeat(level)}${number ?? ''} ${text}`.trimEnd()))
      .join('\n\n'),
  )

/** The Recommendations from a plain text, a Word file, or the JSON that `read` prints. */
export async function readRecommendationsFile(file: string, reading: TrackedReading): Promise<RecommendationsFile> {
  const bytes = await bytesOf(file)
  if ('kind' in bytes) return bytes
  if (file.endsWith('.json')) {
    const json = fromJson(bytes)
    return json.kind === 'refused' ? json : itemsOf(printedLines(readShape(json.declaration)), null)
  }
  const read = linesOfFile(bytes, file, reading)
  return read.kind === 'refused' ? read : itemsOf(read.lines, read.note)
}

function itemsOf(lines: readonly Line[], note: FileNote | null): RecommendationsFile {
  const read = submittedFromLines(lines)
  return read.kind === 'refused' ? read : { kind: 'read', items: read.items, note }
}

/** Says on standard error why not, in both languages. */
export function sayRefusal(file: string, refusal: Refusal): void {
  for (const language of LANGUAGES) process.stderr.write(`[${refusal.code}] ${file}: ${sentenceOf(refusal, language)}\n`)
}

/** Says on standard error how a file was read, where there is something to say. */
export function sayNote(file: string, note: FileNote | null): void {
  if (note === null) return
  for (const language of LANGUAGES) for (const sentence of noteWords(note, language)) process.stderr.write(`${file}: ${sentence}\n`)
}

/** False where it cannot be written, which has then been said. */
export async function pageWritten(path: string, page: string): Promise<boolean> {
  try {
    await writeFile(path, page)
    return true
  } catch (error) {
    sayRefusal(path, refused('file.unwritable', { reason: (error as NodeJS.ErrnoException).code ?? String(error) }))
    return false
  }
}
