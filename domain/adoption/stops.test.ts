/** No act of the registry gets past adoption or certification: each is done in a room where it could be, and in the same room afterwards. */
import { describe, expect, test } from 'vitest'
import { ACTS, type ActType } from '../acts/registry.ts'
import { done, inSitting, outcomeOf, performAs, type Setting } from '../acts/room.fixture.ts'
import { ADOPTED, CERTIFIED, SAMPLES } from '../acts/samples.fixture.ts'
import { applyFacts } from '../sitting/apply-facts.ts'
import type { Fact } from '../sitting/facts.ts'
import { effectsStopped, STOPS } from './stops.ts'

/** What the editorial and the language check change between adoption and certification. */
const CHECKS: Readonly<Partial<Record<ActType, readonly string[]>>> = {
  'accept-corrections': ['correct-paragraph'],
  'set-languages': ['open-sides'],
  'write-side': ['write-side'],
}

describe('[I9] every act of the registry', () => {
  const TYPES = ACTS.map(({ type }) => type)
  const after = (type: (typeof TYPES)[number], ...more: readonly Fact[]): Setting => {
    const { setting } = SAMPLES[type]
    return { ...setting, state: applyFacts(setting.state ?? inSitting(), more) }
  }

  test.each(TYPES)('%s says what adoption means for it', (type) => expect(STOPS).toHaveProperty(type))

  test('no line is left of an act that is not there', () => expect(Object.keys(STOPS).sort()).toEqual([...TYPES].sort()))

  test.each(TYPES)('%s changes no word of an adopted text, and nothing at all of a certified one', (type) => {
    const { by, input } = SAMPLES[type]
    const own = type === 'certify' || type === 'make-corrigendum' || type === 'receive-addendum'
    const before = performAs(by, { type, ...input }, SAMPLES[type].setting)
    const adopted = performAs(by, { type, ...input }, own ? SAMPLES[type].setting : after(type, ADOPTED))
    const certified = performAs(by, { type, ...input }, own ? after(type, CERTIFIED) : after(type, ADOPTED, CERTIFIED))
    const words = done(before).effects.filter(
      (effect) => effectsStopped({ adoption: after(type, ADOPTED).state!.adoption }, [effect]) !== null,
    )
    if (words.length > 0) expect(outcomeOf(adopted)).toBe('declaration.adopted')
    if (STOPS[type] !== 'never') expect(outcomeOf(certified)).toBe('declaration.certified')
    for (const result of [adopted, certified]) {
      if (result.kind === 'refused') continue
      const lawful = result === adopted ? (CHECKS[type] ?? []) : []
      for (const { kind } of result.effects) expect([...lawful, ...CHANGES_NO_WORD]).toContain(kind)
    }
  })

  test('an act that forgot to say so is stopped by what it would carry out', () => {
    const { effects } = done(performAs('chair', { type: 'accept', ...SAMPLES.accept.input }, SAMPLES.accept.setting))
    expect(effectsStopped(after('accept', ADOPTED).state!, effects)).toMatchObject({ code: 'declaration.adopted' })
    expect(effectsStopped(after('accept', ADOPTED, CERTIFIED).state!, effects)).toMatchObject({ code: 'declaration.certified' })
    expect(effectsStopped(SAMPLES.accept.setting.state!, effects)).toBeNull()
  })
})

/** What an act may carry out when words are frozen: told here a second time. */
const CHANGES_NO_WORD = [
  'destroy-history',
  'relabel',
  'issue-revision',
  'close-connections',
  'clear',
  'revoke-seat',
  'issue-link',
  'device-code',
  'name-group',
  'erase-stream',
  'adopt',
  'certify',
]
