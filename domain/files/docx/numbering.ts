/** Automatic numbers of a Word document: counted as Word counts them, paragraph by paragraph. */
import { alpha, roman } from '../../text/numbers.ts'
import type { Sign } from '../../text/read-markers.ts'
import { child, children, type XmlNode } from '../xml.ts'
import { valueOf, whole } from './properties.ts'

type LevelRule = {
  readonly format: string
  /** `%1.%2.`: each `%n` is the count of level n. */
  readonly pattern: string
  readonly start: number
  /** The level (from 1) after which it begins anew; 0: never. */
  readonly restartAfter: number | undefined
  readonly style: string | undefined
  /** All counts in it are written in figures. */
  readonly legal: boolean
}

type List = { readonly abstract: string; readonly levels: ReadonlyMap<number, LevelRule>; readonly starts: ReadonlyMap<number, number> }

export type Label = {
  /** What stands before the text; null where the level prints nothing. */
  readonly sign: Sign | null
  /** As printed: `2.1.`, `a)`, `•`, `Artículo 4.`. */
  readonly label: string
}

export type Numbering = {
  /** Counts one paragraph on, and gives its label; null where there is no such list. */
  readonly next: (list: string, depth: number) => Label | null
  /** The level that a paragraph style is tied to. */
  readonly depthOf: (list: string, style: string | undefined) => number | undefined
}

const DEEPEST = 8
/** Far more than any list holds; larger ones are of a damaged file. */
const HIGHEST = 32_767

function ruleFrom(node: XmlNode): LevelRule {
  return {
    format: valueOf(child(node, 'w:numFmt')) ?? 'decimal',
    pattern: valueOf(child(node, 'w:lvlText')) ?? '',
    start: Math.min(Math.max(whole(child(node, 'w:start')) ?? 1, 0), HIGHEST),
    restartAfter: whole(child(node, 'w:lvlRestart')),
    style: valueOf(child(node, 'w:pStyle')),
    legal: child(node, 'w:isLgl') !== undefined,
  }
}

function rulesFrom(nodes: readonly XmlNode[]): ReadonlyMap<number, LevelRule> {
  const rules = new Map<number, LevelRule>()
  for (const node of nodes) {
    const depth = whole(node, 'w:ilvl')
    if (depth !== undefined && depth >= 0 && depth <= DEEPEST) rules.set(depth, ruleFrom(node))
  }
  return rules
}

/** A list may borrow its levels from a numbering style, which points to another list. */
function abstractsFrom(root: XmlNode | undefined): ReadonlyMap<string, ReadonlyMap<number, LevelRule>> {
  const nodes = children(root, 'w:abstractNum')
  const byStyle = new Map(nodes.map((node) => [valueOf(child(node, 'w:styleLink')), node]))
  const abstracts = new Map<string, ReadonlyMap<number, LevelRule>>()
  for (const node of nodes) {
    const borrowed = valueOf(child(node, 'w:numStyleLink'))
    const source = borrowed === undefined ? node : (byStyle.get(borrowed) ?? node)
    abstracts.set(valueOf(node, 'w:abstractNumId') ?? '', rulesFrom(children(source, 'w:lvl')))
  }
  return abstracts
}

function listFrom(node: XmlNode, abstracts: ReadonlyMap<string, ReadonlyMap<number, LevelRule>>): List {
  const abstract = valueOf(child(node, 'w:abstractNumId')) ?? ''
  const levels = new Map(abstracts.get(abstract))
  const starts = new Map<number, number>()
  for (const override of children(node, 'w:lvlOverride')) {
    const depth = whole(override, 'w:ilvl') ?? 0
    for (const [own, rule] of rulesFrom(children(override, 'w:lvl'))) levels.set(own, rule)
    const start = whole(child(override, 'w:startOverride'))
    if (start !== undefined) starts.set(depth, Math.min(Math.max(start, 0), HIGHEST))
  }
  return { abstract, levels, starts }
}

/** Letters as Word counts them: after z comes aa, then bb. */
const wordAlpha = (count: number): string => alpha(((count - 1) % 26) + 1).repeat(Math.min(Math.floor((count - 1) / 26) + 1, 8))

function written(format: string, count: number): string {
  if (count < 1) return String(count)
  switch (format) {
    case 'lowerLetter':
      return wordAlpha(count)
    case 'upperLetter':
      return wordAlpha(count).toUpperCase()
    case 'lowerRoman':
      return roman(count)
    case 'upperRoman':
      return roman(count).toUpperCase()
    case 'decimalZero':
      return String(count).padStart(2, '0')
    default:
      return String(count)
  }
}

