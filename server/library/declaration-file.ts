/** A file's bytes as a Declaration, of whatever kind: whatever is in it, a value comes back. */
import { declarationFromAkn } from '../../domain/export/akn-declaration.ts'
import { readAkn } from '../../domain/export/read-akn.ts'
import { isAkn, kindOf } from '../../domain/files/kind.ts'
import { type FileNote, linesOfFile, type TrackedReading } from '../../domain/files/lines-of-file.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import type { Declaration } from '../../domain/text/declaration.ts'
import { declarationFromLines, LONGEST_FILE } from '../../domain/text/read.ts'
import { declarationFromShape } from '../../domain/text/read-shape.ts'
import { certifiedIn } from './sealed-declaration.ts'

export type DeclarationFile = { readonly kind: 'read'; readonly declaration: Declaration; readonly note: FileNote | null } | Refusal

export function fromJson(bytes: Uint8Array): DeclarationFile {
  try {
    const read = declarationFromShape(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)))
    return read.kind === 'refused' ? read : { ...read, note: null }
  } catch {
    return refused('file.malformed', { field: 'JSON' })
  }
}

function fromAkn(bytes: Uint8Array, reading: TrackedReading, language: string | null): DeclarationFile {
  const read = readAkn(bytes, language)
  if (read.kind === 'read') return { kind: 'read', declaration: declarationFromAkn(read, reading), note: null }
  return read.why === 'too-large' ? refused('file.too-long', { limit: LONGEST_FILE }) : refused('file.malformed', { field: 'Akoma Ntoso' })
}

/** `language`: the expression of an Akoma Ntoso file or the version in a sealed package that is meant, and what any other file is in. */
export function declarationOfBytes(
  bytes: Uint8Array,
  file: string,
  reading: TrackedReading = 'accepted',
  language: string | null = null,
): DeclarationFile {
  if (isAkn(bytes)) return fromAkn(bytes, reading, language)
  const certified = kindOf(bytes) === 'zip' ? certifiedIn(bytes, language) : null
  if (certified !== null) return 'code' in certified ? certified : fromAkn(certified, reading, null)
  const read = ofItself(bytes, file, reading)
  return read.kind === 'refused' || language === null ? read : { ...read, declaration: { ...read.declaration, language } }
}

function ofItself(bytes: Uint8Array, file: string, reading: TrackedReading): DeclarationFile {
  if (file.endsWith('.json')) return fromJson(bytes)
  const read = linesOfFile(bytes, file, reading)
  return read.kind === 'refused' ? read : { kind: 'read', declaration: declarationFromLines(read.lines), note: read.note }
}
