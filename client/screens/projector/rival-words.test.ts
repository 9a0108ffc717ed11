import { expect, test } from 'vitest'
import { proposalsIn } from '../../../domain/proposals/read.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { DelegationCode, Digest, Instant, ParagraphId, Party, SectionId } from '../../../domain/text/ids.ts'
import type { WordingShown } from '../../room/wordings-shown.ts'
import { givenIn } from './rival-words.ts'

const MX = 'MX' as Party & DelegationCode
const NOW = 'a'.repeat(64) as Digest
const [FIRST, RIVAL] = ['p_aaaaaaaaaa', 'p_bbbbbbbbbb'] as [ParagraphId, ParagraphId]
const runs = [{ text: 'Publicar un directorio.', ins: MX, dels: [], emphasis: [] }]
const rival: ParagraphView = {
  id: RIVAL,
  section: 's_aaaaaaaaaa' as SectionId,
  kind: 'commitments',
  role: 'body',
  level: 0,
  marker: 'none',
  pi: MX,
  alt: FIRST,
  runs,
  proposals: proposalsIn(runs, MX).map((each) => ({ ...each, seen: NOW })),
  seen: NOW,
}
type Rendering = NonNullable<WordingShown['rendering']>
const rendering: Rendering = { paragraph: RIVAL, seen: NOW, of: 1, verdict: null }
const wording = (change: Partial<Rendering> = {}): WordingShown => ({
  number: 1,
  by: MX,
  place: { kind: 'paragraph', paragraph: FIRST },
  language: 'en',
  text: 'Publish a directory.',
  asks: 'replace',
  version: 1,
  at: 0 as Instant,
  rendering: { ...rendering, ...change },
})
const told = (given: WordingShown, language = 'en', view = rival) =>
  givenIn({ wordings: [given], paragraphs: [view] }, view, language)?.text ?? null

test.each<[string, string | null, string | null]>([
  ['is told in the language in which it was given', told(wording()), 'Publish a directory.'],
  ['also when it is confirmed', told(wording({ verdict: { kind: 'confirmed' } })), 'Publish a directory.'],
  ['in no other', told(wording(), 'fr'), null],
  ['not when the delegation disputes the rendering', told(wording({ verdict: { kind: 'disputed', reason: null } })), null],
  ['not when the rendering reads otherwise since', told(wording({ seen: 'b'.repeat(64) as Digest })), null],
  ['not when the delegation gave other words since', told(wording({ of: 0 })), null],
  ['not below the words of another', told(wording({ paragraph: FIRST })), null],
  ['not below the text’s own words', told(wording(), 'en', { ...rival, pi: null }), null],
])('a delegation’s own wording of a rival %s', (_, is, expected) => expect(is).toBe(expected))
