/** Links and sessions, by the hashes of their tokens. Each change is one transaction in the store's one queue. */
import type { Transaction } from 'kysely'
import type { DocumentId, SeatId } from '../../../domain/text/ids.ts'
import type { SessionStore } from '../types.ts'
import { orFault } from './faults.ts'
import type { Ledger } from './ledger.ts'
import { sumRows } from './sums.ts'
import type { Tables } from './tables.ts'

export function sessionsIn(ledger: Ledger): SessionStore {
  const { db } = ledger
  const change = <Value>(work: (db: Transaction<Tables>) => Promise<Value>): Promise<Value> =>
    orFault(() =>
      ledger.inTurn(() =>
        db.transaction().execute(async (changing) => {
          const value = await work(changing)
          await sumRows(changing, 'links', 'sessions')
          return value
        }),
      ),
    )

  return {
    /** A seat has one link: with a new one, the link before and the sessions it opened are over. */
    issueLink: ({ hash, document, seat, at }) =>
      change(async (db) => {
        await revoke(db, document, seat, at)
        await db.insertInto('links').values({ hash, document, seat, at, used_at: null, revoked_at: null }).execute()
      }),

    findLink: (hash) =>
      orFault(async () => {
        const link = await db
          .selectFrom('links')
          .select(['document', 'seat', 'used_at as usedAt', 'revoked_at as revokedAt'])
          .where('hash', '=', hash)
          .executeTakeFirst()
        return link ?? null
      }),

    redeem: ({ link, session, at }) => change((db) => redeem(db, link, session, at)),

    openSession: ({ hash, document, seat, at }) =>
      change(async (db) => {
        await db.insertInto('sessions').values({ hash, document, seat, at, ended_at: null }).execute()
      }),

    findSession: (hash) =>
      orFault(async () => {
        const session = await db
          .selectFrom('sessions')
          .select(['document', 'seat'])
          .where('hash', '=', hash)
          .where('ended_at', 'is', null)
          .executeTakeFirst()
        return session ?? null
      }),

    revokeSeat: (document, seat, at) => change((db) => revoke(db, document, seat, at)),
  }
}

/** The mark on the link decides who came first; only that one gets a session. */
async function redeem(db: Transaction<Tables>, link: string, session: string, at: number): Promise<boolean> {
  const used = await db
    .updateTable('links')
    .set({ used_at: at, sum: null })
    .where('hash', '=', link)
    .where('used_at', 'is', null)
    .where('revoked_at', 'is', null)
    .returning(['document', 'seat'])
    .executeTakeFirst()
  if (used === undefined) return false
  await db
    .insertInto('sessions')
    .values({ hash: session, ...used, at, ended_at: null })
    .execute()
  return true
}

async function revoke(db: Transaction<Tables>, document: DocumentId, seat: SeatId, at: number): Promise<number> {
  const ofSeat = { document, seat }
  await db
    .updateTable('links')
    .set({ revoked_at: at, sum: null })
    .where((links) => links.and(ofSeat))
    .where('revoked_at', 'is', null)
    .execute()
  const ended = await db
    .updateTable('sessions')
    .set({ ended_at: at, sum: null })
    .where((sessions) => sessions.and(ofSeat))
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return Number(ended.numUpdatedRows)
}
