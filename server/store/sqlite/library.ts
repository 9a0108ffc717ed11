/** The server's library: earlier Declarations found by full-text search, each with its source, and beside each paragraph its counterpart in another
 *  language where the library holds that version too. */
import type { DatabaseSyncInstance } from '@photostructure/sqlite'
import type { Side } from '../../../domain/concordance/types.ts'
import { pairsBetween } from '../../../domain/concordance/pairs.ts'
import type { Hit } from '../../../domain/precedents/rank.ts'
import type { Source } from '../../../domain/precedents/source.ts'
import type { Counterpart, SourcedHit } from '../../../domain/precedents/sourced.ts'
import { atOnce, type LibraryDocument, openFile, precedentsOn } from './precedents.ts'

/** A Declaration as it is read from a file. `declaration` is the same of all language versions of one. */
export type LibraryFile = Pick<LibraryDocument, 'file' | 'hash' | 'language'> & {
  readonly source: Source
  readonly declaration: string
  readonly sides: readonly Side[]
}

export type LibraryRow = Source & {
  readonly file: string
  readonly language: string
  readonly paragraphs: number
  /** Other language versions of it that the library holds. */
  readonly versions: readonly { readonly file: string; readonly language: string }[]
}

/** `there`: the same content stands there under another name. `taken`: another content stands there under this name. */
export type Kept =
  | { readonly kind: 'added' | 'known' }
  | { readonly kind: 'there'; readonly file: string }
  | { readonly kind: 'taken' }
  | { readonly kind: 'full' }

/** `versionOf`: the file that it is another language version of; null where it is none. */
export type Described = Source & { readonly file: string; readonly versionOf: string | null }
export type Description = { readonly kind: 'described' | 'unknown' | 'version-unknown' | 'version-language' }

export type LibraryStore = {
  /** Another content under the same name takes the old one's place only where that is wanted. */
  readonly add: (document: LibraryFile, name: 'new' | 'replace') => Kept
  readonly describe: (described: Described) => Description
  readonly remove: (file: string) => boolean
  readonly list: () => readonly LibraryRow[]
  /** How many documents there are. */
  readonly count: () => number
  readonly search: (text: string, language: string) => readonly SourcedHit[]
  readonly close: () => void
}

/** Its file in the data folder. */
export const LIBRARY = 'library.db'

export const MOST_DOCUMENTS = 5_000

/** Longer ones, as paragraphs of one times paragraphs of the other, are not paired: it would take seconds. */
const MOST_PAIRED = 250_000

const VERSION = 1

