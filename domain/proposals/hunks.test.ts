import { describe, expect, test } from 'vitest'
import { hunksOf } from './hunks.ts'
import type { Run } from './types.ts'
import type { Party } from '../text/ids.ts'

const MX = 'MX' as Party
const GT = 'GT' as Party
const run = (text: string, ins: Party | null = null, dels: readonly Party[] = []): Run => ({ text, ins, dels, emphasis: [] })

describe('a hunk is widened to whole words', () => {
  test('of its own wording', () => {
    expect(hunksOf([run('cada d'), run('í', null, [GT]), run('ia', GT), run('a')], GT)).toMatchObject([{ struck: 'día', added: 'diaa' }])
  })

  test('never over another’s insertion to words that do not touch it', () => {
    const runs = [run('al día'), run(', en ', MX), run('lenguas', MX, [GT]), run(' indígenas,', MX), run(' un directorio')]
    expect(hunksOf(runs, GT)).toEqual([{ index: 0, struck: 'lenguas', added: '', from: 11, to: 18 }])
  })

  test('and a strike in another’s insertion stays apart from one in the base text behind it', () => {
    const runs = [run('al '), run('día', null, [GT]), run(', en ', MX), run('lenguas', MX, [GT]), run('.')]
    expect(hunksOf(runs, GT).map(({ struck }) => struck)).toEqual(['día', 'lenguas'])
  })
})
