/** Binds paragraphs together: none of them is agreed until all are. */
import { z } from 'zod'
import { isRivalWording } from '../proposals/alternatives.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { packageOf } from '../sitting/package.ts'
import { line, paragraphId } from '../sitting/schemas.ts'
import { standingOf } from '../sitting/standing.ts'
import type { ParagraphId } from '../text/ids.ts'
import { act } from './act.ts'
import { paragraphIn } from './paragraphs.ts'
import { accepted, type Context } from './types.ts'

function cannotBind(context: Context, id: ParagraphId): Refusal | null {
  const paragraph = paragraphIn(context, id)
  if (paragraph.kind === 'refused') return paragraph
  if (isRivalWording(paragraph)) return refused('package.wording')
  if (standingOf(context.state, id).kind !== 'open') return refused('package.settled')
  const pack = packageOf(context.state, id)
  return pack === null ? null : refused('package.taken', { title: pack.title })
}

export const makePackage = act({
  type: 'make-package',
  right: 'settle',
  when: 'text work',
  input: z.strictObject({ title: line, paragraphs: z.array(paragraphId).min(2).max(50) }),
  decide: (context, { title, paragraphs: named }) => {
    const paragraphs = [...new Set(named)]
    if (paragraphs.length < 2) return refused('act.malformed', { field: 'paragraphs' })
    const unfit = paragraphs.map((id) => cannotBind(context, id)).find((refusal) => refusal !== null)
    if (unfit !== undefined) return unfit
    const id = context.state.packagesMade + 1
    return accepted([{ kind: 'package-made', package: id, title, paragraphs, at: context.now }], [], { count: paragraphs.length })
  },
})
