/** Makes a paper from its order. Pure work: what it costs, it costs the thread that calls it. */
import { correspondenceHtml } from '../../domain/trace/table-html.ts'
import { correspondenceTable } from '../../domain/trace/table.ts'
import { correspondenceDocx } from './correspondence-docx.ts'
import type { Order, Progress } from './order.ts'

export async function makePaper({ form, facts, at }: Order, tell: (progress: Progress) => void): Promise<Uint8Array> {
  const total = facts.recommendations.length
  const table = correspondenceTable(facts, (done) => tell({ done, total }))
  switch (form) {
    case 'docx':
      return correspondenceDocx(table, at)
    case 'html':
      return new TextEncoder().encode(correspondenceHtml(table))
  }
}
