/** What is on record of each Recommendation's course, before anything is computed. */
import { impliedByMark } from '../../../domain/sitting/course.ts'
import { DISPOSITIONS, type Disposition } from '../../../domain/sitting/types.ts'
import type { Office } from '../use-office.ts'

export type OnRecord = { readonly disposition: Disposition; readonly how: 'set' | 'withdrawn' | 'marked'; readonly reason: string | null }
/** By number. */
export type Courses = ReadonlyMap<string, OnRecord>

const dispositionIn = (word: string): Disposition | null => DISPOSITIONS.find((each) => each === word) ?? null

/** What a person set goes before the Group's withdrawal, and that before what the mark in the reading implies. */
export function coursesIn({ trace }: Office): Courses {
  const courses = new Map<string, OnRecord>()
  for (const { recommendation, mark, reason } of trace.marks) {
    const disposition = impliedByMark(mark)
    if (disposition !== null) courses.set(recommendation, { disposition, how: 'marked', reason })
  }
  for (const { number, withdrawn } of trace.recommendations)
    if (withdrawn !== undefined) courses.set(number, { disposition: 'withdrawn', how: 'withdrawn', reason: withdrawn.reason })
  for (const { recommendation, disposition, reason } of trace.dispositions) {
    const known = dispositionIn(disposition)
    if (known !== null) courses.set(recommendation, { disposition: known, how: 'set', reason })
  }
  return courses
}

export type Released = readonly { readonly recommendation: string; readonly disposition: Disposition }[]

/** What a delegation may know, once it is released: no reasons. */
export const releasedCourses = (released: Released): Courses =>
  new Map(released.map(({ recommendation, disposition }) => [recommendation, { disposition, how: 'set', reason: null }]))
