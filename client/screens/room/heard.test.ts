import { describe, expect, test } from 'vitest'
import { listen, PAUSE_MS } from './heard.ts'

const of = (seen: string, key = 'p/GT') => ({ key, seen })

describe('proposals told aloud', () => {
  test('what was there on entering is no news', () => {
    const { heard } = listen(null, [of('a')], 0)
    expect(listen(heard, [of('a')], PAUSE_MS)).toMatchObject({ changed: [], gone: [], again: null })
  })

  test('a proposal is told once, at its author’s pause', () => {
    const start = listen(null, [], 0)
    const typing = listen(start.heard, [of('a')], 100)
    expect(typing).toMatchObject({ changed: [], again: PAUSE_MS })
    const goesOn = listen(typing.heard, [of('b')], 1_500)
    expect(listen(goesOn.heard, [of('b')], 2_200)).toMatchObject({ changed: [], again: 1_300 })
    const paused = listen(goesOn.heard, [of('b')], 3_500)
    expect(paused.changed).toEqual(['p/GT'])
    expect(listen(paused.heard, [of('b')], 9_000).changed).toEqual([])
  })

  test('another who never pauses does not keep it from being told', () => {
    let { heard } = listen(null, [], 0)
    const told: string[] = []
    for (let now = 0; now <= 3_000; now += 500) {
      const next = listen(heard, [of('a'), of(String(now), 'p/MX')], now)
      heard = next.heard
      told.push(...next.changed)
    }
    expect(told).toEqual(['p/GT'])
  })

  test('one that is pending no more is told of, unless it was never told', () => {
    const { heard } = listen(null, [of('a')], 0)
    expect(listen(heard, [], 10).gone).toEqual(['p/GT'])
    const fresh = listen(heard, [of('a'), of('x', 'q/MX')], 10)
    expect(listen(fresh.heard, [of('a')], 20).gone).toEqual([])
  })
})
