/** Earlier Declarations in SQLite, found by full-text search: each wording once, with the places where it stands. A file of its own, or memory. */
import { createHash } from 'node:crypto'
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite'
import { type Hit, type Place, ranked, type Wording } from '../../../domain/precedents/rank.ts'
import { rarity, type TermWeight, weightBy } from '../../../domain/precedents/similarity.ts'
import { type PassageTerms, passageTerms } from '../../../domain/precedents/terms.ts'

/** `hash`: of the file's bytes. `paragraphs`: as a comparison numbers them. */
export type LibraryDocument = {
  readonly file: string
  readonly hash: string
  readonly title: string
  readonly language: string
  readonly paragraphs: readonly string[]
}

export type LibraryEntry = Omit<LibraryDocument, 'paragraphs'>

export type PrecedentStore = {
  /** `known`: stands there already under that name with that content, and nothing was done. Another content takes the old one's place. */
  readonly add: (document: LibraryDocument) => 'added' | 'known'
  readonly remove: (file: string) => boolean
  readonly list: () => readonly LibraryEntry[]
  readonly search: (text: string, language: string) => readonly Hit[]
  readonly close: () => void
}

const TABLES = `
  CREATE TABLE IF NOT EXISTS documents (
    id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE, hash TEXT NOT NULL, title TEXT NOT NULL, language TEXT NOT NULL
  ) STRICT;
  CREATE TABLE IF NOT EXISTS wordings (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, language TEXT NOT NULL, text TEXT NOT NULL, own TEXT NOT NULL, across TEXT NOT NULL) STRICT;
  CREATE TABLE IF NOT EXISTS places (
    document INTEGER NOT NULL REFERENCES documents (id), paragraph INTEGER NOT NULL, wording INTEGER NOT NULL REFERENCES wordings (id),
    PRIMARY KEY (document, paragraph)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS places_of_wording ON places (wording);
  CREATE TABLE IF NOT EXISTS terms (term TEXT NOT NULL PRIMARY KEY, paragraphs INTEGER NOT NULL) STRICT, WITHOUT ROWID;
  CREATE VIRTUAL TABLE IF NOT EXISTS wordings_by_term USING fts5 (
    terms, content = '', contentless_delete = 1, columnsize = 1, tokenize = 'unicode61 remove_diacritics 2'
  );
`

/** Wordings that are looked at closely. */
const MOST_CANDIDATES = 150
/** Terms are asked for from the rarest on: so many at least, and then until so many paragraphs have been named. */
const FEWEST_TERMS = 6
const MOST_NAMED = 30_000

const keyOf = (text: string, language: string): string => createHash('sha256').update(`${language}\n${text}`).digest('base64url')

/** Each term of a passage once, in whichever language it is looked up. */
function termsIn(text: string, language: string): readonly string[] {
  const { own, across } = passageTerms(text, language)
  return [...new Set([...own, ...across])]
}

function counted(paragraphs: readonly string[], language: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const text of paragraphs) for (const term of termsIn(text, language)) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

/** All or nothing; within another such, a part of that. */
export function atOnce<Given>(database: DatabaseSyncInstance, work: () => Given): Given {
  if (database.isTransaction) return work()
  database.exec('BEGIN IMMEDIATE')
  try {
    const given = work()
    database.exec('COMMIT')
    return given
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK')
    throw error
  }
}

