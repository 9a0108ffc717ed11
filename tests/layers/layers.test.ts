/** Plants one breach of each rule of the house in a copy of the tree's shape, and shows that the lint stops it and says what to do instead. */
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

type Breach = { readonly title: string; readonly file: string; readonly code: string; readonly rule: string; readonly says: RegExp }

const LAYERS = 'no-restricted-imports'
const breach = (title: string, file: string, code: string, rule: string, says: RegExp): Breach => ({ title, file, code, rule, says })

const BREACHES: readonly Breach[] = [
  breach(
    'domain imports server',
    'domain/text/a.ts',
    "import { a } from '../../server/room/lawful.ts'\nexport const b = a",
    LAYERS,
    /into domain\//,
  ),
  breach(
    'domain imports client',
    'domain/text/b.ts',
    "import { a } from '../../client/room/lawful.ts'\nexport const b = a",
    LAYERS,
    /into domain\//,
  ),
  breach(
    'domain imports a type of server',
    'domain/c.ts',
    "import type { A } from '../server/room/lawful.ts'\nexport type B = A",
    LAYERS,
    /into domain\//,
  ),
  breach('domain hands on what server exports', 'domain/d.ts', "export * from '../server/room/lawful.ts'", LAYERS, /into domain\//),
  breach('domain loads server later', 'domain/e.ts', "export const a = () => import('../server/room/lawful.ts')", LAYERS, /into domain\//),
  breach(
    'domain names a type of server in place',
    'domain/e2.ts',
    "export type B = import('../server/room/lawful.ts').A",
    'consistent-type-imports',
    /import/,
  ),
  breach('domain imports Node', 'domain/f.ts', "import { sep } from 'node:path'\nexport const a = sep", LAYERS, /as an argument/),
  breach(
    'domain imports Node by its short name',
    'domain/g.ts',
    "import { sep } from 'path'\nexport const a = sep",
    LAYERS,
    /as an argument/,
  ),
  breach('domain imports React', 'domain/h.ts', "import { version } from 'react'\nexport const a = version", LAYERS, /as an argument/),
  breach('domain imports chance', 'domain/i.ts', "import { uuidv4 } from 'lib0/random'\nexport const a = uuidv4", LAYERS, /as an argument/),
  breach(
    'a test of domain imports server',
    'domain/j.test.ts',
    "import { a } from '../server/room/lawful.ts'\nexport const b = a",
    LAYERS,
    /into tests\//,
  ),
  breach(
    'domain reads the clock',
    'domain/k.ts',
    'export const a = (): number => Date.now()',
    'no-restricted-properties',
    /instant as an argument/,
  ),
  breach(
    'domain throws dice',
    'domain/l.ts',
    'export const a = (): number => Math.random()',
    'no-restricted-properties',
    /random bytes as an argument/,
  ),
  breach(
    'domain takes random bytes',
    'domain/m.ts',
    'export const a = (): string => crypto.randomUUID()',
    'no-restricted-globals',
    /random bytes as an argument/,
  ),
  breach(
    'domain reaches for a global',
    'domain/n.ts',
    'export const a = (): string => globalThis.crypto.randomUUID()',
    'no-restricted-globals',
    /as an argument/,
  ),
  breach(
    'domain fetches',
    'domain/o.ts',
    "export const a = (): Promise<Response> => fetch('/a')",
    'no-restricted-globals',
    /as an argument/,
  ),
  breach(
    'client imports server',
    'client/room/a.ts',
    "import { a } from '../../server/room/lawful.ts'\nexport const b = a",
    LAYERS,
    /belongs in domain\//,
  ),
  breach(
    'client imports Node',
    'client/room/b.ts',
    "import { sep } from 'node:path'\nexport const a = sep",
    LAYERS,
    /let the server do it/,
  ),
  breach(
    'server imports client',
    'server/room/a.ts',
    "import { a } from '../../client/room/lawful.ts'\nexport const b = a",
    LAYERS,
    /belongs in domain\//,
  ),
  breach('server imports React', 'server/room/b.ts', "import { version } from 'react'\nexport const a = version", LAYERS, /in client\//),
  breach(
    'two modules import each other',
    'domain/ring/a.ts',
    "import { b } from './b.ts'\nexport const a = (): number => b()",
    'no-cycle',
    /./,
  ),
  breach('any', 'server/any.ts', 'export const a = (b: any): unknown => b', 'no-explicit-any', /./),
  breach(
    'a promise nobody waits for',
    'server/floating.ts',
    'const a = async (): Promise<void> => {}\nexport const b = (): void => {\n  a()\n}',
    'no-floating-promises',
    /./,
  ),
  breach(
    'a promise for a condition',
    'server/misused.ts',
    'const a = async (): Promise<boolean> => true\nexport const b = (): number => (a() ? 1 : 2)',
    'no-misused-promises',
    /./,
  ),
  breach(
    'a switch that forgets a case',
    'domain/switch.ts',
    "export function a(b: 'c' | 'd'): void {\n  switch (b) {\n    case 'c':\n      break\n  }\n}",
    'switch-exhaustiveness-check',
    /./,
  ),
]

/** What the rules must leave alone. */
const LAWFUL: Readonly<Record<string, string>> = {
  'domain/text/lawful.ts':
    "import { z } from 'zod'\nimport * as Y from 'yjs'\nimport { sha256 } from '@noble/hashes/sha2.js'\nimport { writeVarUint } from 'lib0/encoding'\nexport const lawful = [z, Y, sha256, writeVarUint, new Date(0).toISOString()]",
  'domain/guard/lawful.ts': "import { lawful } from '../text/lawful.ts'\nexport const a = lawful",
  'domain/ring/b.ts': "import { a } from './a.ts'\nexport const b = (): number => a()",
  'client/room/lawful.ts':
    "import { lawful } from '../../domain/text/lawful.ts'\nimport { version } from 'react'\nexport type A = string\nexport const a = [lawful, version]",
  'server/room/lawful.ts':
    "import { lawful } from '../../domain/text/lawful.ts'\nimport { sep } from 'node:path'\nexport type A = string\nexport const a = [lawful, sep, Date.now()]",
}

const diagnostics = z.object({
  diagnostics: z.array(z.object({ code: z.string(), message: z.string(), help: z.string().optional(), filename: z.string() })),
})
type Diagnostic = z.infer<typeof diagnostics>['diagnostics'][number]

function plant(folder: string, file: string, code: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), `${code}\n`)
}

function lint(folder: string): Diagnostic[] {
  const oxlint = join(ROOT, 'node_modules', 'oxlint', 'bin', 'oxlint')
  const run = spawnSync(process.execPath, [oxlint, '--type-aware', '--format=json', 'client', 'domain', 'server'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return diagnostics.parse(JSON.parse(run.stdout)).diagnostics
}

const sourcesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
    .map((path) => join(folder, path))

describe('the rules of the house', () => {
  let folder = ''
  let found: Diagnostic[] = []

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'declaro-layers-'))
    for (const file of ['.oxlintrc.json', 'tsconfig.json', 'package.json']) copyFileSync(join(ROOT, file), join(folder, file))
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'))
    for (const [file, code] of Object.entries(LAWFUL)) plant(folder, file, code)
    for (const { file, code } of BREACHES) plant(folder, file, code)
    found = lint(folder)
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  test.each(BREACHES)('the lint stops it when $title', ({ file, rule, says }) => {
    const inFile = found.filter(({ filename }) => filename === file)
    const stopped = inFile.find(({ code }) => code.includes(`(${rule})`))
    expect(stopped, JSON.stringify(inFile)).toBeDefined()
    expect(`${stopped?.message} ${stopped?.help}`).toMatch(says)
  })

  test.each(Object.keys(LAWFUL).filter((file) => !file.includes('/ring/')))('the lint leaves %s alone', (file) => {
    expect(found.filter(({ filename }) => filename === file)).toEqual([])
  })

  test('domain asks for no present date, which the lint cannot tell from a given one', () => {
    const asking = sourcesBelow(join(ROOT, 'domain')).filter((file) =>
      /\bnew Date\(\s*\)|(?<!new )\bDate\(/.test(readFileSync(file, 'utf8')),
    )
    expect(asking).toEqual([])
  })
})
