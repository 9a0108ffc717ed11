/** Reads one file for its job. Pure work: what it costs, it costs the thread that calls it. */
import { tracedOfFile } from '../../domain/files/lines-of-file.ts'
import type { Known } from '../../domain/importing/compared.ts'
import { sidePreviewOf } from '../../domain/importing/side-preview.ts'
import { previewOf } from '../../domain/importing/preview.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import { wordingToTable } from '../../domain/proposals/put.ts'
import type { ParagraphView } from '../../domain/proposals/types.ts'
import { declarationOfBytes } from '../library/declaration-file.ts'
import { libraryFile } from '../library/library-document.ts'
import type { Earlier, EarlierRead, Job, Reads, SentBack, Understood } from './job.ts'

export function understand(job: Job): Reads[Job['kind']] {
  switch (job.kind) {
    case 'sent-back':
      return sentBack(job)
    case 'earlier':
      return earlier(job)
    case 'version':
      return sidePreviewOf(job.bytes, job.wanted)
  }
}

function earlier({ file, bytes }: Earlier): EarlierRead {
  const read = declarationOfBytes(bytes, file)
  if (read.kind === 'refused') return read
  const document = libraryFile(file, read.declaration)
  return document.sides.length > LONGEST_EARLIER ? refused('library.too-long', { limit: LONGEST_EARLIER }) : { kind: 'read', document }
}

/** Paragraphs of one Declaration with its annexes; what has more is something else. */
const LONGEST_EARLIER = 3_000

function sentBack({ bytes, facts, revisions, hasLive }: SentBack): Understood {
  const file = tracedOfFile(bytes)
  if (file.kind === 'refused') return file
  const live = hasLive ? [{ number: null, paragraphs: facts.ours }] : []
  const issued = revisions.map(({ number, json }) => ({ number, paragraphs: knownIn(json) }))
  return { kind: 'understood', preview: previewOf(file, { ...facts, issued: [...live, ...issued] }) }
}

/** The server wrote it itself when the revision was issued. */
type Issued = { readonly paragraphs: readonly Pick<ParagraphView, 'runs' | 'pi' | 'id'>[] }

const knownIn = (json: string): readonly Known[] =>
  (JSON.parse(json) as Issued).paragraphs.flatMap((paragraph) =>
    paragraph.pi === null ? [{ id: paragraph.id, text: wordingToTable(paragraph) }] : [],
  )
