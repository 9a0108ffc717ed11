/** Corrections that a secretary may make in agreed text, and those that change it. The cases are what counts: each trap that passes is a fault. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { edited, editsBetween, rebased } from './edits.ts'
import { corrected, judgeCorrection } from './judge.ts'
import { bare, piecesOf } from './tokens.ts'
import type { Evidence, Judgement } from './types.ts'

type Case = { readonly before: string; readonly after: string; readonly changes?: readonly string[]; readonly why?: string }
type File = Evidence & { readonly cases: readonly Case[] }

const read = (language: string): File =>
  JSON.parse(readFileSync(new URL(`../../tests/cases/editorial/${language}.json`, import.meta.url), 'utf8')) as File

const shown = (judged: Judgement): string =>
  judged.kind === 'editorial' ? [...new Set(judged.changes.map(({ kind }) => kind))].sort().join(' ') : `substantive: ${judged.why}`

const FILES = ['es', 'en'].map(read)
const ALL = FILES.flatMap(({ cases, ...evidence }) => cases.map((each) => ({ ...each, evidence })))
const titled = (cases: typeof ALL) => cases.map((each) => [`${each.before} → ${each.after}`, each] as const)

describe('an editorial correction', () => {
  test.each(titled(ALL.filter(({ changes }) => changes !== undefined)))('%s', (_, { before, after, changes = [], evidence }) => {
    const judged = judgeCorrection(before, after, evidence)
    expect(shown(judged)).toBe([...changes].sort().join(' '))
    if (judged.kind === 'editorial') expect(corrected(before, judged.changes)).toBe(after)
  })
})

describe('what changes the sense is refused', () => {
  test.each(titled(ALL.filter(({ why }) => why !== undefined)))('%s', (_, { before, after, why, evidence }) =>
    expect(shown(judgeCorrection(before, after, evidence))).toBe(`substantive: ${why}`),
  )

  test('there are at least 60 traps in each half of the cases', () => {
    expect(ALL.length).toBeGreaterThanOrEqual(120)
    expect(ALL.filter(({ why }) => why !== undefined).length).toBeGreaterThanOrEqual(ALL.length / 2)
  })
})

const EVIDENCE: Evidence = FILES[0] ?? { language: 'es', names: [], glossary: [], elsewhere: [] }
const word = fc.constantFrom(
  'Los',
  'Estados',
  'no',
  'deberán',
  'cooperación',
  'cooperacion',
  'México',
  'Mexico',
  'país',
  'pais',
  'este',
  '1.000',
  '4',
  'y',
  'plan',
)
const between = fc.constantFrom(' ', '  ', ', ', ' ,', ' «', '» ', '. ', ' y/o ', ' (', ') ', ' - ', ' – ', '-', ': ')
const text = fc.array(fc.tuple(word, between), { minLength: 1, maxLength: 8 }).map((parts) => parts.flat().join(''))

describe('laws', () => {
  const seen = { editorial: 0, substantive: 0 }

  test('what is editorial keeps every word, every number and every sign but the last; making its changes gives what was asked for', () => {
    const slip = fc.tuple(text, fc.nat(), fc.constantFrom('', ' ', ',', '.', 'é', 'E', '-', '"', '0', 'no '), fc.nat(2))
    fc.assert(
      fc.property(fc.oneof(fc.tuple(text, text), slip.map(slipped)), ([before, after]) => {
        const judged = judgeCorrection(before, after, EVIDENCE)
        seen[judged.kind]++
        if (judged.kind === 'substantive') return
        expect(corrected(before, judged.changes)).toBe(after)
        expect(edited(before, editsBetween(before, after))).toBe(after)
        const spelled = (whole: string) => piecesOf(whole).words.map((each) => bare(each.text))
        expect(spelled(after)).toEqual(spelled(before))
        expect(after.replace(/[^\d()[\]/:?%]/gu, '')).toBe(before.replace(/[^\d()[\]/:?%]/gu, ''))
      }),
      { numRuns: 3000 },
    )
    expect(Math.min(seen.editorial, seen.substantive)).toBeGreaterThan(100)
  })

  test('a text that is left as it is has nothing to correct', () => {
    fc.assert(
      fc.property(text, (same) => {
        expect(judgeCorrection(same, same, EVIDENCE)).toEqual({ kind: 'editorial', changes: [] })
      }),
    )
  })

  test('two corrections of one paragraph fit together in either order, unless they touch', () => {
    const before = 'La cooperacion con Mexico  sigue'
    const one = 'La cooperación con Mexico  sigue'
    const other = 'La cooperacion con México sigue.'
    expect(rebased(before, other, one)).toBe('La cooperación con México sigue.')
    expect(rebased(before, one, other)).toBe('La cooperación con México sigue.')
    expect(rebased(before, 'La cooperacion con México sigue', 'La cooperacion con MEXICO  sigue')).toBeNull()
    expect(rebased(before, one, 'La cooperacion sigue')).toBeNull()
  })
})

/** One slip of the finger somewhere in the text. */
function slipped([before, at, what, struck]: readonly [string, number, string, number]): readonly [string, string] {
  const place = at % (before.length + 1)
  return [before, before.slice(0, place) + what + before.slice(place + struck)]
}
