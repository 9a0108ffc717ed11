/** Attacks over the socket: what a hostile page of one delegation sends, another delegation never sees; the honest page beside it is served. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { fragmentOf } from '../../domain/text/document.ts'
import { SERVER_MAPS } from '../../domain/text/schema.ts'
import { updateOf } from '../notation/room.ts'
import { encodeUpdate, inside, item, string, value } from '../notation/updates.ts'
import { addParagraphAfter, by, clockOf, del, deleteMarkers, element, idIn, paragraphIn, removeParagraph, textIn } from './edits.ts'
import { startWire, type Wire } from './harness.ts'
import type { Outcome, RawClient } from './raw.ts'

/** Lines of the text as the room is laid out below. */
const [TWINS, WITH_WORD, WITH_STRIKE, AGREED, FREE, OF_CA] = [3, 4, 5, 6, 7, 8]
const GONE = 'p_gonegonego'
const STANDING = 'p_standing00'

type Setting = { readonly wire: Wire; readonly ca: RawClient; readonly bystander: RawClient }
let setting: Setting

async function sent(page: RawClient, change: () => void): Promise<void> {
  expect(await page.outcome(page.sendUpdate(updateOf(page.doc, change)))).toEqual({ kind: 'acknowledged' })
}

beforeAll(async () => {
  const wire = await startWire()
  const ca = await wire.raw('ca-1')
  await ca.synced()
  await sent(ca, () => textIn(ca.doc, WITH_WORD).insert(14, 'firme ', { ins: by('CA') }))
  await sent(ca, () => textIn(ca.doc, WITH_STRIKE).format(11, 12, { [del('CA')]: by('CA') }))
  await sent(ca, () => addParagraphAfter(paragraphIn(ca.doc, FREE), { id: GONE, pi: 'CA' }))
  await sent(ca, () => removeParagraph(paragraphIn(ca.doc, OF_CA)))
  await sent(ca, () => addParagraphAfter(paragraphIn(ca.doc, FREE), { id: STANDING, pi: 'CA' }))
  const seen = (await wire.start('chair')).paragraphs[AGREED]
  const agreed = await wire.act('chair', { type: 'agree', paragraph: seen?.id, seen: seen?.seen })
  if (agreed.status !== 200) throw new Error(`the paragraph could not be agreed: ${agreed.status}`)
  const bystander = await wire.raw('cr-1')
  await bystander.synced()
  setting = { wire, ca, bystander }
})
afterAll(() => setting.wire.stop())

async function newPage(seat: string): Promise<RawClient> {
  const page = await setting.wire.raw(seat)
  await page.synced()
  return page
}

let words = 0
/** The honest page: its words are on disk and on the other screen. Whatever was sent to that screen before is there by then. */
async function honestTwin(seat: string): Promise<void> {
  const page = await newPage(seat)
  const word = ` honrada${++words}`
  const text = textIn(page.doc, TWINS)
  await sent(page, () => text.insert(text.length, word, { ins: by('DO') }))
  const { bystander } = setting
  await bystander.until(() => bystander.lines()[TWINS]?.includes(word) === true)
  // And the other screen itself goes on writing on the line it had.
  await sent(bystander, () => textIn(bystander.doc, TWINS).insert(0, '·', { ins: by('CR') }))
  page.close()
}

const linesBut = (page: RawClient): string[] => page.lines().toSpliced(TWINS, 1)

type Attack = (doc: Y.Doc) => Uint8Array | Promise<Uint8Array>
const asEdit =
  (change: (doc: Y.Doc) => void): Attack =>
  (doc) =>
    updateOf(doc, () => change(doc))
const hand = (...parts: Parameters<typeof encodeUpdate>): Uint8Array => encodeUpdate(...parts)

