/** The answers as a conference's file: what the server makes a conference from, whoever wrote it. */
import { z } from 'zod'
import { conferenceFileSchema } from '../template/conference-file.ts'
import { nameWithArticle } from './countries.ts'
import { readDelegations } from './delegations.ts'
import { languageBeside, type Named, type SetupForm, sidesOfStanding, TEMPLATES, type TextLanguage } from './form.ts'
import type { ListedHat } from './hats.ts'
import { type ListedPerson, readPersons } from './persons.ts'

type ConferenceInput = z.input<typeof conferenceFileSchema>
type PersonInput = NonNullable<ConferenceInput['persons']>[number]

/** What is sent to be made. `text`: a Declaration to begin from, in the form that `declaro read` prints, in place of the template. */
export const setupOrder = z.strictObject({ conference: conferenceFileSchema, template: z.enum(TEMPLATES), text: z.unknown().optional() })
export type SetupOrder = z.input<typeof setupOrder>

/** The name of a function where a person has no title of its own. */
export type TitleOf = (hat: ListedHat) => string

export function orderOf(form: SetupForm, titleOf: TitleOf, text: unknown): SetupOrder {
  return { conference: conferenceOf(form, titleOf), template: form.template, ...(text === null ? {} : { text }) }
}

function conferenceOf(form: SetupForm, titleOf: TitleOf): ConferenceInput {
  const { delegations } = readDelegations(form.delegations)
  const known = knownIn(form)
  const each = <Value>(of: (names: Named, language: TextLanguage) => Value): Record<string, Value> =>
    Object.fromEntries(known.map((language) => [language, of(form.names[language], language)]))
  return {
    number: Number(form.number),
    ...(form.title.trim() === '' ? {} : { title: form.title }),
    ...(form.symbol.trim() === '' ? {} : { symbol: form.symbol }),
    theme: each(({ theme }) => theme),
    place: each(({ place }) => ({ short: place, long: place })),
    dates: { from: form.from, to: form.to },
    language: form.language,
    authentic: [...sidesOfStanding(form, 'authentic')],
    courtesy: [...sidesOfStanding(form, 'courtesy')],
    principals: each(({ principals }) => ({ collective: principals, brief: principals, names: withoutArticles(principals) })),
    members: delegations.map(({ code, names, colour }) => ({ code, names: { ...names }, colour })),
    observers: { countries: [], organisations: [], guests: [] },
    hosts: delegations.filter(({ code }) => code === form.host).map(({ code }) => code),
    nextMeetings: [],
    organs: each(organsOf),
    lists: 'no serial comma',
    venueZone: form.zone,
    representativesTakePositions: form.representatives === 'take positions',
    decisions: form.decisions,
    adoption: form.adoption,
    ...(form.quorum.trim() === '' ? {} : { quorum: Number(form.quorum) }),
    ...(form.historyKept.trim() === '' ? {} : { historyKept: Number(form.historyKept) }),
    persons: [...officeOf(form, titleOf), ...readPersons(form.persons, delegations).persons.map((person) => personOf(person, titleOf))],
  }
}

/** The negotiated language, and the one beside it where the conference is named in it too. */
function knownIn(form: SetupForm): readonly TextLanguage[] {
  const beside = languageBeside(form)
  const isNamed =
    beside !== null &&
    [form.names[beside].body, form.names[beside].acronym, form.names[beside].theme, form.names[beside].place].every(
      (words) => words.trim() !== '',
    )
  return isNamed ? [form.language, beside] : [form.language]
}

const organsOf = ({ body, acronym, presidency, secretariat, group }: Named, language: TextLanguage) => ({
  body: organ(body, acronym, language === 'en' ? 'the' : FEMININE.test(body) ? 'la' : 'el'),
  presidency: organ(presidency, ''),
  secretariat: organ(secretariat, ''),
  group: organ(group, ''),
})

/** Names of meetings that take `la`, where no article was written. */
const FEMININE = /^(?:conferencia|reunión|asamblea|comisión|cumbre|junta|mesa)/i

/** Written with its article, or without one: then the sentence takes the usual one. */
function organ(written: string, acronym: string, usual = ''): { name: string; article: string; acronym: string } {
  const { name, article } = nameWithArticle(written.trim())
  return { name, article: article === '' ? usual : article, acronym: acronym.trim() }
}

const withoutArticles = (names: string): string => names.replace(/(^|\s)(?:las|los|la|el|the)\s/g, '$1')

const officeOf = ({ chair, secretary }: SetupForm, titleOf: TitleOf): readonly PersonInput[] =>
  (
    [
      ['chair', chair],
      ['secretariat', secretary],
    ] as const
  ).map(([hat, { name, title }]) => ({ name, hat, title: title.trim() === '' ? titleOf(hat) : title }))

function personOf({ name, title, hat, delegation }: ListedPerson, titleOf: TitleOf): PersonInput {
  return { name, title: title ?? titleOf(hat), hat, ...(delegation === null ? {} : { delegation }) }
}
