/** An act, from its JSON to the commit: decided on what stands at the head of the queue, carried out in the text, put on record, then told. */
import * as Y from 'yjs'
import { factsAfterEffects } from '../../domain/acts/after-effects.ts'
import { wordingsAfter } from '../../domain/acts/wordings-after.ts'
import { askedIn, performAsked, type Performed } from '../../domain/acts/perform.ts'
import { MOST_DRAFTS } from '../../domain/acts/table.ts'
import type { Effect, FreshIds } from '../../domain/acts/types.ts'
import type { Refusal } from '../../domain/sentences/refusals.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import type { Fact } from '../../domain/sitting/facts.ts'
import type { RoomState, Seat } from '../../domain/sitting/types.ts'
import {
  type GroupId,
  isParagraphId,
  type ParagraphId,
  paragraphIdFrom,
  type PersonId,
  type SeatId,
  type SectionId,
} from '../../domain/text/ids.ts'
import { sectionsOf } from '../../domain/text/document.ts'
import type { Carried } from '../../domain/text/structure.ts'
import { labelsFor } from '../../domain/text/labels.ts'
import { reached } from '../moments.ts'
import { carriedDigest, digestToCarry, keptBy } from './adoption.ts'
import { namesOf, penOf, type Wrote } from './authors.ts'
import { closeAfterwards } from './broadcast.ts'
import { carriedComments } from './comments.ts'
import { breakRoom, scheduleCommit, whenIdle } from './commit.ts'
import { destroyHistory, destroys, waitsForDisk } from './destroy.ts'
import { applyTextEffect, type Before, type Done, isTextEffect, type TextEffect } from './effects.ts'
import { applyFactsToRoom } from './facts.ts'
import { fromLastCopies } from './group-effects.ts'
import { followProposals } from './proposals.ts'
import { revisionOf } from './revision.ts'
import { type Origin, type Room, seatOf } from './room.ts'
import { comparedBeforehand, toldOf } from './tablings.ts'
import { followSegment } from './segment.ts'
import { bringBackInSides, mirrorSides, sidesOf } from './sides.ts'
import { followSilence } from './silence.ts'
import { textOf } from './text.ts'

export type Answer = { readonly seq: number; readonly entry: number } & Readonly<Record<string, unknown>>
export type Outcome =
  | { readonly kind: 'done'; readonly answer: Answer; readonly effects: readonly Effect[] }
  | (Refusal & { readonly extra: Readonly<Record<string, unknown>> })

/** Resolves once the act is on disk. What concerns links and sessions is left to the caller, in `effects`. */
export async function performInRoom(room: Room, actor: Seat, json: unknown): Promise<Outcome> {
  const asked = askedIn(json)
  if (asked.kind === 'refused') return { ...asked, extra: {} }
  const compared = asked.requested.drafts.length === 0 ? null : await comparedBeforehand(room, actor, asked)
  while (waitsForDisk(room, json)) await whenIdle(room)
  const trouble = room.disk.trouble()
  if (trouble !== null) return { ...refused(trouble), extra: {} }
  if (isBroken(room)) return { ...refused('server.fault'), extra: {} }
  const performed = performAsked(
    {
      state: room.state,
      text: textOf(room),
      charsOf: (paragraph) => room.index.paragraphs.get(paragraph)?.runs ?? [],
      carriedTo: room.facts.carriedTo,
      sideOf: sidesOf(room),
      actor: seatOf(room, actor.id) ?? actor,
      now: room.now(),
      fresh: freshIds(room),
      sections: sectionsIn(room),
      ...(compared === null ? {} : { tablingOf: compared }),
    },
    asked,
  )
  if (performed.kind === 'refused') return { ...performed, extra: { ...newWording(room, performed, json), ...whichDraft(performed) } }
  if (destroys(performed.effects)) {
    const { seq, auditSeq: entry } = await destroyHistory(room, actor.id, performed)
    return { kind: 'done', answer: { seq, entry }, effects: performed.effects }
  }
  reached('act-decided')
  const committed = inCommit(room)
  try {
    carryOut(room, actor.id, performed)
  } catch (fault) {
    breakRoom(room, fault)
  }
  reached('act-carried-out')
  scheduleCommit(room)
  const { seq, entry } = await committed
  reached('act-known')
  return {
    kind: 'done',
    answer: {
      seq,
      entry,
      ...chainAfter(room, performed),
      ...madeBy(performed.facts),
      ...understoodBy(performed),
      ...draftsTold(room, actor, performed),
      ...performed.told,
    },
    effects: performed.effects,
  }
}

