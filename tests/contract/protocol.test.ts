/** docs/protocol.md says the truth: the bytes it shows are the bytes on the wire. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  acknowledgedFrame,
  answerFrame,
  askFrame,
  diskFrame,
  presenceFrame,
  readMessage,
  refusedFrame,
  updateFrame,
  voiceFrame,
} from '../../domain/protocol/frames.ts'

const page = readFileSync(new URL('../../docs/protocol.md', import.meta.url), 'utf8')
const shown = new Map([...page.matchAll(/^\| ([^|]+?) +\| `((?:[0-9a-f]{2} ?)+)` +\|/gm)].map((row) => [row[1] ?? '', row[2] ?? '']))
const hex = (bytes: Uint8Array): string => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(' ')

const EMPTY_VECTOR = new Uint8Array([0])
const EMPTY_UPDATE = new Uint8Array([0, 0])

test.each([
  ['ask (SyncStep1), empty state vector', askFrame(EMPTY_VECTOR)],
  ['answer (SyncStep2), empty update', answerFrame(EMPTY_UPDATE)],
  ['update, empty', updateFrame(EMPTY_UPDATE)],
  ['presence, nobody', presenceFrame(new Uint8Array([0]))],
  ['acknowledged(3)', acknowledgedFrame(3)],
  ['acknowledged(300)', acknowledgedFrame(300)],
  ['refused(4, "paragraph.agreed")', refusedFrame(4, 'paragraph.agreed')],
  ['voice("MX")', voiceFrame('MX' as never)],
  ['disk("store.full")', diskFrame('store.full')],
])('the page shows the bytes of %s', (name, frame) => {
  expect(shown.get(name)).toBe(hex(frame))
})

test('every frame that the page shows is one of these', () => {
  expect(shown.size).toBe(9)
})

test('a voice frame is read back as it was written, one for nobody is unknown', () => {
  expect(readMessage(voiceFrame('MX' as never))).toEqual({ kind: 'voice', party: 'MX' })
  expect(readMessage(voiceFrame('nobody' as never))).toEqual({ kind: 'unknown' })
})
