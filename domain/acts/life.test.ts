/** Recommendations in any order of acts: what is on record of one is never lost, and never of a number that no item has. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyFacts } from '../sitting/apply-facts.ts'
import { emptyRoom } from '../sitting/room.ts'
import type { Fact } from '../sitting/facts.ts'
import { factSchema } from '../sitting/facts.ts'
import type { RoomState } from '../sitting/types.ts'
import { aText, DOCUMENT, foundingFacts, NOON, p, performAs } from './room.fixture.ts'

const TEXT = aText({ id: 'p1', text: 'Reiteraron.' }, { id: 'p2', text: 'Instaron.' }, { id: 'p3', text: 'Crearon.' })
const WORDS = [
  'Aprobar el presupuesto anual de la Secretaría Técnica.',
  'Aprobar el presupuesto bienal de la Secretaría Técnica.',
  'Solicitar un diagnóstico de los puertos pesqueros.',
  'Crear una biblioteca común de mapas antiguos.',
  'Financiar un faro.',
]
const number = fc.constantFrom('1', '2', '3', '4', '5', '2.1')
const paragraph = fc.constantFrom('p1', 'p2', 'p3').map(p)
const text = fc.constantFrom(...WORDS)
const item = fc.record({ number, text })
const of = (type: string, fields: Readonly<Record<string, fc.Arbitrary<unknown>>>) => fc.record({ type: fc.constant(type), ...fields })
const act = fc.oneof(
  of('load-recommendations', { items: fc.uniqueArray(item, { selector: (each) => each.number, minLength: 1, maxLength: 5 }) }),
  of('renumber-recommendation', { recommendation: number, number }),
  of('correct-recommendation', { recommendation: number, text }),
  of('split-recommendation', {
    recommendation: number,
    into: fc.uniqueArray(item, { selector: (each) => each.number, minLength: 2, maxLength: 3 }),
  }),
  of('join-recommendation', { recommendation: number, into: number }),
  of('withdraw-recommendation', { recommendation: number, reason: fc.constantFrom('a', 'b') }),
  of('restore-recommendation', { recommendation: number }),
  of('read-recommendation', { recommendation: fc.option(number) }),
  of('mark-recommendation', { recommendation: number, mark: fc.constantFrom('discuss', 'not_retained', 'back_to_group') }),
  { weight: 3, arbitrary: of('link', { recommendation: number, paragraph }) },
  of('unlink', { recommendation: number, paragraph }),
  { weight: 3, arbitrary: of('dismiss-link', { recommendation: number, paragraph }) },
  of('set-disposition', { recommendation: number, disposition: fc.constantFrom('amended', 'merged'), reason: fc.constantFrom('a', 'b') }),
  of('clear-disposition', { recommendation: number }),
)
type Act = { readonly type: string } & Readonly<Record<string, unknown>>

const pairs = (links: readonly { readonly paragraph: string }[]): ReadonlySet<string> => new Set(links.map((link) => link.paragraph))

function expectLawful(state: RoomState): void {
  const numbers = state.recommendations.map((each) => each.number)
  expect(new Set(numbers).size).toBe(numbers.length)
  const used = [
    ...state.links.map((each) => each.recommendation),
    ...state.dismissedLinks.map((each) => each.recommendation),
    ...state.dispositions.keys(),
    ...state.marks.keys(),
    ...state.reading.read,
    ...(state.reading.now === null ? [] : [state.reading.now]),
  ]
  expect(used.filter((each) => !numbers.includes(each))).toEqual([])
  const linked = state.links.map((each) => `${each.recommendation} ${each.paragraph}`)
  expect(new Set(linked).size).toBe(linked.length)
  expect(state.dismissedLinks.filter((each) => linked.includes(`${each.recommendation} ${each.paragraph}`))).toEqual([])
}

/** What a change of the list itself may not touch: which paragraphs are linked, which dispositions, marks and reasons were given. */
const kept = ({ links, dispositions, marks, recommendations }: RoomState) => ({
  paragraphs: [...pairs(links)].toSorted(),
  dispositions: [...new Set([...dispositions.values()].map(({ disposition, reason }) => `${disposition} ${reason}`))].toSorted(),
  marks: [...new Set([...marks.values()].map(({ mark, reason }) => `${mark} ${reason}`))].toSorted(),
  withdrawn: [...new Set(recommendations.flatMap(({ withdrawn }) => withdrawn?.reason ?? []))].toSorted(),
})
const OF_THE_LIST = ['load', 'renumber', 'correct', 'split', 'join']

test('whatever is done to the list, nothing on record is lost or points to a number that is not there; the chain read again gives the same', () => {
  let performed = 0
  fc.assert(
    fc.property(fc.array(act, { minLength: 30, maxLength: 60 }), (acts) => {
      const chain: Fact[] = [...foundingFacts()]
      let state = applyFacts(emptyRoom(DOCUMENT), chain)
      const steps: Act[] = [
        { type: 'open-sitting', kind: 'first' },
        { type: 'load-recommendations', items: WORDS.slice(0, 3).map((words, at) => ({ number: `${at + 1}`, text: words })) },
        ...(acts as Act[]),
      ]
      for (const [at, step] of steps.entries()) {
        const outcome = performAs('chair', step, { state, text: TEXT, now: NOON + at })
        if (outcome.kind === 'refused') continue
        performed++
        const before = state
        state = applyFacts(state, outcome.facts)
        chain.push(...outcome.facts)
        expectLawful(state)
        if (OF_THE_LIST.some((each) => step.type.startsWith(each))) expect({ step, ...kept(state) }).toEqual({ step, ...kept(before) })
      }
      const read = JSON.parse(JSON.stringify(chain)) as unknown[]
      expect(
        applyFacts(
          emptyRoom(DOCUMENT),
          read.map((each) => factSchema.parse(each)),
        ),
      ).toEqual(state)
    }),
    { numRuns: 400 },
  )
  expect(performed).toBeGreaterThan(4000)
})
