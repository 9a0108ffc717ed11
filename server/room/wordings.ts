/** Wording in proposers' own languages, as every seat that has the text is sent it, and as an issued revision keeps it. No seat and no person is named. */
import type { WordingHeld } from '../../domain/compile/wordings.ts'
import type { GivenWording } from '../../domain/languages/wordings.ts'
import type { RoomState } from '../../domain/sitting/types.ts'

export const wordingsMap = ({ wordings }: Pick<RoomState, 'wordings'>): Map<string, unknown> =>
  new Map([...wordings.alive.values()].map((wording) => [String(wording.number), shown(wording)]))

export const wordingsIssued = ({ wordings }: Pick<RoomState, 'wordings'>): readonly WordingHeld[] =>
  [...wordings.alive.values()].map((wording) => ({ number: wording.number, ...shown(wording) }))

const shown = ({ by, place, language, text, asks, version, at, rendering }: GivenWording) => ({
  by,
  place,
  language,
  text,
  asks,
  version,
  at,
  rendering:
    rendering === null ? null : { paragraph: rendering.paragraph, seen: rendering.seen, of: rendering.of, verdict: rendering.verdict },
})
