/** Seals what is due, one package after the other, in the background. What could not be sealed, as on a full disk, is tried again after a pause that grows;
 *  whatever cut an earlier one short, the next start goes on from there. */
import { sha256Hex } from '../../domain/seal/digest.ts'
import { type Due, dueIn } from '../../domain/seal/due.ts'
import type { AboutPackage } from '../../domain/seal/manifest.ts'
import { MANIFEST } from '../../domain/seal/package.ts'
import { unzip } from '../../domain/files/unzip.ts'
import type { Digest, DocumentId, Instant } from '../../domain/text/ids.ts'
import type { Making } from '../papers/making.ts'
import type { PackageOrder, PackagePart } from '../papers/order.ts'
import { scheduleCommit, whenIdle } from '../room/commit.ts'
import { applyFactsToRoom } from '../room/facts.ts'
import type { Room } from '../room/room.ts'
import type { PackageStore } from '../store/types.ts'
import type { SigningKey } from './signing-key.ts'
import { reached } from '../moments.ts'

export type Sealing = {
  /** Seals what the room's record says is due. Resolves when nothing is, or when it could not be done; told to nobody who waits for an act. */
  readonly follow: (document: DocumentId) => Promise<void>
  /** When it is tried again; null where nothing failed. */
  readonly triedAgainAt: (document: DocumentId) => Instant | null
  readonly close: () => Promise<void>
}

export type Surroundings = {
  readonly packages: PackageStore
  readonly key: SigningKey
  readonly now: () => Instant
  readonly findRoom: (document: DocumentId) => Promise<Room | null>
  readonly make: (order: PackageOrder) => Making
  readonly contents: (room: Room, due: Due) => Promise<Contents>
  readonly onFault: (fault: unknown) => void
}

/** `about` lacks what only the moment of sealing knows. */
export type Contents = {
  readonly about: Omit<AboutPackage, 'number' | 'previous' | 'kind' | 'sealedAt' | 'log' | 'audit'>
  readonly parts: readonly PackagePart[]
}

const ROOM_FOR_MANIFEST = { entries: 4000, unpacked: 1 << 24 }

const FIRST_PAUSE_MS = 2_000
const LONGEST_PAUSE_MS = 10 * 60_000

/** Twice as long after each failure. */
export const pauseAfter = (failures: number): number => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (failures - 1))

type Failed = { readonly failures: number; readonly again: Instant; readonly waiting: NodeJS.Timeout }

export function openSealing(surroundings: Surroundings): Sealing {
  const turns = new Map<DocumentId, Promise<void>>()
  const failed = new Map<DocumentId, Failed>()
  let current: Making | null = null
  let isClosed = false

  const sealNext = async (document: DocumentId): Promise<void> => {
    const room = await surroundings.findRoom(document)
    const due = room === null ? undefined : dueIn(room.state)[0]
    if (room === null || due === undefined || isClosed) return
    await whenIdle(room)
    const order = await ordered(surroundings, room, due)
    current = surroundings.make(order)
    const bytes = await current.made.finally(() => (current = null))
    reached('package-made')
    const { number } = order.about
    await surroundings.packages.keep({ document, number, bytes })
    reached('package-kept')
    // Loaded again meanwhile: what is due is asked of the room that took this one's place, and the same number is kept anew.
    if (hasGone(room)) return sealNext(document)
    await recordSealed(room, { due, number, manifest: manifestOf(bytes), key: surroundings.key.publicKey() })
    return sealNext(document)
  }

  const tryAgainLater = (document: DocumentId, fault: unknown): void => {
    if (isClosed) return
    surroundings.onFault(fault)
    const before = failed.get(document)
    clearTimeout(before?.waiting)
    const failures = (before?.failures ?? 0) + 1
    const pause = pauseAfter(failures)
    const waiting = setTimeout(() => void follow(document), pause).unref()
    failed.set(document, { failures, again: surroundings.now() + pause, waiting })
  }
  const follow = (document: DocumentId): Promise<void> => {
    clearTimeout(failed.get(document)?.waiting)
    const turn = (turns.get(document) ?? Promise.resolve())
      .then(() => sealNext(document))
      .then(() => void failed.delete(document))
      .catch((fault: unknown) => tryAgainLater(document, fault))
    turns.set(document, turn)
    return turn
  }

  return {
    follow,
    triedAgainAt: (document) => failed.get(document)?.again ?? null,
    close: async () => {
      isClosed = true
      for (const { waiting } of failed.values()) clearTimeout(waiting)
      await current?.stop()
      await Promise.all(turns.values())
    },
  }
}

const hasGone = ({ health }: Room): boolean => health === 'broken'

async function ordered({ contents, key }: Surroundings, room: Room, due: Due): Promise<PackageOrder> {
  const { sealed } = room.state
  const { about, parts } = await contents(room, due)
  const ends = { log: { seq: room.seq, hash: room.ends.log }, audit: { seq: room.auditSeq, hash: room.ends.audit } }
  const place = { number: sealed.length + 1, previous: sealed.at(-1)?.manifest ?? null, kind: due.kind, sealedAt: room.now() }
  return { kind: 'package', secret: key.secret, about: { ...about, ...place, ...ends }, parts }
}

/** What the chain names is the manifest as it stands in the package that is kept. */
const manifestOf = (bytes: Uint8Array): Digest => sha256Hex(unzip(bytes, ROOM_FOR_MANIFEST).part(MANIFEST) ?? new Uint8Array()) as Digest

type Made = { readonly due: Due; readonly number: number; readonly manifest: Digest; readonly key: string }

async function recordSealed(room: Room, { due: { kind, of }, number, manifest, key }: Made): Promise<void> {
  const sealed = { kind: 'text-sealed', sealed: number, packageKind: kind, of, manifest, key, at: room.now() } as const
  applyFactsToRoom(room, { act: 'text-sealed', by: null, facts: [sealed] })
  scheduleCommit(room)
  await whenIdle(room)
}