/** `sides`: as JSON, without their words. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS sources (
    document INTEGER PRIMARY KEY REFERENCES documents (id), title TEXT NOT NULL, place TEXT, year INTEGER, declaration TEXT NOT NULL, sides TEXT NOT NULL
  ) STRICT;
  CREATE INDEX IF NOT EXISTS sources_of_declaration ON sources (declaration);
  CREATE TABLE IF NOT EXISTS counterparts (
    document INTEGER NOT NULL, paragraph INTEGER NOT NULL, other INTEGER NOT NULL, beside INTEGER NOT NULL, PRIMARY KEY (document, paragraph, other)
  ) STRICT, WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS counterparts_of_other ON counterparts (other);
`

function statementsOn(database: DatabaseSyncInstance) {
  const prepare = (sql: string) => database.prepare(sql)
  return {
    count: prepare('SELECT count(*) AS count FROM documents'),
    byFile: prepare(
      'SELECT id, hash, language, sources.title, place, year, declaration, sides FROM documents JOIN sources ON document = id WHERE file = ?',
    ),
    idOf: prepare('SELECT id FROM documents WHERE file = ?'),
    byHash: prepare('SELECT file FROM documents WHERE hash = ?'),
    versions: prepare(
      'SELECT id, file, language, sides FROM documents JOIN sources ON document = id WHERE declaration = ? AND id <> ? AND language <> ? ORDER BY file',
    ),
    rows: prepare(
      `SELECT file, language, sources.title, place, year, declaration, json_array_length(sides) AS paragraphs
       FROM documents JOIN sources ON document = id ORDER BY year DESC, sources.title, file`,
    ),
    texts: prepare('SELECT text FROM places JOIN wordings ON wordings.id = wording WHERE document = ? ORDER BY paragraph'),
    addSource: prepare('INSERT INTO sources (document, title, place, year, declaration, sides) VALUES (?, ?, ?, ?, ?, ?)'),
    describe: prepare('UPDATE sources SET title = ?, place = ?, year = ?, declaration = ? WHERE document = ?'),
    removeSource: prepare('DELETE FROM sources WHERE document = ?'),
    addCounterpart: prepare('INSERT OR REPLACE INTO counterparts (document, paragraph, other, beside) VALUES (?, ?, ?, ?)'),
    removeCounterparts: prepare('DELETE FROM counterparts WHERE document = ? OR other = ?'),
    counterparts: prepare(
      `SELECT documents.file, documents.language, counterparts.beside AS paragraph, wordings.text, sources.sides FROM counterparts
       JOIN documents ON documents.id = other JOIN sources ON sources.document = other
       JOIN places ON places.document = other AND places.paragraph = beside JOIN wordings ON wordings.id = places.wording
       WHERE counterparts.document = ? AND counterparts.paragraph = ? ORDER BY documents.file`,
    ),
  } as const
}

type Statements = ReturnType<typeof statementsOn>
type Known = Source & {
  readonly id: number
  readonly hash: string
  readonly language: string
  readonly declaration: string
  readonly sides: string
}
type Version = Pick<Known, 'id' | 'language' | 'sides'> & { readonly file: string }

/** The queries above say what their rows are. */
const rowsOf = <Row>(rows: readonly unknown[]): readonly Row[] => rows as readonly Row[]
const rowOf = <Row>(row: unknown): Row | undefined => row as Row | undefined

type Shape = Omit<Side, 'text'>

const shapesOf = (sides: readonly Side[]): string =>
  JSON.stringify(sides.map(({ id, kind, role, level, marker, number }): Shape => ({ id, kind, role, level, marker, number })))
/** This module wrote them. */
const shapesIn = (sides: string): readonly Shape[] => JSON.parse(sides) as readonly Shape[]

/** What a reader counts by: `8` of `8.`; a bullet or an item's letter alone names no paragraph. */
const countedBy = (number: string | null | undefined): string | null => /^\p{N}+(?:\.\p{N}+)*/u.exec(number ?? '')?.[0] ?? null

function sidesOf(statements: Statements, { id, sides }: Pick<Known, 'id' | 'sides'>): readonly Side[] {
  const texts = rowsOf<{ readonly text: string }>(statements.texts.all(id))
  return shapesIn(sides).map((shape, at) => ({ ...shape, text: texts[at]?.text ?? '' }))
}

/** Pairs a document's paragraphs with those of each other version of its Declaration, from both sides. */
function pair(statements: Statements, mine: Pick<Known, 'id' | 'language' | 'sides' | 'declaration'>): void {
  statements.removeCounterparts.run(mine.id, mine.id)
  const versions = rowsOf<Version>(statements.versions.all(mine.declaration, mine.id, mine.language))
  if (versions.length === 0) return
  const own = sidesOf(statements, mine)
  for (const version of versions) {
    const other = sidesOf(statements, version)
    if (own.length * other.length > MOST_PAIRED) continue
    for (const [one, beside] of pairsBetween(own, other, { one: mine.language, other: version.language })) {
      statements.addCounterpart.run(mine.id, one, version.id, beside)
      statements.addCounterpart.run(version.id, beside, mine.id, one)
    }
  }
}

const knownAs = (statements: Statements, file: string): Known | undefined => rowOf<Known>(statements.byFile.get(file))

const countIn = (statements: Statements): number => rowOf<{ readonly count: number }>(statements.count.get())?.count ?? 0

/** Why it is not added, or null. */
function inTheWay(statements: Statements, { file, hash }: LibraryFile, name: 'new' | 'replace'): Kept | null {
  const known = knownAs(statements, file)
  if (known?.hash === hash) return { kind: 'known' }
  const same = rowOf<{ readonly file: string }>(statements.byHash.get(hash))
  if (same !== undefined) return { kind: 'there', file: same.file }
  if (known !== undefined) return name === 'replace' ? null : { kind: 'taken' }
  return countIn(statements) >= MOST_DOCUMENTS ? { kind: 'full' } : null
}

