/** Which paragraphs of a section can be agreed in one act, as this screen shows them, and why the others cannot. */
import { groupAt } from '../alternatives/group.ts'
import { packageAt } from '../alternatives/package.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { SectionId } from '../../../domain/text/ids.ts'
import type { Shown } from '../../room/text-store.ts'

export type Why =
  | { readonly kind: 'pending'; readonly count: number }
  | { readonly kind: 'adref'; readonly of: readonly string[] }
  | { readonly kind: 'aside' | 'agreed' | 'empty' | 'late' | 'wordings' | 'conflict' | 'package' }

type Text = Pick<Shown, 'paragraphs' | 'standing' | 'aside' | 'late' | 'conflicts' | 'packages'>

export type ToAgree = {
  readonly these: readonly ParagraphView[]
  readonly others: readonly { readonly view: ParagraphView; readonly why: Why }[]
}

export function sectionToAgree(text: Text, section: SectionId): ToAgree {
  const all = text.paragraphs.filter((view) => view.section === section).map((view) => ({ view, why: whyNot(text, view) }))
  return {
    these: all.flatMap(({ view, why }) => (why === null ? [view] : [])),
    others: all.flatMap(({ view, why }) => (why === null ? [] : [{ view, why }])),
  }
}

function whyNot(text: Text, view: ParagraphView): Why | null {
  const { standing, aside, late } = text
  const held = standing.get(view.id)
  if (held?.kind === 'agreed') return { kind: 'agreed' }
  // Who has to ask the capital first is not passed over with the rest of the section.
  if (held?.kind === 'ad-referendum') return { kind: 'adref', of: held.of }
  if (view.proposals.length > 0) return { kind: 'pending', count: view.proposals.length }
  if (groupAt(text.paragraphs, view.id) !== null) return { kind: 'wordings' }
  if (text.conflicts.has(view.id)) return { kind: 'conflict' }
  if (packageAt(text, view.id) !== null) return { kind: 'package' }
  if (aside.has(view.id)) return { kind: 'aside' }
  if (late.has(view.id) && late.get(view.id) !== 'admitted') return { kind: 'late' }
  return view.runs.every(({ text }) => text.trim() === '') ? { kind: 'empty' } : null
}
