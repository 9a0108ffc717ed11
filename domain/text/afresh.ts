/** The base text as a document that was never anything else: the same ids and words, and no history. */
import * as Y from 'yjs'
import type { ParagraphView } from '../proposals/types.ts'
import { marksOf } from './chars.ts'
import { fragmentOf, type SectionElement } from './document.ts'
import { appendParagraph, appendSection } from './structure.ts'

/** `sections`: all there are, also those without a paragraph. */
export function writtenAfresh(
  client: number,
  sections: readonly Pick<SectionElement, 'id' | 'kind'>[],
  paragraphs: readonly ParagraphView[],
): Y.Doc {
  const doc = new Y.Doc({ gc: true })
  doc.clientID = client
  doc.transact(() => {
    for (const { id, kind } of sections) {
      const element = appendSection(fragmentOf(doc), id, kind)
      for (const paragraph of paragraphs) if (paragraph.section === id && paragraph.pi === null) appendParagraph(element, plain(paragraph))
    }
  })
  return doc
}

function plain({ id, role, level, marker, runs }: ParagraphView): Parameters<typeof appendParagraph>[1] {
  const base = runs.filter(({ ins }) => ins === null).map(({ text, emphasis }) => ({ text, marks: marksOf(null, [], emphasis) }))
  return { id, role, level, marker, pi: null, runs: base }
}
