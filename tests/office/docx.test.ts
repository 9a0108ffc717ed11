/** Our Word files in an office suite that nobody here wrote: accepting or refusing all in it gives the text that we would have. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ensureOffice, withOffice } from '../../bin/office.mjs'
import { textDocx } from '../../domain/export/docx/docx.ts'
import { isProposedAway } from '../../domain/export/shown.ts'
import { pendingText } from './pending-text.ts'
import type { TextFacts } from '../../domain/export/types.ts'
import { groupedBy } from '../../domain/compile/grouped.ts'
import type { SourceParagraph } from '../../domain/compile/types.ts'
import { outcomeOf } from '../../domain/proposals/settle.ts'
import { numbersOf } from '../../domain/text/numbers.ts'

const FILES = 60
const SEED = 2031
const DECISIONS = ['accept', 'reject'] as const
type Decision = (typeof DECISIONS)[number]

let folder = ''
const texts = [true, false].flatMap((nativeMoves, at) =>
  fc
    .sample(pendingText, { numRuns: FILES / 2, seed: SEED + at })
    .map((facts): TextFacts => ({ ...facts, options: { ...facts.options, nativeMoves } })),
)
const pathOf = (at: number, ending: string): string => join(folder, `${at}.${ending}`)

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'declaro-docx-'))
  for (const [at, facts] of texts.entries()) writeFileSync(pathOf(at, 'docx'), textDocx(facts))
  withOffice(
    ensureOffice(),
    texts.flatMap((_, at) =>
      DECISIONS.map((settle) => ({ from: pathOf(at, 'docx'), settle, to: pathOf(at, `${settle}.txt`), as: 'txt' as const })),
    ),
  )
}, 300_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Settled = { readonly paragraph: SourceParagraph; readonly words: string }

/** As settling every proposal would leave it. */
function settled({ source }: TextFacts, decision: Decision): readonly Settled[] {
  return source.paragraphs.flatMap((paragraph) => {
    const choices = paragraph.proposals.map(({ by }) => ({ by, hunk: null, decision }))
    const { fates, paragraph: left } = outcomeOf(paragraph.runs, paragraph.pi, choices)
    if (left.kind === 'goes') return []
    return [{ paragraph, words: fates.map(({ text, after }) => (after === null ? '' : text)).join('') }]
  })
}

function printedBy(facts: TextFacts, decision: Decision): readonly string[] {
  const all = settled(facts, decision)
  return [...groupedBy(all, ({ paragraph }) => paragraph.section).values()].flatMap((section) => {
    const numbers = numbersOf(section.map(({ paragraph }) => paragraph))
    return section.map(({ words }, at) => `${numbers[at] ?? ''} ${words}`.trim())
  })
}

const readBy = (at: number, decision: Decision): readonly string[] =>
  readFileSync(pathOf(at, `${decision}.txt`), 'utf8')
    .replace(/^\ufeff/, '')
    .split('\n')
    // Its plain text has a bullet of its own for each level; its pages have ours.
    .map((line) => line.trim().replace(/^[◦▪]/, '•'))

const unnumbered = (line: string): string => line.replace(/^(?:\d+\.|[a-z]+\)|[ivxl]+\.|•)(?: |$)/, '').trim()
const written = (lines: readonly string[]): readonly string[] => lines.filter((line) => line !== '')

test.each(DECISIONS)('[I3] to %s all in the suite gives the text that settling all gives here', (decision) => {
  for (const [at, facts] of texts.entries())
    expect(written(readBy(at, decision).map(unnumbered)), `text ${at}`).toEqual(written(printedBy(facts, decision).map(unnumbered)))
})

/** Where a numbered paragraph goes, this suite takes the number of the next one with it: it accepts that the one that goes has no number when both are one
 *  already. Word does not. */
const losesNothing = ({ source }: TextFacts): boolean => !source.paragraphs.some(isProposedAway)

test('what is accepted is numbered as we print it', () => {
  const kept = [...texts.entries()].filter(([, facts]) => losesNothing(facts))
  expect(kept.length).toBeGreaterThan(FILES / 6)
  for (const [at, facts] of kept) expect(written(readBy(at, 'accept')), `text ${at}`).toEqual(written(printedBy(facts, 'accept')))
})
