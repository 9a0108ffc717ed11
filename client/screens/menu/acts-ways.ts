/** How every act is come to from the palette: done at once on the paragraph or proposal in front, or on the screen where it is done.
 *  An act without a line here does not compile. */
import type { ActInput, ActType } from '../../../domain/acts/registry.ts'
import type { Party } from '../../../domain/text/ids.ts'
import type { SentenceKey } from '../../sentences/language.ts'
import type { Place } from './offered.tsx'

export type Here = Place & { readonly party: Party | null; readonly isSettled: boolean; readonly isAside: boolean }

type AtOnce<Type extends ActType> = {
  readonly kind: 'at once'
  /** Null where there is nothing here to do it to. */
  readonly input: (here: Here) => ActInput<Type> | null
}
type OnScreen = { readonly kind: 'on screen'; readonly path: string; readonly title: SentenceKey }
type Ways = { readonly [Type in ActType]: AtOnce<Type> | OnScreen }

const at = (path: string, title: SentenceKey): OnScreen => ({ kind: 'on screen', path, title })

const ROOM = at('/', 'menu.room')
const DOOR = at('/door', 'menu.door')
const TRACE = at('/trace', 'menu.trace')
const ADOPTION = at('/adoption', 'adoption.menu')
const REGISTER = at('/register', 'register.menu')
const DOCUMENTS = at('/documents', 'documents.title')

type OnProposal = Pick<ActInput<'support'>, 'paragraph' | 'by' | 'seen'>

/** On another's proposal. */
const ofOthers: AtOnce<'support'>['input'] = ({ paragraph, proposal, party }) =>
  paragraph === null || proposal === null || proposal.by === party ? null : onProposal(paragraph.id, proposal)

const ofAny: AtOnce<'accept'>['input'] = ({ paragraph, proposal }) =>
  paragraph === null || proposal === null ? null : onProposal(paragraph.id, proposal)

const onProposal = (paragraph: OnProposal['paragraph'], { by, seen }: NonNullable<Place['proposal']>): OnProposal => ({
  paragraph,
  by,
  seen,
})

const ofParagraph: AtOnce<'agree'>['input'] = ({ paragraph }) =>
  paragraph === null ? null : { paragraph: paragraph.id, seen: paragraph.seen }

