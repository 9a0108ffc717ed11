/** Seat cards: a link and a short code that open the same seat once. The link's token is made of the code, slowly, so that the store keeps the hash of
 *  one thing alone and the code works at whatever address the server has by then. */
import { scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type { SeatId } from '../../domain/text/ids.ts'
import type { Room } from '../room/room.ts'
import { newCode, printedCode, spelledCode } from './codes.ts'
import type { Host } from './host.ts'
import { hashOf } from './session.ts'

/** Of 31 letters: 59 bits, which nobody tries out, neither here nor, at tens of milliseconds each, on a copy of the disk. */
const LENGTH = 12
const BYTES = 32
/** The same on every server: a code is its own secret. */
const SALT = 'declaro seat card'

const derive = promisify<string, string, number, Buffer>(scrypt)

export type Card = { readonly link: string; readonly code: string }

export const isCardCode = (written: string): boolean => spelledCode(written).length === LENGTH

export const tokenOfCode = async (written: string): Promise<string> =>
  (await derive(spelledCode(written), SALT, BYTES)).toString('base64url')

/** The address without the server's own name: the page that asked knows it. The link before, and the sessions it opened, are over. */
export async function issueCard({ random, store, now }: Host, { document }: Room, seat: SeatId): Promise<Card> {
  const code = newCode(random, LENGTH)
  const token = await tokenOfCode(code)
  await store.sessions.issueLink({ hash: hashOf(token), document, seat, at: now() })
  return { link: `/enter/${token}`, code: printedCode(code) }
}
