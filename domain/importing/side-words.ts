/** Words of a file as they would stand in a version: tracked changes taken as accepted, neighbouring emphasis of one kind one. */
import type { FileParagraph, FileRun } from '../files/traced.ts'
import type { PlainMark } from '../text/declaration.ts'
import { markedLines } from '../text/read-markers.ts'
import type { Emphasis } from '../text/schema.ts'

export type Words = { readonly text: string; readonly marks: readonly PlainMark[] }

export const NO_WORDS: Words = { text: '', marks: [] }

/** A letter that is struck is none. */
export function wordsOfRuns(runs: readonly { readonly text: string; readonly emphasis: readonly Emphasis[] }[]): Words {
  const marks: { from: number; to: number; type: Emphasis }[] = []
  let text = ''
  for (const run of runs) {
    const from = text.length
    text += run.text
    for (const type of run.text === '' ? [] : run.emphasis) {
      const last = marks.findLast((each) => each.type === type)
      if (last?.to === from) last.to = text.length
      else marks.push({ from, to: text.length, type })
    }
  }
  return { text, marks }
}

const stays = ({ del }: FileRun): boolean => del === null

export const wordsOfParagraph = ({ runs }: Pick<FileParagraph, 'runs'>): Words => wordsOfRuns(runs.filter(stays))

/** A paragraph that somebody divided in its cell is one again. */
export const joined = (all: readonly Words[]): Words =>
  all
    .filter(({ text }) => text.trim() !== '')
    .reduce((whole, { text, marks }) => {
      if (whole.text === '') return { text, marks }
      const by = whole.text.length + 1
      return { text: `${whole.text} ${text}`, marks: [...whole.marks, ...marks.map((mark) => shifted(mark, by))] }
    }, NO_WORDS)

const shifted = ({ from, to, type }: PlainMark, by: number): PlainMark => ({ from: from + by, to: to + by, type })

/** From `from` on, up to `to`. */
function cut({ text, marks }: Words, from: number, to: number): Words {
  const kept = marks.flatMap((mark): readonly PlainMark[] => {
    const [start, end] = [Math.max(mark.from, from), Math.min(mark.to, to)]
    return start < end ? [shifted({ ...mark, from: start, to: end }, -from)] : []
  })
  return { text: text.slice(from, to), marks: kept }
}

export function trimmed(words: Words): Words {
  const from = words.text.length - words.text.trimStart().length
  return cut(words, from, Math.max(from, words.text.trimEnd().length))
}

const hasSign = (text: string): boolean => (markedLines([{ text, indent: 0, afterBlank: true }])[0]?.sign ?? null) !== null

/** A number that somebody typed is no word of a paragraph whose number is counted. */
export function withoutNumber(words: Words, source: string): Words {
  const [line] = markedLines([{ text: words.text, indent: 0, afterBlank: true }])
  if (line === undefined || line.sign === null || hasSign(source) || !words.text.endsWith(line.text)) return words
  return cut(words, words.text.length - line.text.length, words.text.length)
}
