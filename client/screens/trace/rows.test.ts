import { expect, test } from 'vitest'
import { everyInLanguage } from '../../../domain/languages/side-text.ts'
import { proposalsIn } from '../../../domain/proposals/read.ts'
import type { ParagraphView, Run } from '../../../domain/proposals/types.ts'
import type { Digest, ParagraphId, Party, SectionId } from '../../../domain/text/ids.ts'
import { dispositionSoFar } from '../../../domain/trace/dispositions.ts'
import { differencesTo } from '../../../domain/trace/differences.ts'
import { figuresOf } from '../../../domain/trace/figures.ts'
import type { Courses } from './course.ts'
import { changeFrom, originOf, passes, type Row, rowsOf } from './rows.ts'
import type { Proposed } from './use-links.ts'

const run = (text: string, ins: Party | null = null): Run => ({ text, ins, dels: [], emphasis: [] })

function paragraph(id: string, text: string, about: Partial<ParagraphView> = {}): ParagraphView {
  const runs = [run(text, about.pi ?? null)]
  return {
    id: id as ParagraphId,
    section: 's_aaaaaaaaaa' as SectionId,
    kind: 'decisions',
    role: 'body',
    level: 0,
    marker: 'none',
    pi: null,
    alt: null,
    runs,
    proposals: proposalsIn(runs, about.pi ?? null),
    seen: '' as Digest,
    ...about,
  }
}

const item = (number: string, text: string, ...paragraphs: string[]) => ({ number, text, paragraphs: paragraphs as ParagraphId[] })
const paragraphs = [
  paragraph('p1', 'Aprobaron el plan.'),
  paragraph('p2', 'Crear un fondo común.'),
  paragraph('p3', 'Decidieron.', { pi: 'MX' as Party }),
]
const trace = [
  item('1', 'Aprobar el plan.', 'p1'),
  item('2', 'Crear un fondo.', 'p2'),
  item('3', 'Decidir.', 'p3', 'p_gone'),
  item('4', 'Estudiar.'),
]
const onRecord: Courses = new Map([
  ['1', { disposition: 'verbatim', how: 'set', reason: null }],
  ['2', { disposition: 'not_retained', how: 'marked', reason: 'costo' }],
])
const LANGUAGES = { asked: 'es', answered: 'es' }
const proposed: Proposed[] = [{ recommendation: '4', paragraph: 'p2' as ParagraphId, score: 0.4, reasons: [] }]
const rows = (
  wording: 'today' | 'all' | 'none' = 'today',
  courses: Courses | null = onRecord,
  read: readonly ParagraphView[] = paragraphs,
): readonly Row[] =>
  rowsOf({ trace, paragraphs, read, courses, wording, proposed, languages: LANGUAGES, compare: differencesTo, dispose: dispositionSoFar })
const numbers = (found: readonly Row[]): readonly string[] => found.map((row) => row.number)

test('a row has the paragraphs that are still in the text, in the order they were linked', () => {
  expect(rows().map((row) => row.targets.map(({ view }) => view.id))).toEqual([['p1'], ['p2'], ['p3'], []])
})

test('a verb that changed its form is no change of the row', () => {
  expect(rows().map((row) => row.changed)).toEqual([false, true, false, false])
})

test('a proposed paragraph that would not remain is a change', () => {
  expect(rows('none')[2]).toMatchObject({ changed: true, targets: [{ worded: { kind: 'gone' } }] })
})

test('what is on record goes before what links and wording say; what is not linked is pending; nobody is told where dispositions are not shown', () => {
  expect(rows().map((row) => [row.disposition, row.how])).toEqual([
    ['verbatim', 'set'],
    ['not_retained', 'marked'],
    ['amended', 'computed'],
    ['pending', 'computed'],
  ])
  expect(rows().map((row) => row.computed)).toEqual(['amended', 'amended', 'amended', 'pending'])
  expect(rows('today', null).map((row) => row.disposition)).toEqual([null, null, null, null])
})

