/** What the server's doors share: the store, the rooms, the time. */
import type { FastifyBaseLogger } from 'fastify'
import type { DocumentId } from '../../domain/text/ids.ts'
import type { Room } from '../room/room.ts'
import type { Setup } from '../setup/setup.ts'
import type { DeviceCodes } from './device-codes.ts'
import type { Guesses } from './guesses.ts'
import type { Imports } from '../imports/imports.ts'
import type { Library } from '../library/open.ts'
import type { Papers } from '../papers/papers.ts'
import type { Replays } from '../replay/replays.ts'
import type { Sealing } from '../seal/sealing.ts'
import type { SigningKey } from '../seal/signing-key.ts'
import type { SigningIn } from './signing-in.ts'
import type { Store } from '../store/types.ts'

export type Host = {
  readonly store: Store
  readonly now: () => number
  readonly random: (length: number) => Uint8Array
  readonly findRoom: (document: DocumentId) => Promise<Room | null>
  readonly deviceCodes: DeviceCodes
  readonly guesses: Guesses
  readonly setup: Setup
  readonly papers: Papers
  readonly imports: Imports
  readonly library: Library
  readonly replays: Replays
  readonly sealing: Sealing
  /** The public half of what signs sealed packages. */
  readonly publicKey: SigningKey['publicKey']
  /** Null where links alone open seats. */
  readonly signIn: SigningIn | null
  readonly log: FastifyBaseLogger
  /** Whether browsers come by https, to this server or to a proxy before it. */
  readonly isSecure: () => boolean
  /** False until all that the server starts with is in place. */
  readonly isReady: () => boolean
  /** How often a room or a private stream had to be loaded again. */
  readonly faults: () => number
}
