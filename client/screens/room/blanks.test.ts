import { expect, test } from 'vitest'
import { aText, p } from '../../../domain/acts/room.fixture.ts'
import { blanksIn } from './blanks.ts'

const namesIn = (text: string): readonly string[] =>
  blanksIn(aText({ id: 'd1', text: 'uno' }, { id: 'd2', text }).paragraphs).map(({ name }) => name)

test('named blanks are counted where they stand, until they are settled', () => {
  // The notation of these tests writes proposals in brackets, so a blank is made of runs.
  const [first] = aText({ id: 'd1', text: 'Designar a X.' }).paragraphs
  const blank = { text: 'Designar a [persona] y [suplente].', ins: null, dels: [], emphasis: [] }
  const proposed = { text: '[otra]', ins: 'MX' as never, dels: [], emphasis: [] }
  if (first === undefined) throw new Error('no paragraph')
  expect(blanksIn([{ ...first, runs: [blank, proposed] }])).toEqual([
    { paragraph: p('d1'), name: 'persona', at: 0 },
    { paragraph: p('d1'), name: 'suplente', at: 1 },
  ])
  expect(namesIn('sin huecos')).toEqual([])
})
