/** The form in which a Declaration is printed as JSON, and read back from it. */
import { z } from 'zod'
import { refused } from '../sentences/refusals.ts'
import type { Declaration, PlainMark, PlainParagraph, PlainSection } from './declaration.ts'
import type { ParagraphId } from './ids.ts'
import { isText } from './read-lines.ts'
import { printedNumbers } from './numbers.ts'
import type { DeclarationRead } from './read.ts'
import { openingVerbs } from './read-verbs.ts'
import { EMPHASES, MARKERS, ROLES, SECTION_KINDS, type Level, type Marker, type Role, type SectionKind } from './schema.ts'

export type ParagraphShape = {
  readonly id?: ParagraphId
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  /** As printed: `1.`, `a)`, `•`; null where there is none. */
  readonly number: string | null
  /** The first opening verb as it stands, or null. */
  readonly verb: string | null
  readonly verbs: readonly string[]
  readonly text: string
  readonly marks?: readonly PlainMark[]
}
/** `heading` repeats the words of the section's first heading paragraph; the paragraphs are the whole text. */
export type SectionShape = { readonly kind: SectionKind; readonly heading: string | null; readonly paragraphs: readonly ParagraphShape[] }
export type DeclarationShape = { readonly title: string; readonly language: string; readonly sections: readonly SectionShape[] }

/** Titles, headings and quoted words are led by no verb of the meeting's. */
const isLed = (role: Role): boolean => role === 'body' || role === 'chapeau'

function paragraphShape(paragraph: PlainParagraph, number: string | null, language: string): ParagraphShape {
  const { id, role, level, marker, text, marks } = paragraph
  const verbs = isLed(role) ? openingVerbs(text, language).map((verb) => verb.text) : []
  return {
    ...(id === undefined ? {} : { id }),
    role,
    level,
    marker,
    number,
    verb: verbs[0] ?? null,
    verbs,
    text,
    ...(marks === undefined ? {} : { marks }),
  }
}

const headingIn = (paragraphs: readonly PlainParagraph[]): string | null => paragraphs.find(({ role }) => role === 'heading')?.text ?? null

/** What `read` prints. */
export function readShape(declaration: Declaration): DeclarationShape {
  const { title, language } = declaration
  const sections = declaration.sections.map(({ kind, heading, paragraphs }) => {
    const numbers = printedNumbers(paragraphs)
    return {
      kind,
      heading: heading ?? headingIn(paragraphs),
      paragraphs: paragraphs.map((paragraph, at) => paragraphShape(paragraph, numbers[at] ?? null, language)),
    }
  })
  return { title, language, sections }
}

/** What a plain text may not hold, its JSON may not either: control codes, halves of characters. */
const words = z.string().refine(isText, { error: 'not text' })
const mark = z.object({ from: z.number().int().min(0), to: z.number().int().min(0), type: z.enum(EMPHASES) })
const paragraph = z
  .object({
    id: z.string().min(1).max(64).optional(),
    role: z.enum(ROLES).default('body'),
    level: z.literal([0, 1, 2, 3]).default(0),
    marker: z.enum(MARKERS).default('none'),
    number: z.string().max(40).refine(isText).nullish(),
    text: words,
    marks: z.array(mark).optional(),
  })
  .refine(({ text, marks = [] }) => marks.every(({ from, to }) => from < to && to <= text.length), {
    path: ['marks'],
    error: 'outside the text',
  })
const section = z.object({ kind: z.enum(SECTION_KINDS), heading: words.nullable().default(null), paragraphs: z.array(paragraph) })
const shape = z.object({ title: words.default(''), language: z.string().min(2).max(35).default('und'), sections: z.array(section) })

/** A bullet is a marker, not a number. */
const isNumber = (number: string | null | undefined): number is string => typeof number === 'string' && /[\p{L}\p{N}]/u.test(number)

function paragraphFrom({ id, role, level, marker, number, text, marks }: z.output<typeof paragraph>): PlainParagraph {
  // An id from a file only pairs paragraphs of two texts; a room that takes one in checks its form.
  return {
    ...(id === undefined ? {} : { id: id as ParagraphId }),
    role,
    level,
    marker,
    ...(isNumber(number) ? { number } : {}),
    text,
    ...(marks === undefined ? {} : { marks }),
  }
}

/** A heading that is printed twice, as the section's and as a paragraph, is kept once, as the paragraph. */
function sectionFrom({ kind, heading, paragraphs: shapes }: z.output<typeof section>): PlainSection {
  const paragraphs = shapes.map(paragraphFrom)
  return { kind, heading: heading === headingIn(paragraphs) ? null : heading, paragraphs }
}

/** Reads the printed form back; verbs in it are found again, not believed. */
export function declarationFromShape(json: unknown): DeclarationRead {
  const parsed = shape.safeParse(json)
  if (!parsed.success) return refused('file.malformed', { field: parsed.error.issues[0]?.path.join('.') || 'JSON' })
  const { title, language, sections } = parsed.data
  if (sections.every(({ paragraphs }) => paragraphs.length === 0)) return refused('file.empty')
  return { kind: 'read', declaration: { title, language, sections: sections.map(sectionFrom) } }
}
