/** The trace of whole texts, against what a secretary would say of them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { comparedParagraphs } from '../compare/paragraphs.ts'
import { linesOf } from '../text/read-lines.ts'
import { readDeclaration } from '../text/read.ts'
import { submittedFromLines } from './submitted.ts'
import { traceOf } from './trace.ts'

const truthSchema = z.object({
  items: z.array(z.object({ number: z.string(), disposition: z.string(), targets: z.array(z.string()) })),
  newTopics: z.array(z.string()).nullable(),
})
type Truth = z.infer<typeof truthSchema>
type Case = { readonly name: string; readonly recommendations: string; readonly declaration: string; readonly truth: Truth }

const OWN = new URL('../../tests/cases/trace/', import.meta.url)
const REAL = new URL('../../../shared/cases/', import.meta.url)

function ownCase(name: string): Case {
  const read = (file: string): string => readFileSync(new URL(`${name}/${file}`, OWN), 'utf8')
  return {
    name,
    recommendations: read('recommendations.txt'),
    declaration: read('declaration.txt'),
    truth: truthSchema.parse(JSON.parse(read('truth.json'))),
  }
}

const realTruth = z.object({
  declaration_units: z.array(z.object({ id: z.string(), first_words: z.string() })),
  recommendation_units: z.array(z.object({ id: z.string(), disposition: z.string(), targets: z.array(z.string()) })),
})

/** A real Declaration and the Recommendations before it; parts of an item are judged with the item. */
function realCase(): Case {
  const read = (file: string): string => readFileSync(new URL(file, REAL), 'utf8')
  const { declaration_units: units, recommendation_units: items } = realTruth.parse(JSON.parse(read('2007-trace.json')))
  const words = new Map(units.map(({ id, first_words }) => [id, first_words]))
  const whole = items.filter(({ id }) => /^R\d+(?:\.\d+)?$/.test(id))
  return {
    name: 'a real Declaration',
    recommendations: read('2007-recommendations.restated.es.txt'),
    declaration: read('2007-declaration.es.txt'),
    truth: {
      items: whole.map(({ id, disposition, targets }) => ({
        number: id.slice(1),
        disposition,
        targets: targets.map((target) => words.get(target) ?? target),
      })),
      newTopics: null,
    },
  }
}

const CASES = [...readdirSync(OWN).map(ownCase), ...(existsSync(REAL) ? [realCase()] : [])]

/** Letters under a number are counted: `6.a` is `6.1`. */
const numbered = (number: string): string => number.replace(/\.([a-z])$/, (_, letter: string) => `.${letter.charCodeAt(0) - 96}`)

const plain = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim()
/** The whole of short words, the beginning of long ones. */
const begins = (text: string, start: string): boolean => `${plain(text)} `.startsWith(start.length < 20 ? `${plain(start)} ` : plain(start))

type Score = { readonly right: number; readonly extra: number; readonly missed: number; readonly disposed: number; readonly judged: number }

function scoreOf({
  recommendations,
  declaration,
  truth,
}: Case): Score & { readonly topics: readonly [readonly string[], readonly string[]] } {
  const read = readDeclaration(declaration)
  const submitted = submittedFromLines(linesOf(recommendations))
  if (read.kind === 'refused' || submitted.kind === 'refused') throw new Error('the case cannot be read')
  const paragraphs = comparedParagraphs(read.declaration)
  const traced = traceOf(submitted.items, paragraphs, read.declaration.language)
  const items = truth.items.map((wanted) => {
    const found = traced.items.find(({ number }) => number === numbered(wanted.number))
    const got = found?.links.map(({ paragraph }) => paragraphs[paragraph]?.text ?? '') ?? []
    const right = wanted.targets.filter((start) => got.some((text) => begins(text, start))).length
    const isJudged = wanted.disposition !== 'pending'
    return {
      right,
      got: got.length,
      wanted: wanted.targets.length,
      isJudged,
      isDisposed: isJudged && found?.disposition === wanted.disposition,
    }
  })
  const total = (of: (item: (typeof items)[number]) => number): number => items.reduce((sum, item) => sum + of(item), 0)
  return {
    right: total((item) => item.right),
    extra: total((item) => item.got - item.right),
    missed: total((item) => item.wanted - item.right),
    disposed: total((item) => Number(item.isDisposed)),
    judged: total((item) => Number(item.isJudged)),
    topics: [truth.newTopics ?? [], traced.newTopics.map((at) => paragraphs[at]?.text ?? '')],
  }
}

const f1 = ({ right, extra, missed }: Score): number => (2 * right) / (2 * right + extra + missed)
const scores = new Map<string, Score>()

describe.each(CASES)('$name', (each) => {
  test('Recommendations are found in the text, and what became of them', () => {
    const score = scoreOf(each)
    scores.set(each.name, score)
    expect(score.judged).toBeGreaterThan(5)
    expect(f1(score)).toBeGreaterThan(0.85)
    expect(score.disposed / score.judged).toBeGreaterThan(0.65)
  })
})

test('over all cases new topics are those without a Recommendation, and thanks are none', () => {
  const all = CASES.filter(({ truth }) => truth.newTopics !== null).map((each) => scoreOf(each).topics)
  const missed = all.flatMap(([wanted, got]) => wanted.filter((start) => !got.some((text) => begins(text, start))))
  // A paragraph that only speaks of a matter in other words may be taken for a new one.
  const extra = all.flatMap(([wanted, got]) => got.filter((text) => !wanted.some((start) => begins(text, start))))
  const wanted = all.reduce((count, [topics]) => count + topics.length, 0)
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(wanted / 20)
  expect(extra.length, extra.join('\n')).toBeLessThanOrEqual(wanted / 5)
})

test('over all cases links are right in 95 of 100 and dispositions in 90', () => {
  const all = CASES.map(scoreOf).reduce((sum, each) => ({
    ...sum,
    right: sum.right + each.right,
    extra: sum.extra + each.extra,
    missed: sum.missed + each.missed,
    disposed: sum.disposed + each.disposed,
    judged: sum.judged + each.judged,
  }))
  expect(f1(all)).toBeGreaterThanOrEqual(0.95)
  expect(all.disposed / all.judged).toBeGreaterThanOrEqual(0.9)
})

afterAll(() => {
  for (const [name, score] of scores) console.warn(`${name}: F1 ${f1(score).toFixed(3)}, dispositions ${score.disposed}/${score.judged}`)
})
