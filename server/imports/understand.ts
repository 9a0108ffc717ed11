/** Reads one file for its job. Pure work: what it costs, it costs the thread that calls it. */
import { tracedOfFile } from '../../domain/files/lines-of-file.ts'
import type { Known } from '../../domain/importing/compared.ts'
import { sidePreviewOf } from '../../domain/importing/side-preview.ts'
import { previewOf } from '../../domain/importing/preview.ts'
import { wordingToTable } from '../../domain/proposals/put.ts'
import type { ParagraphView } from '../../domain/proposals/types.ts'
import type { Job, ProposalsJob, Understood } from './job.ts'

export const understand = (job: Job): Understood => (job.kind === 'version' ? sidePreviewOf(job.bytes, job.wanted) : proposalsIn(job))

function proposalsIn({ bytes, facts, revisions, hasLive }: ProposalsJob): Understood {
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
