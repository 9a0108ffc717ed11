/** The explanation that may go with a draft, written together like the draft itself. */
import { useCallback, useSyncExternalStore } from 'react'
import type * as Y from 'yjs'
import { wordsIn } from '../../../domain/private/drafts.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { useLanguage } from '../../sentences/language.ts'

export function Explanation({ text }: { readonly text: Y.Text }) {
  const { say } = useLanguage()
  const value = useSyncExternalStore(
    useCallback(
      (listener) => {
        text.observe(listener)
        return () => text.unobserve(listener)
      },
      [text],
    ),
    () => wordsIn(text),
  )
  return (
    <WordsField
      className="draft-explanation"
      label={say('drafts.explanation')}
      description={say('drafts.explanationTell')}
      minRows={1}
      maxRows={6}
      maxLength={2000}
      value={value}
      onChange={(typed) => writeInto(text, typed)}
    />
  )
}

/** Only what differs is written, so that two who write at once keep their words. */
export function writeInto(text: Y.Text, now: string): void {
  const before = wordsIn(text)
  const shorter = Math.min(before.length, now.length)
  let from = 0
  while (from < shorter && before[from] === now[from]) from++
  let tail = 0
  while (tail < shorter - from && before[before.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  const change = (): void => {
    text.delete(from, before.length - from - tail)
    text.insert(from, now.slice(from, now.length - tail))
  }
  if (text.doc === null) change()
  else text.doc.transact(change)
}