const MARKER_OF: Readonly<Record<string, Sign['marker']>> = {
  bullet: 'bullet',
  lowerLetter: 'alpha',
  upperLetter: 'alpha',
  lowerRoman: 'roman',
  upperRoman: 'roman',
}
/** Bullets that look like a dash or a ring are another list than round ones. */
const OPEN_BULLET = /^[o◦○–—-]$/

function bulletLabel(pattern: string, depth: number): Label {
  const look = OPEN_BULLET.test(pattern) ? 'dash' : 'bullet'
  return { sign: { marker: 'bullet', ordinal: null, parts: [], style: styleAt(look, depth) }, label: '•' }
}

const styleAt = (look: string, depth: number): string => (depth === 0 ? look : `${look}@${depth}`)

/** A number with words around it (`Artículo 4`) is part of the text, not a sign before it. */
const hasWords = (pattern: string): boolean => /\p{L}{2}/u.test(pattern.replace(/%\d/g, ''))

function signFor(rule: LevelRule, depth: number, counts: readonly number[], rules: ReadonlyMap<number, LevelRule>): Sign {
  const marker = MARKER_OF[rule.format] ?? 'decimal'
  const named = [...rule.pattern.matchAll(/%([1-9])/g)].map((match) => Number(match[1]) - 1)
  const inFigures = (each: number): boolean => rule.legal || MARKER_OF[rules.get(each)?.format ?? ''] === undefined
  const parts = marker === 'decimal' && named.every(inFigures) ? named.map((each) => counts[each] ?? 1) : []
  const around = rule.pattern.replace(/(?:%\d[.\s]?)*%\d/, '')
  const look = marker === 'decimal' ? `decimal${Math.max(parts.length, 1)}${around}` : `${marker}${around}`
  return {
    marker,
    ordinal: counts[depth] ?? 1,
    parts: parts.length > 0 ? parts : marker === 'decimal' ? [counts[depth] ?? 1] : [],
    style: styleAt(look, depth),
  }
}

function labelFor(rules: ReadonlyMap<number, LevelRule>, depth: number, counts: readonly number[]): Label {
  const rule = rules.get(depth)
  if (rule === undefined || rule.format === 'none' || rule.pattern.trim() === '') return { sign: null, label: '' }
  if (rule.format === 'bullet') return bulletLabel(rule.pattern, depth)
  const label = rule.pattern.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return written(rule.legal ? 'decimal' : (rules.get(at)?.format ?? 'decimal'), counts[at] ?? rules.get(at)?.start ?? 1)
  })
  return hasWords(rule.pattern) ? { sign: null, label } : { sign: signFor(rule, depth, counts, rules), label }
}

/** Counts of one abstract list, shared by all lists made of it. */
type Counter = { readonly counts: (number | undefined)[]; readonly begun: Set<string> }

function countOn(counter: Counter, list: List, name: string, depth: number): readonly number[] {
  const { counts, begun } = counter
  for (let above = 0; above < depth; above++) counts[above] ??= list.levels.get(above)?.start ?? 1
  const override = list.starts.get(depth)
  const overridden = override !== undefined && !begun.has(`${name} ${depth}`)
  begun.add(`${name} ${depth}`)
  const before = counts[depth]
  counts[depth] = overridden ? override : before === undefined ? (list.levels.get(depth)?.start ?? 1) : before + 1
  for (let below = depth + 1; below <= DEEPEST; below++) {
    const after = list.levels.get(below)?.restartAfter
    if (after === undefined || (after !== 0 && depth < after)) counts[below] = undefined
  }
  return counts.map((count) => count ?? 1)
}

export function numberingFrom(root: XmlNode | null): Numbering {
  const abstracts = abstractsFrom(root ?? undefined)
  const lists = new Map(children(root ?? undefined, 'w:num').map((node) => [valueOf(node, 'w:numId') ?? '', listFrom(node, abstracts)]))
  const counters = new Map<string, Counter>()
  return {
    next: (name, wanted) => {
      const list = lists.get(name)
      if (list === undefined) return null
      const depth = Math.min(Math.max(wanted, 0), DEEPEST)
      const counter = counters.get(list.abstract) ?? { counts: [], begun: new Set() }
      counters.set(list.abstract, counter)
      return labelFor(list.levels, depth, countOn(counter, list, name, depth))
    },
    depthOf: (name, style) => {
      if (style === undefined) return undefined
      for (const [depth, rule] of lists.get(name)?.levels ?? []) if (rule.style === style) return depth
      return undefined
    },
  }
}
