/** What a register on paper is made from, taken out of a room. */
import type { Filter } from '../../domain/register/filter.ts'
import type { RegisterFacts } from '../../domain/register/paper.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import type { Room } from '../room/room.ts'
import { textOf } from '../room/text.ts'
import { nameAlone } from './correspondence-order.ts'

type Wanted = {
  readonly language: Language
  readonly isRehearsal: boolean
  readonly list: RegisterFacts['list']
  readonly filter: Filter
}

export function registerFacts(room: Room, { language, isRehearsal, list, filter }: Wanted): RegisterFacts {
  const { conference, register, labels } = room.state
  const shown = labelsFor(textOf(room).paragraphs, labels)
  return {
    language,
    isRehearsal,
    list,
    filter,
    textLanguage: conference.language,
    conference: conference.title,
    zone: conference.venueZone,
    at: room.now(),
    names: Object.fromEntries(conference.members.map(({ code }) => [code, nameAlone(room.state, code, language)])),
    rows: register.decisions.map((row) => ({ ...row, label: shown.get(row.paragraph) ?? null })),
  }
}
