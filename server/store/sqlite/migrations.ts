/** What made the database's tables, in order. A migration that has been released is never changed; the next one is added below it. */

import { sumAll } from './sums.ts'

/** `sql` may use what the connection is taught (`row_sum`). */
export type Migration = { readonly name: string; readonly sql: string }

/** In the file's header, so that another program's database is never taken for ours: `DCLR`. */
export const APPLICATION_ID = 0x44434c52

/** Migration n (from 1) makes version n, which stands in the file as `user_version`. */
export const MIGRATIONS: readonly Migration[] = [
  {
    name: 'documents, their logs and audit chains, links and sessions',
    sql: `
      CREATE TABLE documents (
        id TEXT NOT NULL PRIMARY KEY,
        epoch INTEGER NOT NULL,
        generation INTEGER NOT NULL,
        schema INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        log_hash TEXT NOT NULL,
        audit_seq INTEGER NOT NULL,
        audit_hash TEXT NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE updates (
        document TEXT NOT NULL REFERENCES documents (id),
        seq INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        origin TEXT NOT NULL,
        bytes BLOB NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (document, seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE audit (
        document TEXT NOT NULL REFERENCES documents (id),
        seq INTEGER NOT NULL,
        at INTEGER NOT NULL,
        act TEXT NOT NULL,
        "by" TEXT,
        body TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        log_seq INTEGER NOT NULL,
        log_hash TEXT NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (document, seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE snapshots (
        document TEXT NOT NULL REFERENCES documents (id),
        seq INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (document, seq)
      ) STRICT;

      CREATE TABLE clients (
        document TEXT NOT NULL REFERENCES documents (id),
        client INTEGER NOT NULL,
        seat TEXT NOT NULL,
        PRIMARY KEY (document, client)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE proposals (
        document TEXT NOT NULL REFERENCES documents (id),
        id TEXT NOT NULL,
        paragraph TEXT NOT NULL,
        "by" TEXT NOT NULL,
        opened_seq INTEGER NOT NULL,
        closed_seq INTEGER,
        PRIMARY KEY (document, id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX open_proposals ON proposals (document) WHERE closed_seq IS NULL;

      CREATE TABLE links (
        hash TEXT NOT NULL PRIMARY KEY,
        document TEXT NOT NULL REFERENCES documents (id),
        seat TEXT NOT NULL,
        at INTEGER NOT NULL,
        used_at INTEGER,
        revoked_at INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX links_of_seat ON links (document, seat);

      CREATE TABLE sessions (
        hash TEXT NOT NULL PRIMARY KEY,
        document TEXT NOT NULL REFERENCES documents (id),
        seat TEXT NOT NULL,
        at INTEGER NOT NULL,
        ended_at INTEGER
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX sessions_of_seat ON sessions (document, seat);
    `,
  },
  {
    name: 'private streams, as ciphertext; the names of their keys, never a key',
    sql: `
      CREATE TABLE private_streams (
        document TEXT NOT NULL REFERENCES documents (id),
        stream TEXT NOT NULL,
        generation INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        stretch INTEGER,
        key TEXT,
        erasures INTEGER NOT NULL,
        PRIMARY KEY (document, stream)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE private_records (
        document TEXT NOT NULL REFERENCES documents (id),
        stream TEXT NOT NULL,
        generation INTEGER NOT NULL,
        seq INTEGER NOT NULL,
        key TEXT NOT NULL,
        sealed BLOB NOT NULL,
        PRIMARY KEY (document, stream, generation, seq)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE private_keys (
        id TEXT NOT NULL PRIMARY KEY,
        document TEXT NOT NULL REFERENCES documents (id),
        stream TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('used', 'over', 'lost'))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX keys_of_stream ON private_keys (document, stream);

      CREATE TABLE private_clients (
        document TEXT NOT NULL REFERENCES documents (id),
        stream TEXT NOT NULL,
        client INTEGER NOT NULL,
        seat TEXT NOT NULL,
        PRIMARY KEY (document, stream, client)
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    name: 'sealed packages, what is kept of a history that was destroyed, and a sum beside each row that no chain covers',
    sql: `
      CREATE TABLE packages (
        document TEXT NOT NULL REFERENCES documents (id),
        number INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        PRIMARY KEY (document, number)
      ) STRICT;

      CREATE TABLE kept_hashes (
        document TEXT NOT NULL REFERENCES documents (id),
        chain TEXT NOT NULL CHECK (chain IN ('log', 'audit')),
        seq INTEGER NOT NULL,
        hash TEXT NOT NULL,
        PRIMARY KEY (document, chain, seq)
      ) STRICT, WITHOUT ROWID;

      ALTER TABLE documents ADD COLUMN sum TEXT;
      CREATE INDEX documents_to_sum ON documents (sum) WHERE sum IS NULL;
      ALTER TABLE clients ADD COLUMN sum TEXT;
      CREATE INDEX clients_to_sum ON clients (sum) WHERE sum IS NULL;
      ALTER TABLE proposals ADD COLUMN sum TEXT;
      CREATE INDEX proposals_to_sum ON proposals (sum) WHERE sum IS NULL;
      ALTER TABLE links ADD COLUMN sum TEXT;
      CREATE INDEX links_to_sum ON links (sum) WHERE sum IS NULL;
      ALTER TABLE sessions ADD COLUMN sum TEXT;
      CREATE INDEX sessions_to_sum ON sessions (sum) WHERE sum IS NULL;
      ALTER TABLE private_streams ADD COLUMN sum TEXT;
      CREATE INDEX private_streams_to_sum ON private_streams (sum) WHERE sum IS NULL;
      ALTER TABLE private_records ADD COLUMN sum TEXT;
      CREATE INDEX private_records_to_sum ON private_records (sum) WHERE sum IS NULL;
      ALTER TABLE private_keys ADD COLUMN sum TEXT;
      CREATE INDEX private_keys_to_sum ON private_keys (sum) WHERE sum IS NULL;
      ALTER TABLE private_clients ADD COLUMN sum TEXT;
      CREATE INDEX private_clients_to_sum ON private_clients (sum) WHERE sum IS NULL;
      ALTER TABLE packages ADD COLUMN sum TEXT;
      CREATE INDEX packages_to_sum ON packages (sum) WHERE sum IS NULL;
      ALTER TABLE kept_hashes ADD COLUMN sum TEXT;
      CREATE INDEX kept_hashes_to_sum ON kept_hashes (sum) WHERE sum IS NULL;
      ${sumAll([
        'documents',
        'clients',
        'proposals',
        'links',
        'sessions',
        'private_streams',
        'private_records',
        'private_keys',
        'private_clients',
        'packages',
        'kept_hashes',
      ])}
    `,
  },
  {
    name: 'the log packed by stretches; snapshots compressed, those of before made again from the log',
    sql: `
      CREATE TABLE packed_updates (
        document TEXT NOT NULL REFERENCES documents (id),
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        epoch INTEGER NOT NULL,
        bytes BLOB NOT NULL,
        hash TEXT NOT NULL,
        sum TEXT,
        PRIMARY KEY (document, first)
      ) STRICT;
      CREATE INDEX packed_updates_to_sum ON packed_updates (sum) WHERE sum IS NULL;

      DELETE FROM snapshots;
    `,
  },
]
