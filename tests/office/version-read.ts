/** A version's file read as the server reads it, and what is expected of it. */
import type { TextFacts } from '../../domain/export/types.ts'
import { sidePreviewOf } from '../../domain/importing/side-preview.ts'
import type { SideOurs, SidePreview } from '../../domain/importing/side-types.ts'
import { wordsOfRuns } from '../../domain/importing/side-words.ts'
import type { Digest } from '../../domain/text/ids.ts'
import type { Versions } from '../export/random-versions.ts'

/** What the version holds before the file comes back. */
export const versionOurs = ({ text, version }: Versions, stands: 'empty' | 'written'): readonly SideOurs[] =>
  text.source.paragraphs.map((paragraph, at) => {
    const side = wordsOfRuns(stands === 'written' ? (version.source.paragraphs[at]?.runs ?? []) : [])
    const about = { number: null, source: wordsOfRuns(paragraph.runs).text, side: side.text, sideMarks: side.marks }
    return { ...paragraph, ...about, seen: '0'.repeat(64) as Digest }
  })

export function previewed(file: Uint8Array, ours: readonly SideOurs[]): SidePreview {
  const read = sidePreviewOf(file, { language: 'en', negotiated: 'es', ours })
  if (read.kind === 'refused') throw new Error(read.code)
  return read.preview
}

/** Of paragraphs that say anything. */
export const versionWords = ({ source }: TextFacts) =>
  source.paragraphs.map(({ id, runs }) => ({ paragraph: id, text: wordsOfRuns(runs).text })).filter(({ text }) => text.trim() !== '')
