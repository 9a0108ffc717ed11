/** Levels and roles within one section: which list a sign belongs to, what hangs from what. */
import { printed } from './numbers.ts'
import type { PlainParagraph } from './declaration.ts'
import { withMarks } from './read-marks.ts'
import type { Sign } from './read-markers.ts'
import type { Block } from './read-sections.ts'
import { LEVELS, type Level, type Role } from './schema.ts'

type OpenList = { readonly style: string; readonly indent: number; readonly level: number; readonly last: number | null }

const level = (depth: number): Level => LEVELS[Math.min(Math.max(depth, 0), LEVELS.length - 1)] ?? 0

const follows = (list: OpenList, sign: Sign): boolean => sign.ordinal === null || list.last === null || sign.ordinal === list.last + 1

/** The list among those open that this sign goes on with, or -1: the innermost that it follows, else the innermost that looks alike. */
function listOf(open: readonly OpenList[], sign: Sign, indent: number, introduced: boolean): number {
  const alike = (list: OpenList): boolean => list.style === sign.style && (sign.ordinal !== null || Math.abs(list.indent - indent) <= 1)
  const next = open.findLastIndex((list) => alike(list) && follows(list, sign))
  if (next >= 0) return next
  if (sign.ordinal === 1 && introduced) return -1
  const same = open.findLastIndex(alike)
  if (same >= 0) return same
  // Bullets of one look set further in hang from those further out.
  return open.findLastIndex((list) => list.style === sign.style && list.indent >= indent)
}

/** Gives every block of a section its level. */
function levelsOf(blocks: readonly Block[]): readonly Level[] {
  let open: OpenList[] = []
  let base = 0
  return blocks.map((block, at) => {
    const before = blocks[at - 1]
    const introduced = before !== undefined && before.as === 'plain' && before.text.endsWith(':')
    if (block.sign === null) {
      const beginsList = block.as === 'plain' && block.text.endsWith(':') && blocks[at + 1]?.sign !== null
      if (beginsList || block.as !== 'plain' || base > 0) open = []
      base = beginsList ? 1 : 0
      return 0
    }
    const found = listOf(open, block.sign, block.indent, introduced)
    const depth = found >= 0 ? (open[found]?.level ?? base) : (open.at(-1)?.level ?? base - 1) + 1
    open = open.slice(0, found >= 0 ? found : open.length)
    open.push({ style: block.sign.style, indent: block.indent, level: depth, last: block.sign.ordinal })
    return level(depth)
  })
}

const OPENING_QUOTE = /^[“"«]/
/** Quotation marks still open at the end of the text. */
function staysOpen(text: string): boolean {
  const opened = text.match(/[“«]/g)?.length ?? 0
  const closed = text.match(/[”»]/g)?.length ?? 0
  const straight = text.match(/"/g)?.length ?? 0
  return opened > closed || straight % 2 === 1
}

/** Quoted text inside an annex, from an opening quotation mark at the start of a paragraph to where it closes:
 *  it hangs from the item that it is quoted under. */
function quotedIn(blocks: readonly Block[]): readonly boolean[] {
  let open = false
  return blocks.map((block) => {
    if (block.kind !== 'annexes' || block.as !== 'plain') return false
    const quoted = open || (block.sign === null && OPENING_QUOTE.test(block.text))
    open = quoted && (open ? !/[”»"]\s*[.,;]?$/.test(block.text) : staysOpen(block.text))
    return quoted
  })
}

function roleOf(block: Block, own: Level, next: Level | undefined): Role {
  if (block.known?.exact?.role !== undefined) return block.known.exact.role
  switch (block.as) {
    case 'title':
      return 'title'
    case 'heading':
      return 'heading'
    case 'lead-in':
      return 'chapeau'
    case 'plain':
      return next !== undefined && (next > own || block.text.endsWith(':')) ? 'chapeau' : 'body'
  }
}

/** `4.2.` of a file counts on where another list would begin anew; bullets have no number. */
function numberIn(sign: Block['sign']): { readonly number?: string } {
  if (sign === null || sign.ordinal === null) return {}
  return { number: sign.parts.length > 1 ? `${sign.parts.join('.')}.` : (printed(sign.marker, sign.ordinal) ?? '') }
}

/** The paragraphs of one section. */
export function paragraphsOf(blocks: readonly Block[]): readonly PlainParagraph[] {
  const quoted = quotedIn(blocks)
  const plain = levelsOf(blocks)
  let item: Level = 0
  let hasItem = false
  const levels = plain.map((own, at) => {
    const exact = blocks[at]?.known?.exact
    if (exact !== undefined) return exact.level
    if (quoted[at] === true) return level(hasItem ? item + 1 : 0)
    hasItem = blocks[at]?.sign !== null
    item = own
    return own
  })
  return blocks.map((block, at) => {
    const own = levels[at] ?? 0
    const paragraph: PlainParagraph = {
      role: roleOf(block, own, levels[at + 1]),
      level: own,
      marker: block.sign?.marker ?? 'none',
      ...numberIn(block.sign),
      text: block.text,
    }
    return withMarks(paragraph, block.marks ?? [])
  })
}
