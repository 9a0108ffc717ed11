import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wordsOf } from '../compare/tokens.ts'
import { type Part, type Tabling, tablingOf } from './tabling.ts'

const told = (parts: readonly Part[]): string => parts.map(({ op, text }) => `${op}${text}`).join(' | ')

/** base, draft, now, the text with the proposal, already, left. */
type Case = readonly [title: string, base: string, draft: string, now: string, text: string, already: string, left: string]

const CASES: readonly Case[] = [
  ['unmoved', 'El río baja.', 'El gran río sube.', 'El río baja.', 'El gran río sube.', '', ''],
  [
    'others changed elsewhere',
    'El río baja y el lago sube.',
    'El gran río baja y el lago sube.',
    'El río baja y el lago crece.',
    'El gran río baja y el lago crece.',
    '',
    '',
  ],
  ['all of it is there', 'El río baja.', 'El gran río sube.', 'El gran río sube.', 'El gran río sube.', '+gran | -baja | +sube', ''],
  ['a strike is there', 'El río baja mucho.', 'El río baja.', 'El río baja.', 'El río baja.', '-mucho', ''],
  [
    'part of an insertion is there',
    'Piden medir el río.',
    'Piden medir siempre el río.',
    'Piden medir el río.',
    'Piden medir siempre el río.',
    '',
    '',
  ],
  ['others put a word at the same place', 'El río baja.', 'El río ancho baja.', 'El río hondo baja.', 'El río ancho hondo baja.', '', ''],
  [
    'others began with the same word',
    'Los niños estudian.',
    'Los niños y niñas migrantes estudian.',
    'Los niños y niñas estudian.',
    'Los niños y niñas migrantes estudian.',
    '+y niñas',
    '',
  ],
  [
    'others put another word in its place',
    'Los Estados deben medir el río.',
    'Los Estados deberán medir el río.',
    'Los Estados podrían medir el río.',
    'Los Estados podrían medir el río.',
    '-deben',
    '+deberán',
  ],
  [
    'others struck what the draft replaces',
    'Los Estados siempre miden el río.',
    'Los Estados nunca miden el río.',
    'Los Estados miden el río.',
    'Los Estados nunca miden el río.',
    '-siempre',
    '',
  ],
  [
    'a clause with its comma',
    'Piden medir el río y el lago.',
    'Piden medir, cuando sea posible, el río y el lago.',
    'Piden con urgencia medir el río y el pozo.',
    'Piden con urgencia medir, cuando sea posible, el río y el pozo.',
    '',
    '',
  ],
  [
    'the whole sentence was written anew',
    'Promover el diálogo entre las regiones.',
    'Promover el diálogo franco entre las regiones.',
    'Encargar a la Secretaría un estudio sobre los pozos.',
    'Encargar a la Secretaría un estudio sobre los pozos.',
    '',
    '+franco',
  ],
  [
    'a new sentence at the end finds its place',
    'El río baja.',
    'El río baja. El lago sube.',
    'Encargan un estudio completo.',
    'Encargan un estudio completo. El lago sube.',
    '',
    '',
  ],
  [
    'one word of others is found once',
    'uno dos tres diez',
    'uno agua dos tres agua diez',
    'uno agua diez',
    'uno agua agua diez',
    '+agua',
    '',
  ],
  ['a strike at the end, right before what others struck', 'uno dos tres', 'uno tres', 'uno dos', 'uno', '', ''],
  ['an empty paragraph', '', 'El río baja.', '', 'El río baja.', '', ''],
]

describe('tablingOf', () => {
  test.each(CASES)('%s', (_, base, draft, now, text, already, left) => {
    const tabling = tablingOf({ base, draft, now })
    expect({ text: tabling.text, already: told(tabling.already), left: told(tabling.left) }).toEqual({ text, already, left })
  })
})

const VOCABULARY = [
  'río',
  'lago',
  'pozo',
  'de',
  'la',
  'el',
  'y',
  'medir',
  'agua',
  'clara',
  'ancho',
  'Estados',
  '2007',
  'niñas',
  ',',
  '.',
  '(',
  ')',
]
const text = fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 24 }).map((words) => {
  let out = ''
  for (const word of words) out += /^[,.)]$/.test(word) || out === '' || out.endsWith('(') ? word : ` ${word}`
  return out
})
type Edit = { readonly at: number; readonly length: number; readonly words: readonly string[] }
const edits = fc.array(
  fc.record({ at: fc.nat(30), length: fc.nat(4), words: fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 4 }) }),
  { maxLength: 4 },
)
/** Words taken out and put in, at places of a text. */
function edited(base: string, all: readonly Edit[]): string {
  const words = base === '' ? [] : base.split(' ')
  for (const { at, length, words: put } of all) words.splice(Math.min(at, words.length), length, ...put)
  return words.join(' ')
}
const three = fc
  .tuple(text, edits, edits)
  .map(([base, drafted, moved]) => ({ base, draft: edited(base, drafted), now: edited(base, moved) }))

/** Three full stops that come to stand together read as one sign: they are counted one by one. */
const words = (of: string): string[] =>
  wordsOf(of)
    .flatMap((word) => (/^\.+$/.test(word) ? Array.from(word, () => '.') : [word.trim()]))
    .filter((word) => word !== '')
