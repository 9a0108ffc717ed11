/** What a room hands to the process that makes papers, as JSON that is written once for as long as the thing stays what it is: of a long text the rooms
 *  would wait for it at each order. */
import { type JsonOf, listOfJson, toJson } from '../../domain/compile/json-of.ts'
import type { LiveParagraph, LiveSource, WordsInSide } from '../../domain/compile/unread.ts'
import type { Run } from '../../domain/proposals/types.ts'
import { runsOf } from '../../domain/proposals/read.ts'
import type { Lives } from '../../domain/proposals/life.ts'
import type { RoomState } from '../../domain/sitting/types.ts'
import type { Instant, ParagraphId, Party } from '../../domain/text/ids.ts'
import type { Room } from '../room/room.ts'
import { keptOf } from '../room/text.ts'
import { wordingsIssued } from '../room/wordings.ts'

/** Facts that did not change are the same objects. */
function ofFacts<Facts extends object, Value>(taken: (facts: Facts) => Value): (facts: Facts) => JsonOf<Value> {
  const kept = new WeakMap<Facts, JsonOf<Value>>()
  return (facts) => {
    const json = kept.get(facts) ?? toJson(taken(facts))
    kept.set(facts, json)
    return json
  }
}

const entries = <Key, Value>(facts: ReadonlyMap<Key, Value>): readonly (readonly [Key, Value])[] => [...facts]

const labelsJson = ofFacts(entries<ParagraphId, string>)
const standingJson = ofFacts((standing: RoomState['standing']) => entries(standing))
const positionsJson = ofFacts((positions: RoomState['positions']) =>
  positions.map(({ paragraph, of, by, position, seen }) => ({ paragraph, of, by, position, seen })),
)
const sponsorsJson = ofFacts((sponsors: RoomState['sponsors']) =>
  sponsors.map(({ paragraph, of, by, seen }) => ({ paragraph, of, by, seen })),
)
const wordingsJson = ofFacts((wordings: RoomState['wordings']) => wordingsIssued({ wordings }))
export const linksJson = ofFacts((links: RoomState['links']) =>
  links.map(({ recommendation, paragraph }) => ({ recommendation, paragraph })),
)
export const recommendationsJson = ofFacts((all: RoomState['recommendations']) => all.map(({ number, text }) => ({ number, text })))

const paragraphJson = keptOf(({ id, section, role, level, marker, pi, alt, runs }) =>
  toJson<LiveParagraph>({ id, section: section.id, kind: section.kind, role, level, marker, pi, alt, runs: runsOf(runs) }),
)

export function liveSource({ index, state }: Room): LiveSource {
  return {
    kind: 'live',
    paragraphs: [...index.paragraphs.values()].map(paragraphJson),
    labels: labelsJson(state.labels),
    standing: standingJson(state.standing),
    positions: positionsJson(state.positions),
    sponsors: sponsorsJson(state.sponsors),
    wordings: wordingsJson(state.wordings),
  }
}

const sideJson = keptOf(({ id, runs }) => toJson<readonly [ParagraphId, readonly Run[]]>([id, runsOf(runs)]))

/** Of a version in another language. */
export const wordsJson = ({ index }: Room, language: string): WordsInSide =>
  [...(index.sideParagraphs.get(language)?.values() ?? [])].map(sideJson)

type Since = readonly (readonly [Party, Instant])[]

/** Since when each party has something pending in a paragraph. */
const sinceJson = ofFacts((lives: Lives): Since => [...lives].map(([by, { openedAt }]) => [by, openedAt]))

export const proposedAtJson = ({ proposals }: Room): JsonOf<readonly (readonly [ParagraphId, Since])[]> =>
  listOfJson([...proposals].map(([id, lives]) => `[${toJson(id)},${sinceJson(lives)}]` as JsonOf<readonly [ParagraphId, Since]>))
