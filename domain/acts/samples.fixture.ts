/** One lawful example of every act, in a room where it can be done. An act without one does not compile. */
import { COMMENTED, FORMED, GROUP, SLIP, SUGGESTED, RESTRICTED, SEALED } from './samples-facts.fixture.ts'
import { pendingDigest } from '../adoption/pending.ts'
import { textDigest } from '../seal/text.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import type { Conference } from '../sitting/types.ts'
import type { StreamName } from '../sitting/streams.ts'
import type { ActInput, ActType } from './registry.ts'
import { aText, code, CONFERENCE, founded, inSitting, NOON, p, person, s, type Setting, seat, seenOf } from './room.fixture.ts'

export type Sample<Type extends ActType = ActType> = { readonly by: string; readonly input: ActInput<Type>; readonly setting: Setting }

const LABELLED: readonly Fact[] = [
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

/** MX offers another wording of the first paragraph. */
const RIVALS = aText(
  { id: 'p1', text: 'Fortalecer la cooperación.', alt: 'p1' },
  { id: 'p3', text: '[MX+Impulsar la cooperación.]', pi: code('MX'), alt: 'p1' },
  { id: 'p2', text: 'Instar a los Estados.' },
)

const preparing: Setting = { state: applyFacts(founded(), LABELLED), text: PLAIN }
const sitting = (...more: readonly Fact[]): Setting => ({ state: inSitting('first', [...LABELLED, ...more]), text: PENDING })
const quiet = (...more: readonly Fact[]): Setting => ({ ...sitting(...more), text: PLAIN })

/** The second paragraph came up in the second sitting. */
const second = (): Setting => ({
  state: inSitting('second', [...LABELLED, { kind: 'paragraph-proposed', paragraph: p('p2'), by: code('MX'), at: NOON }]),
  text: PLAIN,
})

const AGREED: Fact = { kind: 'paragraph-agreed', paragraph: p('p1'), seen: seenOf(PLAIN, 'p1'), at: NOON }
const ON_MEXICO = { paragraph: p('p1'), by: code('MX'), seen: seenOf(PENDING, 'p1', 'MX') }
const SUPPORTED: Fact = {
  kind: 'position-taken',
  ...ON_MEXICO,
  of: code('MX'),
  by: code('GT'),
  position: 'support',
  reason: null,
  at: NOON,
}

const SPONSORED: Fact = { kind: 'sponsor-joined', ...ON_MEXICO, of: code('MX'), by: code('GT'), at: NOON }
/** The second sitting, all agreed, nothing pending. */
const ready = (conference: Conference = CONFERENCE, ...more: readonly Fact[]): Setting => ({
  state: inSitting('second', [...LABELLED, AGREED, { ...AGREED, paragraph: p('p2'), seen: seenOf(PLAIN, 'p2') }, ...more], conference),
  text: PLAIN,
})
const FINAL = textDigest('es', PLAIN.paragraphs)
const BY_APPROVALS: Conference = { ...CONFERENCE, adoption: 'approvals' }
const BY_SILENCE: Conference = { ...CONFERENCE, adoption: 'silence' }
const SILENT: Fact = { kind: 'silence-opened', digest: FINAL, until: NOON + 3_600_000, at: NOON }
const RESERVED: Fact = {
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
const DISPOSED: readonly Fact[] = ['4.2', '5'].map((recommendation) => ({
  kind: 'disposition-set',
  recommendation,
  disposition: 'merged',
  reason: null,
}))
export const CERTIFIED: Fact = { kind: 'declaration-certified', digest: FINAL, certificate: FINAL, at: NOON }

const ROW = { verb: 'Fortalecer', text: 'Fortalecer la cooperación', responsible: [], due: null, recommendations: [] }
export const ENTERED: Fact = { kind: 'decision-entered', decision: 1, paragraph: p('p1'), act: { from: 0, to: 26 }, ...ROW, at: NOON }
const GUIDELINES = { symbol: 'CP/1', title: 'Lineamientos', version: 'Rev.2', sha256: FINAL }
const DOCUMENT_ADDED: Fact = { kind: 'document-added', document: 1, ...GUIDELINES, at: NOON }
const CITED: Fact = { kind: 'document-cited', paragraph: p('p1'), document: 1, at: NOON }

const ISSUED: Fact = { kind: 'revision-issued', number: 1, title: 'Primera', at: NOON }

export const SAMPLES: { readonly [Type in ActType]: Sample<Type> } = {
  'open-sitting': { by: 'st', input: { kind: 'first' }, setting: preparing },
  'suspend-sitting': { by: 'chair', input: { mode: 'dark' }, setting: sitting() },
  'resume-sitting': { by: 'chair', input: {}, setting: sitting({ kind: 'sitting-suspended', mode: 'dark', at: NOON }) },
  'close-sitting': { by: 'deputy', input: {}, setting: sitting() },
  'permit-observers': { by: 'chair', input: { permitted: true }, setting: sitting() },
  'open-direct-writing': { by: 'chair', input: {}, setting: sitting() },
  'close-direct-writing': { by: 'chair', input: {}, setting: sitting({ kind: 'direct-writing-opened' }) },
  'admit-seat': { by: 'st', input: { seat: seat('gt-1') }, setting: sitting() },
  'remove-seat': { by: 'st', input: { seat: seat('mx-1') }, setting: sitting() },
  'swap-seat': { by: 'st', input: { out: seat('mx-1'), in: seat('mx-3') }, setting: sitting() },
  'mark-attendance': { by: 'st', input: { person: person('person-of-gt-1'), presence: 'present' }, setting: sitting() },
  'accredit-person': { by: 'st', input: { name: 'Ana Ruiz', title: 'Viceministra', delegation: code('GT') }, setting: preparing },
  'give-seat': { by: 'st', input: { person: person('person-of-pe-1'), hat: 'observer' }, setting: preparing },
  'name-deputy': { by: 'chair', input: { person: person('person-of-mx-head') }, setting: preparing },
  'set-acting-head': { by: 'st', input: { seat: seat('mx-1'), from: NOON, to: NOON + 1 }, setting: preparing },
  'reissue-link': { by: 'st', input: { seat: seat('mx-1') }, setting: preparing },
  'revoke-seat': { by: 'st', input: { seat: seat('mx-1') }, setting: sitting() },
  'device-code': { by: 'observer', input: {}, setting: preparing },
  accept: { by: 'chair', input: ON_MEXICO, setting: sitting() },
  reject: { by: 'st', input: { paragraph: p('p1'), seen: seenOf(PENDING, 'p1') }, setting: sitting() },
  agree: { by: 'chair', input: { paragraph: p('p1'), seen: seenOf(PLAIN, 'p1') }, setting: quiet() },
  'ad-referendum': {
    by: 'chair',
    input: { paragraph: p('p1'), seen: seenOf(PLAIN, 'p1'), by: [code('PE'), code('MX')] },
    setting: quiet(),
  },
  'lift-ad-referendum': {
    by: 'mx-head',
    input: { paragraph: p('p1'), seen: seenOf(PLAIN, 'p1') },
    setting: quiet({ kind: 'paragraph-agreed-ad-referendum', paragraph: p('p1'), seen: seenOf(PLAIN, 'p1'), of: [code('MX')] }),
  },
  unlock: { by: 'chair', input: { paragraph: p('p1'), reason: 'Falta una coma' }, setting: quiet(AGREED) },
  'ask-to-reopen': { by: 'mx-1', input: { paragraph: p('p1'), reason: 'Cambió la instrucción' }, setting: quiet(AGREED) },
  reopen: { by: 'chair', input: { paragraph: p('p1') }, setting: quiet(AGREED) },
  withdraw: { by: 'mx-1', input: { paragraph: p('p1') }, setting: sitting() },
  support: { by: 'gt-head', input: ON_MEXICO, setting: sitting() },
  object: { by: 'st', input: { ...ON_MEXICO, for: code('PE'), reason: 'Falta consulta' }, setting: sitting() },
  hold: { by: 'pe-1', input: ON_MEXICO, setting: sitting() },
  'lift-position': { by: 'gt-head', input: { paragraph: p('p1'), by: code('MX') }, setting: sitting(SUPPORTED) },
  'begin-from-text': {
    by: 'st',
    input: {
      file: 'declaración anterior.docx',
      seen: textDigest('es', PLAIN.paragraphs),
      text: {
        sections: [
          {
            kind: 'commitments',
            heading: null,
            paragraphs: [{ role: 'body', level: 0, marker: 'decimal', text: 'Medir el agua.', marks: [{ from: 0, to: 5, type: 'bold' }] }],
          },
        ],
      },
    },
    setting: preparing,
  },
  'import-proposals': {
    by: 'st',
    input: {
      for: code('MX'),
      file: 'comentarios.docx',
      drafts: [
        { kind: 'words', paragraph: p('p2'), base: 'Instar a los Estados.', text: 'Exhortar a los Estados.' },
        { kind: 'new', section: s('uno'), after: p('p2'), text: 'Saludar a los pueblos.', role: 'body', level: 0, marker: 'none' },
      ],
      comments: [{ paragraph: p('p1'), on: { from: 0, to: 10 }, seen: seenOf(PLAIN, 'p1'), remarks: ['¿Por qué?', 'Por el agua.'] }],
    },
    setting: preparing,
  },
  table: {
    by: 'pe-1',
    input: {
      drafts: [
        { kind: 'words', paragraph: p('p2'), base: 'Instar a los Estados.', text: 'Exhortar a los Estados.' },
        { kind: 'new', section: s('uno'), after: p('p2'), text: 'Saludar a los pueblos.', role: 'body', level: 0, marker: 'none' },
      ],
      explanation: 'Más claro',
      with: [code('GT')],
      inNameOf: 'Amigos del agua',
    },
    setting: sitting(),
  },
  'co-sponsor': { by: 'gt-head', input: ON_MEXICO, setting: sitting() },
  'lift-sponsorship': { by: 'gt-head', input: { paragraph: p('p1'), by: code('MX') }, setting: sitting(SPONSORED) },
  'open-window': { by: 'chair', input: { until: NOON + 3_600_000 }, setting: sitting() },
  'close-window': { by: 'deputy', input: {}, setting: sitting({ kind: 'window-opened', until: NOON + 3_600_000, at: NOON }) },
  'acknowledge-agreed': {
    by: 'mx-1',
    input: { paragraph: p('p1') },
    setting: quiet({ ...AGREED, kind: 'paragraph-agreed', absent: [code('MX')] }),
  },
  comment: {
    by: 'gt-head',
    input: { paragraph: p('p1'), on: { from: 0, to: 10 }, seen: seenOf(PENDING, 'p1'), words: { text: 'Falta el plazo.' } },
    setting: sitting(),
  },
  'close-thread': { by: 'mx-2', input: { thread: 1 }, setting: sitting(COMMENTED) },
  'reopen-thread': {
    by: 'chair',
    input: { thread: 1 },
    setting: sitting(COMMENTED, { kind: 'thread-closed', thread: 1, by: code('MX'), at: NOON }),
  },
  'withdraw-comment': { by: 'mx-1', input: { thread: 1, comment: 1 }, setting: sitting(COMMENTED) },
  'load-recommendations': { by: 'st', input: { items: [{ number: '4.2', text: 'Fortalecer.' }] }, setting: preparing },
  'renumber-recommendation': { by: 'st', input: { recommendation: '4.2', number: '6' }, setting: preparing },
  'correct-recommendation': { by: 'st', input: { recommendation: '4.2', text: 'Fortalecer la red consular.' }, setting: preparing },
  'split-recommendation': {
    by: 'st',
    input: {
      recommendation: '4.2',
      into: [
        { number: '4.2', text: 'Fortalecer los consulados.' },
        { number: '4.3', text: 'Difundirlos.' },
      ],
    },
    setting: preparing,
  },
  'join-recommendation': { by: 'st', input: { recommendation: '5', into: '4.2' }, setting: preparing },
  'withdraw-recommendation': { by: 'st', input: { recommendation: '4.2' }, setting: preparing },
  'restore-recommendation': {
    by: 'st',
    input: { recommendation: '4.2' },
    setting: sitting({ kind: 'recommendation-withdrawn', recommendation: '4.2', reason: null, at: NOON }),
  },
  'read-recommendation': { by: 'st', input: { recommendation: '4.2' }, setting: sitting() },
  'mark-recommendation': {
    by: 'chair',
    input: { recommendation: '4.2', mark: 'retain', section: s('uno'), after: p('p2') },
    setting: sitting(),
  },
  'dismiss-link': { by: 'st', input: { recommendation: '4.2', paragraph: p('p1') }, setting: preparing },
  'clear-disposition': {
    by: 'st',
    input: { recommendation: '4.2' },
    setting: sitting({ kind: 'disposition-set', recommendation: '4.2', disposition: 'merged', reason: null }),
  },
  'take-paper': { by: 'gt-1', input: { paper: 'correspondence', of: 1, dispositions: false }, setting: sitting(ISSUED) },
  'release-dispositions': { by: 'chair', input: {}, setting: sitting() },
  'withhold-dispositions': { by: 'chair', input: {}, setting: sitting({ kind: 'dispositions-released', at: NOON }) },
  'set-origin': { by: 'st', input: { paragraph: p('p1'), origin: 'customary' }, setting: preparing },
  'admit-paragraph': { by: 'chair', input: { paragraph: p('p2') }, setting: second() },
  'keep-out-paragraph': { by: 'chair', input: { paragraph: p('p2'), by: code('PE') }, setting: second() },
  link: { by: 'st', input: { recommendation: '4.2', paragraph: p('p1') }, setting: preparing },
  unlink: {
    by: 'st',
    input: { recommendation: '4.2', paragraph: p('p1') },
    setting: sitting({ kind: 'recommendation-linked', recommendation: '4.2', paragraph: p('p1') }),
  },
  'set-disposition': { by: 'chair', input: { recommendation: '4.2', disposition: 'not_retained' }, setting: preparing },
  'record-topic': { by: 'st', input: { title: 'Niñez migrante', raisedBy: code('PE') }, setting: sitting() },
  'settle-topic': {
    by: 'st',
    input: { topic: 1, outcome: 'to_text', paragraph: p('p2') },
    setting: sitting({ kind: 'topic-recorded', number: 1, title: 'Niñez migrante', raisedBy: code('PE'), sitting: 1, at: NOON }),
  },
  'issue-revision': { by: 'st', input: { title: 'Tras la primera reunión' }, setting: sitting() },
  'draft-from-recommendation': { by: 'st', input: { recommendation: '4.2', section: s('uno'), after: p('p1') }, setting: preparing },
  'insert-paragraph': { by: 'st', input: { section: s('dos'), role: 'body', level: 0, marker: 'bullet' }, setting: preparing },
  'set-paragraph': { by: 'st', input: { paragraph: p('p1'), marker: 'decimal' }, setting: preparing },
  'split-paragraph': { by: 'st', input: { paragraph: p('p1'), offset: 4 }, setting: preparing },
  'join-paragraph': { by: 'st', input: { paragraph: p('p2') }, setting: preparing },
  'move-paragraph': { by: 'st', input: { paragraph: p('p2'), section: s('dos') }, setting: preparing },
  'offer-alternative': { by: 'mx-1', input: { paragraph: p('p1'), text: 'Impulsar la cooperación.' }, setting: sitting() },
  'offer-compromise': { by: 'st', input: { paragraph: p('p1'), text: 'Impulsar la cooperación.' }, setting: sitting() },
  'settle-group': {
    by: 'chair',
    input: {
      paragraph: p('p1'),
      fates: [
        { paragraph: p('p1'), fate: 'rejected', seen: seenOf(RIVALS, 'p1') },
        { paragraph: p('p3'), fate: 'accepted', seen: seenOf(RIVALS, 'p3') },
      ],
    },
    setting: { ...sitting(), text: RIVALS },
  },
  'resolve-conflict': {
    by: 'chair',
    input: { paragraph: p('p1'), conflict: 1, seen: seenOf(PLAIN, 'p1') },
    setting: quiet({
      kind: 'conflict-found',
      paragraph: p('p1'),
      conflict: 1,
      parties: [code('GT'), code('MX')],
      chars: [{ client: 1, clock: 0, length: 2 }],
      at: NOON,
    }),
  },
  'make-package': { by: 'chair', input: { title: 'Retornos y datos', paragraphs: [p('p1'), p('p2')] }, setting: quiet() },
  'dissolve-package': {
    by: 'chair',
    input: { package: 1 },
    setting: quiet({ kind: 'package-made', package: 1, title: 'Retornos y datos', paragraphs: [p('p1'), p('p2')], at: NOON }),
  },
  'remove-paragraph': { by: 'st', input: { paragraph: p('p2') }, setting: preparing },
  'form-group': { by: 'mx-1', input: { title: 'Movilidad', members: [code('GT')] }, setting: preparing },
  'leave-group': { by: 'gt-1', input: { group: GROUP }, setting: sitting(FORMED) },
  'dissolve-group': { by: 'mx-head', input: { group: GROUP }, setting: sitting(FORMED) },
  'erase-private': { by: 'mx-1', input: { stream: 'delegation:MX' as StreamName }, setting: sitting() },
  'suggest-correction': {
    by: 'gt-head',
    input: { paragraph: p('p1'), seen: seenOf(PLAIN, 'p1'), words: { text: SLIP.after } },
    setting: quiet(AGREED),
  },
  'withdraw-correction': { by: 'mx-1', input: { correction: 1 }, setting: quiet(AGREED, SUGGESTED) },
  'accept-corrections': {
    by: 'st',
    input: { corrections: [{ id: 1, seen: seenOf(PLAIN, 'p1') }] },
    setting: quiet(AGREED, SUGGESTED),
  },
  'refuse-correction': { by: 'chair', input: { correction: 1 }, setting: quiet(AGREED, SUGGESTED) },
  'enter-decision': {
    by: 'st',
    input: {
      paragraph: p('p1'),
      act: { from: 0, to: 26 },
      verb: 'Fortalecer',
      text: 'Fortalecer la cooperación',
      responsible: [{ kind: 'organ', organ: 'secretariat' }],
      due: '2032-06-30',
      recommendations: ['4.2'],
    },
    setting: ready(CONFERENCE, ADOPTED, CERTIFIED),
  },
  'change-decision': { by: 'st', input: { decision: 1, due: '2032-06-30' }, setting: ready(CONFERENCE, ADOPTED, ENTERED) },
  'remove-decision': { by: 'chair', input: { decision: 1 }, setting: ready(CONFERENCE, ENTERED) },
  'follow-decision': {
    by: 'st',
    input: { decision: 1, state: 'done', note: 'Publicado' },
    setting: ready(CONFERENCE, ADOPTED, CERTIFIED, ENTERED),
  },
  'add-document': { by: 'st', input: GUIDELINES, setting: sitting() },
  'replace-document': { by: 'st', input: { document: 1, version: 'Rev.3' }, setting: sitting(DOCUMENT_ADDED) },
  'remove-document': { by: 'st', input: { document: 1 }, setting: sitting(DOCUMENT_ADDED) },
  'cite-document': { by: 'st', input: { paragraph: p('p1'), document: 1 }, setting: ready(CONFERENCE, ADOPTED, DOCUMENT_ADDED) },
  'uncite-document': { by: 'st', input: { paragraph: p('p1'), document: 1 }, setting: sitting(DOCUMENT_ADDED, CITED) },
  'lapse-pending': {
    by: 'chair',
    input: { seen: pendingDigest(PENDING.paragraphs) },
    setting: { state: inSitting('second', LABELLED), text: PENDING },
  },
  approve: { by: 'gt-head', input: { digest: FINAL, reservations: ['Guatemala se reserva su posición.'] }, setting: ready(BY_APPROVALS) },
  'make-statement': {
    by: 'st',
    input: { kind: 'dissociation', text: 'El Perú se desvincula del consenso.', paragraphs: [p('p1')], for: code('PE') },
    setting: ready(),
  },
  'withdraw-statement': { by: 'mx-head', input: { statement: 1 }, setting: ready(CONFERENCE, RESERVED) },
  'open-silence': { by: 'chair', input: { digest: FINAL, until: NOON + 3_600_000 }, setting: ready(BY_SILENCE) },
  'break-silence': { by: 'gt-head', input: { reason: 'Falta consulta' }, setting: ready(BY_SILENCE, SILENT) },
  adopt: { by: 'chair', input: { digest: FINAL }, setting: ready() },
  certify: { by: 'chair', input: { digest: FINAL }, setting: ready(CONFERENCE, ...DISPOSED, ADOPTED) },
  'make-corrigendum': {
    by: 'chair',
    input: { paragraph: p('p1'), before: 'la cooperación', after: 'la Cooperación', reason: 'Es el nombre del programa' },
    setting: ready(CONFERENCE, ADOPTED, CERTIFIED),
  },
  'receive-addendum': {
    by: 'st',
    input: { by: code('PE'), kind: 'explanation', text: 'El Perú entiende que no hay plazo.' },
    setting: ready(CONFERENCE, ADOPTED, CERTIFIED),
  },
  'destroy-history': {
    by: 'chair',
    input: { certificate: FINAL },
    setting: ready({ ...CONFERENCE, historyKept: 0 }, ADOPTED, CERTIFIED, ...SEALED),
  },
  'read-paragraph': { by: 'chair', input: { paragraph: p('p1'), freeze: true }, setting: sitting() },
  'set-aside': { by: 'chair', input: { paragraph: p('p1'), reason: 'Falta consulta' }, setting: sitting() },
  'return-paragraph': {
    by: 'chair',
    input: { paragraph: p('p1') },
    setting: sitting({ kind: 'paragraph-put-aside', paragraph: p('p1'), reason: null, at: NOON }),
  },
  'agree-section': {
    by: 'chair',
    input: { section: s('uno'), paragraphs: [{ paragraph: p('p1'), seen: seenOf(PLAIN, 'p1') }] },
    setting: quiet(),
  },
  'open-segment': { by: 'chair', input: { paragraphs: [p('p1')], allow: 'heads' }, setting: sitting() },
  'close-segment': { by: 'deputy', input: {}, setting: sitting(RESTRICTED) },
  'ask-floor': { by: 'st', input: { for: code('PE') }, setting: sitting() },
  'leave-floor': { by: 'mx-1', input: {}, setting: sitting({ kind: 'floor-asked', delegation: code('MX'), at: NOON }) },
  'give-floor': { by: 'chair', input: { for: code('PE') }, setting: sitting() },
  'next-speaker': { by: 'chair', input: {}, setting: sitting({ kind: 'floor-asked', delegation: code('PE'), at: NOON }) },
  'set-speakers-list': { by: 'chair', input: { list: 'closed' }, setting: sitting() },
}
