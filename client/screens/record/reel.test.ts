/** How a replay's frames are put together and stepped through. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Frame, FrameParagraph, Moment } from './answers.ts'
import { AT_ONCE, stepFrom, stretchOf, wholeFrames } from './reel.ts'

const moment = (seq: number, kind: Moment['kind'] = 'pause'): Moment => ({
  seq,
  at: seq,
  kind,
  parties: [],
  paragraphs: [],
  sitting: null,
  sentences: [],
})
const saying = (id: string, text: string): FrameParagraph => ({
  id: id as ParagraphId,
  kind: 'commitments',
  role: 'body',
  level: 0,
  marker: 'none',
  pi: null,
  label: id,
  standing: { kind: 'open' },
  runs: [{ text, ins: null, dels: [], emphasis: [] }],
})

test('frames told by what changed are the whole texts again', () => {
  const text = fc.dictionary(fc.constantFrom('p1', 'p2', 'p3', 'p4'), fc.constantFrom('a', 'b'))
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), (texts) => {
      const frames = texts.map((now, i): Frame => {
        const before = texts[i - 1] ?? {}
        const ids = Object.keys(now)
        const order = i > 0 && ids.join() === Object.keys(before).join() ? null : (ids as ParagraphId[])
        return { seq: i, order, paragraphs: ids.flatMap((id) => (before[id] === now[id] ? [] : [saying(id, now[id] ?? '')])) }
      })
      const whole = wholeFrames(frames)
      for (const [i, now] of texts.entries()) expect(whole.get(i)?.map(({ id, runs }) => [id, runs[0]?.text])).toEqual(Object.entries(now))
    }),
  )
})

describe('moments', () => {
  const moments = [moment(1, 'act'), moment(2), moment(3), moment(4, 'act')]

  test('are stepped through one by one, or from act to act, and not past the ends', () => {
    expect([stepFrom(moments, 0, 1, 'all'), stepFrom(moments, 0, 1, 'acts'), stepFrom(moments, 3, -1, 'acts')]).toEqual([1, 3, 0])
    expect([stepFrom(moments, 0, -1, 'all'), stepFrom(moments, 3, 1, 'acts')]).toEqual([null, null])
  })

  test('are fetched in stretches that do not overlap, as many as the server gives at once', () => {
    const many = Array.from({ length: 95 }, (_, i) => moment(i + 1))
    const stretches = new Set(many.map((_, at) => stretchOf(many, at).join()))
    expect([...stretches].map((each) => each.split(',').length)).toEqual([AT_ONCE, AT_ONCE, 15])
    expect([...stretches].join().split(',').map(Number)).toEqual(many.map(({ seq }) => seq))
  })
})
