/** Texts in the styles of real declarations, with the truth of their structure, dressed as files come. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { inList, list, paragraph, wordFile } from '../files/docx/word.fixture.ts'
import { linesOfFile } from '../files/lines-of-file.ts'
import { declarationFromLines } from './read.ts'

const FOLDER = new URL('../../tests/cases/read/', import.meta.url)

type Unit = { readonly section: string; readonly role: string; readonly level: number; readonly sign: string; readonly text: string }

function unitFrom(line: string): Unit {
  const [, section = '', role = '', level = '0', sign = '', text = ''] = /^(\S+) (\S+) (\d) (\S+) (.+)$/.exec(line) ?? []
  return { section, role, level: Number(level), sign: sign === '-' ? '' : sign, text }
}
const cases = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, units: readFileSync(new URL(name, FOLDER), 'utf8').trim().split('\n').map(unitFrom) }))

const printed = ({ sign, text }: Unit): string => `${sign} ${text}`.trim()

/** Broken at 72 columns, with words cut at line ends, as a PDF gives it. */
function columns(text: string, width = 72): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const room = width - line.length - 2
    if (line !== '' && line.length + 1 + word.length > width) {
      const cut = /^\p{Ll}{9,}$/u.test(word) && room > 4 ? Math.min(room, word.length - 4) : 0
      lines.push(cut > 0 ? `${line} ${word.slice(0, cut)}-` : line)
      line = word.slice(cut)
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}

/** Pages of sixteen lines with a running head, a number at the foot, and a form feed where `end` has one. */
function pages(lines: readonly string[], end: string): string {
  const all: string[] = []
  for (let at = 0; at < lines.length; at += 16) {
    const page = at / 16 + 1
    if (page > 1) all.push(`${end}CROI/2031/D/4`, '')
    all.push(...lines.slice(at, at + 16), '', `              - ${page} -`)
  }
  return all.join('\n')
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const FORMATS: Readonly<Record<string, string>> = {
  '•': 'bullet ●',
  '–': 'bullet –',
  '1.': 'decimal %1.',
  'a)': 'lowerLetter %1)',
  '(a)': 'lowerLetter (%1)',
  'i.': 'lowerRoman %1.',
}

const BULLETS: ReadonlySet<string> = new Set(['•', '–'])

/** Word, with its own lists: a new one wherever a text begins to count anew. */
function word(units: readonly Unit[]): Uint8Array {
  const lists: string[] = []
  const open: { readonly level: number; readonly id: number; readonly bullet: boolean }[] = []
  const body = units.map((unit) => {
    if (unit.sign === '') return paragraph(unit.text)
    const format = FORMATS[unit.sign]
    while ((open.at(-1)?.level ?? -1) > unit.level) open.pop()
    if (format !== undefined && !(BULLETS.has(unit.sign) && open.at(-1)?.level === unit.level)) {
      lists.push(list(lists.length + 1, [format]))
      open.push({ level: unit.level, id: lists.length, bullet: BULLETS.has(unit.sign) })
    } else if (format === undefined && open.at(-1)?.level !== unit.level) {
      lists.push(list(lists.length + 1, [`decimal %1. ${Number.parseInt(unit.sign, 10)}`]))
      open.push({ level: unit.level, id: lists.length, bullet: false })
    }
    return paragraph(unit.text, inList(open.at(-1)?.id ?? 1))
  })
  return wordFile({ body: body.join(''), numbering: lists.join('') })
}

/** Signs pulled into the line above, wherever the paragraph above ends. */
function together(units: readonly Unit[]): string {
  return units.map((unit, at) => ((BULLETS.has(unit.sign) || /^\d/.test(unit.sign)) && at > 0 ? ' ' : '\n\n') + printed(unit)).join('')
}

const DRESSES: readonly (readonly [string, (units: readonly Unit[]) => Uint8Array])[] = [
  ['with blank lines', (units) => bytes(units.map(printed).join('\n\n'))],
  ['without blank lines', (units) => bytes(units.map(printed).join('\n'))],
  ['in 72 columns', (units) => bytes(units.map((unit) => columns(printed(unit)).join('\n')).join('\n\n'))],
  [
    'as a PDF of pages',
    (units) =>
      bytes(
        pages(
          units.flatMap((unit) => [...columns(printed(unit)), '']),
          '\f',
        ),
      ),
  ],
  [
    'as a PDF without page ends',
    (units) =>
      bytes(
        pages(
          units.flatMap((unit) => [...columns(printed(unit)), '']),
          '',
        ),
      ),
  ],
  ['with signs run into the line above', (units) => bytes(together(units))],
  ['as a Word file with lists', word],
]

const MARKERS: Readonly<Record<string, string>> = {
  '': 'none',
  '•': 'bullet',
  '–': 'bullet',
  'a)': 'alpha',
  'b)': 'alpha',
  'c)': 'alpha',
  '(a)': 'alpha',
  '(b)': 'alpha',
  '(c)': 'alpha',
  'i.': 'roman',
  'ii.': 'roman',
}
const shown = ({ section, role, level, sign, text }: Unit): string => `${section} ${role} ${level} ${MARKERS[sign] ?? 'decimal'} ${text}`

function read(file: Uint8Array): readonly string[] {
  const lines = linesOfFile(file, 'texto')
  if (lines.kind === 'refused') throw new Error(lines.code)
  return declarationFromLines(lines.lines).sections.flatMap(({ kind, paragraphs }) =>
    paragraphs.map(({ role, level, marker, text }) => `${kind} ${role} ${level} ${marker} ${text}`),
  )
}

describe.each(cases)('$name', ({ units }) => {
  test.each(DRESSES)('%s', (_, dress) => {
    expect(read(dress(units))).toEqual(units.map(shown))
  })
})
