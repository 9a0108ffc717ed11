/** What a party proposes as two changes and means as one: a paragraph moved, or one paragraph made two. Shown once, as what it is. */
import type { Run } from '../../proposals/types.ts'
import type { SourceParagraph } from '../../compile/types.ts'
import type { ParagraphId, Party } from '../../text/ids.ts'
import { isBeside } from '../../text/wordings.ts'

export type Move = { readonly by: Party; readonly name: string; readonly from: ParagraphId; readonly to: ParagraphId }
/** The first `kept` UTF-16 units stay, with the struck blanks right after them; the rest is the next paragraph's words. */
export type Split = { readonly by: Party; readonly kept: number; readonly blanks: number; readonly into: ParagraphId }

const wording = (runs: readonly Pick<Run, 'text' | 'emphasis'>[]): string =>
  JSON.stringify(
    runs.reduce<(readonly [string, string])[]>((out, { text, emphasis }) => {
      const last = out.at(-1)
      if (last !== undefined && last[1] === emphasis.join()) out[out.length - 1] = [last[0] + text, last[1]]
      else if (text !== '') out.push([text, emphasis.join()])
      return out
    }, []),
  )

/** A proposed paragraph in which no other party has anything. */
const isOwnAlone = ({ pi, runs }: SourceParagraph): boolean =>
  pi !== null && runs.length > 0 && runs.every(({ ins, dels }) => ins === pi && dels.length === 0)

const isLike = (one: SourceParagraph, other: SourceParagraph): boolean =>
  one.role === other.role && one.level === other.level && one.marker === other.marker

/** The one party that wants all of the paragraph out, where nobody has anything else in it. */
function onlyRemover({ pi, runs }: SourceParagraph): Party | null {
  const by = runs[0]?.dels[0] ?? null
  return pi === null && by !== null && runs.every(({ ins, dels }) => ins === null && dels.length === 1 && dels[0] === by) ? by : null
}

export function movesIn(paragraphs: readonly SourceParagraph[]): readonly Move[] {
  const free = new Map<string, SourceParagraph[]>()
  const keyOf = (by: Party, each: SourceParagraph): string => `${by} ${each.role} ${each.level} ${each.marker} ${wording(each.runs)}`
  for (const each of paragraphs) {
    if (each.pi === null || isBeside(each) || !isOwnAlone(each)) continue
    const key = keyOf(each.pi, each)
    const waiting = free.get(key)
    if (waiting === undefined) free.set(key, [each])
    else waiting.push(each)
  }
  return paragraphs.flatMap((from, at): readonly Move[] => {
    const by = onlyRemover(from)
    const to = by === null ? undefined : free.get(keyOf(by, from))?.shift()
    return by === null || to === undefined ? [] : [{ by, name: `move${at + 1}`, from: from.id, to: to.id }]
  })
}

/** Where the last words of a paragraph are struck by the one party that proposes them as the next paragraph. */
export function splitOf(paragraph: SourceParagraph, next: SourceParagraph | undefined): Split | null {
  if (next === undefined || next.pi === null || isBeside(next) || paragraph.alt !== null || !isOwnAlone(next)) return null
  const by = next.pi
  if (paragraph.pi !== null || paragraph.section !== next.section || !isLike(paragraph, next)) return null
  const first = paragraph.runs.findLastIndex(({ ins, dels }) => ins !== null || dels.join() !== by) + 1
  const tail = paragraph.runs.slice(first)
  const kept = paragraph.runs.slice(0, first).reduce((sum, { text }) => sum + text.length, 0)
  const [head, ...rest] = tail
  if (kept === 0 || head === undefined) return null
  const blanks = /^\s*/.exec(head.text)?.[0].length ?? 0
  const words = [{ ...head, text: head.text.slice(blanks) }, ...rest]
  if (wording(tail) === wording(next.runs)) return { by, kept, blanks: 0, into: next.id }
  return wording(words) === wording(next.runs) ? { by, kept, blanks, into: next.id } : null
}
