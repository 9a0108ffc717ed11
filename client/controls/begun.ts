/** Words begun in a dialog: whatever closes it, they are there again when it is opened again on this page, until they were sent. */
import { useState } from 'react'

const begun = new Map<string, string>()

type Begun = { readonly words: string; readonly write: (typed: string) => void; readonly sent: () => void }

export function useBegun(what: string): Begun {
  const [words, setWords] = useState(() => begun.get(what) ?? '')
  const write = (typed: string): void => {
    begun.set(what, typed)
    setWords(typed)
  }
  return { words, write, sent: () => void begun.delete(what) }
}
