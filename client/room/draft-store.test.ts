/** A private document as screens read it. */
import { expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { draftIn, openDraft, textOfDraft } from '../../domain/private/drafts.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import { openDraftStore, writersIn } from './draft-store.ts'

const beginning = {
  kind: 'words',
  paragraph: 'p_aaaaaaaaaa' as ParagraphId,
  base: 'El río crece.',
  text: 'El río crece.',
  openedBy: { party: 'MX' as Party, name: 'Ana' },
  openedAt: 1,
  revision: null,
} as const

/** A caret in the draft, as the server passes it on. */
function caretIn(doc: Y.Doc, id: string, name: string): object {
  const block = textOfDraft(doc, id)?.get(0) as Y.XmlElement
  const place = Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(block.get(0) as Y.XmlText, 3)) as unknown
  return { cursor: { anchor: place, head: place }, user: { party: 'MX', name } }
}

test('a caret tells in which draft its person writes; one’s own tells nothing', () => {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  for (const id of ['d1', 'd2']) openDraft(doc, id, beginning)
  awareness.states.set(11, caretIn(doc, 'd1', 'Luz'))
  awareness.states.set(12, caretIn(doc, 'd2', 'Eva'))
  awareness.states.set(13, { cursor: null, user: { party: 'MX', name: 'Sol' } })
  awareness.states.set(doc.clientID, caretIn(doc, 'd1', 'Ana'))
  expect([...writersIn(doc, awareness)]).toEqual([
    ['d1', [{ party: 'MX', name: 'Luz' }]],
    ['d2', [{ party: 'MX', name: 'Eva' }]],
  ])
  doc.getMap('drafts').delete('d1')
  expect([...writersIn(doc, awareness).keys()]).toEqual(['d2'])
  awareness.destroy()
})

test('what is written shows a moment later, to all who listen', async () => {
  const doc = new Y.Doc()
  const awareness = new Awareness(doc)
  const store = openDraftStore(doc, awareness)
  const told = new Promise<void>((resolve) => {
    store.subscribe(resolve)
  })
  openDraft(doc, 'd1', beginning)
  expect(store.get().drafts).toEqual([])
  await told
  expect(store.get().drafts).toEqual([draftIn(doc, 'd1')])
  store.destroy()
  awareness.destroy()
})
