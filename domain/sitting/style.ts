/** The house style of a conference as data: what advice and editorial corrections are measured by. All of it may be left out. */
import { z } from 'zod'
import { listOf } from './fact.ts'

const words = z.string().trim().min(1).max(400)
const ending = z.enum(['.', ',', ';', ''])

const endings = z.object({
  preamble: ending.optional(),
  operative: ending.optional(),
  last: ending.optional(),
  item: ending.optional(),
  lastItem: ending.optional(),
})
export const endingsSchema = endings.strict()
export type Endings = z.output<typeof endings>

export const styleSchema = z.object({
  /** The sign at the end of preambular and operative paragraphs, of the last of a list of them, and of the items under one. */
  endings: endings.optional(),
  /** Names as they are to be written, beside those of members: organs, places, titles. */
  names: listOf(words).optional(),
  /** Spelled out at first use, once. */
  acronyms: listOf(z.object({ acronym: words, name: words })).optional(),
  /** Acronyms that need no explanation. */
  knownAcronyms: listOf(words).optional(),
  /** Preferred terms, and what they stand in place of. */
  glossary: listOf(z.object({ preferred: words, instead: listOf(words) })).optional(),
  /** In which order members are written out; left out, any order is right. */
  members: z.enum(['alphabetical', 'as listed']).optional(),
  /** What a verb takes when it opens a second paragraph running; an empty list asks for nothing. */
  also: listOf(words).optional(),
  /** The shape of quotation marks; left out, any shape is right. */
  quotes: z.enum(['«»', '“”']).optional(),
})

export type Style = z.output<typeof styleSchema>
