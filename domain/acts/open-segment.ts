/** Opens a restricted segment: text and presence are for those it names alone, until it ends. */
import { z } from 'zod'
import { type Refusal, refused } from '../sentences/refusals.ts'
import { paragraphId } from '../sitting/schemas.ts'
import { powersOf } from '../sitting/seats.ts'
import { isNamed, namedBy } from '../sitting/segment.ts'
import { type Allowed, SENT_OUT } from '../sitting/text-reading.ts'
import type { ParagraphId } from '../text/ids.ts'
import { act } from './act.ts'
import { paragraphIn } from './paragraphs.ts'
import { accepted, type Context } from './types.ts'

const MOST_PARAGRAPHS = 1000

export const openSegment = act({
  type: 'open-segment',
  right: 'preside',
  when: 'sitting',
  input: z.strictObject({
    paragraphs: z.array(paragraphId).min(1).max(MOST_PARAGRAPHS),
    allow: z.union([z.literal('heads'), z.strictObject({ without: z.array(z.enum(SENT_OUT)).min(1) })]),
  }),
  decide: (context, { paragraphs: named, allow }) => {
    const { state, actor, now } = context
    if (state.segment !== null) return refused('segment.already-open')
    const paragraphs = [...new Set(named)]
    const missing = missingIn(context, paragraphs)
    if (missing !== null) return missing
    // Who opened it could not end it: nobody shuts themselves out by a slip.
    if (!isNamed(allow, powersOf(actor, now))) return refused('segment.yourself')
    const inside = namedBy(state, allow, now)
    const out = [...state.seats.keys()].filter((seat) => !inside.includes(seat))
    return accepted([{ kind: 'segment-opened', paragraphs, allow, inside, at: now }], [{ kind: 'clear', seats: out }], {
      count: paragraphs.length,
      groups: groupsOut(allow).join(', '),
    })
  },
})

function missingIn(context: Context, paragraphs: readonly ParagraphId[]): Refusal | null {
  for (const id of paragraphs) {
    const found = paragraphIn(context, id)
    if (found.kind === 'refused') return found
  }
  return null
}

const groupsOut = (allow: Allowed): readonly string[] =>
  allow === 'heads' ? SENT_OUT : SENT_OUT.filter((group) => allow.without.includes(group))
