/** The store's contract, kept by SQLite in this thread and by SQLite in a thread of its own. */
import { openStore } from '../../server/store/index.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { storeContract } from './store-contract.ts'

storeContract('in this thread', openSqlite)
storeContract('in the worker', openStore)
