/** Words may be on the server's disk although the page was never told: the line fell before the acknowledgement came. A document that has seen them
 *  knows their identities, whatever has become of them since; proposed once more they would stand there twice. */
import * as Y from 'yjs'
import type { CharRange } from '../text/anchors.ts'
import type { Unsent } from './unsent.ts'

type Words = Extract<Unsent, { kind: 'words' }>

/** What of it the document has never seen; null where it has seen all. */
export function unknownTo(doc: Y.Doc, unsent: Unsent): Unsent | null {
  const seen = (client: number): number => Y.getState(doc.store, client)
  switch (unsent.kind) {
    case 'words':
      return unknownWords(unsent, seen)
    case 'new-paragraph': {
      const { by, paragraph, text, chars, element } = unsent
      if (seen(element.client) <= element.clock) return unsent
      return unknownWords({ kind: 'words', by, paragraph, anchors: [], text, emphasis: [], chars }, seen)
    }
    default:
      return unsent
  }
}

/** Its known beginning, if it has one, is where the rest belongs. */
function unknownWords(words: Words, seen: (client: number) => number): Words | null {
  const chars: CharRange[] = []
  let { anchors } = words
  let text = ''
  let at = 0
  for (const { client, clock, length } of words.chars) {
    const known = Math.max(0, Math.min(length, seen(client) - clock))
    if (known > 0 && text === '') anchors = [{ client, clock: clock + known - 1 }, ...anchors]
    if (known < length) chars.push({ client, clock: clock + known, length: length - known })
    text += words.text.slice(at + known, at + length)
    at += length
  }
  return text === '' ? null : { ...words, anchors, text, chars }
}
