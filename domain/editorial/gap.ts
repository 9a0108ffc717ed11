/** What stands between two words: whether only its spaces or the shapes of its signs were put right. */
import type { EditorialData } from './data.ts'
import { lower, type Pieces } from './tokens.ts'
import type { CorrectionKind, WhySubstantive } from './types.ts'

export type GapVerdict =
  | { readonly kind: 'editorial'; readonly as: CorrectionKind }
  | { readonly kind: 'substantive'; readonly why: WhySubstantive }

const as = (kind: CorrectionKind): GapVerdict => ({ kind: 'editorial', as: kind })

const SPACES = /[\s\u200b\u00ad\ufeff]/gu
const isBlank = (sign: string): boolean => /^[\s\u200b\u00ad\ufeff]$/u.test(sign)
const OPENING = '«“„‘‹'
const CLOSING = '»”’›'
const CLOSES_SENTENCE = /[.!?…]["»”’)]*\s*$/u
/** Signs whose coming and going is not told by their shape: they bind words, numbers and commitments. */
const PLAIN_SIGNS = new Set(['.', ',', ';', ':', '?', '!', '¿', '¡', '…'])
const ENDS = new Set(['.', ',', ';'])

/** Signs in the order in which they stand; quotes by what they do, dashes and ellipses by what they are. */
function signsOf(gap: string): readonly string[] {
  const signs: string[] = []
  const shaped = gap.replaceAll('...', '…')
  for (let at = 0; at < shaped.length; at++) {
    const sign = shaped.charAt(at)
    const before = shaped.charAt(at - 1)
    const after = shaped.charAt(at + 1)
    if (isBlank(sign)) continue
    if (OPENING.includes(sign)) signs.push('opens')
    else if (CLOSING.includes(sign)) signs.push('closes')
    else if (sign === '"' || sign === "'") signs.push(opensHere(shaped, at) ? 'opens' : 'closes')
    else if ('-–—'.includes(sign) && isBlank(before) && isBlank(after)) signs.push('dash')
    else signs.push(sign)
  }
  return signs
}

/** A straight quote opens where a word or another opening sign follows it directly. */
const opensHere = (gap: string, at: number): boolean =>
  /^["'«“„‘‹(¿¡]*$/u.test(gap.slice(at + 1)) && !(at === 0 && gap.length > 1 && isBlank(gap.charAt(1)))

/** The same sign twice running is a slip of the finger; three stops are an ellipsis. */
const withoutDoubles = (signs: readonly string[]): readonly string[] =>
  signs.filter((sign, i) => !(ENDS.has(sign) && signs[i - 1] === sign && signs[i - 2] !== sign && signs[i + 1] !== sign))

const same = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((sign, i) => sign === other[i])

/** `at` counts the gaps; `before` and `after` have as many. Their texts differ. */
export function judgeGap(before: Pieces, after: Pieces, at: number, data: EditorialData): GapVerdict {
  const [was, now] = [before.gaps[at]?.text ?? '', after.gaps[at]?.text ?? '']
  const [old, signs] = [signsOf(was), signsOf(now)]
  if (same(old, signs)) return shapesOnly(was, now, old)
  if (same(withoutDoubles(old), withoutDoubles(signs))) return as('punctuation')
  if (at === before.words.length && same(withoutEnd(old), withoutEnd(signs))) return as('punctuation')
  if (at > 0 && isConnectorComma(before, at, old, signs, data)) return as('punctuation')
  return { kind: 'substantive', why: whyOf(old, signs) }
}

function shapesOnly(was: string, now: string, signs: readonly string[]): GapVerdict {
  if (was.replace(SPACES, '') !== now.replace(SPACES, '')) return as('punctuation')
  const binds = signs.some((sign) => !PLAIN_SIGNS.has(sign) && !['opens', 'closes', 'dash', '(', ')', '%'].includes(sign))
  return binds ? { kind: 'substantive', why: 'sign' } : as('spacing')
}

/** The sign that ends a paragraph says where it stands in the list, not what it says; a colon says that a list follows. */
function withoutEnd(signs: readonly string[]): readonly string[] {
  const single = withoutDoubles(signs)
  return ENDS.has(single.at(-1) ?? '') ? single.slice(0, -1) : single
}

const isComma = (one: readonly string[], other: readonly string[]): boolean => one.length === 0 && other.length === 1 && other[0] === ','

function isConnectorComma(pieces: Pieces, at: number, old: readonly string[], signs: readonly string[], data: EditorialData): boolean {
  if (!isComma(old, signs) && !isComma(signs, old)) return false
  const next = pieces.words[at]?.text ?? ''
  let first = at - 1
  while (first > 0 && !beginsSentence(pieces, first)) first--
  const opening = pieces.words.slice(first, at).map(({ text }) => lower(text))
  return data.connectors.has(opening.join(' ')) && !data.notBeforeConnectorComma.has(lower(next))
}

/** Whether the word at this place begins the text or a sentence. */
export const beginsSentence = ({ gaps }: Pieces, at: number): boolean => at === 0 || CLOSES_SENTENCE.test(gaps[at]?.text.trimEnd() ?? '')

function whyOf(old: readonly string[], signs: readonly string[]): WhySubstantive {
  const differing = [...old.filter((sign) => !signs.includes(sign)), ...signs.filter((sign) => !old.includes(sign))]
  const all = differing.length > 0 ? differing : [...old, ...signs]
  if (all.some((sign) => sign === 'opens' || sign === 'closes')) return 'quotation'
  return all.every((sign) => PLAIN_SIGNS.has(sign)) ? 'punctuation' : 'sign'
}
