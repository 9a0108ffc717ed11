/** The register as a paper: what stands in it, whatever form it is written in. Plain data, so that it can be handed to another thread. */
import { FOLLOWED_TERMS } from '../sentences/acts-of-register.ts'
import type { AboutList } from '../record/list-page.ts'
import type { Language } from '../sentences/fill.ts'
import { sayOnPaper } from '../sentences/papers.ts'
import { sayOfRegister } from '../sentences/register.ts'
import { dayAndTime } from '../template/dates.ts'
import { byDue, type Filter, filtered } from './filter.ts'
import { ORGAN_NAMES } from './organs.ts'
import { keyOf } from './responsible.ts'
import type { Day, Decision, Responsible } from './types.ts'

export type RegisterRow = Decision & { readonly label: string | null }

export type RegisterFacts = {
  readonly language: Language
  readonly textLanguage: string
  readonly conference: string
  readonly isRehearsal: boolean
  readonly zone: string
  readonly at: number
  readonly list: 'all' | 'handover'
  readonly filter: Filter
  /** By code. */
  readonly names: Readonly<Record<string, string>>
  readonly rows: readonly RegisterRow[]
}

export type RegisterPaper = AboutList & {
  readonly language: Language
  readonly columns: readonly { readonly key: Column; readonly words: string }[]
  readonly rows: readonly Readonly<Record<Column, string>>[]
}

export const COLUMNS = ['number', 'paragraph', 'verb', 'text', 'responsible', 'due', 'recommendations', 'state', 'notes'] as const
export type Column = (typeof COLUMNS)[number]

export function registerPaper(facts: RegisterFacts): RegisterPaper {
  const { language, textLanguage, conference, isRehearsal, zone, at, list } = facts
  const say = sayOfRegister(language)
  return {
    language,
    textLanguage,
    title: say(list === 'handover' ? 'title.handover' : 'title'),
    conference,
    mark: isRehearsal ? sayOnPaper(language)('rehearsal') : null,
    of: say('of.at', dayAndTime(at, zone, language)),
    told: toldOf(facts),
    columns: COLUMNS.map((key) => ({ key, words: say(`column.${key}`) })),
    rows: rowsOf(facts).map((row) => cellsOf(row, facts)),
    none: say('none'),
  }
}

/** The venue's day. */
export const dayAt = (at: number, zone: string): Day =>
  new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at)

const OPEN: Filter = { state: 'pending' }

function rowsOf({ rows, filter, list, at, zone }: RegisterFacts): readonly RegisterRow[] {
  const chosen = filtered(rows, list === 'handover' ? { ...filter, ...OPEN } : filter, dayAt(at, zone))
  return list === 'handover' ? byDue(chosen) : chosen
}

function toldOf(facts: RegisterFacts): string {
  const say = sayOfRegister(facts.language)
  const count = rowsOf(facts).length
  const named = filterNamed(facts)
  if (named !== '') return say('told.some', { count, all: facts.rows.length, filter: named })
  return say(facts.list === 'handover' ? 'told.handover' : 'told.all', { count })
}

/** What was asked for, in words; the open ones are what a hand-over list is of. */
function filterNamed({ filter, list, rows, names, language }: RegisterFacts): string {
  const { responsible, state, due } = filter
  const who = rows.flatMap((row) => row.responsible).find((each) => keyOf(each) === responsible)
  const say = sayOfRegister(language)
  return [
    ...(who === undefined ? [] : [nameOfResponsible(who, names, language)]),
    ...(state === undefined || list === 'handover' ? [] : [state === 'pending' ? say('filter.pending') : FOLLOWED_TERMS[state][language]]),
    ...(due === undefined ? [] : [say(`filter.${due}`)]),
  ].join(', ')
}

export function nameOfResponsible(who: Responsible, names: Readonly<Record<string, string>>, language: Language): string {
  switch (who.kind) {
    case 'member':
      return names[who.code] ?? who.code
    case 'organ':
      return ORGAN_NAMES[who.organ].name[language]
    case 'other':
      return who.name
  }
}

function cellsOf(row: RegisterRow, { names, language, zone }: RegisterFacts): RegisterPaper['rows'][number] {
  return {
    number: String(row.number),
    paragraph: row.label ?? '·',
    verb: row.verb,
    text: row.text,
    responsible: row.responsible.map((who) => nameOfResponsible(who, names, language)).join(', '),
    due: row.due ?? '',
    recommendations: row.recommendations.join(', '),
    state: FOLLOWED_TERMS[row.state][language],
    notes: row.notes.map(({ at, text }) => `${dayAndTime(at, zone, language).day}: ${text}`).join('\n'),
  }
}

/** The file's name, without its ending. */
export const registerName = ({ language, at, zone, list }: RegisterFacts): string =>
  `${sayOfRegister(language)(list === 'handover' ? 'title.handover' : 'title')} ${dayAndTime(at, zone, language).day}`
