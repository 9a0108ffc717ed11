/** A comparison for a terminal: each row that is not the same, with its words; in colour, or with brackets where there is none. */
import type { ComparisonRow } from '../../domain/compare/types.ts'
import type { WordOp } from '../../domain/compare/words.ts'
import { fill, type Language } from '../../domain/sentences/fill.ts'
import type { Compared } from './compare.ts'
import { shownText } from './shown-text.ts'
import { COMPARE_WORDS, readersLanguage, summaryOf } from './compare-words.ts'

type Paint = { readonly struck: (text: string) => string; readonly put: (text: string) => string; readonly faint: (text: string) => string }

const escape =
  (codes: string, end: string) =>
  (text: string): string =>
    `\u001b[${codes}m${text}\u001b[${end}m`
const COLOURED: Paint = { struck: escape('31;9', '39;29'), put: escape('32;4', '39;24'), faint: escape('2', '22') }
const PLAIN: Paint = { struck: (text) => `[-${text}]`, put: (text) => `[+${text}]`, faint: (text) => text }

/** So much of what stayed is shown on each side of a change. */
const CONTEXT = 120

function shortened(text: string): string {
  if (text.length <= 2 * CONTEXT) return text
  return `${text.slice(0, CONTEXT).replace(/\S*$/, '')}… ${text.slice(-CONTEXT).replace(/^\S*\s/, '')}`
}

function painted({ op, text, new: now }: WordOp, paint: Paint): string {
  const shown = shownText(now ?? text)
  if (op === '-') return paint.struck(shown)
  return op === '+' ? paint.put(shown) : shortened(shown)
}

/** What stayed, what was struck and what was put, in one line after the other. */
export const wordsForTerminal = (words: readonly WordOp[], colour: boolean): string =>
  words
    .map((op) => painted(op, colour ? COLOURED : PLAIN))
    .join('')
    .replaceAll('\n', '\n  ')

const places = (indices: readonly number[]): string => indices.map((at) => at + 1).join('+')

function heading(row: ComparisonRow, language: Language): string {
  const words = COMPARE_WORDS[language]
  const where = [places(row.old), places(row.new)].filter((side) => side !== '').join(' → ')
  const beside = [
    row.renumbered ? words.renumbered : '',
    row.formatChanged ? words.formatChanged : '',
    row.onlyReferences ? words.references : '',
  ]
  return `¶ ${where} · ${[words.changes[row.change], ...beside.filter((said) => said !== '')].join(' · ')}`
}

const isQuiet = ({ change, renumbered, formatChanged }: ComparisonRow): boolean => change === 'same' && !renumbered && !formatChanged

/** Rows without a change are counted, not printed. */
function blocksOf(rows: readonly ComparisonRow[], language: Language, paint: Paint): readonly string[] {
  const blocks: string[] = []
  let quiet = 0
  const count = (): void => {
    if (quiet > 0) blocks.push(paint.faint(`  (${fill(COMPARE_WORDS[language].unchanged, { count: quiet })})`))
    quiet = 0
  }
  for (const row of rows) {
    if (isQuiet(row)) {
      quiet++
      continue
    }
    count()
    blocks.push(
      `${paint.faint(heading(row, language))}\n  ${row.words
        .map((op) => painted(op, paint))
        .join('')
        .replaceAll('\n', '\n  ')}`,
    )
  }
  count()
  return blocks
}

export function comparisonForTerminal({ language, comparison }: Compared, colour: boolean): string {
  const readers = readersLanguage(language)
  const paint = colour ? COLOURED : PLAIN
  return `${[...blocksOf(comparison.rows, readers, paint), summaryOf(comparison, readers)].join('\n\n')}\n`
}
