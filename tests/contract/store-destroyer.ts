/** A process that destroys a history until it is killed: `store-destroyer.ts FOLDER`. Says when it begins, and when it is done. */
import { writeSync } from 'node:fs'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { destroying } from './store-history-contract.ts'
import { DECLARATION } from './store-fixtures.ts'

const store = await openSqlite(process.argv[2] ?? '')
const { log, audit } = await store.chainEnds(DECLARATION)
writeSync(1, 'begins\n')
await store.destroyHistory(destroying({ expectedSeq: log.seq, expectedAuditSeq: audit.seq }))
writeSync(1, 'done\n')
setInterval(() => undefined, 1000)
