/** Versions in another language as files: read for who has the pen of that language, against the text and the version as they stand. */
import { sideSeen } from '../../domain/acts/sides.ts'
import { mayPerform } from '../../domain/acts/perform.ts'
import { writeSide } from '../../domain/acts/write-side.ts'
import { baseText } from '../../domain/adoption/blanks.ts'
import { isSide } from '../../domain/languages/languages.ts'
import { writableSides } from '../../domain/languages/pens.ts'
import type { SideOurs } from '../../domain/importing/side-types.ts'
import { wordsOfRuns } from '../../domain/importing/side-words.ts'
import { type Refusal, refused } from '../../domain/sentences/refusals.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import { numbersOf } from '../../domain/text/numbers.ts'
import { groupedBy } from '../../domain/compile/grouped.ts'
import { sidesOf } from '../room/sides.ts'
import { textOf } from '../room/text.ts'
import type { Asking } from './documents.ts'
import type { Allowed, Kind } from './handed-in.ts'
import type { Host } from './host.ts'

type MayWrite = Allowed & { readonly language: string }

export const versionsHandedIn = (host: Host): Kind<MayWrite> => ({
  path: '/api/documents/:document/versions',
  mayHandIn: (asking, { language = '' }) => mayHandIn(host, asking, language),
  jobFor: ({ asking, language }, bytes) => {
    const negotiated = asking.room.state.conference.language
    return { kind: 'version', bytes, wanted: { language, negotiated, ours: oursIn(asking, language) } }
  },
  stillRefused: ({ asking, language }) => notWritten(asking, language),
})

function mayHandIn(host: Host, asking: Asking, language: string): MayWrite | Refusal {
  const refusal = notWritten(asking, language)
  if (refusal !== null) return refusal
  const turn = host.imports.turn({ document: asking.room.document, seat: asking.seat.id })
  return 'code' in turn ? turn : { kind: 'allowed', asking, turn, language }
}

/** As the act that follows would say. */
function notWritten({ room, seat }: Asking, language: string): Refusal | null {
  const permitted = mayPerform({ state: room.state, actor: seat, now: room.now() }, writeSide)
  if (permitted.kind === 'refused') return permitted
  if (!isSide(room.state.conference, language)) return refused('language.no-side', { language })
  return writableSides(room.state, seat).includes(language) ? null : refused('language.not-your-pen', { language })
}

function oursIn({ room }: Asking, language: string): readonly SideOurs[] {
  const base = textOf(room).paragraphs.filter(({ pi }) => pi === null)
  const labels = labelsFor(base, room.state.labels)
  const sideOf = sidesOf(room)
  const sections = [...groupedBy(base, ({ section }) => section).values()]
  const numbers = new Map(sections.flatMap((own) => numbersOf(own).map((number, at) => [own[at]?.id, number] as const)))
  return base.map((view): SideOurs => {
    const { id, kind, role, level, marker } = view
    const side = wordsOfRuns(sideOf(language, id)?.runs ?? [])
    const structure = { kind, role, level, marker, number: numbers.get(id) ?? null }
    const about = { id, label: labels.get(id) ?? null, source: baseText(view) }
    return { ...about, ...structure, side: side.text, sideMarks: side.marks, seen: sideSeen(side.text) }
  })
}