type Row = Omit<LibraryRow, 'versions'> & { readonly declaration: string }

function rows(statements: Statements): readonly LibraryRow[] {
  const all = rowsOf<Row>(statements.rows.all())
  const together = new Map<string, Row[]>()
  for (const row of all) together.set(row.declaration, [...(together.get(row.declaration) ?? []), row])
  return all.map(({ declaration, ...row }) => ({
    ...row,
    versions: (together.get(declaration) ?? []).flatMap((each) =>
      each.language === row.language ? [] : [{ file: each.file, language: each.language }],
    ),
  }))
}

function describe(statements: Statements, { file, title, place, year, versionOf }: Described): Description {
  const known = knownAs(statements, file)
  if (known === undefined) return { kind: 'unknown' }
  const other = versionOf === null ? null : knownAs(statements, versionOf)
  if (other === undefined) return { kind: 'version-unknown' }
  if (other !== null && other.language === known.language) return { kind: 'version-language' }
  // One that is a version of no other goes by itself, whatever its name.
  const declaration = other === null ? alone(file) : other.declaration
  statements.describe.run(title, place, year, declaration, known.id)
  if (declaration !== known.declaration) pair(statements, { ...known, declaration })
  return { kind: 'described' }
}

/** A name that no file's own gives. */
const alone = (file: string): string => `/${file}`

function sourced(statements: Statements, hit: Hit): readonly SourcedHit[] {
  const known = knownAs(statements, hit.file)
  if (known === undefined) return []
  const { id, title, place, year, sides } = known
  const counterparts = rowsOf<Omit<Counterpart, 'number'> & { readonly sides: string }>(statements.counterparts.all(id, hit.paragraph))
  return [
    {
      ...hit,
      source: { title, place, year },
      number: countedBy(shapesIn(sides)[hit.paragraph]?.number),
      counterparts: counterparts.map(({ sides: theirs, ...each }) => ({
        ...each,
        number: countedBy(shapesIn(theirs)[each.paragraph]?.number),
      })),
    },
  ]
}

/** Throws where the file is of a newer Declaro, or is no library. */
function requireVersion(database: DatabaseSyncInstance): void {
  const version = rowOf<{ readonly user_version: number }>(database.prepare('PRAGMA user_version').get())?.user_version ?? 0
  if (version > VERSION) throw new Error(`the library is of version ${version}, this is ${VERSION}`)
}

/** `path`: a file of its own, or `:memory:`. */
export function openLibraryStore(path: string): LibraryStore {
  const database = openFile(path)
  requireVersion(database)
  const precedents = precedentsOn(database)
  database.exec(`${TABLES} PRAGMA user_version = ${VERSION}`)
  const statements = statementsOn(database)
  const forget = (file: string): boolean => {
    const known = knownAs(statements, file)
    if (known === undefined) return false
    statements.removeCounterparts.run(known.id, known.id)
    statements.removeSource.run(known.id)
    return precedents.remove(file)
  }
  const keep = ({ file, hash, language, source, declaration, sides }: LibraryFile): void => {
    const { title, place, year } = source
    const before = knownAs(statements, file)
    forget(file)
    precedents.add({ file, hash, title, language, paragraphs: sides.map(({ text }) => text) })
    const { id } = statements.idOf.get(file) as { readonly id: number }
    const shapes = shapesOf(sides)
    const together = before?.declaration ?? declaration
    statements.addSource.run(id, title, place, year, together, shapes)
    pair(statements, { id, language, declaration: together, sides: shapes })
  }
  return {
    add: (document, name) => {
      const why = inTheWay(statements, document, name)
      if (why === null) atOnce(database, () => keep(document))
      return why ?? { kind: 'added' }
    },
    describe: (described) => atOnce(database, () => describe(statements, described)),
    remove: (file) => atOnce(database, () => forget(file)),
    list: () => rows(statements),
    count: () => countIn(statements),
    search: (text, language) => precedents.search(text, language).flatMap((hit) => sourced(statements, hit)),
    close: () => {
      // All of it into the one file, which alone is then a whole copy.
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)')
      precedents.close()
    },
  }
}