function statementsOn(database: DatabaseSyncInstance) {
  const prepare = (sql: string) => database.prepare(sql)
  return {
    entry: prepare('SELECT id, hash, language FROM documents WHERE file = ?'),
    entries: prepare('SELECT file, hash, title, language FROM documents ORDER BY file'),
    addDocument: prepare('INSERT INTO documents (file, hash, title, language) VALUES (?, ?, ?, ?) RETURNING id'),
    removeDocument: prepare('DELETE FROM documents WHERE id = ?'),
    wording: prepare('SELECT id FROM wordings WHERE key = ?'),
    addWording: prepare('INSERT INTO wordings (key, language, text, own, across) VALUES (?, ?, ?, ?, ?) RETURNING id'),
    indexWording: prepare('INSERT INTO wordings_by_term (rowid, terms) VALUES (?, ?)'),
    removeWording: prepare('DELETE FROM wordings WHERE id = ? AND NOT EXISTS (SELECT 1 FROM places WHERE wording = wordings.id)'),
    unindexWording: prepare('DELETE FROM wordings_by_term WHERE rowid = ?'),
    addPlace: prepare('INSERT INTO places (document, paragraph, wording) VALUES (?, ?, ?)'),
    removePlaces: prepare('DELETE FROM places WHERE document = ?'),
    ofDocument: prepare(
      'SELECT wording AS id, text FROM places JOIN wordings ON wordings.id = wording WHERE document = ? ORDER BY paragraph',
    ),
    count: prepare(
      'INSERT INTO terms (term, paragraphs) VALUES (?, ?) ON CONFLICT DO UPDATE SET paragraphs = paragraphs + excluded.paragraphs',
    ),
    forget: prepare('DELETE FROM terms WHERE term = ? AND paragraphs <= 0'),
    counts: prepare('SELECT term, paragraphs FROM terms WHERE term IN (SELECT value FROM json_each(?))'),
    all: prepare('SELECT count(*) AS paragraphs FROM places'),
    candidates: prepare('SELECT rowid AS id FROM wordings_by_term WHERE wordings_by_term MATCH ? ORDER BY rank LIMIT ?'),
    same: prepare('SELECT id FROM wordings WHERE key IN (SELECT value FROM json_each(?))'),
    texts: prepare('SELECT id, text, language, own, across FROM wordings WHERE id IN (SELECT value FROM json_each(?)) ORDER BY id'),
    places: prepare(
      'SELECT wording, file, paragraph FROM places JOIN documents ON documents.id = document WHERE wording IN (SELECT value FROM json_each(?))',
    ),
  } as const
}

type Statements = ReturnType<typeof statementsOn>

/** The queries above say what their rows are. */
const rowsOf = <Row>(rows: readonly unknown[]): readonly Row[] => rows as readonly Row[]
const rowOf = <Row>(row: unknown): Row | undefined => row as Row | undefined

type Id = { readonly id: number }

function wordingId({ wording, addWording, indexWording }: Statements, text: string, language: string): number {
  const key = keyOf(text, language)
  const known = rowOf<Id>(wording.get(key))
  if (known !== undefined) return known.id
  const { own, across } = passageTerms(text, language)
  const { id } = addWording.get(key, language, text, own.join(' '), across.join(' ')) as Id
  indexWording.run(id, [...new Set([...own, ...across])].join(' '))
  return id
}

function insert(statements: Statements, { file, hash, title, language, paragraphs }: LibraryDocument): void {
  const { id } = statements.addDocument.get(file, hash, title, language) as Id
  paragraphs.forEach((text, at) => statements.addPlace.run(id, at, wordingId(statements, text, language)))
  for (const [term, count] of counted(paragraphs, language)) statements.count.run(term, count)
}

function take(statements: Statements, { id, language }: Id & { readonly language: string }): void {
  const wordings = rowsOf<Id & { readonly text: string }>(statements.ofDocument.all(id))
  statements.removePlaces.run(id)
  statements.removeDocument.run(id)
  for (const wording of new Set(wordings.map((each) => each.id)))
    if (statements.removeWording.run(wording).changes > 0) statements.unindexWording.run(wording)
  const texts = wordings.map(({ text }) => text)
  for (const [term, count] of counted(texts, language)) {
    statements.count.run(term, -count)
    statements.forget.run(term)
  }
}

/** The rarest terms, as the full-text index is asked for them. */
function question(terms: readonly string[], counts: Counts): string {
  const known = terms.filter((term) => counts.has(term)).sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1))
  let named = 0
  const asked = known.filter((term, at) => {
    named += counts.get(term) ?? 0
    return at < FEWEST_TERMS || named <= MOST_NAMED
  })
  return asked.map((term) => `"${term}"`).join(' OR ')
}

type WordingRow = Id & { readonly text: string; readonly language: string; readonly own: string; readonly across: string }

