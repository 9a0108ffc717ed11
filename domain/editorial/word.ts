/** One word for another: whether only its accents, its case or its spelling were put right. What cannot be told is refused. */
import type { EditorialData } from './data.ts'
import { isOneSlipApart } from './names.ts'
import { bare, hasDigit, isCapitalised, lower } from './tokens.ts'
import type { CorrectionKind, WhySubstantive } from './types.ts'

export type WordVerdict =
  | { readonly kind: 'editorial'; readonly as: CorrectionKind }
  | { readonly kind: 'substantive'; readonly why: WhySubstantive }

/** What is known of the place: whether a sentence begins there, and how the rest of the text spells and capitalises its words. */
export type Place = { readonly begins: boolean; readonly usage: Usage; readonly data: EditorialData }

/** Asked word by word: a whole text is not cut into words for each correction. */
export type Usage = {
  /** How often the word stands inside a sentence elsewhere, spelled so. */
  readonly timesInside: (word: string) => number
  /** Whether it stands elsewhere, in whatever case. */
  readonly isUsed: (word: string) => boolean
  /** Whether a confirmed name or the glossary has it. */
  readonly isPreferred: (word: string) => boolean
}

const as = (kind: CorrectionKind): WordVerdict => ({ kind: 'editorial', as: kind })
const not = (why: WhySubstantive): WordVerdict => ({ kind: 'substantive', why })

const straight = (word: string): string => word.normalize('NFC').replaceAll('’', "'").replaceAll('‑', '-')

/** The words differ, and no confirmed name says which is right. */
export function judgeWord(before: string, after: string, place: Place): WordVerdict {
  if (before.normalize('NFC') === after.normalize('NFC')) return as('accent')
  if (straight(before) === straight(after)) return as('punctuation')
  if (hasDigit(before) || hasDigit(after)) return not('number')
  if (straight(before).replaceAll('-', '') === straight(after).replaceAll('-', '')) return not('words')
  if (lower(before) === lower(after)) return mayChangeCase(before, after, place) ? as('case') : not('case')
  if (isCapitalised(before) !== isCapitalised(after) && !mayChangeCase(sameLetters(before, after), after, place)) return not('case')
  const [was, now] = [lower(before), lower(after)]
  if (isMisspelt(was, now, place.data)) return as('spelling')
  if (bare(was) === bare(now)) return isAccentSlip(was, now, place.data) ? as('accent') : not('accent')
  return isImpossible(before, after, place) ? as('spelling') : not('spelling')
}

/** The letters of `after` in the case in which `before` began. */
const sameLetters = (before: string, after: string): string =>
  isCapitalised(before) ? after : after.charAt(0).toLowerCase() + after.slice(1)

/** Small letters, or a capital and small letters: anything else may be an acronym. */
const isPlain = (word: string): boolean => /^\p{L}[\p{Ll}\p{M}'’-]*$/u.test(word)

const USUAL = 2

function mayChangeCase(before: string, after: string, { begins, usage, data }: Place): boolean {
  if (before === after) return true
  const word = lower(after)
  if (!isPlain(before) || !isPlain(after) || data.capitalMatters.has(word)) return false
  if (begins) return true
  if (isCapitalised(after)) return data.alwaysCapital.has(word)
  return data.alwaysSmall.has(word) || (usage.timesInside(after) >= USUAL && usage.timesInside(before) === 0)
}

function isAccentSlip(was: string, now: string, { accents, accentEndings }: EditorialData): boolean {
  if (accents.get(was) === now) return true
  return accentEndings.some(([wrong, right]) => wrong.test(was) && was.replace(wrong, right) === now)
}

const isMisspelt = (was: string, now: string, { misspelt }: EditorialData): boolean =>
  misspelt.some(([wrong, right]) => was.startsWith(wrong) && right + was.slice(wrong.length) === now)

/** No word of the language has such letters, and the word that has one slip less is used elsewhere. A name may have any letters. */
function isImpossible(before: string, after: string, { begins, usage, data }: Place): boolean {
  const [was, now] = [lower(before), lower(after)]
  if ((isCapitalised(before) && !begins) || !isOneSlipApart(bare(was), bare(now))) return false
  if (!data.impossible.some((letters) => letters.test(bare(was)) && !letters.test(bare(now)))) return false
  return !usage.isUsed(was) && (usage.isUsed(now) || usage.isPreferred(now))
}
