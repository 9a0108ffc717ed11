/** What a delegation says among its own is about words, and finds them again however often these were carried elsewhere while nobody of it was there. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { carriedToIn } from '../../client/room/comments.ts'
import { fromOwn } from '../../client/screens/comments/talks.ts'
import { anchorOf, spanOf } from '../../domain/text/anchors.ts'
import { readChars } from '../../domain/text/chars.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import type { Party } from '../../domain/text/ids.ts'
import { startWire, type Wire } from './harness.ts'

const LINE = 5
let wire: Wire
beforeAll(async () => {
  wire = await startWire()
})
afterAll(() => wire.stop())

test('a private comment finds its words after a hundred and more moves', async () => {
  const before = await wire.raw('do-1')
  await before.synced()
  const all = paragraphsOf(fragmentOf(before.doc))
  const [paragraph, other] = [all[LINE], all[LINE - 1]]
  if (paragraph?.text == null || other === undefined) throw new Error('the line is gone')
  const anchor = anchorOf(readChars(paragraph.text), { from: 5, to: 15 })
  const words = paragraph.text.toString().slice(5, 15)
  before.close()
  await wire.act('chair', { type: 'open-direct-writing' })
  const section = paragraph.section.id
  for (let i = 0; i < 130; i++) {
    const after = i % 2 === 0 ? undefined : other.id
    expect(
      (await wire.act('chair', { type: 'move-paragraph', paragraph: paragraph.id, section, ...(after ? { after } : {}) })).status,
    ).toBe(200)
  }
  const page = await wire.raw('do-1')
  await page.synced()
  const by = { party: 'DO' as Party, name: 'Alguien' }
  const { id } = paragraph
  const thread = { id: 'c_1', paragraph: id, anchor: [...anchor], words, by, at: 1, text: 'Ojo.', closed: null, answers: [] }
  const talk = fromOwn(thread, carriedToIn(page.doc))
  const now = paragraphsOf(fragmentOf(page.doc)).find(({ id }) => id === paragraph.id)?.text
  if (now == null) throw new Error('the paragraph is gone')
  const span = spanOf(readChars(now), talk.on?.anchor ?? [])
  expect(span === null ? null : now.toString().slice(span.from, span.to)).toBe(words)
  page.close()
})
