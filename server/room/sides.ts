/** The languages' sides of a room: opened with the conference's languages, kept in the structure of the text, written by acts. */
import { openSide, type TextIndex } from '../../domain/guard/guard.ts'
import { sideLanguages } from '../../domain/languages/languages.ts'
import { type SideOf, type SideParagraph, sideParagraph } from '../../domain/languages/side-text.ts'
import type { SideWords } from '../../domain/acts/types.ts'
import type { Conference } from '../../domain/sitting/types.ts'
import type { CharRun } from '../../domain/text/chars.ts'
import { fragmentOf } from '../../domain/text/document.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'
import { fillSide, joinInSide, type Mirrored, mirrorStructure, writeInSide } from '../../domain/text/mirror.ts'
import { type Carried, plainRuns } from '../../domain/text/structure.ts'
import type { Verified } from '../../domain/guard/guard.ts'
import type { Room } from './room.ts'

/** What stood in a side of one paragraph, with the identities it had. */
export type SideBefore = { readonly side: string; readonly paragraph: ParagraphId; readonly runs: readonly CharRun[] }

type Sides = Pick<Room, 'doc' | 'index'>

const languagesIn = ({ index }: Sides): readonly string[] => [...index.sides.keys()]

/** As the conference says when the room is loaded. */
export function openSides(index: TextIndex, conference: Conference): void {
  for (const language of sideLanguages(conference)) openSide(index, language, fragmentOf(index.doc, language))
}

/** Inside a transaction: sides that are new, or no more. One that is no more had no words. */
export function setSides({ doc, index }: Sides, languages: readonly string[]): void {
  for (const language of languagesIn({ doc, index })) {
    if (languages.includes(language)) continue
    const fragment = fragmentOf(doc, language)
    fragment.delete(0, fragment.length)
    index.sides.delete(language)
    index.sideParagraphs.delete(language)
  }
  for (const language of languages) if (!index.sides.has(language)) openSide(index, language, fragmentOf(doc, language))
}

/** Inside a transaction, after the text's structure changed. */
export function mirrorSides(room: Sides): Mirrored {
  const all = languagesIn(room).map((language) => mirrorStructure(fragmentOf(room.doc), fragmentOf(room.doc, language)))
  return { touched: [], carried: all.flatMap(({ carried }) => carried) }
}

export const joinInSides = (room: Sides, paragraph: ParagraphId, into: ParagraphId): readonly Carried[] =>
  languagesIn(room).flatMap((language) => joinInSide(fragmentOf(room.doc, language), paragraph, into))

/** What stands in the sides of a paragraph, of those that have words. */
export const wordsInSides = ({ index }: Sides, paragraph: ParagraphId): readonly SideBefore[] =>
  [...index.sideParagraphs].flatMap(([side, paragraphs]) => {
    const runs = paragraphs.get(paragraph)?.runs ?? []
    return runs.length === 0 ? [] : [{ side, paragraph, runs }]
  })

/** Words that went with their paragraph, back with it. */
export const bringBackInSides = (room: Sides, words: readonly SideBefore[]): readonly Carried[] =>
  words.flatMap(({ side, paragraph, runs }) => (room.index.sides.has(side) ? fillSide(fragmentOf(room.doc, side), paragraph, runs) : []))

export function writeSide(room: Sides, language: string, words: readonly SideWords[]): void {
  const runs = words.map(
    ({ paragraph, text, marks = [] }) => [paragraph, plainRuns({ role: 'body', level: 0, marker: 'none', text, marks })] as const,
  )
  writeInSide(fragmentOf(room.doc, language), new Map(runs))
}

const kept = new WeakMap<Verified['runs'], SideParagraph>()

/** As the index last verified it. */
export const sidesOf =
  ({ index }: Pick<Room, 'index'>): SideOf =>
  (language, id) => {
    const paragraph = index.sideParagraphs.get(language)?.get(id)
    if (paragraph === undefined) return null
    const known = kept.get(paragraph.runs)
    if (known !== undefined) return known
    const side = sideParagraph(paragraph.runs)
    kept.set(paragraph.runs, side)
    return side
  }
