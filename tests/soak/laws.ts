/** The invariants, looked at while a sitting is at work, after it is closed, and when the day is over. Each look gives what it found wrong, in words.
 *  I1 and I7 are looked at where words are counted and folders verified (day.ts); of I11 the day tells how often the loop was held (held.mjs). */
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pendingDigest } from '../../domain/adoption/pending.ts'
import { readText, wordingWith } from '../../domain/proposals/read.ts'
import type { ParagraphView } from '../../domain/proposals/types.ts'
import { digestOf } from '../../domain/seal/index.ts'
import { fragmentOf, paragraphsOf } from '../../domain/text/document.ts'
import type { ParagraphId, Party } from '../../domain/text/ids.ts'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { verifyFolder } from '../../server/store/sqlite/verify-folder.ts'
import { updateOf } from '../notation/room.ts'
import { by } from '../wire/edits.ts'
import type { Answer, Wire } from '../wire/harness.ts'
import { declaro } from '../wire/operator.ts'
import type { RawClient } from '../wire/raw.ts'

export type Delegate = { readonly seat: string; readonly party: string; page: RawClient }
type Wrong = readonly string[]

const TOGETHER_WITHIN_MS = 15_000
const SEALED_WITHIN_MS = 120_000
const ANSWERED_WELL = 200
const REFUSED_FROM = 400

const codeOf = ({ status, body }: Answer): string => `${status} ${typeof body.code === 'string' ? body.code : ''}`
const unless = (holds: boolean, otherwise: string): Wrong => (holds ? [] : [otherwise])

/** What the day's text is asked for. */
const RECOMMENDATIONS = ['1', '2', '2.1'].map((number) => ({ number, text: `Preparar el informe ${number} sobre los puertos.` }))

export async function asked(wire: Wire): Promise<Wrong> {
  const answer = await wire.act('secretariat', { type: 'load-recommendations', items: RECOMMENDATIONS })
  return unless(answer.status === ANSWERED_WELL, `[I8] the Recommendations could not be loaded: ${codeOf(answer)}`)
}

async function newPage(wire: Wire, seat: string): Promise<RawClient> {
  const page = await wire.raw(seat)
  await page.synced()
  return page
}

/** While all are in. */
export async function whileOpen(wire: Wire, delegates: readonly Delegate[]): Promise<Wrong> {
  const chair = await newPage(wire, 'chair')
  const found = [
    ...(await oneText(chair, delegates)),
    ...(await baseIsNotTheirs(wire, chair, delegates)),
    ...(await settledAsShown(wire, chair)),
    ...(await noFourth(wire, delegates)),
    ...(await tooOld(wire, delegates)),
  ]
  chair.close()
  return found
}

/** I4. */
async function oneText(chair: RawClient, delegates: readonly Delegate[]): Promise<Wrong> {
  const differing = (): readonly Delegate[] => {
    const lines = chair.lines().join('\n')
    return delegates.filter(({ page }) => page.isOpen() && page.lines().join('\n') !== lines)
  }
  for (const began = performance.now(); differing().length > 0 && performance.now() - began < TOGETHER_WITHIN_MS; ) await pause(200)
  return differing().map(({ seat }) => `[I4] ${seat} has another text than the chair`)
}

/** I2: a whole paragraph struck out by hand, which no delegation's words alone ever are. */
async function baseIsNotTheirs(wire: Wire, chair: RawClient, [delegate]: readonly Delegate[]): Promise<Wrong> {
  if (delegate === undefined) return []
  const page = await newPage(wire, delegate.seat)
  const before = chair.lines().join('\n')
  const update = updateOf(page.doc, () => {
    const text = paragraphsOf(fragmentOf(page.doc)).findLast((each) => each.text !== null)?.text
    text?.delete(0, text.length)
  })
  const outcome = await page.outcome(page.sendUpdate(update))
  await pause(200)
  return [
    ...unless(outcome.kind === 'refused', '[I2] a delegation deleted a paragraph of the text'),
    ...unless(chair.lines().join('\n') === before, '[I2] what was refused is on the chair’s page'),
  ]
}

