/** What the end of the work adds to the room: the texts that are kept, what every seat is shown of it, and that a correction voids nothing. */
import { onRecord } from '../../domain/adoption/certificate.ts'
import type { Effect } from '../../domain/acts/types.ts'
import { canonicalJson } from '../../domain/seal/index.ts'
import type { Fact } from '../../domain/sitting/facts.ts'
import type { RoomState } from '../../domain/sitting/types.ts'
import type { Digest } from '../../domain/text/ids.ts'
import type { Room } from './room.ts'
import { digestIn } from './text.ts'

/** The adopted text (`FinalText`) and the certificate (`Certificate`), as canonical JSON; kept in the audit entry of their act, never written again. */
export type Kept = { readonly adopted?: string; readonly certificate?: string }

/** With what an entry keeps. */
export const withKept = (before: Kept, { adopted, certificate }: Kept): Kept => ({
  ...before,
  ...(adopted === undefined ? {} : { adopted }),
  ...(certificate === undefined ? {} : { certificate }),
})

export function keptBy(effects: readonly Effect[]): Kept {
  const kept: { adopted?: string; certificate?: string } = {}
  for (const effect of effects) {
    if (effect.kind === 'adopt') kept.adopted = canonicalJson(effect.final)
    else if (effect.kind === 'certify') kept.certificate = canonicalJson(effect.certificate)
  }
  return kept
}

/** The digest of the text before an act, where the act corrects it and something hangs on the digest; else null. */
export function digestToCarry(room: Room, facts: readonly Fact[]): Digest | null {
  const { approvals, silence, adopted } = room.state.adoption
  const hangsOnIt = approvals.length > 0 || silence !== null || adopted !== null
  const corrects = facts.some(({ kind }) => kind === 'corrections-accepted')
  return hangsOnIt && corrects ? digestIn(room) : null
}

/** Told in the correction's own entry: what was given on the text before counts on the text after. */
export const carriedDigest = (room: Room, before: Digest | null): readonly Fact[] =>
  before === null ? [] : [{ kind: 'corrected-text-recorded', before, after: digestIn(room) }]

/** For every admitted seat: whose statements, whose approvals, what was declared. No person and no seat. */
export function adoptionShown(state: RoomState): Record<string, unknown> {
  const { approvals, statements, silence, adopted, certified, corrigenda, addenda } = state.adoption
  return {
    approvals: approvals.map(({ by, digest, at }) => ({ by, digest, at })),
    statements: statements.map((each) => onRecord(state, each)),
    silence: silence === null ? null : silenceShown(silence),
    adopted,
    certified,
    corrigenda,
    addenda: addenda.map((each) => onRecord(state, each)),
  }
}

/** Why a silence was broken is told to chair and secretariat alone. */
function silenceShown(silence: NonNullable<RoomState['adoption']['silence']>): Record<string, unknown> {
  if (silence.state !== 'broken') return silence
  const { reason: _, ...shown } = silence
  return shown
}
