/** What the server understood of a file, read at the border; and the act that puts what was ticked of it before the meeting. */
import { z } from 'zod'
import type { ActInput } from '../../../domain/acts/registry.ts'
import { UNREAD } from '../../../domain/files/traced.ts'
import { MOST_IMPORTED, MOST_IMPORTED_THREADS, MOST_REWORDED } from '../../../domain/importing/limits.ts'
import type { CommentItem, ImportItem, ImportPreview } from '../../../domain/importing/types.ts'
import type { DelegationCode } from '../../../domain/text/ids.ts'

const part = z.object({ op: z.enum(['+', '-']), text: z.string() })
const label = z.string().nullable()

const words = z.object({
  kind: z.literal('words'),
  paragraph: z.string(),
  label,
  seen: z.string().nullable(),
  base: z.string(),
  text: z.string(),
  words: z.array(z.object({ op: z.enum(['=', '+', '-']), text: z.string() })),
  already: z.array(part),
  left: z.array(part),
  replaces: z.boolean(),
  whole: z.enum(['words', 'removed', 'joined', 'moved away']),
  obstacle: z.enum(['paragraph.agreed', 'text.too-long']).nullable(),
  isDoubtful: z.boolean(),
})
const fresh = z.object({
  kind: z.literal('new'),
  section: z.string(),
  after: z.string().nullable(),
  afterLabel: label,
  role: z.enum(['title', 'heading', 'chapeau', 'body', 'quote']),
  level: z.union([z.literal(0), z.literal(1), z.literal(2), z.literal(3)]),
  marker: z.enum(['none', 'bullet', 'decimal', 'alpha', 'roman']),
  text: z.string(),
  origin: z.enum(['new', 'moved', 'divided']),
  obstacle: z.enum(['paragraph.agreed', 'text.too-long']).nullable(),
  isDoubtful: z.boolean(),
})
const comment = z.object({
  paragraph: z.string(),
  label,
  seen: z.string().nullable(),
  on: z.object({ from: z.number(), to: z.number() }).nullable(),
  quote: z.string(),
  remarks: z.array(z.object({ author: z.string(), text: z.string() })),
})

const preview = z.object({
  by: z.string(),
  format: z.enum(['word', 'web', 'text']),
  against: z.union([
    z.object({ kind: z.literal('tracked') }),
    z.object({ kind: z.literal('revision'), number: z.number() }),
    z.object({ kind: z.literal('live') }),
  ]),
  authors: z.array(z.object({ name: z.string(), changes: z.number(), party: z.string().nullable(), isTaken: z.boolean() })),
  unread: z.record(z.enum(UNREAD), z.number()),
  inOthers: z.number(),
  otherBases: z.array(label),
  items: z.array(z.discriminatedUnion('kind', [words, fresh])),
  unplaced: z.array(z.string()),
  comments: z.array(comment),
  commentsUnplaced: z.array(z.object({ author: z.string(), text: z.string() })),
  unchanged: z.number(),
})
/** Ids and codes are the server's own: that they are text is all that is asked. */
export const previewSchema = preview as unknown as z.ZodType<ImportPreview>

/** Whether the file leads to anything there that is not so already. */
export const changesAnything = (item: ImportItem): boolean => item.kind === 'new' || item.words.some(({ op }) => op !== '=')
export const canBeTicked = (item: ImportItem): boolean => item.obstacle === null && changesAnything(item)
/** Who may not see the text as it stands cannot comment on it. */
export const canBeSaid = ({ seen }: CommentItem): boolean => seen !== null

export type Ticked = { readonly items: ReadonlySet<number>; readonly comments: ReadonlySet<number> }

export const tickedAtFirst = ({ items, comments }: ImportPreview): Ticked => ({
  items: new Set([...items.entries()].flatMap(([at, item]) => (canBeTicked(item) && !item.isDoubtful ? [at] : []))),
  comments: new Set([...comments.entries()].flatMap(([at, each]) => (canBeSaid(each) ? [at] : []))),
})

export const isTooMuch = ({ comments }: Ticked): boolean => comments.size > MOST_IMPORTED_THREADS

const isBeside = (one: ImportItem | undefined, other: ImportItem | undefined): boolean =>
  one?.kind === 'new' && other?.kind === 'new' && one.section === other.section && one.after === other.after

/** What one act takes of it, and the next, in order. New paragraphs for one place stay together, and comments come first: they are about the words
 *  as they stand before. */
export function portionsOf({ items }: ImportPreview, ticked: Ticked): readonly Ticked[] {
  const portions: number[][] = [[]]
  const wanted = [...ticked.items].toSorted((one, other) => one - other)
  for (const [i, at] of wanted.entries()) {
    const last = portions.at(-1) ?? []
    const reworded = last.filter((each) => items[each]?.kind === 'words').length
    const room = items[at]?.kind === 'words' && reworded >= MOST_REWORDED ? 0 : MOST_IMPORTED - last.length
    const together = wanted.slice(i).findIndex((each, n) => n > 0 && !isBeside(items[wanted[i + n - 1] ?? -1], items[each]))
    const needed = isBeside(items[wanted[i - 1] ?? -1], items[at])
      ? 1
      : Math.min(together < 0 ? wanted.length - i : together, MOST_IMPORTED)
    if (needed > room) portions.push([at])
    else last.push(at)
  }
  return portions.map((portion, i) => ({ items: new Set(portion), comments: i === 0 ? ticked.comments : new Set() }))
}

type Input = ActInput<'import-proposals'>

function draftOf(item: ImportItem): Input['drafts'][number] {
  if (item.kind === 'words') {
    const { paragraph, base, text, seen } = item
    return { kind: 'words', paragraph, base, text, ...(seen === null ? {} : { seen }) }
  }
  const { section, after, text, role, level, marker } = item
  return { kind: 'new', section, ...(after === null ? {} : { after }), text, role, level, marker }
}

const commentOf = ({ paragraph, on, seen, remarks }: CommentItem): NonNullable<Input['comments']>[number] => ({
  paragraph,
  ...(on === null || seen === null ? {} : { on, seen }),
  remarks: remarks.map(({ text }) => text),
})

const LONGEST_NAME = 120

export function importAct(
  { items, comments }: ImportPreview,
  ticked: Ticked,
  file: string,
  behalf: DelegationCode | null,
): Input & { readonly type: 'import-proposals' } {
  return {
    type: 'import-proposals',
    file: file.slice(-LONGEST_NAME),
    drafts: items.filter((_, at) => ticked.items.has(at)).map(draftOf),
    comments: comments.filter((_, at) => ticked.comments.has(at)).map(commentOf),
    ...(behalf === null ? {} : { for: behalf }),
  }
}
