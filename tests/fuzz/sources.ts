/** What hostile clients send, source by source: seeds, a way to spoil them, and who has to bear it. Bearing it is giving a value, however it reads:
 *  what throws has broken something, and so has what leaves a room unlawful. */
import { strToU8, unzipSync, zipSync } from 'fflate'
import * as Y from 'yjs'
import { ACTS } from '../../domain/acts/registry.ts'
import { performAs } from '../../domain/acts/room.fixture.ts'
import { SAMPLES } from '../../domain/acts/samples.fixture.ts'
import { tracedOfFile } from '../../domain/files/lines-of-file.ts'
import { type Author, decodeBounded, decodeStateVector } from '../../domain/guard/guard.ts'
import { askFrame, presenceFrame, readMessage, updateFrame, voiceFrame } from '../../domain/protocol/frames.ts'
import { verifyPackage } from '../../domain/seal/verify-package.ts'
import type { Party, SeatId } from '../../domain/text/ids.ts'
import { declarationOfBytes } from '../../server/library/declaration-file.ts'
import { receiveLawfully } from '../notation/lawful.ts'
import { aSeat, openRoom, textIn, updateOf } from '../notation/room.ts'
import { below, oneOf, type Random, spoilBytes, spoilJson, spoilText } from './mutate.ts'
import { spoilUpdate } from './update.ts'

export type Source = {
  readonly name: string
  /** A new input; some are the seeds themselves. */
  readonly make: (random: Random) => Uint8Array
  /** Whether it was taken for something; throws where it broke something. */
  readonly feed: (input: Uint8Array) => boolean
}

const ROOM = [['El río crece', 'Los Estados 😀 acuerdan', 'MX>[MX+Otro ][FR+más]', 'Una [MX-gran ]red']]

/** Updates that an honest page makes: typing, striking, taking back. */
function honest(): Uint8Array[] {
  const room = openRoom(ROOM)
  const mx = aSeat(room, 'MX')
  const edits: ((text: Y.XmlText) => void)[] = [
    (text) => text.insert(2, ' largo', { ins: { by: 'MX' } }),
    (text) => text.delete(2, 3),
    (text) => text.format(3, 3, { 'del--MX': { by: 'MX' } }),
    (text) => text.insert(text.length, ' y 😀', { ins: { by: 'MX' }, bold: true }),
  ]
  return [...edits.map((edit) => updateOf(mx.doc, () => edit(textIn(mx.doc, 1)))), Y.encodeStateAsUpdate(mx.doc)]
}

const spoiledOf =
  (seeds: readonly Uint8Array[], spoil: (seed: Uint8Array, random: Random) => Uint8Array) =>
  (random: Random): Uint8Array => {
    const seed = oneOf(random, seeds)
    return random() < 0.02 ? seed : spoil(seed, random)
  }

const UPDATES = honest()

const MEXICO: Author = { seat: 'seat-MX' as SeatId, party: 'MX' as Party, mode: 'propose', sides: new Set() }

/** A room for some hundred inputs: one that was let in changes what the next is judged on. */
function guard(): Source['feed'] {
  let room = openRoom(ROOM)
  let fed = 0
  return (input) => {
    if (++fed % 200 === 0) room = openRoom(ROOM)
    return receiveLawfully(room, MEXICO, input).kind === 'lawful'
  }
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)
const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes)
const overText = (seed: Uint8Array, random: Random): Uint8Array => encode(spoilText(decode(seed), random))

const TEXTS = [
  'DECLARACIÓN\n\nLas Ministras,\n\nReunidas en Puerto Aurora,\n\n1. Acuerdan crear una red:\n  a) de oficinas;\n  b) de escuelas.\n\nANEXO\nPlan',
  'DECLARATION\r\n\r\nThe Ministers,\r\n\r\n*Recalling* the meeting,\r\n\r\n1. Decide to meet again.\r\n',
]
const PAGES = [
  '<!doctype html><html><head><title>D</title><style>p{}</style></head><body><h1>Declaración</h1><p>Las <b>Ministras</b>,</p><ol><li>Acuerdan <ins cite="x">una</ins> <del>la</del> red<ul><li>de puertos</li></ul></li></ol><table><tr><td>a</td></tr></table></body></html>',
]
const ACT_OF_AKN =
  '<?xml version="1.0"?><akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><doc name="declaration"><meta><identification source="#s"><FRBRWork><FRBRthis value="/x"/><FRBRuri value="/x"/><FRBRdate date="2026-01-01" name="d"/><FRBRauthor href="#s"/><FRBRcountry value="un"/></FRBRWork></identification></meta><preface><p>Declaración</p></preface><mainBody><paragraph eId="p1"><num>1.</num><content><p>Acuerdan una red.</p></content></paragraph></mainBody></doc></akomaNtoso>'

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const run = (words: string): string => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`
const DOCX_PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml':
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels':
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body><w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr>${run('Declaración')}</w:p><w:p>${run('Las Ministras,')}</w:p><w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>${run('Acuerdan ')}<w:ins w:id="1" w:author="MX" w:date="2026-01-01T00:00:00Z">${run('una gran ')}</w:ins><w:del w:id="2" w:author="FR"><w:r><w:delText>la </w:delText></w:r></w:del>${run('red.')}</w:p><w:tbl><w:tr><w:tc><w:p>${run('a')}</w:p></w:tc></w:tr></w:tbl><w:sectPr/></w:body></w:document>`,
}
const zipped = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([name, words]) => [name, strToU8(words)])), { level: 0, mtime: 946_684_800_000 })

