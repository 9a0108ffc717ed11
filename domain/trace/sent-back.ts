/** Whether a paragraph sends a matter back to be looked into. */
import { folded } from '../text/fold.ts'
import { SENT_BACK, STUDIED } from './lexicon/turns-of-phrase.ts'

export function isSentBack(text: string): boolean {
  const plain = folded(text)
  return SENT_BACK.some((pattern) => pattern.test(plain))
}

/** Whether to be studied is what is asked for: then a study is the answer. */
export const asksForStudy = (text: string): boolean => STUDIED.test(folded(text))
