/** Paragraphs in a notation small enough for a table: `El [MX+gran ]río [FR,GT-largo]`; `[MX+FR-x]` is MX's word struck by FR,
 *  `[bold:x]` emphasis, and a line that begins with `MX>` is a paragraph that MX proposes. */
import type * as Y from 'yjs'
import { type CharRun, type Marks, marksOf, readChars } from '../../domain/text/chars.ts'
import { paragraphsOf } from '../../domain/text/document.ts'
import { isParty, type Party } from '../../domain/text/ids.ts'
import { EMPHASES, type Emphasis } from '../../domain/text/schema.ts'

export type Piece = Pick<CharRun, 'text' | 'marks'>
export type Line = { readonly pi: Party | null; readonly pieces: readonly Piece[] }

const PARTY = '(?:[A-Z]{2,6}|chair|secretariat)'
const EMPHASIS = `(?:${EMPHASES.join('|')})`
const TAG = new RegExp(`^(?:(${PARTY})\\+)?(?:(${PARTY}(?:,${PARTY})*)-)?(?:(${EMPHASIS}(?:,${EMPHASIS})*):)?`)

function partyNamed(name: string): Party {
  if (!isParty(name)) throw new Error(`${name} is no party`)
  return name
}

function pieceOf(inside: string): Piece {
  const [tag = '', ins, dels, emphasis] = TAG.exec(inside) ?? []
  if (tag === '') throw new Error(`[${inside}] says neither who nor what`)
  const strikes = (dels?.split(',') ?? []).map(partyNamed)
  return {
    text: inside.slice(tag.length),
    marks: marksOf(ins === undefined ? null : partyNamed(ins), strikes, (emphasis?.split(',') ?? []) as Emphasis[]),
  }
}

export function parseLine(line: string): Line {
  const proposed = new RegExp(`^(${PARTY})>`).exec(line)
  const rest = line.slice(proposed?.[0].length ?? 0)
  const pieces = [...rest.matchAll(/\[([^\]]*)\]|([^[]+)/g)].map(([, inside, plain]) =>
    inside === undefined ? { text: plain ?? '', marks: marksOf(null, [], []) } : pieceOf(inside),
  )
  return { pi: proposed?.[1] === undefined ? null : partyNamed(proposed[1]), pieces }
}

const tagOf = ({ ins, dels, emphasis }: Marks): string =>
  `${ins === null ? '' : `${ins}+`}${dels.length === 0 ? '' : `${dels.join()}-`}${emphasis.length === 0 ? '' : `${emphasis.join()}:`}`

export function printLine(pi: Party | null, pieces: readonly Piece[]): string {
  const merged: { tag: string; text: string }[] = []
  for (const { text, marks } of pieces) {
    const tag = tagOf(marks)
    const last = merged.at(-1)
    if (last?.tag === tag) last.text += text
    else merged.push({ tag, text })
  }
  return (pi === null ? '' : `${pi}>`) + merged.map(({ tag, text }) => (tag === '' ? text : `[${tag}${text}]`)).join('')
}

/** Every paragraph of the text, one line each. */
export const printText = (fragment: Y.XmlFragment): string[] =>
  paragraphsOf(fragment).map(({ pi, text }) => printLine(pi, text === null ? [] : readChars(text)))
