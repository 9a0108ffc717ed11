import { expect, test } from 'vitest'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { Piece } from '../../../domain/trace/differences.ts'
import { keepingRows } from './kept-rows.ts'
import type { Row } from './rows.ts'

const view = {} as ParagraphView
const pieces: readonly Piece[] = [{ kind: 'same', text: 'Aprobaron.' }]
const row = (number: string, about: Partial<Row> = {}): Row => ({
  number,
  text: 'Aprobar.',
  targets: [{ view, worded: { kind: 'text', text: 'Aprobaron.' }, pieces }],
  changed: false,
  gone: [],
  disposition: 'amended',
  computed: 'amended',
  how: 'computed',
  reason: null,
  proposed: [],
  ...about,
})

test('a row that says the same is the same object, also beside one that changed', () => {
  const keep = keepingRows()
  const before = keep([row('1'), row('2')])
  const after = keep([row('1'), row('2', { reason: 'ya consta' })])
  expect(after[0]).toBe(before[0])
  expect(after[1]?.reason).toBe('ya consta')
})

test.each<[string, Partial<Row>]>([
  ['another paragraph', { targets: [{ view: { ...view }, worded: { kind: 'text', text: 'Aprobaron.' }, pieces }] }],
  ['other words', { targets: [{ view, worded: { kind: 'text', text: 'Crearon.' }, pieces: [{ kind: 'added', text: 'Crearon.' }] }] }],
  ['that it would be gone', { targets: [{ view, worded: { kind: 'gone' }, pieces }] }],
  ['one link less', { targets: [] }],
  ['another disposition', { disposition: 'verbatim' }],
])('a row tells %s', (_, about) => {
  const keep = keepingRows()
  keep([row('1')])
  const now = row('1', about)
  expect(keep([now])[0]).toBe(now)
})
