/** What the server understood of a file with a version in another language, read at the border; and the act that writes what was ticked of it. */
import { z } from 'zod'
import type { ActInput } from '../../../domain/acts/registry.ts'
import { UNREAD } from '../../../domain/files/traced.ts'
import { SIDE_WAYS, type SidePreview } from '../../../domain/importing/side-types.ts'
import { EMPHASES } from '../../../domain/text/schema.ts'

const label = z.string().nullable()
const item = z.object({
  paragraph: z.string(),
  label,
  source: z.string(),
  text: z.string(),
  marks: z.array(z.object({ from: z.number(), to: z.number(), type: z.enum(EMPHASES) })),
  seen: z.string(),
  words: z.array(z.object({ op: z.enum(['=', '+', '-']), text: z.string() })),
  way: z.enum(SIDE_WAYS),
  madeOn: z.string().nullable(),
  obstacle: z.literal('text.too-long').nullable(),
})
const preview = z.object({
  language: z.string(),
  format: z.enum(['word', 'web', 'text', 'akn']),
  items: z.array(item),
  unchanged: z.number(),
  blank: z.array(label),
  missing: z.array(label),
  unplaced: z.array(z.string()),
  tracked: z.number(),
  unread: z.record(z.enum(UNREAD), z.number()),
})
/** Ids and digests are the server's own: that they are text is all that is asked. */
export const sidePreviewSchema = preview as unknown as z.ZodType<SidePreview>

export const canBeWritten = ({ obstacle }: SidePreview['items'][number]): boolean => obstacle === null

export const tickedAtFirst = ({ items }: SidePreview): ReadonlySet<number> =>
  new Set([...items.entries()].flatMap(([at, each]) => (canBeWritten(each) ? [at] : [])))

const LONGEST_NAME = 120

export const writingOf = ({ language, items }: SidePreview, ticked: ReadonlySet<number>, file: string): ActInput<'write-side'> => ({
  language,
  file: file.slice(-LONGEST_NAME),
  words: items
    .filter((_, at) => ticked.has(at))
    .map(({ paragraph, seen, text, marks }) => ({ paragraph, seen, text, marks: marks.map((mark) => ({ ...mark })) })),
})