export const WAYS: Ways = {
  // At once
  accept: { kind: 'at once', input: ofAny },
  reject: { kind: 'at once', input: ofAny },
  support: { kind: 'at once', input: ofOthers },
  object: { kind: 'at once', input: ofOthers },
  hold: { kind: 'at once', input: ofOthers },
  agree: { kind: 'at once', input: (here) => (here.paragraph?.proposals.length === 0 ? ofParagraph(here) : null) },
  withdraw: {
    kind: 'at once',
    input: ({ paragraph, party }) =>
      paragraph === null || party === null || !paragraph.proposals.some(({ by }) => by === party)
        ? null
        : { paragraph: paragraph.id, by: party },
  },
  reopen: { kind: 'at once', input: ({ paragraph, isSettled }) => (paragraph === null || !isSettled ? null : { paragraph: paragraph.id }) },
  'read-paragraph': { kind: 'at once', input: ({ paragraph }) => (paragraph === null ? null : { paragraph: paragraph.id }) },
  'return-paragraph': {
    kind: 'at once',
    input: ({ paragraph, isAside }) => (paragraph === null || !isAside ? null : { paragraph: paragraph.id }),
  },
  'next-speaker': { kind: 'at once', input: () => ({}) },
  // Where it is asked what, why or whether
  'ad-referendum': ROOM,
  'lift-ad-referendum': ROOM,
  unlock: ROOM,
  'ask-to-reopen': ROOM,
  'lift-position': ROOM,
  table: ROOM,
  'import-proposals': ROOM,
  'co-sponsor': ROOM,
  'lift-sponsorship': ROOM,
  'open-window': ROOM,
  'close-window': ROOM,
  'acknowledge-agreed': ROOM,
  comment: ROOM,
  'close-thread': ROOM,
  'reopen-thread': ROOM,
  'withdraw-comment': ROOM,
  'read-recommendation': ROOM,
  'mark-recommendation': ROOM,
  'take-paper': ROOM,
  'admit-paragraph': ROOM,
  'keep-out-paragraph': ROOM,
  'give-wording': ROOM,
  'withdraw-wording': ROOM,
  'render-wording': ROOM,
  'confirm-rendering': ROOM,
  'dispute-rendering': ROOM,
  'set-languages': ROOM,
  'give-language-pen': DOOR,
  'write-side': ROOM,
  'check-pairs': ROOM,
  'set-origin': ROOM,
  'issue-revision': DOOR,
  'draft-from-recommendation': TRACE,
  'begin-from-text': ROOM,
  'insert-paragraph': ROOM,
  'set-paragraph': ROOM,
  'split-paragraph': ROOM,
  'join-paragraph': ROOM,
  'move-paragraph': ROOM,
  'remove-paragraph': ROOM,
  'offer-alternative': ROOM,
  'offer-compromise': ROOM,
  'settle-group': ROOM,
  'resolve-conflict': ROOM,
  'make-package': ROOM,
  'dissolve-package': ROOM,
  'form-group': ROOM,
  'leave-group': ROOM,
  'rename-group': ROOM,
  'dissolve-group': ROOM,
  'erase-private': ROOM,
  'suggest-correction': ROOM,
  'withdraw-correction': ROOM,
  'accept-corrections': ROOM,
  'refuse-correction': ROOM,
  'set-aside': ROOM,
  'agree-section': ROOM,
  'open-segment': ROOM,
  'close-segment': ROOM,
  'ask-floor': ROOM,
  'leave-floor': ROOM,
  'give-floor': ROOM,
  'set-speakers-list': ROOM,
  'device-code': ROOM,
  'open-sitting': DOOR,
  'suspend-sitting': DOOR,
  'resume-sitting': DOOR,
  'close-sitting': DOOR,
  'permit-observers': DOOR,
  'open-direct-writing': DOOR,
  'close-direct-writing': DOOR,
  'admit-seat': DOOR,
  'remove-seat': DOOR,
  'swap-seat': DOOR,
  'mark-attendance': DOOR,
  'accredit-person': DOOR,
  'give-seat': DOOR,
  'name-deputy': DOOR,
  'set-acting-head': DOOR,
  'reissue-link': DOOR,
  'set-sign-in': DOOR,
  'revoke-seat': DOOR,
  'record-topic': DOOR,
  'settle-topic': DOOR,
  'load-recommendations': TRACE,
  'renumber-recommendation': TRACE,
  'correct-recommendation': TRACE,
  'split-recommendation': TRACE,
  'join-recommendation': TRACE,
  'withdraw-recommendation': TRACE,
  'restore-recommendation': TRACE,
  link: TRACE,
  unlink: TRACE,
  'dismiss-link': TRACE,
  'set-disposition': TRACE,
  'clear-disposition': TRACE,
  'release-dispositions': TRACE,
  'withhold-dispositions': TRACE,
  'enter-decision': REGISTER,
  'change-decision': REGISTER,
  'remove-decision': REGISTER,
  'follow-decision': REGISTER,
  'add-document': DOCUMENTS,
  'replace-document': DOCUMENTS,
  'remove-document': DOCUMENTS,
  'cite-document': DOCUMENTS,
  'uncite-document': DOCUMENTS,
  'lapse-pending': ADOPTION,
  approve: ADOPTION,
  'make-statement': ADOPTION,
  'withdraw-statement': ADOPTION,
  'open-silence': ADOPTION,
  'break-silence': ADOPTION,
  adopt: ADOPTION,
  certify: ADOPTION,
  'make-corrigendum': ADOPTION,
  'receive-addendum': ADOPTION,
  'destroy-history': ADOPTION,
}
