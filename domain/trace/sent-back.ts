/** Whether a paragraph sends the matter back to the Group. */
import { folded } from './fold.ts'
import { SENT_BACK } from './lexicon/turns-of-phrase.ts'

export function isSentBack(text: string): boolean {
  const plain = folded(text)
  return SENT_BACK.some((pattern) => pattern.test(plain))
}
