/** Writes a party's words into a paragraph as its proposal, whatever others have pending there: struck words are marked, new ones stand beside them. */
import * as Y from 'yjs'
import type { TabledHunk } from '../tabling/types.ts'
import { attributesOf, marksOf, readChars } from '../text/chars.ts'
import type { ParagraphElement } from '../text/document.ts'
import type { Party } from '../text/ids.ts'
import { delKey, type Emphasis } from '../text/schema.ts'
import { partiesIn, runsOf } from './read.ts'
import { settleParagraph } from './settle.ts'
import type { ParagraphView, Run } from './types.ts'

/** What hunks are cut from: the base text; of a paragraph that is itself proposed, the words of the party that proposes it. */
export const wordingToTable = ({ runs, pi }: Pick<ParagraphView, 'runs' | 'pi'>): string =>
  runs.flatMap(({ text, ins }) => (isOfWording(ins, pi) ? [text] : [])).join('')

const isOfWording = (ins: Party | null, pi: Party | null): boolean => ins === null || ins === pi

/** A character of the wording, with its place in the paragraph's full text. */
type Place = { readonly at: number; readonly ins: Party | null; readonly emphasis: readonly Emphasis[] }

/** Takes out what the party has pending in the paragraph and puts these hunks in its place. Call inside a transaction. */
export function putProposal(paragraph: ParagraphElement, by: Party, hunks: readonly TabledHunk[]): void {
  const text = paragraph.text ?? writableText(paragraph)
  const places = placesOf(runsWithout(paragraph, text, by), paragraph.pi)
  for (const hunk of hunks.toReversed()) {
    insertAdded(text, hunk, places, by)
    strike(text, places.slice(hunk.from, hunk.to), by)
  }
}

/** Of a paragraph that the party itself proposes, all of it. */
function runsWithout(paragraph: ParagraphElement, text: Y.XmlText, by: Party): readonly Run[] {
  const before = runsOf(readChars(text))
  if (paragraph.pi === by || !partiesIn(before, null).includes(by)) return before
  settleParagraph(paragraph, [{ by, hunk: null, decision: 'reject' }])
  return runsOf(readChars(text))
}

function writableText({ element }: ParagraphElement): Y.XmlText {
  const text = new Y.XmlText()
  element.insert(0, [text])
  return text
}

function placesOf(runs: readonly Run[], pi: Party | null): readonly Place[] {
  const places: Place[] = []
  let at = 0
  for (const { text, ins, emphasis } of runs) {
    if (isOfWording(ins, pi)) for (let i = 0; i < text.length; i++) places.push({ at: at + i, ins, emphasis })
    at += text.length
  }
  return places
}

/** Right behind what is struck, or behind the word before; in its emphasis where the word behind has the same. */
function insertAdded(text: Y.XmlText, { from, to, added }: TabledHunk, places: readonly Place[], by: Party): void {
  if (added === '') return
  const [before, after] = [places[to - 1], places[from < to ? to - 1 : to]]
  const at = before === undefined ? (places[0]?.at ?? 0) : before.at + 1
  const emphasis = before?.emphasis.filter((each) => after?.emphasis.includes(each)) ?? []
  text.insert(at, added, attributesOf(marksOf(by, [], emphasis)))
}

/** From the end, so that places stay true. One's own words of a paragraph that one proposes are taken out, all others are marked. */
function strike(text: Y.XmlText, places: readonly Place[], by: Party): void {
  for (const { at, length, ins } of stretchesOf(places).toReversed()) {
    if (ins === by) text.delete(at, length)
    else text.format(at, length, { [delKey(by)]: { by } })
  }
}

type Stretch = { readonly at: number; readonly length: number; readonly ins: Party | null }

function stretchesOf(places: readonly Place[]): readonly Stretch[] {
  const stretches: Stretch[] = []
  for (const { at, ins } of places) {
    const last = stretches.at(-1)
    if (last !== undefined && last.at + last.length === at && last.ins === ins)
      stretches[stretches.length - 1] = { ...last, length: last.length + 1 }
    else stretches.push({ at, length: 1, ins })
  }
  return stretches
}
