/** Destroying a document's history: the contract, a process killed in the middle of it, and someone with the file in their hands afterwards. */
import { openStore } from '../../server/store/index.ts'
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { historyContract } from './store-history-contract.ts'

historyContract('in this thread', openSqlite)
historyContract('in the worker', openStore)