const viewIn = ({ doc }: RawClient, id: ParagraphId): ParagraphView | null => readText(fragmentOf(doc)).find(id)
const baseWith = ({ runs }: ParagraphView, accepted: readonly Party[]): string => digestOf(wordingWith(runs, new Set(accepted)))

/** I3: one proposal, accepted, leaves the base that was shown as if it were. */
async function settledAsShown(wire: Wire, chair: RawClient): Promise<Wrong> {
  const view = readText(fragmentOf(chair.doc)).paragraphs.find(({ pi, proposals }) => pi === null && proposals.length > 0)
  const [one] = view?.proposals ?? []
  if (view === undefined || one === undefined) return ['[I3] there was no proposal to settle']
  const expected = baseWith(view, [one.by])
  const answer = await wire.act('chair', { type: 'accept', paragraph: view.id, by: one.by, seen: one.seen })
  if (answer.status !== ANSWERED_WELL) return [`[I3] accepting was answered ${codeOf(answer)}`]
  const now = (): string | null => {
    const after = viewIn(chair, view.id)
    return after === null || after.proposals.some((each) => each.by === one.by) ? null : baseWith(after, [])
  }
  for (const began = performance.now(); now() === null && performance.now() - began < TOGETHER_WITHIN_MS; ) await pause(50)
  return unless(now() === expected, `[I3] ${view.id} was settled otherwise than shown`)
}

/** I6. */
async function noFourth(wire: Wire, [delegate]: readonly Delegate[]): Promise<Wrong> {
  if (delegate === undefined) return []
  const person = { name: 'Una Cuarta Persona', title: 'Consejera', delegation: delegate.party }
  const { body } = await wire.act('chair', { type: 'accredit-person', ...person })
  const given = await wire.act('chair', { type: 'give-seat', person: body.person, hat: 'representative' })
  const answer = codeOf(await wire.act('chair', { type: 'admit-seat', seat: given.body.seat }))
  return unless(answer === '409 delegation.full', `[I6] a fourth person at the door was answered ${answer}`)
}

/** I12. */
async function tooOld(wire: Wire, [delegate]: readonly Delegate[]): Promise<Wrong> {
  if (delegate === undefined) return []
  const page = await wire.raw(delegate.seat, { schema: SCHEMA_VERSION - 1 })
  const { reason } = await page.closed
  return unless(reason === 'page.too-old' && page.received.length === 0, `[I12] a page of an older schema was told ${reason}`)
}

/** I5: when a sitting is closed nobody of the delegations has the text, by the socket or by asking. */
export async function whenClosed(wire: Wire, delegates: readonly Delegate[]): Promise<Wrong> {
  const found: string[] = []
  for (const { seat, page } of delegates) {
    if (page.isOpen()) found.push(`[I5] ${seat} is still in after the close`)
    const answer = await fetch(`${wire.url}/api/documents/${wire.document}`, { headers: { cookie: await wire.signIn(seat) } })
    if (answer.status < REFUSED_FROM) found.push(`[I5] ${seat} is given the text after the close`)
  }
  const stranger = await fetch(`${wire.url}/api/documents/${wire.document}`)
  return [...found, ...unless(stranger.status >= REFUSED_FROM, '[I5] a stranger is given the text')]
}

/** I8 and I9, in the second sitting: nothing is certified before its time or without a disposition for each Recommendation, and no word changes once the text
 *  is adopted. */
