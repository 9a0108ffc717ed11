/** The registry is the only list: an act missing in any of the places derived from it fails here. */
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { ACT_SENTENCES } from '../sentences/acts.ts'
import { entrySentence } from '../sentences/audit.ts'
import { placeholdersOf } from '../sentences/fill.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import { factSchema } from '../sitting/facts.ts'
import { founded, done, outcomeOf, performAs, seat } from './room.fixture.ts'
import { ACTS, type ActType, actOf } from './registry.ts'
import { RIGHTS } from './rights.ts'
import { SAMPLES } from './samples.fixture.ts'

const TYPES = ACTS.map((act) => act.type)

/** What the sample does. */
const sampled = (type: ActType) => done(performAs(SAMPLES[type].by, { type, ...SAMPLES[type].input }, SAMPLES[type].setting))

describe('the registry of acts', () => {
  test('no two acts share a type', () => expect(new Set(TYPES).size).toBe(TYPES.length))

  test.each(TYPES)('%s has a file of its name, a row of rights and its two sentences', (type) => {
    expect(existsSync(new URL(`./${type}.ts`, import.meta.url))).toBe(true)
    expect(RIGHTS).toHaveProperty(actOf(type)?.right ?? 'none')
    expect(ACT_SENTENCES).toHaveProperty(type)
  })

  test('no sentence is left of an act that is not there', () => expect(Object.keys(ACT_SENTENCES).sort()).toEqual([...TYPES].sort()))

  test.each(TYPES)('%s refuses a field it does not know', (type) => {
    const result = performAs('chair', { type, ...SAMPLES[type].input, surplus: 1 }, SAMPLES[type].setting)
    expect(result).toMatchObject({ kind: 'refused', code: 'act.malformed', details: { field: 'surplus' } })
  })

  test.each(TYPES)('%s done once gives facts that the schema reads back unchanged and the room can take', (type) => {
    const { facts, effects } = sampled(type)
    expect(facts.length + effects.length).toBeGreaterThan(0)
    for (const fact of facts) expect(factSchema.parse(JSON.parse(JSON.stringify(fact)))).toEqual(fact)
    expect(() => applyFacts(SAMPLES[type].setting.state ?? founded(), facts)).not.toThrow()
  })

  test.each(TYPES)('%s is told in both languages with the same placeholders, and with nothing left out', (type) => {
    const { entry, label } = ACT_SENTENCES[type]
    expect(placeholdersOf(entry.es)).toEqual(placeholdersOf(entry.en))
    expect(placeholdersOf(label.es + label.en)).toEqual([])
    const { by, setting } = SAMPLES[type]
    const { grant, details } = sampled(type)
    for (const language of ['es', 'en'] as const) {
      const told = entrySentence({ act: type, by: seat(by), grant, details }, setting.state ?? founded(), language)
      expect(told).toMatch(/^\p{Lu}[^{}…|]+\.$/u)
      expect(told).not.toMatch(/p_|undefined|desconocid|unknown/)
    }
  })
})

describe('an act as it arrives', () => {
  test.each([
    ['of no type', {}, 'act.malformed'],
    ['that is no object', 'close-sitting', 'act.malformed'],
    ['that is null', null, 'act.malformed'],
    ['of an unknown type', { type: 'abdicate' }, 'act.unknown'],
    ['named after something every object has', { type: 'constructor' }, 'act.unknown'],
    ['with a field missing', { type: 'admit-seat' }, 'act.malformed'],
    ['with a field of another form', { type: 'unlock', paragraph: 'p1', reason: 'x' }, 'act.malformed'],
    ['about a hunk of nobody', { type: 'accept', paragraph: 'p_p100000000', hunk: 0, seen: '0'.repeat(64) }, 'act.malformed'],
  ])('%s is refused', (_, json, expected) => {
    expect(outcomeOf(performAs('chair', json as Readonly<Record<string, unknown>>))).toBe(expected)
  })

  test('a malformed field is named, its value is not repeated', () => {
    const result = performAs('chair', { type: 'unlock', paragraph: 'palabras secretas', reason: 'x' })
    expect(JSON.stringify(result)).toContain('"field":"paragraph"')
    expect(JSON.stringify(result)).not.toContain('secretas')
  })
})
