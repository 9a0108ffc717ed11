/** Facts that samples of acts stand on. */
import type { Fact } from '../sitting/facts.ts'
import type { Digest, GroupId } from '../text/ids.ts'
import { code, NOON, p, seat } from './room.fixture.ts'

export const GROUP = 'g_group00000' as GroupId
export const FORMED: Fact = { kind: 'contact-group-formed', group: GROUP, lead: code('MX'), members: [code('GT'), code('MX')] }
export const COMMENTED: Fact = {
  kind: 'comment-made',
  thread: 1,
  paragraph: p('p1'),
  on: null,
  by: code('MX'),
  seat: seat('mx-1'),
  text: '¿Y el plazo?',
  at: NOON,
}

export const SLIP = { before: 'Fortalecer la cooperación.', after: 'Fortalecer la cooperación;' }
export const SUGGESTED: Fact = {
  kind: 'correction-suggested',
  correction: 1,
  paragraph: p('p1'),
  by: code('MX'),
  seat: seat('mx-1'),
  ...SLIP,
  at: NOON,
}

export const RESTRICTED: Fact = {
  kind: 'segment-opened',
  paragraphs: [p('p1')],
  allow: 'heads',
  inside: ['chair', 'deputy', 'assistant', 'mx-head', 'gt-head'].map(seat),
  at: NOON,
}

const SOME_DIGEST = 'f'.repeat(64) as Digest
/** Public and internal. */
export const SEALED: readonly Fact[] = (['public', 'internal'] as const).map((packageKind, at) => ({
  kind: 'text-sealed',
  sealed: at + 1,
  packageKind,
  of: null,
  manifest: SOME_DIGEST,
  key: SOME_DIGEST,
  at: NOON,
}))