export async function whenAdopted(wire: Wire, [delegate]: readonly Delegate[]): Promise<Wrong> {
  if (delegate === undefined) return []
  const early = codeOf(await wire.act('chair', { type: 'certify' }))
  const chair = await newPage(wire, 'chair')
  const done = await adopt(wire, chair)
  if (done !== null) return [`[I9] the text could not be adopted: ${done}`]
  const before = chair.lines().join('\n')
  const late = [
    codeOf(await wire.act('chair', { type: 'reopen', paragraph: readText(fragmentOf(chair.doc)).paragraphs[0]?.id })),
    ...(await typedLate(wire, delegate)),
  ]
  const now = chair.lines().join('\n')
  chair.close()
  const undisposed = codeOf(await wire.act('chair', { type: 'certify' }))
  const certified = await certify(wire)
  return [
    ...unless(early === '409 certification.not-adopted', `[I8] certifying before adoption was answered ${early}`),
    ...unless(undisposed === '409 certification.dispositions', `[I8] certifying without dispositions was answered ${undisposed}`),
    ...unless(certified === null, `[I8] with every disposition the text could not be certified: ${certified}`),
    ...unless(
      late.every((each) => each.startsWith('4')),
      `[I9] after adoption: ${late.join(', ')}`,
    ),
    ...unless(now === before, '[I9] the text changed after its adoption'),
  ]
}

async function adopt(wire: Wire, chair: RawClient): Promise<string | null> {
  const pending = readText(fragmentOf(chair.doc)).paragraphs
  const lapsed = await wire.act('chair', { type: 'lapse-pending', seen: pendingDigest(pending) })
  if (lapsed.status !== ANSWERED_WELL) return codeOf(lapsed)
  const { paragraphs } = await wire.start('chair')
  for (const { id, seen } of paragraphs) {
    const conflicts = (chair.doc.getMap('conflicts').get(id) ?? []) as readonly { readonly id: number }[]
    for (const conflict of conflicts) await wire.act('chair', { type: 'resolve-conflict', paragraph: id, conflict: conflict.id, seen })
    await wire.act('chair', { type: 'agree', paragraph: id, seen })
  }
  const adopted = await wire.act('chair', { type: 'adopt' })
  return adopted.status === ANSWERED_WELL ? null : codeOf(adopted)
}

/** With what was asked of them said of every Recommendation; until both packages are sealed. */
async function certify(wire: Wire): Promise<string | null> {
  for (const { number } of RECOMMENDATIONS)
    await wire.act('secretariat', { type: 'set-disposition', recommendation: number, disposition: 'not_retained' })
  const answer = await wire.act('chair', { type: 'certify' })
  if (answer.status !== ANSWERED_WELL) return codeOf(answer)
  for (const began = performance.now(); performance.now() - began < SEALED_WITHIN_MS; await pause(500)) {
    const { packages, awaited } = (await wire.get('chair', '/packages')).body as { packages: readonly unknown[]; awaited: number }
    if (awaited === 0 && packages.length === 2) return null
  }
  return 'its packages were not sealed'
}

async function typedLate(wire: Wire, { seat, party }: Delegate): Promise<readonly string[]> {
  const page = await newPage(wire, seat)
  const update = updateOf(page.doc, () => {
    paragraphsOf(fragmentOf(page.doc))
      .findLast((each) => each.text !== null)
      ?.text?.insert(0, 'tarde ', { ins: by(party) })
  })
  const outcome = await page.outcome(page.sendUpdate(update))
  return [
    outcome.kind === 'refused' && outcome.code !== ''
      ? `409 ${outcome.code}`
      : 'words were acknowledged, or the page was closed without a word',
  ]
}

/** I10: a copy is whole and verifies, and nothing is restored over what is there. */
export async function copied(folder: string, data: string): Promise<Wrong> {
  const [copy, again] = [join(folder, 'copy'), join(folder, 'again')]
  const [saved, restored] = [await declaro(['backup', data, copy], {}), await declaro(['restore', copy, again], {})]
  const over = await declaro(['restore', copy, data], {})
  const faults = restored.status === 0 ? (await verifyFolder(again)).faults : []
  return [
    ...unless(saved.status === 0, `[I10] the copy failed: ${saved.said}`),
    ...unless(restored.status === 0, `[I10] the copy was not restored: ${restored.said}`),
    ...unless(over.status !== 0, '[I10] a copy was restored over what is there'),
    ...faults.map(({ table, row }) => `[I10] in what was restored ${table}, row ${row} does not verify`),
  ]
}
