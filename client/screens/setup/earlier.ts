/** The earlier Declaration that a conference begins from, read in this browser with what everything else is read with. */
import { declarationFromAkn } from '../../../domain/export/akn-declaration.ts'
import { readAkn } from '../../../domain/export/read-akn.ts'
import { isAkn } from '../../../domain/files/kind.ts'
import { type Language, sentenceOf } from '../../../domain/sentences/problem.ts'
import { type Refusal, refused } from '../../../domain/sentences/refusals.ts'
import { type Country, countriesNamed } from '../../../domain/setup/countries.ts'
import type { TextLanguage } from '../../../domain/setup/form.ts'
import type { Declaration } from '../../../domain/text/declaration.ts'
import { LONGEST_FILE } from '../../../domain/text/read.ts'
import { readShape } from '../../../domain/text/read-shape.ts'
import { readToBegin } from '../imports/begin-read.ts'

type Earlier = {
  readonly kind: 'read'
  readonly language: TextLanguage
  readonly text: { readonly file: string; readonly title: string; readonly paragraphs: number; readonly shape: unknown }
  /** Countries that it names: its members, as far as one can tell. */
  readonly named: readonly Country[]
}

export async function readEarlier(file: File, told: Language): Promise<Earlier | { readonly kind: 'refused'; readonly detail: string }> {
  const read = await declarationIn(file).catch(() => refused('file.unreadable', { reason: file.name }))
  return read.kind === 'refused' ? { kind: 'refused', detail: sentenceOf(read, told) } : earlierOf(read.declaration, file.name)
}

type Read = { readonly kind: 'read'; readonly declaration: Declaration } | Refusal

async function declarationIn(file: File): Promise<Read> {
  const bytes = new Uint8Array(await file.slice(0, 2_000_000).arrayBuffer())
  if (!isAkn(bytes)) {
    const read = await readToBegin(file)
    return read.kind === 'refused' ? read : { kind: 'read', declaration: read.declaration }
  }
  const read = readAkn(bytes, null)
  if (read.kind === 'read') return { kind: 'read', declaration: declarationFromAkn(read, 'accepted') }
  return read.why === 'too-large' ? refused('file.too-long', { limit: LONGEST_FILE }) : refused('file.malformed', { field: 'Akoma Ntoso' })
}

function earlierOf(declaration: Declaration, file: string): Earlier {
  const paragraphs = declaration.sections.flatMap((section) => section.paragraphs)
  const language = declaration.language === 'en' ? 'en' : 'es'
  return {
    kind: 'read',
    language,
    text: { file, title: declaration.title, paragraphs: paragraphs.length, shape: readShape(declaration) },
    named: countriesNamed(paragraphs.map(({ text }) => text).join('\n'), language),
  }
}