const isBroken = ({ health }: Room): boolean => health === 'broken'

/** Of several drafts the one that cannot be tabled, counted from 1. */
const whichDraft = ({ details }: Refusal): Record<string, unknown> => (details.draft === undefined ? {} : { draft: details.draft })

const sectionsIn = (room: Room): SectionId[] =>
  room.index.fragments.flatMap((fragment) => sectionsOf(fragment).map((section) => section.id))

const letters = (room: Room, prefix: string): string => `${prefix}${paragraphIdFrom(room.random(32)).slice(2)}`

function freshIds(room: Room): FreshIds {
  let drawn: readonly ParagraphId[] | null = null
  return {
    paragraph: paragraphIdFrom(room.random(32)),
    person: letters(room, 'h_') as PersonId,
    seat: letters(room, 'a_') as SeatId,
    group: letters(room, 'g_') as GroupId,
    get paragraphs() {
      drawn ??= Array.from({ length: MOST_DRAFTS }, () => paragraphIdFrom(room.random(32)))
      return drawn
    },
  }
}

/** What the paragraph says now, for the one who decided on other words. */
function newWording(room: Room, refusal: Refusal, json: unknown): Record<string, unknown> {
  if (refusal.code === 'group.missing') return { missing: { paragraph: refusal.details.paragraph, by: refusal.details.by } }
  if (refusal.code !== 'wording.changed' || typeof json !== 'object' || json === null || !('paragraph' in json)) return {}
  const changed = refusal.details.paragraph ?? json.paragraph
  const view = isParagraphId(changed) ? textOf(room).find(changed) : null
  return view === null ? {} : { wording: { paragraph: view.id, seen: view.seen, runs: view.runs, proposals: view.proposals } }
}

/** Tells when what is staged by now is on disk. */
function inCommit(room: Room): Promise<Answer> {
  return new Promise((resolve, reject) => {
    room.batch.afterwards.push(() => resolve({ seq: room.seq, entry: room.auditSeq }))
    room.batch.failed.push(reject)
  })
}

function carryOut(room: Room, by: SeatId, performed: Performed): void {
  const { act, facts, effects, grant, details } = performed
  const named = namesOf(room, facts)
  const toCarry = digestToCarry(room, facts)
  const text = changeText(room, { kind: 'act', act, by }, effects)
  for (const before of text.before) room.before.set(before.id, before)
  for (const range of text.carried) room.carried.push(range)
  const told: Fact[] = [
    ...facts,
    ...factsAfterEffects(facts, textOf(room)),
    ...wordingsAfter(room.state, facts, textOf(room)),
    ...carriedDigest(room, toCarry),
    ...carriedComments(room, text.carried, text.touched),
    ...(effects.some((effect) => effect.kind === 'relabel') ? [labelsFact(room, storedFor(room, effects))] : []),
  ]
  const revision = effects.find((effect) => effect.kind === 'issue-revision')
  applyFactsToRoom(room, {
    act,
    by,
    facts: told,
    grant,
    details,
    ...(text.before.length > 0 ? { before: text.before } : {}),
    ...(text.carried.length > 0 ? { carried: text.carried } : {}),
    ...(revision === undefined ? {} : { revision: revisionOf(room, revision) }),
    ...(named.length > 0 ? { named } : {}),
    ...(text.wrote.length > 0 ? { wrote: text.wrote } : {}),
    ...keptBy(effects),
  })
  followProposals(room, text.touched)
  for (const effect of effects) if (effect.kind === 'close-connections') closeAfterwards(room, effect.seats, effect.code)
  followSegment(room)
  followSilence(room)
}

type Changed = { touched: ParagraphId[]; carried: Carried[]; before: Before[]; wrote: Wrote[] }

/** Each step is a transaction of its own: the next one is decided on where paragraphs now stand. */
function changeText(room: Room, origin: Origin & { kind: 'act' }, effects: readonly Effect[]): Changed {
  const all: Changed = { touched: [], carried: [], before: [], wrote: [] }
  for (const step of stepsOf(effects)) {
    const clock = writtenByServer(room)
    const done = room.doc.transact((transaction) => inEveryLanguage(room, step, transaction), origin)
    const party = step.some(writesBaseText) && origin.by !== null ? penOf(room, origin.by) : null
    if (party !== null) all.wrote.push({ client: room.doc.clientID, clock, length: writtenByServer(room) - clock, party })
    for (const { touched, carried, before } of done) {
      all.touched.push(...touched)
      for (const range of carried) all.carried.push(range)
      all.before.push(...before)
    }
  }
  return all
}

