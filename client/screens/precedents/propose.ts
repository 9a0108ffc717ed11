/** An earlier wording as the seat's own proposal, or that of the delegation it writes for, with its source told beside it. */
import { takenFrom } from '../../../domain/precedents/source.ts'
import { wordingToTable } from '../../../domain/proposals/put.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { Party } from '../../../domain/text/ids.ts'
import { isFrozen } from '../text-reading/lock.ts'
import type { RoomValue } from '../use-room.tsx'
import type { FoundHit, Wording } from './found.ts'

/** Why nothing can be proposed now, as a sentence's key; null where it can. */
export function whyNothing({ shown }: RoomValue): 'precedents.whyAdopted' | 'precedents.whyClosed' | null {
  if (shown.adoption.adopted !== null) return 'precedents.whyAdopted'
  const { sitting } = shown
  return sitting?.state === 'open' || (sitting?.state === 'suspended' && sitting.mode === 'drafting') ? null : 'precedents.whyClosed'
}

/** Why not in this paragraph, or null: a new one may be proposed all the same. */
export function whyNotHere(
  room: RoomValue,
  view: ParagraphView,
  wording: string,
): 'precedents.whyAgreed' | 'precedents.whyFrozen' | 'precedents.whySame' | null {
  if (room.shown.standing.get(view.id)?.kind === 'agreed') return 'precedents.whyAgreed'
  if (isFrozen(room, view.id)) return 'precedents.whyFrozen'
  return wordingToTable(view) === wording ? 'precedents.whySame' : null
}

/** In whose voice the seat proposes. */
export const ownParty = (party: Party | null, hat: RoomValue['inside']['start']['seat']['hat']): Party =>
  party ?? (hat === 'secretariat' ? 'secretariat' : 'chair')

export const hasOwnPending = (view: ParagraphView, party: Party): boolean => view.proposals.some(({ by }) => by === party)

/** The cited number is of the wording that is proposed, in whichever language it was found. */
const told = (room: RoomValue, { source }: FoundHit, { number }: Wording) => ({
  explanation: takenFrom({ ...source, number }, room.inside.start.conference.language === 'es' ? 'es' : 'en'),
  ...(room.inside.voice === null ? {} : { by: room.inside.voice as Party }),
})

export async function proposeHere(room: RoomValue, view: ParagraphView, found: FoundHit, wording: Wording): Promise<boolean> {
  const draft = { kind: 'words', paragraph: view.id, base: wordingToTable(view), text: wording.text, seen: view.seen } as const
  return (await room.act('table', { drafts: [draft], ...told(room, found, wording) })) !== null
}

export async function proposeAfter(room: RoomValue, view: ParagraphView, found: FoundHit, wording: Wording): Promise<boolean> {
  const { section, role, level, marker } = view
  const draft = {
    kind: 'new',
    section,
    after: view.id,
    text: wording.text,
    role: role === 'heading' || role === 'title' ? 'body' : role,
    level,
    marker,
  } as const
  return (await room.act('table', { drafts: [draft], ...told(room, found, wording) })) !== null
}
