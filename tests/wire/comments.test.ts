/** Comments for all over the wire: who is sent them, that withdrawn words are sent to nobody, and that they follow their words and survive a restart. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import * as Y from 'yjs'
import { type Anchor, spanOf } from '../../domain/text/anchors.ts'
import { readChars } from '../../domain/text/chars.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { readLinks, startIn, startWire, type Wire, wireTo } from './harness.ts'
import { freePort } from './process.ts'
import type { RawClient } from './raw.ts'

type Sent = {
  readonly paragraph: string
  readonly on: { readonly anchor: Anchor; readonly quote: string } | null
  readonly closed: unknown
  readonly remarks: readonly { readonly by: string; readonly text: string | null }[]
}

const CANARY = 'canarioamarillo'
const threadIn = (page: RawClient, number: number): Sent | undefined => page.doc.getMap<Sent>('comments').get(String(number))
const has = (bytes: Uint8Array, words: string): boolean => Buffer.from(bytes).includes(words)

/** What the words of a thread are, as a page finds them. */
function wordsOf(page: RawClient, number: number): string | null {
  const thread = threadIn(page, number)
  const paragraph = paragraphsOf(fragmentOf(page.doc)).find(({ id }) => id === thread?.paragraph)
  if (thread?.on == null || paragraph?.text == null) return null
  const chars = readChars(paragraph.text)
  const span = spanOf(chars, thread.on.anchor)
  return span === null
    ? null
    : chars
        .map(({ text }) => text)
        .join('')
        .slice(span.from, span.to)
}

async function joined(wire: Wire, seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  await page.synced()
  return page
}

async function done(wire: Wire, seat: string, act: object): Promise<void> {
  expect(await wire.act(seat, act)).toMatchObject({ status: 200 })
}

/** The paragraph that says this, with its digest. */
async function paragraphSaying(wire: Wire, page: RawClient, words: string) {
  const found = paragraphsOf(fragmentOf(page.doc)).find(
    ({ text }) => text !== null && readChars(text).some((run) => run.text.includes(words)),
  )
  const { paragraphs } = await wire.start('chair')
  const told = paragraphs.find(({ id }) => id === found?.id)
  const at = (found?.text?.toJSON() ?? '').indexOf(words)
  if (told === undefined) throw new RangeError(`nobody says ${words}`)
  return { paragraph: told.id, seen: told.seen, on: { from: at, to: at + words.length } }
}

test('everyone with the text is sent a comment; once it is withdrawn, its words are sent to nobody and change no digest', async () => {
  const wire = await startWire()
  onTestFinished(() => wire.stop())
  const reader = await joined(wire, 'do-1')
  const on = await paragraphSaying(wire, reader, 'talleres')
  await done(wire, 'ca-1', { type: 'comment', ...on, words: { text: `Falta ${CANARY}.` } })
  await reader.until(() => threadIn(reader, 1) !== undefined)
  expect(threadIn(reader, 1)).toMatchObject({ on: { quote: 'talleres' }, remarks: [{ by: 'CA', text: `Falta ${CANARY}.` }] })
  expect(JSON.stringify(threadIn(reader, 1))).not.toMatch(/ca-1|Persona/)
  await done(wire, 'do-1', { type: 'comment', thread: 1, words: { text: 'De acuerdo.' } })
  await done(wire, 'ca-1', { type: 'withdraw-comment', thread: 1, comment: 1 })
  await reader.until(() => threadIn(reader, 1)?.remarks[0]?.text === null)
  const late = await joined(wire, 'cr-1')
  expect(threadIn(late, 1)?.remarks.map(({ text }) => text)).toEqual([null, 'De acuerdo.'])
  for (const page of [late, reader]) expect(has(Y.encodeStateAsUpdate(page.doc), CANARY)).toBe(false)
  const { paragraphs } = await wire.start('chair')
  expect(paragraphs.find(({ id }) => id === on.paragraph)?.seen).toBe(on.seen)
  expect(JSON.stringify((await wire.get('secretariat', '/record')).body)).not.toContain(CANARY)
  await done(wire, 'do-1', { type: 'withdraw-comment', thread: 1, comment: 2 })
  await late.until(() => threadIn(late, 1) === undefined)
})

test('it follows its words through split, join, move and restart, and stays when they are gone', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'declaro-comments-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const port = await freePort()
  let server = await startIn(folder, port)
  onTestFinished(() => server.stop())
  const wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
  const page = await joined(wire, 'chair')
  const { paragraph, seen, on } = await paragraphSaying(wire, page, 'talleres')
  await done(wire, 'ca-1', { type: 'comment', paragraph, seen, on, words: { text: '¿Cuántos?' } })
  await done(wire, 'ca-1', { type: 'comment', paragraph, words: { text: 'De todo el párrafo.' } })
  await done(wire, 'chair', { type: 'open-direct-writing' })
  await done(wire, 'chair', { type: 'split-paragraph', paragraph, offset: on.from + 3 })
  await done(wire, 'chair', { type: 'split-paragraph', paragraph, offset: on.from })
  await page.until(() => wordsOf(page, 1) === 'tal')
  expect(threadIn(page, 1)?.paragraph).not.toBe(paragraph)
  expect(threadIn(page, 2)?.paragraph).toBe(paragraph)
  const part = threadIn(page, 1)?.paragraph ?? ''
  const rest = paragraphsOf(fragmentOf(page.doc)).find((_, at, all) => all[at - 1]?.id === part)
  await done(wire, 'chair', { type: 'join-paragraph', paragraph: rest?.id })
  await done(wire, 'chair', { type: 'join-paragraph', paragraph: part })
  await page.until(() => threadIn(page, 1)?.paragraph === paragraph)
  expect(wordsOf(page, 1)).toMatch(/^tal ?leres$/)
  await wire.stop()
  server = await startIn(folder, port)
  const again = await joined(wire, 'chair')
  expect(threadIn(again, 1)).toEqual(threadIn(page, 1))
  expect(wordsOf(again, 1)).toMatch(/^tal ?leres$/)
  await done(wire, 'chair', { type: 'remove-paragraph', paragraph })
  await again.until(() => wordsOf(again, 1) === null)
  expect(threadIn(again, 1)).toMatchObject({ paragraph, on: { quote: 'talleres' } })
  expect(threadIn(again, 2)).toMatchObject({ paragraph, on: null })
})
