/** Annex 1: what comes up in the second sitting with neither a Recommendation nor a recorded topic behind it enters the text only if the meeting admits it. */
import type { ParagraphView } from '../proposals/types.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { RoomState } from '../sitting/types.ts'
import { originOf } from '../trace/origin.ts'
import { textOf } from './paragraphs.ts'

export type Lateness = 'none' | 'to-admit' | 'admitted' | 'kept-out'

/** One objection keeps a paragraph out, whatever is linked to it afterwards, until the chair records that it is admitted. */
export function latenessOf(state: RoomState, paragraph: ParagraphView): Lateness {
  const admission = state.admissions.get(paragraph.id)
  if (admission !== undefined) return admission.kind
  return state.lateParagraphs.has(paragraph.id) && hasNothingBehind(state, paragraph) ? 'to-admit' : 'none'
}

function hasNothingBehind({ links, topics, origins, conference }: RoomState, { id, kind, role, ...view }: ParagraphView): boolean {
  const context = {
    links: new Set(links.map((link) => link.paragraph)),
    topics: new Set(topics.flatMap((topic) => topic.paragraph ?? [])),
    byHand: origins,
  }
  switch (originOf({ id, kind, role, text: textOf(view) }, context, conference.language)) {
    case 'recommendation':
    case 'topic':
    case 'customary':
      return false
    case 'secretariat':
    case 'undetermined':
      return true
  }
}

/** Why the meeting cannot take the paragraph up yet, or null. */
export function notAdmitted(state: RoomState, paragraph: ParagraphView): Refusal | null {
  switch (latenessOf(state, paragraph)) {
    case 'to-admit':
      return refused('paragraph.not-admitted')
    case 'kept-out': {
      const admission = state.admissions.get(paragraph.id)
      return refused('paragraph.kept-out', { delegation: admission?.kind === 'kept-out' ? admission.by : '' })
    }
    case 'admitted':
    case 'none':
      return null
  }
}
