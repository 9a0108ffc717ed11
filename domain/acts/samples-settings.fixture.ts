/** The rooms in which acts of the samples can be done, and the facts that brought them there. */
import type { SideOf } from '../languages/side-text.ts'
import { textDigest } from '../seal/text.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import type { Conference } from '../sitting/types.ts'
import type { Digest, GroupId } from '../text/ids.ts'
import { aText, code, CONFERENCE, founded, inSitting, NOON, p, type Setting, seat, seenOf } from './room.fixture.ts'

export const LABELLED: readonly Fact[] = [
  {
    kind: 'labels-set',
    labels: [
      { paragraph: p('p1'), label: 'C1' },
      { paragraph: p('p2'), label: 'C2' },
    ],
  },
  {
    kind: 'recommendations-loaded',
    items: [
      { number: '4.2', text: 'Fortalecer los consulados.' },
      { number: '5', text: 'Compartir datos.' },
    ],
  },
]

export const PENDING = aText(
  { id: 'p1', text: 'Fortalecer [MX+mucho ]la [GT-amplia ]cooperación.' },
  { id: 'p2', text: 'Instar a los Estados.' },
)
export const PLAIN = aText({ id: 'p1', text: 'Fortalecer la cooperación.' }, { id: 'p2', text: 'Instar a los Estados.' })

/** The text is authentic in English too; the service's seat writes it. */
export const IN_ENGLISH: readonly Fact[] = [
  { kind: 'languages-set', authentic: ['en'], courtesy: [] },
  { kind: 'language-pen-given', seat: seat('service'), languages: ['en'] },
]
export const ENGLISH: SideOf = (language, id) => (language === 'en' && PLAIN.find(id) !== null ? { text: ENGLISH_WORDS, runs: [] } : null)
export const ENGLISH_WORDS = 'Strengthen cooperation.'

/** MX offers another wording of the first paragraph. */
export const RIVALS = aText(
  { id: 'p1', text: 'Fortalecer la cooperación.', alt: 'p1' },
  { id: 'p3', text: '[MX+Impulsar la cooperación.]', pi: code('MX'), alt: 'p1' },
  { id: 'p2', text: 'Instar a los Estados.' },
)

export const preparing: Setting = { state: applyFacts(founded(), LABELLED), text: PLAIN }
export const sitting = (...more: readonly Fact[]): Setting => ({ state: inSitting('first', [...LABELLED, ...more]), text: PENDING })
export const quiet = (...more: readonly Fact[]): Setting => ({ ...sitting(...more), text: PLAIN })

/** The second paragraph came up in the second sitting. */
export const second = (): Setting => ({
  state: inSitting('second', [...LABELLED, { kind: 'paragraph-proposed', paragraph: p('p2'), by: code('MX'), at: NOON }]),
  text: PLAIN,
})

export const AGREED = { kind: 'paragraph-agreed', paragraph: p('p1'), seen: seenOf(PLAIN, 'p1'), at: NOON } as const satisfies Fact
export const ON_MEXICO = { paragraph: p('p1'), by: code('MX'), seen: seenOf(PENDING, 'p1', 'MX') }
export const SUPPORTED: Fact = {
  kind: 'position-taken',
  ...ON_MEXICO,
  of: code('MX'),
  by: code('GT'),
  position: 'support',
  reason: null,
  at: NOON,
}

export const GROUP = 'g_group00000' as GroupId
export const FORMED: Fact = { kind: 'contact-group-formed', group: GROUP, lead: code('MX'), members: [code('GT'), code('MX')] }
export const SPONSORED: Fact = { kind: 'sponsor-joined', ...ON_MEXICO, of: code('MX'), by: code('GT'), at: NOON }
export const GIVEN: Fact = {
  kind: 'wording-given',
  wording: 1,
  by: code('MX'),
  paragraph: p('p1'),
  section: null,
  after: null,
  language: 'en',
  text: 'To strengthen regional cooperation.',
  asks: null,
  seat: seat('mx-1'),
  at: NOON,
}
export const RENDERED: Fact = {
  kind: 'wording-rendered',
  wording: 1,
  paragraph: p('p1'),
  seen: ON_MEXICO.seen,
  seat: seat('st'),
  at: NOON,
}
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

/** The second sitting, all agreed, nothing pending. */
export const ready = (conference: Conference = CONFERENCE, ...more: readonly Fact[]): Setting => ({
  state: inSitting('second', [...LABELLED, AGREED, { ...AGREED, paragraph: p('p2'), seen: seenOf(PLAIN, 'p2') }, ...more], conference),
  text: PLAIN,
})
export const FINAL = textDigest('es', PLAIN.paragraphs)
export const BY_APPROVALS: Conference = { ...CONFERENCE, adoption: 'approvals' }
export const BY_SILENCE: Conference = { ...CONFERENCE, adoption: 'silence' }
export const SILENT: Fact = { kind: 'silence-opened', digest: FINAL, until: NOON + 3_600_000, at: NOON }
export const RESERVED: Fact = {
  kind: 'statement-made',
  statement: 1,
  statementKind: 'reservation',
  by: code('MX'),
  text: 'México se reserva su posición.',
  paragraphs: [p('p1')],
  enteredBy: seat('mx-head'),
  at: NOON,
}
export const ADOPTED: Fact = {
  kind: 'declaration-adopted',
  digest: FINAL,
  how: 'consensus',
  sitting: 1,
  present: [code('MX'), code('GT')],
  absent: [code('PE')],
  statements: [],
  at: NOON,
}
export const DISPOSED: readonly Fact[] = ['4.2', '5'].map((recommendation) => ({
  kind: 'disposition-set',
  recommendation,
  disposition: 'merged',
  reason: null,
}))
export const CERTIFIED: Fact = { kind: 'declaration-certified', digest: FINAL, certificate: FINAL, at: NOON }

const ROW = { verb: 'Fortalecer', text: 'Fortalecer la cooperación', responsible: [], due: null, recommendations: [] }
export const ENTERED: Fact = { kind: 'decision-entered', decision: 1, paragraph: p('p1'), act: { from: 0, to: 26 }, ...ROW, at: NOON }
export const GUIDELINES = { symbol: 'CP/1', title: 'Lineamientos', version: 'Rev.2', sha256: FINAL }
export const DOCUMENT_ADDED: Fact = { kind: 'document-added', document: 1, ...GUIDELINES, at: NOON }
export const CITED: Fact = { kind: 'document-cited', paragraph: p('p1'), document: 1, at: NOON }

export const ISSUED: Fact = { kind: 'revision-issued', number: 1, title: 'Primera', at: NOON }

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
