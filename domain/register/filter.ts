/** Which rows are looked at: by who has to do it, how far it is, until when. The same for screen and paper. */
import { keyOf } from './responsible.ts'
import { type Day, type Decision, DECISION_STATES, isOpen } from './types.ts'

/** `pending`: what is open or under way. */
export const STATES_ASKED = [...DECISION_STATES, 'pending'] as const
export type StateAsked = (typeof STATES_ASKED)[number]
export const DUES_ASKED = ['dated', 'undated', 'overdue'] as const
export type DueAsked = (typeof DUES_ASKED)[number]

export type Filter = {
  /** As `keyOf` spells it. */
  readonly responsible?: string | undefined
  readonly state?: StateAsked | undefined
  readonly due?: DueAsked | undefined
}

type Row = Pick<Decision, 'responsible' | 'state' | 'due'>

/** Days as they stand in a calendar can be compared as words. */
export const isOverdue = ({ state, due }: Pick<Row, 'state' | 'due'>, today: Day): boolean =>
  due !== null && due < today && isOpen({ state })

export const filtered = <Of extends Row>(rows: readonly Of[], { responsible, state, due }: Filter, today: Day): readonly Of[] =>
  rows.filter(
    (row) =>
      (responsible === undefined || row.responsible.some((who) => keyOf(who) === responsible)) &&
      (state === undefined || (state === 'pending' ? isOpen(row) : row.state === state)) &&
      (due === undefined || hasDue(row, due, today)),
  )

function hasDue(row: Row, asked: DueAsked, today: Day): boolean {
  switch (asked) {
    case 'dated':
      return row.due !== null
    case 'undated':
      return row.due === null
    case 'overdue':
      return isOverdue(row, today)
  }
}

/** What is due first comes first, what has no day last. */
export const byDue = <Of extends Pick<Decision, 'due' | 'number'>>(rows: readonly Of[]): readonly Of[] =>
  [...rows].sort((a, b) => (a.due ?? '9').localeCompare(b.due ?? '9') || a.number - b.number)
