/** Automatic numbering: which list of the file each paragraph belongs to, so that the word processor counts it as we print it.
 *  Paragraphs that are proposed away are not counted, and keep the list that they come back to. */
import { numbersOf, printed } from '../../text/numbers.ts'
import type { Level, Marker } from '../../text/schema.ts'
import { LEVELS } from '../../text/schema.ts'
import { groupedBy } from '../../compile/grouped.ts'
import type { SourceParagraph } from '../../compile/types.ts'
import { element, NAMESPACES, part, valued } from './xml.ts'

type Look = { readonly marker: Marker; readonly start: number }
type List = { readonly id: number; readonly looks: Map<Level, Look>; readonly counts: Map<Level, number> }

/** The list of a paragraph by its place in the text; null where it has no number. */
export type Lists = { readonly at: readonly (number | null)[]; readonly all: readonly List[] }

/** `isGone`: proposed away, and counted no more. */
export function listsOf(paragraphs: readonly SourceParagraph[], isGone: (paragraph: SourceParagraph) => boolean): Lists {
  const all: List[] = []
  const at = new Map<SourceParagraph, number>()
  for (const section of groupedBy(paragraphs, (each) => each.section).values()) {
    const counted = section.filter((each) => !isGone(each))
    const numbers = new Map(numbersOf(counted).map((number, i) => [counted[i], number]))
    /** The list that last served each level of this section. */
    const serving = new Map<Level, List>()
    for (const paragraph of section) {
      const number = numbers.get(paragraph) ?? null
      if (paragraph.marker === 'none' || (number === null && !isGone(paragraph))) continue
      const list = fitting(paragraph, number, serving) ?? begun(paragraph, number, all)
      if (number !== null) list.counts.set(paragraph.level, nextIn(list, paragraph.level))
      if (number !== null) for (const deeper of LEVELS) if (deeper > paragraph.level) list.counts.delete(deeper)
      list.looks.set(paragraph.level, list.looks.get(paragraph.level) ?? { marker: paragraph.marker, start: 1 })
      for (const deeper of LEVELS) if (deeper > paragraph.level && number !== null) serving.delete(deeper)
      serving.set(paragraph.level, list)
      at.set(paragraph, list.id)
    }
  }
  return { at: paragraphs.map((each) => at.get(each) ?? null), all }
}

/** As a word processor counts: one more than the last at this level, or its first again after an item above it. */
const nextIn = ({ counts, looks }: List, level: Level): number => (counts.get(level) ?? (looks.get(level)?.start ?? 1) - 1) + 1

type Placed = Pick<SourceParagraph, 'level' | 'marker'>

/** A list in use here that would count this paragraph as it is printed: its level's own, or one of a level above. */
function fitting({ level, marker }: Placed, number: string | null, serving: ReadonlyMap<Level, List>): List | undefined {
  const near = LEVELS.toReversed().flatMap((each) => (each <= level ? (serving.get(each) ?? []) : []))
  return near.find((list) => {
    const look = list.looks.get(level)
    if (look !== undefined && look.marker !== marker) return false
    return number === null || marker === 'bullet' || printed(marker, nextIn(list, level)) === number
  })
}

const MOST = 2000

function begun({ level, marker }: Placed, number: string | null, all: List[]): List {
  let start = 1
  while (number !== null && start < MOST && printed(marker, start) !== number) start++
  const list: List = { id: all.length + 1, looks: new Map([[level, { marker, start }]]), counts: new Map() }
  all.push(list)
  return list
}

/** Twentieths of a point for each level. */
export const STEP = 567

const FORMATS: Readonly<Record<Marker, { readonly format: string; readonly text: (level: number) => string }>> = {
  none: { format: 'none', text: () => '' },
  bullet: { format: 'bullet', text: () => '•' },
  decimal: { format: 'decimal', text: (level) => `%${level + 1}.` },
  alpha: { format: 'lowerLetter', text: (level) => `%${level + 1})` },
  roman: { format: 'lowerRoman', text: (level) => `%${level + 1}.` },
}

function levelOf(level: Level, { marker, start }: Look): string {
  const { format, text } = FORMATS[marker]
  return element('w:lvl', { 'w:ilvl': level }, [
    valued('w:start', start),
    valued('w:numFmt', format),
    valued('w:lvlText', text(level)),
    valued('w:lvlJc', 'left'),
    element('w:pPr', {}, element('w:ind', { 'w:left': (level + 1) * STEP, 'w:hanging': STEP })),
    element('w:rPr', {}, [element('w:b', { 'w:val': 'false' }), element('w:i', { 'w:val': 'false' })]),
  ])
}

/** What a level is that no paragraph of the list is on. */
const UNUSED: Look = { marker: 'none', start: 1 }

export function numberingPart({ all }: Lists): string {
  const shapes = all.map(({ id, looks }) =>
    element('w:abstractNum', { 'w:abstractNumId': id }, [
      element('w:multiLevelType', { 'w:val': 'multilevel' }),
      ...LEVELS.map((level) => levelOf(level, looks.get(level) ?? UNUSED)),
    ]),
  )
  const lists = all.map(({ id }) => element('w:num', { 'w:numId': id }, valued('w:abstractNumId', id)))
  return part(element('w:numbering', NAMESPACES, [...shapes, ...lists]))
}
