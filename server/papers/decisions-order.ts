/** What a list of decisions is made from, taken out of a room. Chair and secretariat take it out, so it is of every sitting. */
import { decisionsIn } from '../../domain/record/decisions.ts'
import type { DecisionsFacts } from '../../domain/record/decisions-paper.ts'
import type { Span } from '../../domain/record/periods.ts'
import type { Language } from '../../domain/sentences/fill.ts'
import type { Room } from '../room/room.ts'
import { nameAlone } from './correspondence-order.ts'

type Wanted = { readonly language: Language; readonly isRehearsal: boolean; readonly spans: readonly Span[] }

export function decisionsFacts(room: Room, list: DecisionsFacts['list'], { language, isRehearsal, spans }: Wanted): DecisionsFacts {
  const { conference, sittings } = room.state
  const rows = decisionsIn(room.deeds, list, spans).map(({ at, label, decision, sitting, parties }) => ({
    at,
    label,
    decision,
    sitting: sittings.find(({ ordinal }) => ordinal === sitting) ?? null,
    parties: parties.map((party) => nameAlone(room.state, party, language)),
  }))
  const of = { conference: conference.title, textLanguage: conference.language, zone: conference.venueZone, at: room.now() }
  return { ...of, language, isRehearsal, list, rows: rows.map(({ sitting, ...row }) => ({ ...row, sitting: sitting && briefly(sitting) })) }
}

const briefly = ({ kind, ordinal }: Room['state']['sittings'][number]): NonNullable<DecisionsFacts['rows'][number]['sitting']> => ({
  kind,
  ordinal,
})
