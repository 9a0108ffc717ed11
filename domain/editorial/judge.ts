/** Whether a correction is editorial. Strict: what is not known to leave the sense alone is substantive, and the chair can reopen the paragraph for it.
 *
 *  Both texts must have the same words in the same order; each word that differs must be a slip that the data know, and what stands
 *  between words may differ in spaces and shapes, and in the sign that ends the paragraph. What is left is weighed once more. */
import { weigh } from '../compare/weigh.ts'
import { wordDiff } from '../compare/words.ts'
import { dataFor, type EditorialData } from './data.ts'
import { beginsSentence, judgeGap } from './gap.ts'
import { namedPlaces } from './names.ts'
import { hasDigit, type Piece, type Pieces, piecesOf } from './tokens.ts'
import type { CorrectionChange, CorrectionKind, Evidence, Judgement, WhySubstantive } from './types.ts'
import { usageOf } from './usage.ts'
import { judgeWord, type Usage } from './word.ts'

const substantive = (why: WhySubstantive, ...words: readonly string[]): Judgement => ({
  kind: 'substantive',
  why,
  words: words.map((word) => word.trim()).filter((word) => word !== ''),
})

export function judgeCorrection(before: string, after: string, evidence: Evidence): Judgement {
  const [old, now] = [piecesOf(before), piecesOf(after)]
  if (old.words.length !== now.words.length) return otherWords(old, now)
  const judged = changesIn(old, now, evidence)
  return judged.kind === 'editorial' ? (weighed(before, judged.changes, evidence.language) ?? judged) : judged
}

function changesIn(old: Pieces, now: Pieces, evidence: Evidence): Judgement {
  const data = dataFor(evidence.language)
  const named = namedPlaces(old.words, now.words, evidence, data)
  const usage = usageOf(evidence)
  const changes: CorrectionChange[] = []
  for (let at = 0; at <= old.words.length; at++) {
    const gap = judgedGap(old, now, at, data)
    const word = gap === null || gap.kind === 'editorial' ? judgedWord(old, now, at, { named, usage, data }) : null
    for (const verdict of [gap, word]) {
      if (verdict === null) continue
      if (verdict.kind === 'substantive') return verdict
      changes.push(...verdict.changes)
    }
  }
  return { kind: 'editorial', changes }
}

const changeOf = (kind: CorrectionKind, old: Piece, now: Piece): Judgement => ({
  kind: 'editorial',
  changes: [{ kind, from: old.from, to: old.to, before: old.text, after: now.text }],
})

function judgedGap(old: Pieces, now: Pieces, at: number, data: EditorialData): Judgement | null {
  const [was, is] = [old.gaps[at], now.gaps[at]]
  if (was === undefined || is === undefined || was.text === is.text) return null
  const verdict = judgeGap(old, now, at, data)
  if (verdict.kind === 'editorial') return changeOf(verdict.as, was, is)
  const near = ({ words, gaps }: Pieces): string => `${words[at - 1]?.text ?? ''}${gaps[at]?.text ?? ''}${words[at]?.text ?? ''}`
  return substantive(verdict.why, near(old), near(now))
}

type Known = { readonly named: ReadonlySet<number>; readonly usage: Usage; readonly data: EditorialData }

function judgedWord(old: Pieces, now: Pieces, at: number, { named, usage, data }: Known): Judgement | null {
  const [was, is] = [old.words[at], now.words[at]]
  if (was === undefined || is === undefined || was.text === is.text) return null
  if (named.has(at)) return changeOf('name', was, is)
  const verdict = judgeWord(was.text, is.text, { begins: beginsSentence(now, at), usage, data })
  return verdict.kind === 'editorial' ? changeOf(verdict.as, was, is) : substantive(verdict.why, was.text, is.text)
}

/** Words came, went, or were run together. */
function otherWords(old: Pieces, now: Pieces): Judgement {
  const [before, after] = [old.words.map(({ text }) => text), now.words.map(({ text }) => text)]
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end++
  const [gone, come] = [before.slice(start, before.length - end), after.slice(start, after.length - end)]
  return substantive([...gone, ...come].some(hasDigit) ? 'number' : 'words', gone.join(' '), come.join(' '))
}

/** The second guard. What data have shown to be a slip is taken as put right; nothing that is left may weigh. */
function weighed(before: string, changes: readonly CorrectionChange[], language: string): Judgement | null {
  const isSlip = ({ kind }: CorrectionChange): boolean => kind === 'name' || kind === 'spelling' || kind === 'accent'
  const mended = corrected(before, changes.filter(isSlip))
  if (mended === corrected(before, changes)) return null
  const words = wordDiff(mended, corrected(before, changes), undefined, language)
  const heavy = weigh(words, language).find(({ kind }) => kind !== 'style')
  return heavy === undefined ? null : substantive('weight', ...heavy.words)
}

/** The text with these changes made. */
export function corrected(before: string, changes: readonly Pick<CorrectionChange, 'from' | 'to' | 'after'>[]): string {
  let text = ''
  let at = 0
  for (const { from, to, after } of changes) {
    text += before.slice(at, from) + after
    at = to
  }
  return text + before.slice(at)
}
