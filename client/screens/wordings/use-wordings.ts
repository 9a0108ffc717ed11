/** What screens ask of wordings in other languages: where each stands, what they are called, what this seat may do about them. */
import { useMemo } from 'react'
import { workingLanguages } from '../../../domain/languages/working.ts'
import { languageName } from '../../../domain/languages/names.ts'
import { waitsForPen } from '../../../domain/languages/wordings.ts'
import type { DelegationCode } from '../../../domain/text/ids.ts'
import { type Beside, besideIn, type WordingShown } from '../../room/wordings-shown.ts'
import { mayType } from '../room/page.tsx'
import { type RoomValue, useRoom } from '../use-room.tsx'

export type Wording = Beside & { readonly wording: WordingShown }

export function useWordings(): readonly Wording[] {
  const { wordings, paragraphs } = useRoom().shown
  return useMemo(() => wordings.map((wording) => ({ wording, ...besideIn(paragraphs, wording) })), [wordings, paragraphs])
}

/** What the pen still has to do, in the order of the text. */
export function useWaiting(): readonly Wording[] {
  const { paragraphs } = useRoom().shown
  const all = useWordings()
  return useMemo(() => {
    const order = new Map(paragraphs.map(({ id }, at) => [id, at]))
    const placeOf = ({ paragraph }: Wording): number => (paragraph === null ? paragraphs.length : (order.get(paragraph.id) ?? 0))
    return all.filter(({ standing }) => waitsForPen(standing)).toSorted((one, other) => placeOf(one) - placeOf(other))
  }, [all, paragraphs])
}

/** `negotiated` as it is called; `others` as codes. */
export function useLanguages(): {
  readonly negotiated: string
  readonly others: readonly string[]
  readonly called: (code: string) => string
} {
  const { inside, language } = useRoom()
  const { conference } = inside.start
  return useMemo(() => {
    const { negotiated, others } = workingLanguages(conference)
    const called = (code: string): string => languageName(code, language)
    return { negotiated: called(negotiated), others, called }
  }, [conference, language])
}

/** For whom this seat may speak of this wording: its own delegation; a pen for any in whose name it may write now. */
export type Speaks = { readonly kind: 'own' } | { readonly kind: 'pen'; readonly for: DelegationCode } | null

export function speaksOf(room: RoomValue, by: DelegationCode): Speaks {
  if (!mayType(room) || !room.inside.start.voices.includes(by)) return null
  return room.role === 'delegation' ? { kind: 'own' } : { kind: 'pen', for: by }
}

/** The field that names the delegation, where a pen acts on its behalf. */
export const behalfOf = (speaks: Speaks): { readonly for?: DelegationCode } => (speaks?.kind === 'pen' ? { for: speaks.for } : {})

/** What place a wording is for, in words. */
export function usePlaceCalled(): (wording: Pick<WordingShown, 'place'>) => string {
  const { say, labelOf, shown } = useRoom()
  return ({ place }) => {
    if (place.kind === 'paragraph') return say('wordings.placeHere', { label: labelOf(place.paragraph) })
    const isThere = place.after !== null && shown.paragraphs.some(({ id }) => id === place.after)
    return place.after !== null && isThere ? say('wordings.placeNew', { label: labelOf(place.after) }) : say('wordings.placeFirst')
  }
}
