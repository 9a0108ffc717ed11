/** Settles proposals: which characters stay, which go, what becomes of the paragraph. The same function tells "as if settled" and changes the text.
 *  The outcome does not depend on the order in which proposals are settled one after another. */
import type * as Y from 'yjs'
import { attributesBetween, type Marks, marksOf, readChars } from '../text/chars.ts'
import type { ParagraphElement } from '../text/document.ts'
import type { Party } from '../text/ids.ts'
import { hunksOf } from './hunks.ts'
import { proposalsIn, runsOf } from './read.ts'
import type { Run } from './types.ts'

export type Decision = 'accept' | 'reject'
/** `hunk` null: the whole proposal. */
export type Choice = { readonly by: Party; readonly hunk: number | null; readonly decision: Decision }

/** A stretch of the text before settlement and what becomes of it: null where it goes. */
type Fate = { readonly text: string; readonly before: Marks; readonly after: Marks | null }

export type Outcome = {
  readonly fates: readonly Fate[]
  readonly paragraph: { readonly kind: 'stays'; readonly pi: Party | null } | { readonly kind: 'goes' }
}

type Span = { readonly by: Party; readonly from: number; readonly to: number; readonly decision: Decision }

/** What settling these choices makes of a paragraph. Pure. */
export function outcomeOf(runs: readonly Run[], pi: Party | null, choices: readonly Choice[]): Outcome {
  const spans = spansOf(runs, choices)
  const fates = cutAt(runs, spans).map(({ run, at }) => fateOf(run, at, spans))
  return { fates, paragraph: paragraphAfter(runs, pi, choices, fates) }
}

function spansOf(runs: readonly Run[], choices: readonly Choice[]): Span[] {
  const end = runs.reduce((sum, run) => sum + run.text.length, 0)
  return choices.flatMap(({ by, hunk, decision }) => {
    if (hunk === null) return [{ by, from: 0, to: end, decision }]
    const found = hunksOf(runs, by)[hunk]
    return found === undefined ? [] : [{ by, from: found.from, to: found.to, decision }]
  })
}

/** Runs cut where a hunk begins or ends, with their offsets. */
function cutAt(runs: readonly Run[], spans: readonly Span[]): { run: Run; at: number }[] {
  const cuts = new Set(spans.flatMap((span) => [span.from, span.to]))
  const pieces: { run: Run; at: number }[] = []
  let at = 0
  for (const run of runs) {
    let start = 0
    for (let i = 1; i <= run.text.length; i++) {
      if (i < run.text.length && !cuts.has(at + i)) continue
      pieces.push({ run: { ...run, text: run.text.slice(start, i) }, at: at + start })
      start = i
    }
    at += run.text.length
  }
  return pieces
}

function fateOf(run: Run, at: number, spans: readonly Span[]): Fate {
  const decisionOf = (by: Party): Decision | null =>
    spans.find((span) => span.by === by && span.from <= at && at < span.to)?.decision ?? null
  const before = marksOf(run.ins, run.dels, run.emphasis)
  const inserted = run.ins === null ? null : decisionOf(run.ins)
  if (inserted === 'reject' || run.dels.some((by) => decisionOf(by) === 'accept')) return { text: run.text, before, after: null }
  const dels = run.dels.filter((by) => decisionOf(by) !== 'reject')
  return { text: run.text, before, after: marksOf(inserted === 'accept' ? null : run.ins, dels, run.emphasis) }
}

/** A proposed paragraph becomes base text with the first accepted words in it. One whose own words are all refused, or a paragraph whose
 *  removal is accepted, goes, unless another party has words there: then that party proposes it. */
function paragraphAfter(runs: readonly Run[], pi: Party | null, choices: readonly Choice[], fates: readonly Fate[]): Outcome['paragraph'] {
  const left = fates.flatMap((fate) => (fate.after === null ? [] : [fate.after]))
  const heirs = [...new Set(left.flatMap((marks) => (marks.ins === null ? [] : [marks.ins])))].sort()
  if (left.some((marks) => marks.ins === null)) return { kind: 'stays', pi: null }
  const inherited: Outcome['paragraph'] = heirs[0] === undefined ? { kind: 'goes' } : { kind: 'stays', pi: heirs[0] }
  if (pi !== null) {
    if (choices.some((choice) => choice.by === pi && choice.decision === 'accept' && choice.hunk === null))
      return { kind: 'stays', pi: null }
    const refused = choices.some((choice) => choice.by === pi && choice.decision === 'reject')
    return refused && !heirs.includes(pi) ? inherited : { kind: 'stays', pi }
  }
  const removals = proposalsIn(runs, pi).filter((proposal) => proposal.kind === 'removal')
  const removed = removals.some((proposal) => choices.some((choice) => choice.by === proposal.by && choice.decision === 'accept'))
  return removed ? inherited : { kind: 'stays', pi: null }
}

/** Carries an outcome out in the document. Call inside a transaction. */
export function settleParagraph(paragraph: ParagraphElement, choices: readonly Choice[]): void {
  const { text, element } = paragraph
  const runs = text === null ? [] : runsOf(readChars(text))
  const outcome = outcomeOf(runs, paragraph.pi, choices)
  if (outcome.paragraph.kind === 'goes') return removeElement(element)
  if (text !== null) applyFates(text, outcome.fates)
  if (outcome.paragraph.pi === null && paragraph.pi !== null) {
    element.removeAttribute('pi')
    // Taken alone, it has no rivals any more.
    if (paragraph.alt !== null) element.removeAttribute('alt')
  } else if (outcome.paragraph.pi !== null && outcome.paragraph.pi !== paragraph.pi) element.setAttribute('pi', outcome.paragraph.pi)
}

/** From the end to the start, so that offsets stay true. */
function applyFates(text: Y.XmlText, fates: readonly Fate[]): void {
  let at = fates.reduce((sum, fate) => sum + fate.text.length, 0)
  for (const fate of fates.toReversed()) {
    at -= fate.text.length
    if (fate.after === null) text.delete(at, fate.text.length)
    else if (fate.after !== fate.before) text.format(at, fate.text.length, attributesBetween(fate.before, fate.after))
  }
}

function removeElement(element: Y.XmlElement): void {
  const parent = element.parent as Y.XmlElement
  const index = parent.toArray().indexOf(element)
  if (index >= 0) parent.delete(index, 1)
}
