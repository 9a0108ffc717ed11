/** A conference of two languages from its file: the version beside the text is the template's, who translates has the pen, and one that is added
 *  later takes from the template what is still the template's. */
import { readFileSync } from 'node:fs'
import { describe, expect, onTestFinished, test } from 'vitest'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import { fillTemplate } from '../../domain/template/fill.ts'
import { conferenceFileSchema } from '../../domain/template/conference-file.ts'
import { loadTemplate } from '../../domain/template/load.ts'
import { updateOf } from '../notation/room.ts'
import { startWire, type Wire } from './harness.ts'
import type { RawClient } from './raw.ts'

const folder = new URL('../../templates/', import.meta.url)
const source = (file: string): string => readFileSync(new URL(file, folder), 'utf8')
const CONFERENCE = conferenceFileSchema.parse(JSON.parse(source('conference.example.json')))
const ENGLISH = fillTemplate(loadTemplate('declaration.en.json', source('declaration.en.json')), CONFERENCE).sections.flatMap(
  ({ paragraphs }) => paragraphs.map(({ text }) => text),
)

async function aConference(conference: object): Promise<Wire> {
  const wire = await startWire({ conference })
  onTestFinished(() => wire.stop())
  return wire
}

const linesOf = ({ doc }: RawClient, language?: string): readonly string[] =>
  paragraphsOf(fragmentOf(doc, language)).map(({ text }) => text?.toString() ?? '')
const idsOf = ({ doc }: RawClient, language?: string): readonly string[] => paragraphsOf(fragmentOf(doc, language)).map(({ id }) => id)

async function pageOf(wire: Wire, seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  await page.synced()
  return page
}

const templateFor = async (wire: Wire, seat: string, language = 'en') => {
  const { status, body } = await wire.get(seat, `/template?language=${language}`)
  return { status, code: body.code, words: (body.words ?? []) as readonly { paragraph: string; seen: string; text: string }[] }
}

describe('a conference of two languages', () => {
  test('starts with the template on both sides, paragraph by paragraph; its translator reads before any sitting and writes that side alone', async () => {
    const wire = await aConference({ authentic: ['en'], courtesy: [] })
    const page = await pageOf(wire, 'service')
    expect(idsOf(page, 'en')).toEqual(idsOf(page))
    expect(linesOf(page, 'en')).toEqual(ENGLISH)
    const room = page.doc.getMap('room')
    expect(room.get('languages')).toEqual({ negotiated: 'es', authentic: ['en'], courtesy: [] })
    expect(room.get('pens')).toEqual({ service: ['en'] })
    expect((await templateFor(wire, 'secretariat')).words).toEqual([])
    const write = async (language?: string): Promise<unknown> => {
      const bytes = updateOf(page.doc, () => paragraphsOf(fragmentOf(page.doc, language))[3]?.text?.insert(0, 'So '))
      return page.outcome(page.sendUpdate(bytes))
    }
    expect(await write('en')).toEqual({ kind: 'acknowledged' })
    expect(await write()).toMatchObject({ kind: 'refused' })
    const answer = await wire.act('chair', { type: 'set-languages', authentic: [], courtesy: ['fr'] })
    expect([answer.status, answer.body.code]).toEqual([409, 'language.has-words'])
  })

  test('the pen is taken back at the door, and the text with it', async () => {
    const wire = await aConference({
      courtesy: ['en'],
      persons: [{ name: 'Clara Wells', title: 'Traductora', hat: 'service', writes: ['en'] }],
    })
    const page = await pageOf(wire, 'service')
    expect((await wire.act('chair', { type: 'give-language-pen', seat: 'service', languages: [] })).status).toBe(200)
    expect((await page.closed).code).toBe(4403)
    expect((await wire.get('service', '')).body.code).toBe('sitting.not-open')
  })
})

test('a language that is added later takes from the template what is still the template’s, by an act of who writes it', async () => {
  const wire = await aConference({ authentic: [], courtesy: [], persons: [] })
  expect(await templateFor(wire, 'secretariat')).toMatchObject({ status: 404, code: 'language.no-side' })
  const { paragraphs } = await wire.start('chair')
  expect((await wire.act('chair', { type: 'join-paragraph', paragraph: paragraphs[7]?.id })).status).toBe(200)
  expect((await wire.act('chair', { type: 'set-languages', authentic: ['en'], courtesy: ['fr'] })).status).toBe(200)
  expect(await templateFor(wire, 'chair')).toMatchObject({ status: 403, code: 'language.not-your-pen' })
  expect((await templateFor(wire, 'secretariat', 'fr')).words).toEqual([])
  const { words } = await templateFor(wire, 'secretariat')
  // What was joined is the template's no more, nor is what is gone.
  const expected = ENGLISH.filter((_, at) => at !== 6 && at !== 7)
  expect(words.map(({ text }) => text)).toEqual(expected)
  expect((await wire.act('secretariat', { type: 'write-side', language: 'en', words, file: 'declaration.en.json' })).status).toBe(200)
  const page = await pageOf(wire, 'secretariat')
  expect(linesOf(page, 'en').filter((text) => text !== '')).toEqual(expected)
  expect((await templateFor(wire, 'secretariat')).words).toEqual([])
})
