import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CutEntry, type CutRow, cutAt } from './cut.ts'

/** Commits as a room makes them: each a change by a seat or an act, with what the server adds to it. An act's words are there before its entry. */
function logOf(
  commits: readonly (readonly ('seat' | 'act')[])[],
  step: readonly number[],
): { rows: CutRow[]; entries: CutEntry[]; units: number[][] } {
  const rows: CutRow[] = []
  const entries: CutEntry[] = []
  const units: number[][] = []
  let at = 0
  let moved = 0
  const tick = (): number => (at += step[moved++ % step.length] ?? 1)
  for (const commit of commits) {
    const acts: number[] = []
    for (const kind of commit) {
      const unit = [rows.length + 1, rows.length + 2]
      tick()
      rows.push({ seq: rows.length + 1, kind, at })
      if (kind === 'act') acts.push(tick())
      rows.push({ seq: rows.length + 1, kind: kind === 'act' ? 'projection' : 'repair', at })
      units.push(unit)
    }
    for (const done of acts) entries.push({ seq: entries.length + 1, at: done, logSeq: rows.length })
  }
  return { rows, entries, units }
}

const commits = fc.array(fc.array(fc.constantFrom('seat' as const, 'act' as const), { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 8,
})

test('[I1] a cut is never within a change, holds of every act both words and entry or neither, and all that was there at the instant', () => {
  fc.assert(
    fc.property(commits, fc.array(fc.nat(3), { minLength: 1 }), fc.nat(60), (made, step, until) => {
      const { rows, entries, units } = logOf(made, step)
      const cut = cutAt(rows, entries, until)
      if (cut === null) return entries.every(({ at }) => at > until)
      const isWhole = units.every((unit) => unit.every((seq) => seq <= cut.log) || unit.every((seq) => seq > cut.log))
      const actsIn = rows.filter(({ seq, kind }) => kind === 'act' && seq <= cut.log).length
      const lastAt = (seq: number): number => rows.find((row) => row.seq === seq)?.at ?? 0
      const entered = entries.filter(({ at }) => at <= until).length
      return (
        isWhole &&
        actsIn === cut.audit &&
        cut.audit >= entered &&
        (cut.log === rows.length || lastAt(cut.log + 1) > until || rows[cut.log]?.kind === 'act')
      )
    }),
  )
})

test('[I1] words written between two acts are in from their instant on; before the first act there was nothing', () => {
  const { rows, entries } = logOf([['act'], ['seat'], ['act']], [10, 0, 10, 10, 0])
  expect(cutAt(rows, entries, 9)).toBeNull()
  expect(cutAt(rows, entries, 19)).toEqual({ log: 2, audit: 1 })
  expect(cutAt(rows, entries, 20)).toEqual({ log: 4, audit: 1 })
  expect(cutAt(rows, entries, 30)).toEqual({ log: 6, audit: 2 })
})
