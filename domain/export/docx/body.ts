/** The paragraphs of the text in the file's main part: styles, numbers, names that keep their ids, and what is pending as tracked changes. */
import { groupedBy } from '../../compile/grouped.ts'
import type { SourceParagraph } from '../../compile/types.ts'
import type { Run } from '../../proposals/types.ts'
import type { ParagraphId, Party } from '../../text/ids.ts'
import { isBeside } from '../../text/wordings.ts'
import type { TextFacts } from '../types.ts'
import { isProposedAway, removersOf } from '../shown.ts'
import { paragraphsShown } from '../viewed.ts'
import { type Changes, changesOf } from './authors.ts'
import type { Comments } from './comments.ts'
import { type Lists, listsOf } from './lists.ts'
import { type Move, movesIn, type Split, splitOf } from './relocated.ts'
import { inChange, type Stretch, type Within, withinOf, wordsOf } from './runs.ts'
import { styleOf } from './styles.ts'
import { element, valued } from './xml.ts'

/** What becomes of a paragraph's end when everything is accepted: the mark itself is a tracked change. */
type Plan = {
  readonly paragraph: SourceParagraph
  readonly list: number | null
  readonly mark: Within
  /** All words in one change, whatever the runs say. */
  readonly whole: Within | null
  readonly isGone: boolean
  readonly move: { readonly name: string; readonly end: 'From' | 'To'; readonly by: Party } | null
  readonly split: Split | null
  readonly names: readonly string[]
}

export type Body = { readonly xml: readonly string[]; readonly lists: Lists; readonly changes: Changes }

export function bodyOf(facts: TextFacts, comments: Comments): Body {
  const paragraphs = paragraphsShown(facts)
  const gone = new Set(paragraphs.filter(isProposedAway))
  const lists = listsOf(paragraphs, (each) => gone.has(each))
  const changes = changesOf(facts)
  const moves = facts.options.nativeMoves ? movesIn(paragraphs) : []
  const moved = new Set(moves.map(({ to }) => to))
  const splits = paragraphs.map((each, at) => (moved.has(paragraphs[at + 1]?.id ?? each.id) ? null : splitOf(each, paragraphs[at + 1])))
  const names = namesOf(paragraphs)
  const xml = paragraphs.map((paragraph, at) => {
    const isSecondHalf = splits[at - 1] != null
    const common = { paragraph, list: lists.at[at] ?? null, isGone: gone.has(paragraph), names: names.get(paragraph.id) ?? [] }
    return paragraphXml({ ...common, ...planOf(paragraph, splits[at] ?? null, isSecondHalf, moves, gone) }, comments, changes)
  })
  return { xml, lists, changes }
}

function planOf(
  paragraph: SourceParagraph,
  split: Split | null,
  isSecondHalf: boolean,
  moves: readonly Move[],
  gone: ReadonlySet<SourceParagraph>,
): Pick<Plan, 'mark' | 'whole' | 'move' | 'split'> {
  const from = moves.find((each) => each.from === paragraph.id)
  const to = moves.find((each) => each.to === paragraph.id)
  const move = from ?? to
  if (move !== undefined) {
    const within: Within = { kind: from === undefined ? 'moveTo' : 'moveFrom', by: [move.by] }
    return { mark: within, whole: within, move: { name: move.name, by: move.by, end: from === undefined ? 'To' : 'From' }, split: null }
  }
  if (isSecondHalf) return { mark: { kind: 'none' }, whole: { kind: 'none' }, move: null, split }
  if (split !== null) return { mark: { kind: 'ins', by: [split.by] }, whole: null, move: null, split }
  return { mark: markOf(paragraph, gone), whole: null, move: null, split }
}

function markOf(paragraph: SourceParagraph, gone: ReadonlySet<SourceParagraph>): Within {
  if (paragraph.pi !== null) return { kind: 'ins', by: [paragraph.pi] }
  if (!gone.has(paragraph)) return { kind: 'none' }
  return { kind: 'del', by: removersOf(paragraph) }
}

