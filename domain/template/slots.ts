/** The slots of a template and what fills each: one list, so that a template's slots are known when it is loaded. */
import type { NameWithArticle } from '../text/declaration.ts'
import { roman } from '../text/numbers.ts'
import { ORGANS, type Conference, type Language, type ObserverKind, type OrganKey } from './conference.ts'
import { datesInHeading, datesInSentence } from './dates.ts'
import { inOrder, joined, withArticle } from './lists.ts'
import { ordinal, titleCase } from './ordinals.ts'

/** Null where the conference has nothing to say there. */
export type FillSlot = (conference: Conference, language: Language) => string | null

const namesOf = (
  holders: readonly { readonly names: Readonly<Record<string, NameWithArticle>> }[],
  language: Language,
): readonly NameWithArticle[] | null => {
  const names = holders.map((holder) => holder.names[language])
  return names.every((name) => name !== undefined) ? names : null
}

function listOf(names: readonly NameWithArticle[] | null, conference: Conference, language: Language): string | null {
  if (names === null || names.length === 0) return null
  return joined(names.map(withArticle), language, conference.lists)
}

const sorted = (names: readonly NameWithArticle[] | null, language: Language): readonly NameWithArticle[] | null =>
  names === null ? null : inOrder(names, language)

const hosts: FillSlot = (conference, language) => {
  const held = conference.hosts
    .map((code) => conference.members.find((member) => member.code === code))
    .filter((member) => member !== undefined)
  return listOf(namesOf(held, language), conference, language)
}

/** Countries in the language's order; organisations and guests in the order in which they were entered. */
const observers =
  (kind: ObserverKind): FillSlot =>
  (conference, language) => {
    const names = namesOf(conference.observers[kind], language)
    return listOf(kind === 'countries' ? sorted(names, language) : names, conference, language)
  }

const numberSlots = (
  prefix: string,
  numberOf: (conference: Conference) => number | undefined,
): readonly (readonly [string, FillSlot])[] => {
  const slot = (name: string, print: (number: number, language: Language) => string): readonly [string, FillSlot] => [
    `${prefix}.${name}`,
    (conference, language) => {
      const number = numberOf(conference)
      return number === undefined ? null : print(number, language)
    },
  ]
  return [
    slot('roman', (number) => roman(number).toUpperCase()),
    slot('arabic', (number) => String(number)),
    slot('words', (number, language) => titleCase(ordinal(number, language, 'feminine'))),
    slot('words.lower', (number, language) => ordinal(number, language, 'feminine')),
    slot('words.masculine', (number, language) => titleCase(ordinal(number, language, 'masculine'))),
  ]
}

/** `next` is the meeting after this one, `following` the one after that. */
const meetingSlots = (name: string, at: number): readonly (readonly [string, FillSlot])[] => [
  ...numberSlots(`${name}.number`, (conference) => conference.nextMeetings[at]?.number),
  [`${name}.year`, (conference) => conference.nextMeetings[at]?.year.toString() ?? null],
  [
    `${name}.host`,
    (conference, language) => {
      const host = conference.members.find(({ code }) => code === conference.nextMeetings[at]?.host)?.names[language]
      return host === undefined ? null : withArticle(host)
    },
  ],
]

const organSlots = (key: OrganKey): readonly (readonly [string, FillSlot])[] => {
  const organ = (conference: Conference, language: Language) => conference.organs[language]?.[key]
  return [
    [
      `organs.${key}`,
      (conference, language) => {
        const found = organ(conference, language)
        return found === undefined ? null : withArticle(found)
      },
    ],
    [`organs.${key}.name`, (conference, language) => organ(conference, language)?.name ?? null],
    [`organs.${key}.acronym`, (conference, language) => organ(conference, language)?.acronym || null],
  ]
}

export const SLOTS: ReadonlyMap<string, FillSlot> = new Map<string, FillSlot>([
  ...numberSlots('conference.number', ({ number }) => number),
  ['theme', ({ theme }, language) => theme[language] ?? null],
  ['place.short', ({ place }, language) => place[language]?.short ?? null],
  ['place.long', ({ place }, language) => place[language]?.long ?? null],
  ['dates.long', ({ dates }, language) => datesInSentence(dates, language)],
  ['dates.heading', ({ dates }, language) => datesInHeading(dates, language)],
  ['principals', ({ principals }, language) => principals[language]?.collective ?? null],
  ['principals.brief', ({ principals }, language) => principals[language]?.brief ?? null],
  ['principals.names', ({ principals }, language) => principals[language]?.names ?? null],
  ['members', (conference, language) => listOf(sorted(namesOf(conference.members, language), language), conference, language)],
  ['observers.countries', observers('countries')],
  ['observers.organisations', observers('organisations')],
  ['observers.guests', observers('guests')],
  ['hosts', hosts],
  ...meetingSlots('next', 0),
  ...meetingSlots('following', 1),
  ...ORGANS.flatMap(organSlots),
])

/** A slot as written: `{{principals}}`, or `{{principals|start}}` where it begins a sentence. */
export const SLOT = /\{\{([a-z.]+)(?:\|([a-z]+))?\}\}/g