const opensSides = ({ kind }: TextEffect): boolean => kind === 'open-sides'

/** Whether it changed more than words. */
const changesStructure = ({ changed }: Y.Transaction): boolean => {
  for (const type of changed.keys() as unknown as Iterable<object>) if (!(type instanceof Y.XmlText)) return true
  return false
}

/** Sides follow the structure of the text in the same transaction; words that went with a paragraph come back with it. */
function inEveryLanguage(room: Room, step: readonly TextEffect[], transaction: Y.Transaction): readonly Done[] {
  const done = step.map((effect) => applyTextEffect(room, effect))
  if (room.index.sides.size === 0 || !(step.some(opensSides) || changesStructure(transaction))) return done
  const { touched, carried } = mirrorSides(room)
  const back = bringBackInSides(
    room,
    done.flatMap(({ back: words = [] }) => words),
  )
  return [...done, { touched, carried: [...carried, ...fromLastCopies(back, room.facts.carriedTo)], before: [] }]
}

/** Proposals that are put into one paragraph each, paragraphs that are proposed, and paragraphs that are settled together are found as they are written:
 *  many are one step, or each would be told to everybody by itself. */
function stepsOf(effects: readonly Effect[]): readonly (readonly TextEffect[])[] {
  const steps: TextEffect[][] = []
  for (const effect of effects.filter(isTextEffect)) {
    const last = steps.at(-1)
    if (last !== undefined && [isTabled, isSettled].some((isAlike) => isAlike(effect) && last.every(isAlike))) last.push(effect)
    else steps.push([effect])
  }
  return steps
}

const isTabled = (effect: TextEffect): boolean =>
  effect.kind === 'put-proposal' || (effect.kind === 'insert-paragraph' && effect.pi !== null)

const isSettled = ({ kind }: Effect): boolean => kind === 'settle'

const writesBaseText = (effect: Effect): boolean =>
  effect.kind === 'correct-paragraph' || effect.kind === 'write-declaration' || (effect.kind === 'insert-paragraph' && effect.pi === null)

/** Up to where the server has written, under the client id of this generation. */
const writtenByServer = ({ doc }: Room): number => Y.getState(doc.store, doc.clientID)

/** Ids that the act gave out, for the one who asked. */
function madeBy(facts: readonly Fact[]): Record<string, string> {
  const made: Record<string, string> = {}
  for (const fact of facts) {
    if (fact.kind === 'person-accredited') made.person = fact.person.id
    else if (fact.kind === 'seat-given') made.seat = fact.seat.id
    else if (fact.kind === 'paragraph-inserted' || fact.kind === 'alternative-offered') made.paragraph = fact.paragraph
    else if (fact.kind === 'contact-group-formed') made.group = fact.group
  }
  return made
}

/** What became of each draft, for the one who tabled them. */
const draftsTold = (room: Room, actor: Seat, { drafts }: Performed): Record<string, unknown> =>
  drafts === undefined ? {} : { drafts: toldOf(room, actor, drafts) }

/** Where the chain stood when the sitting was closed, for the one who closed it. */
const chainAfter = ({ closing }: Room, { act }: Performed): Record<string, unknown> =>
  act === 'close-sitting' && closing !== null ? { chain: closing } : {}

/** How a list was read against the one before, for the one who loaded it. */
const understoodBy = ({ act, details }: Performed): Record<string, unknown> =>
  act === 'load-recommendations' ? { understood: details } : {}

/** Labels that were given before are never given again, unless the text begins anew. */
const storedFor = ({ state }: Room, effects: readonly Effect[]): RoomState['labels'] =>
  effects.some(({ kind }) => kind === 'write-declaration') ? new Map() : state.labels

export function labelsFact(room: Room, stored: RoomState['labels'] = room.state.labels): Fact {
  const labels = labelsFor(textOf(room).paragraphs, stored)
  return { kind: 'labels-set', labels: [...labels].map(([paragraph, label]) => ({ paragraph, label })) }
}