const termsOf = (joined: string): readonly string[] => (joined === '' ? [] : joined.split(' '))

function wordingsOf(statements: Statements, ids: readonly number[]): readonly Wording[] {
  const asked = JSON.stringify(ids)
  const places = new Map<number, Place[]>(ids.map((id) => [id, []]))
  for (const { wording, file, paragraph } of rowsOf<Place & { readonly wording: number }>(statements.places.all(asked)))
    places.get(wording)?.push({ file, paragraph })
  return rowsOf<WordingRow>(statements.texts.all(asked)).map(({ id, text, language, own, across }) => ({
    text,
    language,
    terms: { own: termsOf(own), across: termsOf(across) },
    places: places.get(id) ?? [],
  }))
}

type Counts = ReadonlyMap<string, number>

const countsOf = (statements: Statements, terms: Iterable<string>): Counts =>
  new Map(
    rowsOf<{ readonly term: string; readonly paragraphs: number }>(statements.counts.all(JSON.stringify([...new Set(terms)]))).map(
      ({ term, paragraphs }) => [term, paragraphs],
    ),
  )

/** How rare each word is, of the paragraph at hand and of all that may be like it. */
function weights(statements: Statements, terms: PassageTerms, wordings: readonly Wording[], all: number): TermWeight {
  const everyTerm = [{ terms }, ...wordings].flatMap((each) => [...each.terms.own, ...each.terms.across])
  const counts = countsOf(statements, everyTerm)
  return weightBy((term) => rarity(counts.get(term) ?? 0, all))
}

function candidateIds(statements: Statements, { own, across }: PassageTerms): readonly number[] {
  const counts = countsOf(statements, [...own, ...across])
  return [own, across].flatMap((side) => {
    const asked = question([...new Set(side)], counts)
    return asked === '' ? [] : rowsOf<Id>(statements.candidates.all(asked, MOST_CANDIDATES)).map(({ id }) => id)
  })
}

/** A wording of nothing but small words is found by itself alone. */
function sameIds(statements: Statements, text: string, language: string): readonly number[] {
  const keys = [...new Set([language, 'es', 'en', 'und'])].map((each) => keyOf(text, each))
  return rowsOf<Id>(statements.same.all(JSON.stringify(keys))).map(({ id }) => id)
}

function search(statements: Statements, all: number, text: string, language: string): readonly Hit[] {
  const terms = passageTerms(text, language)
  const ids = new Set([...candidateIds(statements, terms), ...sameIds(statements, text, language)])
  const wordings = wordingsOf(statements, [...ids])
  return ranked(text, language, wordings, weights(statements, terms, wordings, all))
}

/** `path`: a file of its own, or `:memory:`. */
export function openPrecedents(path: string): PrecedentStore {
  return precedentsOn(openFile(path))
}

export function openFile(path: string): DatabaseSyncInstance {
  const database = new DatabaseSync(path)
  if (path !== ':memory:') database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  return database
}

export function precedentsOn(database: DatabaseSyncInstance): PrecedentStore {
  database.exec(TABLES)
  const statements = statementsOn(database)
  const paragraphs = (): number => rowOf<{ readonly paragraphs: number }>(statements.all.get())?.paragraphs ?? 0
  let all = paragraphs()
  type Known = Id & { readonly hash: string; readonly language: string }
  const changed = (work: (known: Known | undefined) => void, file: string): void => {
    const known = rowOf<Known>(statements.entry.get(file))
    atOnce(database, () => work(known))
    all = paragraphs()
  }
  return {
    add: (document) => {
      if (rowOf<Known>(statements.entry.get(document.file))?.hash === document.hash) return 'known'
      changed((known) => {
        if (known !== undefined) take(statements, known)
        insert(statements, document)
      }, document.file)
      return 'added'
    },
    remove: (file) => {
      if (statements.entry.get(file) === undefined) return false
      changed((known) => {
        if (known !== undefined) take(statements, known)
      }, file)
      return true
    },
    list: () => rowsOf<LibraryEntry>(statements.entries.all()).map((entry) => ({ ...entry })),
    search: (text, language) => search(statements, all, text, language),
    close: () => database.close(),
  }
}
