/** What the server's doors share: the store, the rooms, the time. */
import type { FastifyBaseLogger } from 'fastify'
import type { DocumentId } from '../../domain/text/ids.ts'
import type { Room } from '../room/room.ts'
import type { DeviceCodes } from './device-codes.ts'
import type { Imports } from '../imports/imports.ts'
import type { Papers } from '../papers/papers.ts'
import type { Replays } from '../replay/replays.ts'
import type { Store } from '../store/types.ts'

export type Host = {
  readonly store: Store
  readonly now: () => number
  readonly random: (length: number) => Uint8Array
  readonly findRoom: (document: DocumentId) => Promise<Room | null>
  readonly deviceCodes: DeviceCodes
  readonly papers: Papers
  readonly imports: Imports
  readonly replays: Replays
  readonly log: FastifyBaseLogger
  /** False until all that the server starts with is in place. */
  readonly isReady: () => boolean
}
