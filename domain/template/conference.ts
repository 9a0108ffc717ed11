/** A Conference as data: everything a template's slots are filled with. The body's own names for its organs stand here, never in code. */
import { z } from 'zod'
import { languagesOf, languageTwice, MOST_LANGUAGES } from '../languages/languages.ts'
import { languageCode } from '../sitting/schemas.ts'
import { styleSchema } from '../sitting/style.ts'
import type { DelegationCode } from '../text/ids.ts'

/** The languages that texts are filled in. */
export const LANGUAGES = ['es', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

export const words = z.string().trim().min(1).max(400)
/** One entry per language that the conference works in. */
const perLanguage = <T extends z.ZodType>(value: T) => z.record(languageCode, value)
/** As many as the act takes that sets them later. */
const languageList = z.array(languageCode).max(MOST_LANGUAGES)
export const code = z.custom<DelegationCode>((value) => typeof value === 'string' && /^[A-Z]{2,6}$/.test(value), {
  error: 'two to six capitals',
})

/** `article` stands before the name in a sentence (`la`, `los`, `the`), or is empty. */
const nameWithArticle = z.object({ name: words, article: z.string().max(10), short: words })
const delegation = z.object({ code, names: perLanguage(nameWithArticle), colour: z.int().min(0).max(999) })
const observer = z.object({ names: perLanguage(nameWithArticle) })

/** An organ as the body calls it: `la` `Secretaría Técnica` `ST`. */
const organ = z.object({ name: words, article: z.string().max(10), acronym: z.string().max(20) })
export const ORGANS = ['body', 'presidency', 'secretariat', 'group'] as const
export type OrganKey = (typeof ORGANS)[number]
const organs = z.record(z.enum(ORGANS), organ)

/** The collective name of the principals, with its article, as inside a sentence: `las Viceministras y los Viceministros`,
 *  a shorter form (`los Viceministros`), and the bare name (`Viceministras y Viceministros`). */
const principals = z.object({ collective: words, brief: words, names: words })

const isDay = (value: string): boolean => {
  const parsed = new Date(`${value}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(value)
}
const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isDay, { error: 'no such day' })

const number = z.int().min(1).max(99)

export const conferenceSchema = z
  .object({
    number,
    /** Of the document, as the body numbers its documents: `CRM/XII/DEC`. */
    symbol: z.string().trim().min(1).max(40).optional(),
    theme: perLanguage(words),
    place: perLanguage(z.object({ short: words, long: words })),
    dates: z.object({ from: day, to: day }),
    /** The language in which the text is negotiated. */
    language: z.enum(LANGUAGES),
    /** Languages beside it in which the text is equally valid, and those into which it is translated as a courtesy: each has a version of its own. */
    authentic: languageList.optional(),
    courtesy: languageList.optional(),
    principals: perLanguage(principals),
    members: z.array(delegation).min(1).max(999),
    observers: z.object({ countries: z.array(observer), organisations: z.array(observer), guests: z.array(observer) }),
    /** Members that receive this meeting, by code. */
    hosts: z.array(code),
    /** The meetings to come, nearest first. */
    nextMeetings: z.array(z.object({ number, host: code, year: z.int().min(1900).max(2999) })),
    organs: perLanguage(organs),
    /** House style of lists: `A, B, and C` where English takes the serial comma. */
    lists: z.enum(['serial comma', 'no serial comma']),
    /** House style, by language: what advice beside the text and editorial corrections are measured by. */
    style: perLanguage(styleSchema.strict()).optional(),
  })
  .superRefine((conference, context) => {
    const { dates, members, hosts, nextMeetings } = conference
    const twice = languageTwice(languagesOf(conference))
    if (twice !== null) context.addIssue({ code: 'custom', path: [twice.list, twice.at], message: 'a language that is named already' })
    const codes = new Set(members.map((member) => member.code))
    if (dates.to < dates.from) context.addIssue({ code: 'custom', path: ['dates', 'to'], message: 'before the first day' })
    if (codes.size < members.length) context.addIssue({ code: 'custom', path: ['members'], message: 'two delegations with one code' })
    hosts.forEach((host, i) => {
      if (!codes.has(host)) context.addIssue({ code: 'custom', path: ['hosts', i], message: 'not a member' })
    })
    nextMeetings.forEach(({ host }, i) => {
      if (!codes.has(host)) context.addIssue({ code: 'custom', path: ['nextMeetings', i, 'host'], message: 'not a member' })
    })
  })

export type Conference = z.output<typeof conferenceSchema>
export type Observer = Conference['observers']['countries'][number]
export type ObserverKind = keyof Conference['observers']
