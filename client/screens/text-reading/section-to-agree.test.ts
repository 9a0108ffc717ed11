import { expect, test } from 'vitest'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId, SectionId } from '../../../domain/text/ids.ts'
import type { Standing } from '../../room/text-store.ts'
import { sectionToAgree } from './section-to-agree.ts'

const id = (name: string) => name as ParagraphId
const view = (name: string, text = 'Palabras', section = 's', proposals = 0) =>
  ({ id: id(name), section, alt: null, runs: [{ text }], proposals: Array.from({ length: proposals }) }) as unknown as ParagraphView

test('what has nothing pending is agreed; each of the others says why it is not', () => {
  const { these, others } = sectionToAgree(
    {
      paragraphs: [
        view('open'),
        view('pending', 'Palabras', 's', 2),
        view('agreed'),
        view('adref'),
        view('aside'),
        view('empty', ' '),
        view('late'),
        view('admitted'),
        { ...view('wordings'), alt: id('wordings') },
        { ...view('beside', 'Palabras', 's', 1), alt: id('wordings') },
        view('conflict'),
        view('package'),
        view('elsewhere', 'Palabras', 'other'),
      ],
      standing: new Map<ParagraphId, Standing>([
        [id('agreed'), { kind: 'agreed', at: 0 }],
        [id('adref'), { kind: 'ad-referendum', of: ['HN'] }],
      ]),
      aside: new Map([[id('aside'), { reason: null }]]),
      late: new Map([
        [id('late'), 'to-admit'],
        [id('admitted'), 'admitted'],
      ]),
      conflicts: new Map([[id('conflict'), []]]),
      packages: [{ id: 1, title: 'Retornos', paragraphs: [id('package'), id('elsewhere')], ready: [] }],
    },
    's' as SectionId,
  )
  expect(these.map((each) => each.id)).toEqual(['open', 'admitted'])
  expect(others.map((each) => [each.view.id, each.why])).toEqual([
    ['pending', { kind: 'pending', count: 2 }],
    ['agreed', { kind: 'agreed' }],
    ['adref', { kind: 'adref', of: ['HN'] }],
    ['aside', { kind: 'aside' }],
    ['empty', { kind: 'empty' }],
    ['late', { kind: 'late' }],
    ['wordings', { kind: 'wordings' }],
    ['beside', { kind: 'pending', count: 1 }],
    ['conflict', { kind: 'conflict' }],
    ['package', { kind: 'package' }],
  ])
})
