/** What is on record of a Recommendation's course, before anything is computed from links and wording. */
import type { Disposition, MarkInReading, RoomState } from './types.ts'

/** The disposition that a mark proposes; null where only the text can tell. */
export function impliedByMark(mark: MarkInReading): Disposition | null {
  switch (mark) {
    case 'back_to_group':
      return 'referred_back'
    case 'not_retained':
      return 'not_retained'
    case 'retain':
    case 'retain_with_changes':
    case 'discuss':
      return null
  }
}

export type OnRecord = { readonly disposition: Disposition; readonly how: 'set' | 'withdrawn' | 'marked' }

/** Of every Recommendation of which something is on record; without reasons. */
export const dispositionsOnRecord = (state: RoomState): readonly { readonly recommendation: string; readonly disposition: Disposition }[] =>
  state.recommendations.flatMap(({ number }) => {
    const onRecord = dispositionOnRecord(state, number)
    return onRecord === null ? [] : [{ recommendation: number, disposition: onRecord.disposition }]
  })

/** What a person set goes before the Group's withdrawal, and that before what the mark proposes. Null: what is computed counts. */
export function dispositionOnRecord({ recommendations, dispositions, marks }: RoomState, number: string): OnRecord | null {
  const set = dispositions.get(number)
  if (set !== undefined) return { disposition: set.disposition, how: 'set' }
  if (recommendations.some((each) => each.number === number && each.withdrawn !== undefined))
    return { disposition: 'withdrawn', how: 'withdrawn' }
  const mark = marks.get(number)
  const implied = mark === undefined ? null : impliedByMark(mark.mark)
  return implied === null ? null : { disposition: implied, how: 'marked' }
}
