/** The table of paragraph pairs with the differences a drafter would mark: how many each gets right. */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { WordOp } from '../../domain/compare/words.ts'
import { type Differ, differs } from './differs.ts'

export type Pair = {
  readonly name: string
  readonly language: string
  readonly old: string
  readonly new: string
  readonly marks: string
  /** Marks that are as right. */
  readonly otherMarks?: readonly string[]
  /** What stayed counts as equal and is spelled otherwise: the marks have the new spelling. */
  readonly folded?: boolean
}

const FOLDER = fileURLToPath(new URL('../cases/pairs/', import.meta.url))

/** All pairs of all files of the folder. */
export function pairsIn(folder: string = FOLDER): readonly Pair[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'))
  return files.sort().flatMap((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as Pair[])
}

/** Neighbours of one kind as one, strikes before insertions: `El [-gran ][+ancho ]río`. What only counts as equal is written as before. */
export function notation(ops: readonly WordOp[]): string {
  let out = ''
  let [struck, put] = ['', '']
  const flush = (): void => {
    out += `${struck === '' ? '' : `[-${struck}]`}${put === '' ? '' : `[+${put}]`}`
    struck = put = ''
  }
  for (const { op, text } of ops) {
    if (op === '-') struck += text
    else if (op === '+') put += text
    else if (text !== '') {
      flush()
      out += text
    }
  }
  flush()
  return out
}

/** `[-gran ][+ancho ]río` and `[-gran][+ancho] río` are one marking: a space that both sides have is no difference. */
const canonical = (marks: string): string =>
  marks
    .replaceAll(/\[-([^\]]*?)(\s+)\]\[\+([^\]]*?)\2\]/g, '[-$1][+$3]$2')
    .replaceAll(/\[-(\s+)([^\]]*)\]\[\+\1([^\]]*)\]/g, '$1[-$2][+$3]')

/** As the new wording spells it. */
const spelledNew = (ops: readonly WordOp[]): readonly WordOp[] => ops.map(({ op, text, new: now }) => ({ op, text: now ?? text }))

export function isRight({ differences }: Differ, { old, new: now, marks, otherMarks = [], folded = false }: Pair): boolean {
  const ops = differences(old, now)
  const shown = (text: string): string => canonical(folded ? text.replaceAll(/\p{Zs}/gu, ' ').normalize('NFC') : text)
  const given = shown(notation(folded ? spelledNew(ops) : ops))
  return [marks, ...otherMarks].some((right) => shown(right) === given)
}

export type Share = { readonly name: string; readonly right: number; readonly of: number }

export async function runPairs(): Promise<readonly Share[]> {
  const pairs = pairsIn()
  return (await differs()).map((differ) => ({
    name: differ.name,
    right: pairs.filter((pair) => isRight(differ, pair)).length,
    of: pairs.length,
  }))
}
