/** A conference as its own file: what a template needs, and those who are accredited from the start. */
import { z } from 'zod'
import { isSide, MOST_LANGUAGES } from '../languages/languages.ts'
import { ADOPTIONS } from '../sitting/adoption.ts'
import { languageCode } from '../sitting/schemas.ts'
import { DECISION_LISTS, HATS, type Hat } from '../sitting/types.ts'
import type { DelegationCode } from '../text/ids.ts'
import { code, conferenceSchema, words } from './conference.ts'

const OF_DELEGATION: ReadonlySet<Hat> = new Set(['head', 'representative'])

const person = z.strictObject({
  name: words,
  /** Function as printed on the list of participants. */
  title: words,
  hat: z.enum(HATS).exclude(['deputy']),
  delegation: code.optional(),
  institution: words.optional(),
  /** Of a service seat: the languages whose versions it writes. */
  writes: z.array(languageCode).max(MOST_LANGUAGES).optional(),
})
export type AccreditedPerson = z.output<typeof person>

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    // The platform knows its zones; one it does not know throws.
    return false
  }
}

export const conferenceFileSchema = conferenceSchema
  .safeExtend({
    /** Of the document, where it has another than the template's or the text's own. */
    title: words.optional(),
    /** IANA zone of the venue, for times on screens and paper. */
    venueZone: z.string().refine(isZone, { error: 'no such time zone' }).default('UTC'),
    representativesTakePositions: z.boolean().default(true),
    /** Whether a list of what was decided is kept, and whether it says whose proposals it was about. */
    decisions: z.enum(DECISION_LISTS).default('off'),
    /** How the final text is adopted, and how many members that takes. */
    adoption: z.enum(ADOPTIONS).default('consensus'),
    quorum: z.int().min(1).max(999).optional(),
    /** Days after certification for which the negotiating history is kept; left out, for ever. */
    historyKept: z.int().min(0).max(36_500).optional(),
    persons: z.array(person).max(5000).default([]),
  })
  .superRefine((conference, context) => {
    const { members, persons } = conference
    const codes = new Set(members.map((member) => member.code))
    const headed = new Set<DelegationCode>()
    persons.forEach(({ hat, delegation, writes }, i) => {
      const fault = (field: string, message: string): void => context.addIssue({ code: 'custom', path: ['persons', i, field], message })
      if (delegation !== undefined && !codes.has(delegation)) fault('delegation', 'not a member')
      if (writes !== undefined && hat !== 'service') fault('writes', 'only a service seat writes the version in another language')
      const foreign = writes?.find((language) => !isSide(conference, language))
      if (foreign !== undefined) fault('writes', `no authentic or courtesy language: ${foreign}`)
      if (!OF_DELEGATION.has(hat)) return
      if (delegation === undefined) fault('delegation', `a ${hat} belongs to a delegation`)
      else if (hat === 'head' && headed.has(delegation)) fault('hat', 'a second head of one delegation')
      else if (hat === 'head') headed.add(delegation)
    })
  })

export type ConferenceFile = z.output<typeof conferenceFileSchema>
