/** What the reading freezes: new proposals in every paragraph but the one that is read, and those proposed right beside it. */
import type { ParagraphId, Party } from '../text/ids.ts'
import { isBeside } from '../text/wordings.ts'
import type { TextReading } from './text-reading.ts'

type Standing = { readonly id: ParagraphId; readonly pi: Party | null; readonly alt?: ParagraphId | null }

/** The paragraphs that may be written in, in the order of the text; null where nothing is frozen. */
export function unfrozenIn({ now, freeze }: TextReading, paragraphs: Iterable<Standing>): ReadonlySet<ParagraphId> | null {
  if (!freeze || now === null) return null
  const all = [...paragraphs]
  const at = all.findIndex((each) => each.id === now)
  // What is read was taken out of the text: there is nothing left to keep the others waiting for.
  if (at === -1) return null
  const isBase = ({ pi }: Standing): boolean => pi === null
  const before = all.slice(0, at).findLastIndex(isBase) + 1
  const after = all.findIndex((each, i) => i > at && isBase(each))
  const beside = all.slice(before, after === -1 ? all.length : after)
  // A wording of another paragraph stands right beside this one too, and is none of its own.
  const group = all[at]?.alt ?? now
  return new Set(beside.filter((each) => !isBeside(each) || each.alt === group).map((each) => each.id))
}

/** Whether a new paragraph may come up between these two, either of which may not be there. */
export const opensBetween = (unfrozen: ReadonlySet<ParagraphId> | null, before: ParagraphId | null, after: ParagraphId | null): boolean =>
  unfrozen === null || [before, after].some((each) => each !== null && unfrozen.has(each))
