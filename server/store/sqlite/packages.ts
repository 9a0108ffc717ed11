/** Sealed packages in SQLite, one row each. */
import type { PackageStore } from '../types.ts'
import { orFault } from './faults.ts'
import type { Ledger } from './ledger.ts'
import { sumRows } from './sums.ts'

export const packagesIn = (ledger: Ledger): PackageStore => ({
  keep: ({ document, number, bytes }) =>
    orFault(() =>
      ledger.inTurn(async () => {
        await ledger.db.transaction().execute(async (db) => {
          await db
            .insertInto('packages')
            .values({ document, number, bytes })
            .onConflict((conflict) => conflict.columns(['document', 'number']).doUpdateSet({ bytes, sum: null }))
            .execute()
          await sumRows(db, 'packages')
        })
      }),
    ),
  find: (document, number) =>
    orFault(async () => {
      const row = await ledger.db
        .selectFrom('packages')
        .select('bytes')
        .where('document', '=', document)
        .where('number', '=', number)
        .executeTakeFirst()
      return row?.bytes ?? null
    }),
})
