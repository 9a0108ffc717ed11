/** Brings a data folder to a version that is one ahead of this Declaro's, in a process that may be killed: `migrator.js FOLDER`. */
import { openSqlite } from '../../server/store/sqlite/open.ts'
import { MIGRATIONS } from '../../server/store/sqlite/migrations.ts'

const NEXT = { name: 'notes', sql: 'CREATE TABLE notes (document TEXT NOT NULL) STRICT; INSERT INTO notes SELECT id FROM documents' }

const store = await openSqlite(process.argv[2] ?? '', {}, [...MIGRATIONS, NEXT])
await store.close()
