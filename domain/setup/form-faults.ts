/** What is still wrong with the answers, by field and step: said at the field, and once more before the conference is made. */
import { readDelegations } from './delegations.ts'
import type { SetupForm, Step } from './form.ts'
import { readPersons } from './persons.ts'

export const FIELDS = [
  'body',
  'acronym',
  'number',
  'theme',
  'place',
  'from',
  'to',
  'zone',
  'delegations',
  'host',
  'chair',
  'secretary',
  'persons',
  'quorum',
  'historyKept',
] as const
export type Field = (typeof FIELDS)[number]
export type Why =
  | 'needed'
  | 'not-a-number'
  | 'not-a-day'
  | 'before-first-day'
  | 'no-such-zone'
  | 'lines'
  | 'not-a-delegation'
  | 'more-than-members'
export type FieldFault = { readonly field: Field; readonly step: Step; readonly why: Why }

export const STEP_OF: Readonly<Record<Field, Step>> = {
  body: 'conference',
  acronym: 'conference',
  number: 'conference',
  theme: 'conference',
  place: 'venue',
  from: 'venue',
  to: 'venue',
  zone: 'venue',
  delegations: 'delegations',
  host: 'delegations',
  chair: 'persons',
  secretary: 'persons',
  persons: 'persons',
  quorum: 'rules',
  historyKept: 'rules',
}

type Judge = (form: SetupForm) => Why | null

const needed = (text: string): Why | null => (text.trim() === '' ? 'needed' : null)
const own = ({ names, language }: SetupForm) => names[language]

function whole(text: string, least: number, most: number): Why | null {
  const number = Number(text)
  return /^\d+$/.test(text.trim()) && number >= least && number <= most ? null : 'not-a-number'
}

function day(text: string): Why | null {
  if (text === '') return 'needed'
  const parsed = new Date(`${text}T00:00:00Z`)
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text) ? null : 'not-a-day'
}

function zoneFault(zone: string): Why | null {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone === '' ? 'no-such-zone' : null
  } catch {
    // The platform knows its zones; one it does not know throws.
    return 'no-such-zone'
  }
}

function quorumFault({ quorum, delegations }: SetupForm): Why | null {
  if (quorum.trim() === '') return null
  return whole(quorum, 1, 999) ?? (Number(quorum) > readDelegations(delegations).delegations.length ? 'more-than-members' : null)
}

function delegationsFault({ delegations }: SetupForm): Why | null {
  const read = readDelegations(delegations)
  return read.faults.length > 0 ? 'lines' : read.delegations.length === 0 ? 'needed' : null
}

const JUDGES: Readonly<Record<Field, Judge>> = {
  body: (form) => needed(own(form).body),
  acronym: (form) => needed(own(form).acronym),
  number: ({ number }) => (number.trim() === '' ? 'needed' : whole(number, 1, 99)),
  theme: (form) => needed(own(form).theme),
  place: (form) => needed(own(form).place),
  from: ({ from }) => day(from),
  to: ({ from, to }) => day(to) ?? (to < from ? 'before-first-day' : null),
  zone: ({ zone }) => needed(zone) ?? zoneFault(zone),
  delegations: delegationsFault,
  host: ({ host, delegations }) =>
    host === '' || readDelegations(delegations).delegations.some(({ code }) => code === host) ? null : 'not-a-delegation',
  chair: ({ chair }) => needed(chair.name),
  secretary: ({ secretary }) => needed(secretary.name),
  persons: ({ persons, delegations }) =>
    readPersons(persons, readDelegations(delegations).delegations).faults.length > 0 ? 'lines' : null,
  quorum: quorumFault,
  historyKept: ({ historyKept }) => (historyKept.trim() === '' ? null : whole(historyKept, 0, 36_500)),
}

export const faultsOf = (form: SetupForm): readonly FieldFault[] =>
  FIELDS.flatMap((field) => {
    const why = JUDGES[field](form)
    return why === null ? [] : [{ field, step: STEP_OF[field], why }]
  })