/** Bookmarks: the paragraph's id; the section's, where one begins; and what a paragraph without a number of its own would lose. */
export function namesOf(paragraphs: readonly SourceParagraph[]): ReadonlyMap<ParagraphId, readonly string[]> {
  const names = new Map<ParagraphId, string[]>(paragraphs.map(({ id }) => [id, [id]]))
  for (const [section, own] of groupedBy(paragraphs, (each) => each.section)) {
    const begins = new Set([own[0], own.find(({ pi }) => pi === null)])
    ;[...begins].forEach((each, at) => {
      if (each !== undefined) names.get(each.id)?.push(`${section}_${each.kind}${at === 0 ? '' : '_base'}`)
    })
  }
  for (const { id, alt, marker, proposals } of paragraphs) {
    if (alt !== null) names.get(id)?.push(`alt_${alt}_${id.slice(2)}`)
    const isUncounted = isBeside({ id, alt }) || proposals.some(({ kind }) => kind === 'removal')
    if (marker !== 'none' && isUncounted) names.get(id)?.push(`marker_${marker}_${id.slice(2)}`)
  }
  return names
}

/** A proposed paragraph's words are its party's, whatever else is pending in them. */
const stretchesOf = ({ paragraph: { runs, pi }, whole, split }: Plan): readonly Stretch[] => {
  const shown = split === null ? runs : [...upTo(runs, split.kept), ...struckBlanks(runs, split)]
  return shown.map(({ text, emphasis, ins, dels }) => ({ text, emphasis, within: whole ?? withinOf({ ins: ins ?? pi, dels }) }))
}

function upTo(runs: readonly Run[], length: number): readonly Run[] {
  let left = length
  return runs.flatMap((run) => {
    const text = run.text.slice(0, left)
    left -= text.length
    return text === '' ? [] : [{ ...run, text }]
  })
}

const struckBlanks = (runs: readonly Run[], { kept, blanks, by }: Split): readonly Run[] => {
  const text = runs.map((run) => run.text).join('')
  return blanks === 0 ? [] : [{ text: text.slice(kept, kept + blanks), ins: null, dels: [by], emphasis: [] }]
}

function paragraphXml(plan: Plan, comments: Comments, changes: Changes): string {
  const { paragraph, names, move } = plan
  const { id } = paragraph
  const stretches = stretchesOf(plan)
  const length = stretches.reduce((sum, { text }) => sum + text.length, 0)
  const reference = plan.mark.kind === 'none' ? (xml: string) => xml : (xml: string) => inChange(plan.mark, changes, id, () => xml)
  const edges = comments.edgesIn(id, length, plan.split === null ? reference : (xml) => xml)
  const begun = names.map((name) => {
    const bookmark = changes.next()
    return { start: element('w:bookmarkStart', { 'w:id': bookmark, 'w:name': name }), end: element('w:bookmarkEnd', { 'w:id': bookmark }) }
  })
  const range = move === null ? null : rangeOf(move, id, changes)
  return [
    element('w:p', {}, [
      propertiesOf(plan, changes),
      ...begun.map(({ start }) => start),
      range?.start ?? '',
      wordsOf(stretches, edges, changes, id),
      ...begun.toReversed().map(({ end }) => end),
    ]),
    range?.end ?? '',
  ].join('')
}

function rangeOf({ name, end, by }: NonNullable<Plan['move']>, paragraph: ParagraphId, changes: Changes) {
  const attributes = changes.by([by], paragraph)
  return {
    start: element(`w:move${end}RangeStart`, { ...attributes, 'w:name': name }),
    end: element(`w:move${end}RangeEnd`, { 'w:id': attributes['w:id'] ?? 0 }),
  }
}

/** A paragraph that is proposed away is counted in no list; refused, it has its number again. */
function propertiesOf({ paragraph: { id, role, level }, list, mark, isGone }: Plan, changes: Changes): string {
  const style = valued('w:pStyle', styleOf(role, level))
  const numbered = list === null ? '' : element('w:numPr', {}, [valued('w:ilvl', level), valued('w:numId', list)])
  const marked =
    mark.kind === 'none' || mark.kind === 'both' ? '' : element('w:rPr', {}, element(`w:${mark.kind}`, changes.by(mark.by, id)))
  if (!isGone || numbered === '' || mark.kind === 'none') return element('w:pPr', {}, [style, numbered, marked])
  const before = element('w:pPrChange', changes.by(mark.by, id), element('w:pPr', {}, [style, numbered]))
  return element('w:pPr', {}, [style, marked, before])
}
