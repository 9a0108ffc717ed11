/** Changes of marks and attributes: emphasis on what is the author's to set, the lifting of one's own strike, and
 *  role, level and marker of a paragraph that one proposes oneself. */
import type { Mark } from '@tiptap/pm/model'
import type { Transaction } from '@tiptap/pm/state'
import { AddMarkStep, AttrStep, RemoveMarkStep, type Step } from '@tiptap/pm/transform'
import type { Blocked, Draft } from './draft.ts'
import { idOf, partsIn, textsIn } from './parts.ts'
import { isEmphasis } from './pending.ts'

/** Takes over a transaction's mark and attribute steps; tells the agreed paragraph that one of them would have changed. */
export function applyMarkSteps(draft: Draft, transaction: Transaction): Blocked | null {
  for (const [index, step] of transaction.steps.entries()) {
    // Back to the document before the transaction, then forward through what was written of it.
    const back = transaction.mapping.slice(0, index).invert()
    const place = (pos: number, side: -1 | 1): number => draft.out.mapping.map(back.map(pos, side), side)
    const blocked = applyStep(draft, step, place)
    if (blocked !== null) return blocked
  }
  return null
}

type Placing = (pos: number, side: -1 | 1) => number

function applyStep(draft: Draft, step: Step, place: Placing): Blocked | null {
  if (step instanceof AttrStep) return applyAttribute(draft, step, place(step.pos, 1))
  if (step instanceof AddMarkStep)
    return isEmphasis(step.mark) ? emphasise(draft, step.mark, place(step.from, 1), place(step.to, -1), 'addMark') : null
  if (!(step instanceof RemoveMarkStep)) return null
  const range = [place(step.from, 1), place(step.to, -1)] as const
  if (isEmphasis(step.mark)) return emphasise(draft, step.mark, ...range, 'removeMark')
  return draft.voice.strike !== null && step.mark.eq(draft.voice.strike) ? unstrike(draft, step.mark, ...range) : null
}

function emphasise(draft: Draft, mark: Mark, from: number, to: number, change: 'addMark' | 'removeMark'): Blocked | null {
  for (const part of partsIn(draft.out.doc, from, to)) {
    const own = textsIn(part).filter(({ node }) => draft.voice.owns(node, part.node))
    if (own.length > 0 && draft.rules.isAgreed(idOf(part.node))) return agreed(part)
    for (const text of own) draft.out[change](text.from, text.to, mark)
  }
  return null
}

function unstrike(draft: Draft, strike: Mark, from: number, to: number): Blocked | null {
  for (const part of partsIn(draft.out.doc, from, to)) {
    const struck = textsIn(part).filter(({ node }) => strike.isInSet(node.marks))
    if (struck.length > 0 && draft.rules.isAgreed(idOf(part.node))) return agreed(part)
    for (const text of struck) draft.out.removeMark(text.from, text.to, strike)
  }
  return null
}

const SHAPE = ['role', 'level', 'marker']

function applyAttribute(draft: Draft, step: AttrStep, pos: number): Blocked | null {
  const node = draft.out.doc.nodeAt(pos)
  const own = node?.type.name === 'paragraph' && draft.author.mode === 'propose' && node.attrs.pi === draft.author.party
  if (node === null || !own || !SHAPE.includes(step.attr)) return null
  if (draft.rules.isAgreed(idOf(node))) return agreed({ node })
  draft.out.setNodeAttribute(pos, step.attr, step.value)
  return null
}

const agreed = ({ node }: Pick<ReturnType<typeof partsIn>[number], 'node'>): Blocked => ({
  kind: 'blocked',
  paragraph: idOf(node),
  code: 'paragraph.agreed',
  text: '',
})
