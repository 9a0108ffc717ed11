/** In preparation, the whole text is taken from another: a previous Declaration, or one that was written elsewhere. */
import { z } from 'zod'
import { textDigest } from '../seal/text.ts'
import { refused } from '../sentences/refusals.ts'
import { phaseOf } from '../sitting/phase.ts'
import { digest, level, line, marker, role } from '../sitting/schemas.ts'
import type { Declaration } from '../text/declaration.ts'
import { EMPHASES, LONGEST_PARAGRAPH, SECTION_KINDS } from '../text/schema.ts'
import { act } from './act.ts'
import { notAsSeen } from './paragraphs.ts'
import { accepted, type Context, type Decision } from './types.ts'

/** More than any Declaration has. */
const MOST_SECTIONS = 60
const MOST_PARAGRAPHS = 1500

const words = z
  .string()
  .max(LONGEST_PARAGRAPH)
  .refine((text) => !/\p{Surrogate}|[\u0000-\u001f\u2028\u2029]/u.test(text))
const at = z.int().nonnegative().max(LONGEST_PARAGRAPH)
const mark = z.strictObject({ from: at, to: at, type: z.enum(EMPHASES) })
const paragraph = z.strictObject({ role, level, marker, text: words, marks: z.array(mark).max(1000).optional() })
const section = z.strictObject({
  kind: z.enum(SECTION_KINDS),
  heading: words.nullable(),
  paragraphs: z.array(paragraph).max(MOST_PARAGRAPHS),
})

const input = z.strictObject({
  /** The file's name. */
  file: line,
  /** Digest of the canonical text that is on the screen and is replaced. */
  seen: digest,
  text: z.strictObject({ sections: z.array(section).min(1).max(MOST_SECTIONS) }),
})

export const beginFromText = act({ type: 'begin-from-text', right: 'pen', when: 'direct writing', input, decide: begin })

type Input = z.output<typeof input>

function begin(context: Context, { seen, text: { sections } }: Input): Decision {
  const { state, text } = context
  if (phaseOf(state).kind !== 'preparation') return refused('begin.too-late')
  if (text.paragraphs.some(({ proposals }) => proposals.length > 0) || state.comments.size > 0 || state.wordings.alive.size > 0)
    return refused('begin.has-proposals')
  const changed = notAsSeen(seen, textDigest(state.conference.language, text.paragraphs))
  if (changed !== null) return changed
  const count = sections.reduce((sum, { heading, paragraphs }) => sum + paragraphs.length + (heading === null ? 0 : 1), 0)
  if (count === 0) return refused('file.empty')
  if (count > MOST_PARAGRAPHS) return refused('file.too-large')
  const { title, language } = state.conference
  return accepted(
    text.paragraphs.map(({ id }) => ({ kind: 'paragraph-removed', paragraph: id })),
    [{ kind: 'write-declaration', declaration: { title, language, sections: sections.map(plain) } }, { kind: 'relabel' }],
    { count },
  )
}

/** Without the keys that say nothing; marks that point beyond the words are left out. */
const plain = ({ paragraphs, ...about }: Input['text']['sections'][number]): Declaration['sections'][number] => ({
  ...about,
  paragraphs: paragraphs.map(({ marks = [], ...rest }) => ({
    ...rest,
    marks: marks.filter(({ from, to }) => from < to && to <= rest.text.length),
  })),
})