const counted = (all: readonly string[]): Map<string, number> => {
  const count = new Map<string, number>()
  for (const word of all) count.set(word, (count.get(word) ?? 0) + 1)
  return count
}
const wordsIn = (parts: readonly Part[], op: Part['op']): string[] =>
  parts.filter((part) => part.op === op).flatMap((part) => words(part.text))
const plus = (...all: readonly (readonly string[])[]): Map<string, number> => counted(all.flat())
const carried = (now: string, { hunks }: Tabling): string =>
  hunks.toReversed().reduce((so, { from, to, added }) => so.slice(0, from) + added + so.slice(to), now)

type Law = (wordings: { base: string; draft: string; now: string }) => void
const always = (law: Law): void => fc.assert(fc.property(three, law), { numRuns: 1500 })
/** More of some word than the other has. */
const exceeding = (one: readonly string[], other: readonly string[]): string[] => {
  const has = counted(other)
  return [...counted(one)].filter(([word, times]) => times > (has.get(word) ?? 0)).map(([word]) => word)
}

describe('laws of tabling', () => {
  test('each word that the draft added or struck is tabled, already so, or left', () => {
    always(({ base, draft, now }) => {
      const { tabled, already, left } = tablingOf({ base, draft, now })
      const all = [...tabled, ...already, ...left]
      expect(plus(words(base), wordsIn(all, '+'))).toEqual(plus(words(draft), wordsIn(all, '-')))
    })
  })
  test('what is tabled is all that the proposal changes in the current base', () => {
    always(({ base, draft, now }) => {
      const tabling = tablingOf({ base, draft, now })
      expect(carried(now, tabling)).toBe(tabling.text)
      expect(plus(words(now), wordsIn(tabling.tabled, '+'))).toEqual(plus(words(tabling.text), wordsIn(tabling.tabled, '-')))
    })
  })
  test('with nothing moved the proposal makes exactly the draft', () => {
    always(({ base, draft }) => {
      const tabling = tablingOf({ base, draft, now: base })
      expect({ text: tabling.text, already: tabling.already, left: tabling.left }).toEqual({ text: draft, already: [], left: [] })
    })
  })
  test('where the text reads like the draft all is already so', () => {
    always(({ base, draft }) => {
      const tabling = tablingOf({ base, draft, now: draft })
      expect({ hunks: tabling.hunks, tabled: tabling.tabled, left: tabling.left }).toEqual({ hunks: [], tabled: [], left: [] })
    })
  })
  test('only words of the base are struck, and what is already so is there', () => {
    always(({ base, draft, now }) => {
      const { tabled, already } = tablingOf({ base, draft, now })
      expect(exceeding(wordsIn([...tabled, ...already], '-'), words(base))).toEqual([])
      expect(exceeding(wordsIn(already, '+'), words(now))).toEqual([])
    })
  })

  /** Every word once, so that each can be followed: the draft's in small letters, the others' in capitals. */
  const followed = fc.tuple(fc.nat(20), edits, edits).map(([length, drafted, moved]) => {
    const base = Array.from({ length }, (_, i) => `base${i}`).join(' ')
    const own = (name: string, all: readonly Edit[]): Edit[] =>
      all.map((edit, i) => ({ ...edit, words: edit.words.map((_, j) => `${name}${i}x${j}`) }))
    return { base, draft: edited(base, own('draft', drafted)), now: edited(base, own('OTHER', moved)) }
  })
  test('each word that was added, and each that was struck, ends in exactly one of the three', () => {
    const met = { tabled: 0, already: 0, left: 0 }
    fc.assert(
      fc.property(followed, (wordings) => {
        const tabling = tablingOf(wordings)
        const [before, after] = [words(wordings.base), words(wordings.draft)]
        const told = (op: Part['op']): string[] =>
          (['tabled', 'already', 'left'] as const).flatMap((end) => {
            const here = wordsIn(tabling[end], op)
            met[end] += here.length
            return here
          })
        // A word moved is struck in one place and added in another; here no edit moves one.
        expect(told('+').toSorted()).toEqual(after.filter((word) => !before.includes(word)).toSorted())
        expect(told('-').toSorted()).toEqual(before.filter((word) => !after.includes(word)).toSorted())
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(met.tabled, met.already, met.left)).toBeGreaterThan(100)
  })

  test('what others put stays in its order, and what they struck does not come back', () => {
    let [changed, left] = [0, 0]
    fc.assert(
      fc.property(followed, (wordings) => {
        const tabling = tablingOf(wordings)
        const after = words(tabling.text)
        expect(after.filter((word) => word.startsWith('OTHER'))).toEqual(words(wordings.now).filter((word) => word.startsWith('OTHER')))
        const standing = new Set(words(wordings.now))
        expect(after.filter((word) => word.startsWith('base') && !standing.has(word))).toEqual([])
        expect(tabling.text).not.toMatch(/ {2}|^ | $/)
        if (tabling.hunks.length > 0) changed++
        if (tabling.left.length > 0) left++
      }),
      { numRuns: 1500 },
    )
    expect(Math.min(changed, left)).toBeGreaterThan(50)
  })
})
