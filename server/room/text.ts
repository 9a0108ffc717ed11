/** The text as the index last verified it, in views: what acts decide on and what pages start from. */
import type { ParagraphView, TextView } from '../../domain/proposals/types.ts'
import { viewOf } from '../../domain/proposals/read.ts'
import type { Verified } from '../../domain/guard/guard.ts'
import type { Room } from './room.ts'

/** Views are kept while a paragraph's characters and attributes stay what they were. */
const kept = new WeakMap<Verified, { readonly runs: Verified['runs']; readonly view: ParagraphView }>()

export function viewIn(paragraph: Verified): ParagraphView {
  const before = kept.get(paragraph)
  if (before !== undefined && before.runs === paragraph.runs) return before.view
  const view = viewOf(paragraph, paragraph.runs)
  kept.set(paragraph, { runs: paragraph.runs, view })
  return view
}

export function textOf(room: Room): TextView {
  const { paragraphs } = room.index
  return {
    get paragraphs() {
      return [...paragraphs.values()].map(viewIn)
    },
    find: (id) => {
      const paragraph = paragraphs.get(id)
      return paragraph === undefined ? null : viewIn(paragraph)
    },
  }
}