/** Mostly a part of it, now and then the archive around them. */
function spoilZip(seed: Uint8Array, random: Random): Uint8Array {
  if (random() < 0.3) return spoilBytes(seed, random)
  const parts = Object.entries(unzipSync(seed))
  const at = random() < 0.7 ? parts.length - 1 : below(random, parts.length)
  const spoiled = parts.map(([name, bytes], index): [string, Uint8Array] => [name, index === at ? overText(bytes, random) : bytes])
  return zipSync(Object.fromEntries(spoiled), { level: 0, mtime: 946_684_800_000 })
}

const PACKAGES = [
  zipped({
    'manifest.json': JSON.stringify({
      form: 1,
      number: 1,
      kind: 'public',
      files: [{ path: 'text.json', size: 2, digest: 'ab' }],
      previous: null,
    }),
    'manifest.sig': 'ab'.repeat(64),
    'key.txt': 'cd'.repeat(32),
    'text.json': '{}',
  }),
]

type Asked = { readonly by: string; readonly type: string; readonly input: unknown }
const SAMPLED = ACTS.map(
  ({ type }): Uint8Array => encode(JSON.stringify({ by: SAMPLES[type].by, type, input: { type, ...SAMPLES[type].input } })),
)

/** The sample says who asks and in which room; what is asked is spoiled. */
function spoilAct(seed: Uint8Array, random: Random): Uint8Array {
  const asked = JSON.parse(decode(seed)) as Asked
  return encode(JSON.stringify({ ...asked, input: spoilJson(asked.input, random) }))
}

function feedAct(input: Uint8Array): boolean {
  const { by, type, input: asked } = JSON.parse(decode(input)) as Asked
  const sample = SAMPLES[type as keyof typeof SAMPLES]
  return performAs(by, asked as never, sample.setting).kind !== 'refused'
}

const FRAMES = [
  ...UPDATES.map(updateFrame),
  askFrame(Uint8Array.of(1, 200, 1, 4)),
  presenceFrame(Uint8Array.of(1, 5, 1, 2, 123, 125)),
  voiceFrame('MX' as Party),
]

export const SOURCES: readonly Source[] = [
  { name: 'frames', make: spoiledOf(FRAMES, spoilBytes), feed: (input) => readMessage(input).kind !== 'unknown' },
  {
    name: 'updates',
    make: spoiledOf(UPDATES, spoilBytes),
    feed: (input) => {
      decodeStateVector(input)
      return decodeBounded(input) !== null
    },
  },
  { name: 'guard', make: spoiledOf(UPDATES, spoilUpdate), feed: guard() },
  { name: 'acts', make: spoiledOf(SAMPLED, spoilAct), feed: feedAct },
  { name: 'text', make: spoiledOf(TEXTS.map(encode), overText), feed: (input) => tracedOfFile(input).kind !== 'refused' },
  { name: 'html', make: spoiledOf(PAGES.map(encode), overText), feed: (input) => tracedOfFile(input).kind !== 'refused' },
  { name: 'docx', make: spoiledOf([zipped(DOCX_PARTS)], spoilZip), feed: (input) => tracedOfFile(input).kind !== 'refused' },
  { name: 'akn', make: spoiledOf([encode(ACT_OF_AKN)], overText), feed: (input) => declarationOfBytes(input, 'a.xml').kind !== 'refused' },
  { name: 'package', make: spoiledOf(PACKAGES, spoilZip), feed: (input) => verifyPackage(input).kind === 'intact' },
]
