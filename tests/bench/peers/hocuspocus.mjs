/** Hocuspocus with the statements of its SQLite extension, on the SQLite that Declaro has: the extension's own driver would have to be compiled. */
import { Database } from '@hocuspocus/extension-database'
import { Server } from '@hocuspocus/server'
import { DatabaseSync } from '@photostructure/sqlite'

const SELECT = 'SELECT data FROM "documents" WHERE name = ? ORDER BY rowid DESC'
const UPSERT = 'INSERT INTO "documents" ("name", "data") VALUES (?, ?) ON CONFLICT(name) DO UPDATE SET data = excluded.data'

const database = new DatabaseSync(process.env.DATABASE)
database.exec('CREATE TABLE IF NOT EXISTS "documents" ("name" varchar(255) NOT NULL, "data" blob NOT NULL, UNIQUE(name))')

await new Server({
  address: '127.0.0.1',
  port: Number(process.env.PORT),
  quiet: true,
  extensions: [
    new Database({
      fetch: async ({ documentName }) => database.prepare(SELECT).get(documentName)?.data ?? null,
      store: async ({ documentName, state }) => void database.prepare(UPSERT).run(documentName, state),
    }),
  ],
}).listen()