const REFUSED: readonly (readonly [title: string, code: string, attack: Attack])[] = [
  ['base text is deleted', 'text.not-yours', asEdit((doc) => textIn(doc, FREE).delete(0, 5))],
  ["[T19] another's word is deleted, and nothing else sent", 'text.not-yours', asEdit((doc) => textIn(doc, WITH_WORD).delete(14, 6))],
  ['a paragraph is deleted', 'paragraph.not-yours', asEdit((doc) => removeParagraph(paragraphIn(doc, FREE)))],
  ["another's proposed paragraph is deleted", 'paragraph.not-yours', asEdit((doc) => removeParagraph(paragraphIn(doc, OF_CA)))],
  [
    "a paragraph's element alone is deleted",
    'paragraph.not-yours',
    (doc) => hand({ structs: [], deleted: [{ ...idIn(paragraphIn(doc, FREE).element), length: 1 }] }),
  ],
  ['a section is deleted', 'paragraph.not-yours', asEdit((doc) => fragmentOf(doc).delete(0, 1))],
  [
    'a section is added',
    'paragraph.not-yours',
    asEdit((doc) => fragmentOf(doc).insert(0, [element('section', { id: 's_0000000000', kind: 'annexes' })])),
  ],
  [
    'an attribute is overwritten',
    'paragraph.not-yours',
    asEdit((doc) => paragraphIn(doc, FREE).element.setAttribute('id', 'p_0000000000')),
  ],
  [
    "a paragraph is called a proposal of one's own",
    'paragraph.not-yours',
    asEdit((doc) => paragraphIn(doc, FREE).element.setAttribute('pi', 'DO')),
  ],
  ['an agreed paragraph is written in', 'paragraph.agreed', asEdit((doc) => textIn(doc, AGREED).insert(2, 'x', { ins: by('DO') }))],
  ['an agreed paragraph is struck', 'paragraph.agreed', asEdit((doc) => textIn(doc, AGREED).format(0, 5, { [del('DO')]: by('DO') }))],
  ['[T13] a mark is unknown', 'update.foreign-content', asEdit((doc) => textIn(doc, FREE).format(0, 5, { colour: 'red' }))],
  [
    'a strike has a key of its own',
    'update.foreign-content',
    asEdit((doc) => textIn(doc, FREE).format(0, 5, { 'del--AAAAAAAA': by('DO') })),
  ],
  [
    '[T13] a node is unknown',
    'update.foreign-content',
    asEdit((doc) => paragraphIn(doc, FREE).section.element.insert(0, [element('script')])),
  ],
  ['[T13] a text holds an embed', 'update.foreign-content', asEdit((doc) => textIn(doc, FREE).insertEmbed(3, { image: 'x' }))],
  [
    '[T15] an id stands already',
    'paragraph.duplicate-id',
    asEdit((doc) => addParagraphAfter(paragraphIn(doc, FREE), { id: STANDING, pi: 'DO' })),
  ],
  [
    'an id was used by a paragraph now gone',
    'paragraph.duplicate-id',
    asEdit((doc) => addParagraphAfter(paragraphIn(doc, FREE), { id: GONE, pi: 'DO' })),
  ],
  [
    'a paragraph is proposed for another',
    'paragraph.not-yours',
    asEdit((doc) => addParagraphAfter(paragraphIn(doc, FREE), { id: 'p_1111111111', pi: 'CA' })),
  ],
  ['another root is written', 'update.outside-text', asEdit((doc) => doc.getText('mine').insert(0, 'x'))],
  ...SERVER_MAPS.map((name): (typeof REFUSED)[number] => [
    `the server's map ${name} is written`,
    'update.outside-text',
    asEdit((doc) => doc.getMap(name).set('sitting', 'x')),
  ]),
  [
    "a client id is another seat's",
    'update.not-your-id',
    (doc) => {
      const client = setting.ca.doc.clientID
      return hand({ structs: [item(client, clockOf(doc, client), string('x'), { parent: inside(idIn(textIn(doc, FREE))) })], deleted: [] })
    },
  ],
  [
    'a client id was given to another seat that has not written yet',
    'update.not-your-id',
    async (doc) => {
      const { client } = await setting.wire.start('ca-2')
      return hand({ structs: [item(client, 0, string('x'), { parent: inside(idIn(textIn(doc, FREE))) })], deleted: [] })
    },
  ],
  [
    "a client id is the server's",
    'update.not-your-id',
    (doc) => {
      const { client } = idIn(textIn(doc, FREE))
      return hand({ structs: [item(client, clockOf(doc, client), string('x'), { parent: inside(idIn(textIn(doc, FREE))) })], deleted: [] })
    },
  ],
  [
    'a part is missing before it',
    'update.gap',
    (doc) => hand({ structs: [item(doc.clientID, 7, string('x'), { parent: inside(idIn(textIn(doc, FREE))) })], deleted: [] }),
  ],
  [
    'it stands beside what nobody has',
    'update.gap',
    (doc) => hand({ structs: [item(doc.clientID, 0, string('x'), { origin: { client: 99_999_999, clock: 3 } })], deleted: [] }),
  ],
  [
    'known clocks say something else',
    'update.contradicts',
    (doc) => {
      const { client, clock } = idIn(textIn(doc, FREE))
      return hand({ structs: [item(client, clock, value('x'), { parent: inside(idIn(paragraphIn(doc, FREE).element)) })], deleted: [] })
    },
  ],
  ['[T26] 30 million structs are declared in seven bytes', 'update.malformed', () => Uint8Array.from([0x80, 0x87, 0xa7, 0x0e])],
  ['the bytes are no update', 'update.malformed', () => new TextEncoder().encode('not an update')],
]

