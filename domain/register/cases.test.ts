/** Operative acts of whole texts: each decision is found, with its verb. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { p } from '../acts/room.fixture.ts'
import type { Declaration } from '../text/declaration.ts'
import { readDeclaration } from '../text/read.ts'
import { type Candidate, candidatesIn, type Source } from './candidates.ts'

const OWN = new URL('../../tests/cases/trace/', import.meta.url)
const REAL = new URL('../../../shared/cases/2007-declaration.es.txt', import.meta.url)

function declarationAt(url: URL): Declaration {
  const read = readDeclaration(readFileSync(url, 'utf8'))
  if (read.kind === 'refused') throw new Error(read.code)
  return read.declaration
}

const sourcesIn = ({ sections }: Declaration): readonly Source[] =>
  sections
    .flatMap(({ kind, paragraphs }, section) => paragraphs.map((paragraph) => ({ ...paragraph, kind, section: String(section) })))
    .map((source, i) => ({ ...source, id: p(`p${i}`) }))

function found(declaration: Declaration): { readonly sources: readonly Source[]; readonly acts: readonly Candidate[] } {
  const sources = sourcesIn(declaration)
  return { sources, acts: candidatesIn(sources, { language: declaration.language, members: [], adopted: null }) }
}

/** Decisions, lead-ins apart; how many of them are put forward, and how many with a verb. */
function counted(declaration: Declaration): { readonly wanted: number; readonly putForward: number; readonly withVerb: number } {
  const { sources, acts } = found(declaration)
  const wanted = sources.filter(({ kind, role, text }) => kind === 'decisions' && role === 'body' && !/:\s*$/u.test(text))
  const among = (some: readonly Candidate[]): number => wanted.filter(({ id }) => some.some(({ paragraph }) => paragraph === id)).length
  return {
    wanted: wanted.length,
    putForward: among(acts.filter(({ isOperative }) => isOperative)),
    withVerb: among(acts.filter(({ verb }) => verb !== '')),
  }
}

const COUNTS = readdirSync(OWN).map((name) => ({ name, ...counted(declarationAt(new URL(`${name}/declaration.txt`, OWN))) }))

test.each(COUNTS)('every decision of $name is put forward', ({ wanted, putForward }) => expect(putForward).toBe(wanted))

test('of all decisions at most one in twenty is put forward without its verb', () => {
  const sum = (of: 'wanted' | 'withVerb'): number => COUNTS.reduce((all, each) => all + each[of], 0)
  expect(sum('wanted')).toBeGreaterThan(200)
  expect(sum('withVerb') / sum('wanted')).toBeGreaterThan(0.95)
})

test('a paragraph holds one act for each of its verbs, in a whole text as well', () => {
  const { acts } = found(declarationAt(existsSync(REAL) ? REAL : new URL('presidentes-aldaba/declaration.txt', OWN)))
  const operative = acts.filter(({ isOperative }) => isOperative)
  expect(operative.length).toBe(existsSync(REAL) ? 26 : operative.length)
  expect(operative.length).toBeGreaterThan(3)
})
