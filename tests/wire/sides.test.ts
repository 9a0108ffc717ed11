/** Other languages over the wire: who writes a side and who reads it, what makes a pair stale, and what certification asks and keeps. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sideSeen } from '../../domain/acts/sides.ts'
import { pairsOfLanguage } from '../../domain/languages/side-text.ts'
import { readText } from '../../domain/proposals/read.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { baseSeen } from '../../domain/proposals/read.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'
import { sidesShownIn, sideIn } from '../../client/room/sides-shown.ts'
import type { Server } from '../../server/serve.ts'
import { updateOf } from '../notation/room.ts'
import { by, del, textIn } from './edits.ts'
import { type Answer, readLinks, startIn, type Wire, wireTo } from './harness.ts'
import { freePort } from './process.ts'
import type { RawClient } from './raw.ts'

const EN = 'en'
const codeOf = ({ status, body }: Answer): string => `${status} ${String(body.code ?? 'done')}`

let folder: string
let port: number
let server: Server
let wire: Wire
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-sides-'))
  port = await freePort()
  server = await startIn(folder, port)
  wire = wireTo(server.url, readLinks(join(folder, 'links.json')), () => server.stop())
})
afterAll(async () => {
  await wire.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function act(seat: string, type: string, fields: object = {}): Promise<Record<string, unknown>> {
  const answer = await wire.act(seat, { type, ...fields })
  expect([type, codeOf(answer), answer.body.detail]).toEqual([type, '200 done', undefined])
  return answer.body
}

async function page(seat: string): Promise<RawClient> {
  const opened = await wire.raw(seat)
  await opened.synced()
  return opened
}

const sides = ({ doc }: RawClient) => paragraphsOf(fragmentOf(doc, EN))
const englishIn = (opened: RawClient, line: number) => {
  const text = sides(opened)[line]?.text
  if (text === null || text === undefined) throw new Error(`line ${line} has no counterpart`)
  return text
}
const write = (opened: RawClient, line: number, words: string): Promise<unknown> =>
  opened.outcome(opened.sendUpdate(updateOf(opened.doc, () => englishIn(opened, line).insert(0, words))))

const views = ({ doc }: RawClient) => readText(fragmentOf(doc)).paragraphs
const shown = ({ doc }: RawClient) => sidesShownIn(doc, new Map(), null, new Set())
const kinds = (opened: RawClient): readonly string[] =>
  pairsOfLanguage(shown(opened), views(opened), EN, sideIn(shown(opened))).map(({ pair }) => pair.kind)

async function check(seat: string, opened: RawClient, line: number): Promise<Answer> {
  const view = views(opened)[line]
  if (view === undefined) throw new Error(`there is no line ${line}`)
  const pair = { paragraph: view.id, seen: baseSeen(view), sideSeen: sideSeen(englishIn(opened, line).toString()) }
  return wire.act(seat, { type: 'check-pairs', language: EN, pairs: [pair] })
}

const looks = ({ doc }: RawClient, language: string | null): unknown =>
  paragraphsOf(fragmentOf(doc, language))
    .filter(({ pi }) => pi === null)
    .map(({ id, section, role, level, marker }) => [id, section.id, role, level, marker])

let translator: RawClient
let reader: RawClient

describe('a side', () => {
  test('has the structure of the text from when the language is set, and no words', async () => {
    reader = await page('bz-1')
    expect(codeOf(await wire.act('bz-1', { type: 'set-languages', authentic: [EN], courtesy: [] }))).toBe('403 right.missing')
    expect(codeOf(await wire.act('secretariat', { type: 'set-languages', authentic: ['es'], courtesy: [] }))).toBe('409 language.twice')
    await act('secretariat', 'set-languages', { authentic: [EN], courtesy: ['fr'] })
    await reader.until(() => sides(reader).length > 0)
    expect(looks(reader, EN)).toEqual(looks(reader, null))
    expect(looks(reader, 'fr')).toEqual(looks(reader, null))
    expect(kinds(reader).every((kind) => kind === 'untranslated')).toBe(true)
  })

  test('is read by every seat and written by none of the delegations, nor by the chair', async () => {
    for (const seat of ['ca-1', 'chair']) {
      const opened = await page(seat)
      expect(await write(opened, 4, 'x')).toMatchObject({ kind: 'refused', code: 'text.not-yours' })
    }
  })

  test('is written by the service’s seat to which its pen was given, and the others see it', async () => {
    expect(await write(await page('service'), 4, 'x')).toMatchObject({ kind: 'refused', code: 'right.missing' })
    expect(codeOf(await wire.act('ca-1', { type: 'give-language-pen', seat: 'service', languages: [EN] }))).toBe('403 right.missing')
    expect(codeOf(await wire.act('secretariat', { type: 'give-language-pen', seat: 'observer', languages: [EN] }))).toBe(
      '409 language.not-a-translator',
    )
    expect(codeOf(await wire.act('secretariat', { type: 'give-language-pen', seat: 'service', languages: ['pt'] }))).toBe(
      '404 language.no-side',
    )
    await act('secretariat', 'give-language-pen', { seat: 'service', languages: [EN] })
    translator = await page('service')
    expect(await write(translator, 4, 'They reiterated their will.')).toEqual({ kind: 'acknowledged' })
    await reader.until(() => englishIn(reader, 4).toString() === 'They reiterated their will.')
    expect(kinds(reader)[4]).toBe('unchecked')
  })

  test('of another language than the pen’s is not the translator’s, nor is the text', async () => {
    const other = await page('service')
    const french = updateOf(other.doc, () => paragraphsOf(fragmentOf(other.doc, 'fr'))[4]?.text?.insert(0, 'x'))
    expect(await other.outcome(other.sendUpdate(french))).toMatchObject({ kind: 'refused', code: 'right.missing' })
    const again = await page('service')
    const words = updateOf(again.doc, () => textIn(again.doc, 4).insert(0, 'x', { ins: by('chair') }))
    expect(await again.outcome(again.sendUpdate(words))).toMatchObject({ kind: 'refused', code: 'right.missing' })
  })
})

describe('a pair', () => {
  test('is checked by who has the pen, on the wordings that were read', async () => {
    expect(codeOf(await check('ca-1', translator, 4))).toBe('403 right.missing')
    expect(codeOf(await wire.act('service', { type: 'check-pairs', language: 'fr', pairs: [somePair()] }))).toBe(
      '403 language.not-your-pen',
    )
    expect(
      codeOf(await wire.act('service', { type: 'check-pairs', language: EN, pairs: [{ ...somePair(), sideSeen: sideSeen('x') }] })),
    ).toBe('409 wording.changed')
    expect(codeOf(await check('service', translator, 4))).toBe('200 done')
    await reader.until(() => kinds(reader)[4] === 'checked')
  })

  test('stays checked while something is pending, and is stale once that is settled, with what it was', async () => {
    const delegate = await page('ca-1')
    const typed = updateOf(delegate.doc, () => textIn(delegate.doc, 4).insert(0, 'Hoy ', { ins: by('CA') }))
    expect(await delegate.outcome(delegate.sendUpdate(typed))).toEqual({ kind: 'acknowledged' })
    expect(kinds(delegate)[4]).toBe('checked')
    const paragraph = (await wire.start('chair')).paragraphs[4]
    const was = views(delegate)[4]
      ?.runs.flatMap(({ text, ins }) => (ins === null ? [text] : []))
      .join('')
    await act('chair', 'accept', { paragraph: paragraph?.id, by: 'CA', seen: paragraph?.proposals[0]?.seen })
    await reader.until(() => kinds(reader)[4] === 'stale')
    const { pair } = pairsOfLanguage(shown(reader), views(reader), EN, sideIn(shown(reader)))[4] ?? {}
    expect(pair).toEqual({ kind: 'stale', was })
    expect(codeOf(await check('secretariat', reader, 4))).toBe('200 done')
    await reader.until(() => kinds(reader)[4] === 'checked')
  })

  const somePair = () => {
    const view = views(translator)[4]
    if (view === undefined) throw new Error('there is no line 4')
    return { paragraph: view.id, seen: baseSeen(view), sideSeen: sideSeen(englishIn(translator, 4).toString()) }
  }
})

describe('a paragraph', () => {
  test('that is taken out takes its counterpart along; reopening brings both back', async () => {
    const opened = await page('secretariat')
    expect(await write(opened, 5, 'They stressed the workshops.')).toEqual({ kind: 'acknowledged' })
    const target = views(opened)[5]
    const strike = updateOf(opened.doc, () =>
      textIn(opened.doc, 5).format(0, textIn(opened.doc, 5).length, { [del('secretariat')]: by('secretariat') }),
    )
    expect(await opened.outcome(opened.sendUpdate(strike))).toEqual({ kind: 'acknowledged' })
    const struck = (await wire.start('chair')).paragraphs[5]
    await act('chair', 'accept', { paragraph: struck?.id, by: 'secretariat', seen: struck?.proposals[0]?.seen })
    await reader.until(() => views(reader)[5]?.id !== target?.id)
    expect(looks(reader, EN)).toEqual(looks(reader, null))
    await act('chair', 'reopen', { paragraph: target?.id })
    await reader.until(() => views(reader)[5]?.id === target?.id && englishIn(reader, 5).length > 0)
    expect(englishIn(reader, 5).toString()).toBe('They stressed the workshops.')
    expect(looks(reader, EN)).toEqual(looks(reader, null))
    const now = (await wire.start('chair')).paragraphs[5]
    await act('chair', 'reject', { paragraph: now?.id, seen: now?.seen })
  })

  test('that is proposed has a counterpart once it is settled', async () => {
    const section = sides(reader)[6]?.section.id
    const after = views(reader)[6]?.id
    const place = { kind: 'new', section, after, role: 'body', level: 0, marker: 'none' }
    await act('ca-1', 'table', { drafts: [{ ...place, text: 'Saludaron a los puertos.' }] })
    await reader.until(() => views(reader).some(({ pi }) => pi === 'CA'))
    expect(looks(reader, EN)).toEqual(looks(reader, null))
    const fresh = (await wire.start('chair')).paragraphs.find(({ id }) => id === views(reader).find(({ pi }) => pi === 'CA')?.id)
    await act('chair', 'accept', { paragraph: fresh?.id, by: 'CA', seen: fresh?.proposals[0]?.seen })
    await reader.until(() => views(reader).every(({ pi }) => pi === null))
    expect(looks(reader, EN)).toEqual(looks(reader, null))
    expect(sides(reader).some(({ id }) => id === fresh?.id)).toBe(true)
  })

  test('gets its words by an act as well, over what was read', async () => {
    const { id } = sides(reader)[6] ?? {}
    const words = { paragraph: id, text: 'They undertook\nto draw up a directory.', marks: [{ from: 0, to: 4, type: 'italic' }] }
    const over = { type: 'write-side', language: EN, file: 'english.docx' }
    expect(codeOf(await wire.act('service', { ...over, words: [{ ...words, seen: sideSeen('other') }] }))).toBe('409 wording.changed')
    expect(codeOf(await wire.act('ca-1', { ...over, words: [{ ...words, seen: sideSeen('') }] }))).toBe('403 right.missing')
    await act('service', 'write-side', { language: EN, file: 'english.docx', words: [{ ...words, seen: sideSeen('') }] })
    await reader.until(() => englishIn(reader, 6).length > 0)
    expect(englishIn(reader, 6).toString()).toBe('<italic>They</italic> undertook to draw up a directory.')
  })
})

describe('a translator', () => {
  test('keeps writing when the sitting is closed and the delegations are out', async () => {
    await act('chair', 'close-sitting')
    expect((await reader.closed).code).toBe(4403)
    expect(await write(translator, 7, 'They decided to meet again.')).toEqual({ kind: 'acknowledged' })
    await act('chair', 'open-sitting', { kind: 'second' })
    reader = await page('bz-1')
  })

  test('is out of a restricted segment like everybody whom it does not name', async () => {
    const [paragraph] = views(reader)
    await act('chair', 'open-segment', { paragraphs: [paragraph?.id], allow: 'heads' })
    expect((await translator.closed).code).toBe(4403)
    expect(codeOf(await wire.get('service', ''))).toBe('403 segment.closed')
    await act('chair', 'close-segment')
    translator = await page('service')
  })

  test('loses the room with the pen', async () => {
    await act('secretariat', 'give-language-pen', { seat: 'service', languages: [] })
    expect((await translator.closed).code).toBe(4403)
    await act('secretariat', 'give-language-pen', { seat: 'service', languages: [EN] })
    translator = await page('service')
  })
})

test('a language with words is not taken away; one without is', async () => {
  expect(codeOf(await wire.act('secretariat', { type: 'set-languages', authentic: [], courtesy: ['fr'] }))).toBe('409 language.has-words')
  await act('secretariat', 'set-languages', { authentic: [EN], courtesy: [] })
  await reader.until(() => paragraphsOf(fragmentOf(reader.doc, 'fr')).length === 0)
})

test('[I1] sides, pens and checked pairs are there after a restart', async () => {
  const before = [kinds(reader), sides(reader).map(({ text }) => text?.toString())]
  await server.stop()
  server = await startIn(folder, port)
  reader = await page('bz-1')
  translator = await page('service')
  expect([kinds(reader), sides(reader).map(({ text }) => text?.toString())]).toEqual(before)
  expect(await write(translator, 0, 'Conference of the ports. ')).toEqual({ kind: 'acknowledged' })
})

describe('at the end of the work', () => {
  test('the side is written after adoption, for the language check, and the adopted digest stays what it is', async () => {
    for (const { id, seen } of (await wire.start('chair')).paragraphs) await act('chair', 'agree', { paragraph: id, seen })
    await act('chair', 'adopt')
    const digest = async () => (await wire.start('chair')) as unknown as { digest: string }
    const before = await digest()
    expect(await write(translator, 1, 'Declaration ')).toEqual({ kind: 'acknowledged' })
    expect((await digest()).digest).toBe(before.digest)
    const opened = await page('secretariat')
    const words = updateOf(opened.doc, () => textIn(opened.doc, 4).insert(0, 'x', { ins: by('secretariat') }))
    expect(await opened.outcome(opened.sendUpdate(words))).toMatchObject({ kind: 'refused', code: 'declaration.adopted' })
  })

  test('a blank left in an authentic language is filled before certification, whatever the chair notes', async () => {
    const opened = await page('service')
    expect(await write(opened, 1, '[…] ')).toEqual({ kind: 'acknowledged' })
    expect(codeOf(await wire.act('chair', { type: 'certify', note: 'Se completa después.' }))).toBe('409 certification.blanks')
    const filled = updateOf(opened.doc, () => englishIn(opened, 1).delete(0, '[…] '.length))
    expect(await opened.outcome(opened.sendUpdate(filled))).toEqual({ kind: 'acknowledged' })
  })

  test('certification asks for every pair of an authentic language, or for the chair’s note, and keeps each side with its digest', async () => {
    expect(codeOf(await wire.act('chair', { type: 'certify' }))).toBe('409 certification.pairs')
    const left = kinds(reader).filter((kind) => kind !== 'checked').length
    await act('chair', 'certify', { note: 'La versión en inglés se coteja en la imprenta.' })
    const { body } = await wire.get('bz-1', '/final')
    const [side] = body.sides as readonly { language: string; digest: string; unchecked: readonly ParagraphId[] }[]
    expect(side?.language).toBe(EN)
    expect(side?.unchecked.length).toBe(left)
    expect(body.note).toBe('La versión en inglés se coteja en la imprenta.')
    expect(await write(await page('service'), 1, 'x')).toMatchObject({ kind: 'refused' })
    expect(
      codeOf(
        await wire.act('service', {
          type: 'write-side',
          language: EN,
          words: [{ paragraph: sides(reader)[0]?.id, seen: sideSeen(''), text: 'x' }],
        }),
      ),
    ).toBe('409 declaration.certified')
  })
})