type Change = (lines: readonly string[]) => readonly string[]
const unchanged: Change = (lines) => lines
const inLine =
  (line: number, from: string, to: string): Change =>
  (lines) =>
    lines.with(line > TWINS ? line - 1 : line, (lines[line > TWINS ? line - 1 : line] ?? '').replace(from, to))

const REPAIRED: readonly (readonly [title: string, lawful: Change, attack: Attack])[] = [
  [
    'an insertion without a mark is stamped',
    inLine(FREE, 'Decidieron', 'Decidieron[DO+ ayer]'),
    asEdit((doc) => textIn(doc, FREE).insert(10, ' ayer')),
  ],
  [
    'an insertion as another party is stamped anew',
    inLine(FREE, 'Decidieron', '[DO+Hoy ]Decidieron'),
    asEdit((doc) => textIn(doc, FREE).insert(0, 'Hoy ', { ins: by('CA') })),
  ],
  ['a strike as another is undone', unchanged, asEdit((doc) => textIn(doc, FREE).format(0, 5, { [del('CA')]: by('CA') }))],
  ["another's strike stripped stands again", unchanged, asEdit((doc) => textIn(doc, WITH_STRIKE).format(11, 12, { [del('CA')]: null }))],
  ["another's insertion mark stripped stands again", unchanged, asEdit((doc) => textIn(doc, WITH_WORD).format(14, 6, { ins: null }))],
  ["another's word taken for one's own is given back", unchanged, asEdit((doc) => textIn(doc, WITH_WORD).format(14, 6, { ins: by('DO') }))],
  [
    "markers deleted, and nothing else, are put back where they held others' marks",
    unchanged,
    asEdit((doc) => deleteMarkers(textIn(doc, WITH_WORD))),
  ],
]

const FORMS = ['update', 'answer'] as const

describe.each(FORMS)('sent as %s', (form) => {
  const seat = form === 'update' ? 'do-1' : 'do-2'

  test.each(REFUSED)('[I2] refused whole: %s', async (_, code, attack) => {
    const { bystander } = setting
    const before = linesBut(bystander)
    const attacker = await newPage(seat)
    const outcome = await attacker.outcome(attacker.sendUpdate(await attack(attacker.doc), form))
    expect(outcome).toEqual({ kind: 'refused', code, close: 4409 } satisfies Outcome)
    await honestTwin(seat)
    expect(linesBut(bystander)).toEqual(before)
    expect(bystander.isOpen()).toBe(true)
  })
})

test('[I2] put right: an insertion without a mark, sent as an answer to what the server lacks', async () => {
  const { bystander } = setting
  const attacker = await newPage('do-3')
  const bytes = updateOf(attacker.doc, () => textIn(attacker.doc, TWINS).insert(2, 'respuesta'))
  expect(await attacker.outcome(attacker.sendUpdate(bytes, 'answer'))).toEqual({ kind: 'acknowledged' })
  await bystander.until(() => bystander.lines()[TWINS]?.includes('[DO+respuesta]') === true)
  attacker.close()
})

test.each(REPAIRED)('[I2] [T21] put right: %s', async (_, lawful, attack) => {
  const { bystander } = setting
  const before = linesBut(bystander)
  const attacker = await newPage('do-3')
  const bytes = await attack(attacker.doc)
  expect(bytes.length, 'it changes something').toBeGreaterThan(2)
  expect(await attacker.outcome(attacker.sendUpdate(bytes))).toEqual({ kind: 'acknowledged' })
  await honestTwin('do-3')
  expect(linesBut(bystander)).toEqual(lawful(before))
  expect(bystander.isOpen()).toBe(true)
  // The author gets the repair as everyone does.
  await attacker.until(() => attacker.lines().join('\n') === bystander.lines().join('\n'))
  attacker.close()
})