test.each([
  ['all', ['1', '2', '3', '4']],
  ['to_confirm', ['4']],
  ['unlinked', ['4']],
  ['changed', ['2']],
  ['not_retained', ['2']],
  ['pending', ['4']],
] as const)('the filter %s', (filter, expected) => {
  expect(numbers(rows().filter((row) => passes(row, filter)))).toEqual(expected)
})

test('the figures count each Recommendation once', () => {
  expect(figuresOf(rows())).toEqual({
    total: 4,
    linked: 3,
    retained: 2,
    undecided: 1,
    counts: [
      { disposition: 'verbatim', count: 1 },
      { disposition: 'amended', count: 1 },
      { disposition: 'not_retained', count: 1 },
    ],
  })
})

test('where a paragraph comes from', () => {
  const [one = paragraph('p', ''), , three = paragraph('p', '')] = paragraphs
  expect(originOf(one, trace, new Set())).toBe('recommendation')
  expect(originOf({ ...three, id: 'p9' as ParagraphId }, trace, new Set(['p9']))).toBe('topic')
  expect(originOf({ ...three, id: 'p9' as ParagraphId }, trace, new Set())).toBe('undetermined')
  expect(originOf({ ...three, id: 'p9' as ParagraphId, kind: 'closing' }, trace, new Set())).toBe('customary')
})

test('going from change to change passes over rows without one, and round the end', () => {
  const found = rows()
  expect([changeFrom(found, null, 1), changeFrom(found, '2', 1), changeFrom(found, '4', -1), changeFrom(found, null, -1)]).toEqual([
    '2',
    '2',
    '2',
    '2',
  ])
  expect(changeFrom(found.slice(3), null, 1)).toBeNull()
})

test('a link to a paragraph that is no longer there is told apart', () => {
  expect(rows().map(({ number, gone }) => [number, gone])).toEqual([
    ['1', []],
    ['2', []],
    ['3', ['p_gone']],
    ['4', []],
  ])
})

test('read in another language a row has the words of that version, and what became of it is said by the negotiated text', () => {
  const words: Record<string, string> = { p1: 'Aprobaron el plan.', p2: '' }
  const read = everyInLanguage(paragraphs, 'pt', (_, id) => {
    const text = words[id]
    return text === undefined ? null : { text, runs: text === '' ? [] : [run(text)] }
  })
  const found = rows('today', null, read)
  expect(found.map(({ targets }) => targets.map(({ worded }) => (worded.kind === 'gone' ? null : worded.text)))).toEqual([
    ['Aprobaron el plan.'],
    [''],
    [''],
    [],
  ])
  expect(found.map(({ changed }) => changed)).toEqual([false, false, false, false])
  expect(found.map(({ computed }) => computed)).toEqual(rows().map(({ computed }) => computed))
  expect(found.map(({ gone }) => gone)).toEqual(rows().map(({ gone }) => gone))
})

test('a version that says what the text says is traced as the text is', () => {
  const base = paragraphs.filter(({ pi }) => pi === null)
  const others = base.map((view) => ({ ...view, runs: [run('Otras palabras.')] }))
  const read = everyInLanguage(others, 'es', (_, id) => {
    const { runs = [] } = base.find((view) => view.id === id) ?? {}
    return { text: runs.map(({ text }) => text).join(''), runs }
  })
  const piecesOf = (of: readonly ParagraphView[], as: readonly ParagraphView[]) =>
    rowsOf({
      ...{ trace, paragraphs: of, read: as, courses: null, wording: 'today' as const, proposed },
      ...{ languages: LANGUAGES, compare: differencesTo, dispose: dispositionSoFar },
    }).map(({ targets, changed }) => [changed, targets.map(({ pieces }) => pieces)])
  expect(piecesOf(others, read)).toEqual(piecesOf(base, base))
})
