/** Agrees in one act all of a section that has nothing pending. Only what is named, in the wording that was seen, is agreed;
 *  what cannot be is left out, and the answer tells why. */
import { z } from 'zod'
import { type Refusal, type RefusalCode, refused } from '../sentences/refusals.ts'
import type { Fact } from '../sitting/facts.ts'
import { packageOf } from '../sitting/package.ts'
import { digest, paragraphId, sectionId } from '../sitting/schemas.ts'
import type { ParagraphId } from '../text/ids.ts'
import { act } from './act.ts'
import { agreeable, inAbsenceOf } from './agreement.ts'
import { accepted, type Context } from './types.ts'

const LONGEST_SECTION = 1000

const input = z.strictObject({
  section: sectionId,
  paragraphs: z
    .array(z.strictObject({ paragraph: paragraphId, seen: digest }))
    .min(1)
    .max(LONGEST_SECTION),
})
type Named = z.output<typeof input>['paragraphs'][number]

export type LeftOut = { readonly paragraph: ParagraphId; readonly why: RefusalCode }

export const agreeSection = act({
  type: 'agree-section',
  right: 'settle',
  when: 'text work',
  input,
  decide: (context, { section, paragraphs }) => {
    if (!context.sections.includes(section)) return refused('section.unknown')
    const there = context.text.paragraphs.filter((each) => each.section === section)
    const named = new Map(paragraphs.map((each) => [each.paragraph, each]))
    const stranger = [...named.keys()].find((id) => !there.some((each) => each.id === id))
    if (stranger !== undefined) return refused('section.other', {})
    const judged = there.map(({ id }) => judgedIn(context, id, named.get(id)))
    const changed = judged.find((each) => each.why === 'wording.changed')
    if (changed !== undefined) return refused('wording.changed')
    const leftOut = judged.flatMap(({ paragraph, why }): LeftOut[] => (why === null ? [] : [{ paragraph, why }]))
    const facts = judged.flatMap(({ paragraph, seen, why }): Fact[] =>
      why === null && seen !== undefined
        ? [{ kind: 'paragraph-agreed', paragraph, seen, at: context.now, ...inAbsenceOf(context.state) }]
        : [],
    )
    if (facts.length === 0) return refused('section.nothing-to-agree')
    return { ...accepted(facts, [], { count: facts.length, left: leftOut.length }), told: { leftOut } }
  },
})

type Judged = { readonly paragraph: ParagraphId; readonly seen?: Named['seen']; readonly why: RefusalCode | null }

function judgedIn(context: Context, paragraph: ParagraphId, named: Named | undefined): Judged {
  if (named === undefined) return { paragraph, why: 'paragraph.not-named' }
  const found = agreeable(context, paragraph, named.seen)
  const kept = found.kind === 'refused' ? found : notWithTheRest(context, paragraph)
  return { paragraph, seen: named.seen, why: kept?.code ?? null }
}

function notWithTheRest({ state }: Context, paragraph: ParagraphId): Refusal | null {
  if (state.aside.has(paragraph)) return refused('paragraph.already-aside')
  const pack = packageOf(state, paragraph)
  return pack === null ? null : refused('package.apart', { title: pack.title })
}
