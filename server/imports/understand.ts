/** Reads one file for its job. Pure work: what it costs, it costs the thread that calls it. */
import { linesOfFile, tracedOfFile } from '../../domain/files/lines-of-file.ts'
import type { Known } from '../../domain/importing/compared.ts'
import { previewOf } from '../../domain/importing/preview.ts'
import { type ParagraphView } from '../../domain/proposals/types.ts'
import { wordingToTable } from '../../domain/proposals/put.ts'
import { declarationFromLines } from '../../domain/text/read.ts'
import type { DeclarationJob, Job, ProposalsJob, Understood } from './job.ts'

export function understand(job: Job): Understood {
  switch (job.kind) {
    case 'proposals':
      return proposalsIn(job)
    case 'declaration':
      return declarationIn(job)
  }
}

function proposalsIn({ bytes, facts, revisions, hasLive }: ProposalsJob): Understood {
  const file = tracedOfFile(bytes)
  if (file.kind === 'refused') return file
  const live = hasLive ? [{ number: null, paragraphs: facts.ours }] : []
  const issued = revisions.map(({ number, json }) => ({ number, paragraphs: knownIn(json) }))
  return { kind: 'proposals', preview: previewOf(file, { ...facts, issued: [...live, ...issued] }) }
}

/** The server wrote it itself when the revision was issued. */
type Issued = { readonly paragraphs: readonly (Pick<ParagraphView, 'runs' | 'pi' | 'id'> & object)[] }
const knownIn = (json: string): readonly Known[] =>
  (JSON.parse(json) as Issued).paragraphs.flatMap((paragraph) =>
    paragraph.pi === null ? [{ id: paragraph.id, text: wordingToTable(paragraph) }] : [],
  )

function declarationIn({ bytes, name }: DeclarationJob): Understood {
  const read = linesOfFile(bytes, name)
  if (read.kind === 'refused') return read
  const traced = tracedOfFile(bytes)
  if (traced.kind === 'refused') return traced
  return {
    kind: 'declaration',
    understood: { declaration: declarationFromLines(read.lines), note: read.note, unread: traced.unread },
  }
}
