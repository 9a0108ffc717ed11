/** Labels: the working addresses of paragraphs (`C4`, `D2.1`, `D4 bis`). Given once, they do not move in a sitting. */
import { SECTION_KINDS, type Level, type Marker, type Role, type SectionKind } from './schema.ts'
import { isBeside } from './wordings.ts'

/** What labelling looks at; `id` is the paragraph's id, or its index in a text without ids. */
export type Labelled<Id> = {
  readonly id: Id
  readonly kind: SectionKind
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  /** The group of wordings of one paragraph that it belongs to: the id of the first of them. */
  readonly alt?: Id | null
}

const LETTER: Readonly<Record<SectionKind, string>> = {
  title: 'T',
  preamble: 'P',
  commitments: 'C',
  decisions: 'D',
  acknowledgements: 'A',
  closing: 'F',
  annexes: 'N',
}
const SUFFIXES = [
  'bis',
  'ter',
  'quater',
  'quinquies',
  'sexies',
  'septies',
  'octies',
  'nonies',
  'decies',
  'undecies',
  'duodecies',
  'terdecies',
] as const

/** `C4 ter` -> `C4`, `D2 bis.1 ter` -> `D2 bis.1`: the suffix at the end alone, not that of a paragraph above. */
const baseOf = (label: string): string => label.replace(/ [^ .]+$/u, '')

/** The first of `C4 bis`, `C4 ter`, ... that was never given. */
function suffixed(base: string, taken: ReadonlySet<string>): string {
  const free = SUFFIXES.find((suffix) => !taken.has(`${base} ${suffix}`))
  if (free !== undefined) return `${base} ${free}`
  let count = SUFFIXES.length + 2
  while (taken.has(`${base} (${count})`)) count++
  return `${base} (${count})`
}

/** A heading or a lead-in of the whole section: it carries `C0`, and paragraphs are counted without it.
 *  A lead-in with paragraphs of a deeper level under it is itself one of those counted. */
function isLeadIn<Id>(paragraph: Labelled<Id>, next: Labelled<Id> | undefined): boolean {
  if (paragraph.kind === 'title') return false
  if (paragraph.role === 'heading' || paragraph.role === 'title') return true
  const hasItems = next !== undefined && next.kind === paragraph.kind && next.level > paragraph.level
  return paragraph.role === 'chapeau' && paragraph.marker === 'none' && !hasItems
}

/** Words set under an item, quoted or adopted with it (`N1.q`): they have no number of their own. */
const isSetUnder = <Id>({ kind, role, level, marker }: Labelled<Id>): boolean =>
  role === 'quote' || (kind === 'annexes' && level > 0 && marker === 'none')

type Labels<Id> = { readonly given: Map<Id, string>; readonly taken: Set<string> }

const give = <Id>(labels: Labels<Id>, id: Id, label: string): void => {
  labels.given.set(id, label)
  labels.taken.add(label)
}

/** One more than the greatest number ever given right under this parent (`C`, `D2.`). */
function nextNumber(parent: string, taken: ReadonlySet<string>): number {
  let most = 0
  for (const label of taken) {
    const base = baseOf(label)
    const number = base.startsWith(parent) ? Number(base.slice(parent.length)) : Number.NaN
    if (Number.isInteger(number)) most = Math.max(most, number)
  }
  return most + 1
}

/** True where a paragraph of the same list further down has its label already. */
function labelledLater<Id>(paragraphs: readonly Labelled<Id>[], at: number, stored: ReadonlyMap<Id, string>): boolean {
  const own = paragraphs[at]
  if (own === undefined) return false
  for (const later of paragraphs.slice(at + 1)) {
    if (later.level < own.level) return false
    if (later.level === own.level && !isSetUnder(later) && /[1-9]/.test(stored.get(later.id) ?? '')) return true
  }
  return false
}

/** Labels the paragraphs of one kind of section, in order. */
function labelSection<Id>(paragraphs: readonly Labelled<Id>[], stored: ReadonlyMap<Id, string>, labels: Labels<Id>): void {
  /** The label of the last counted paragraph at each level. */
  let path: (string | undefined)[] = []
  paragraphs.forEach((paragraph, at) => {
    const { id, kind, level } = paragraph
    const letter = LETTER[kind]
    const above = path.slice(0, level).findLast((label) => label !== undefined)
    const leadIn = isLeadIn(paragraph, paragraphs[at + 1])
    const known = stored.get(id)
    if (known === undefined) {
      const owner = path.slice(0, level + 1).findLast((label) => label !== undefined) ?? `${letter}0`
      if (isSetUnder(paragraph)) give(labels, id, quoteLabel(owner, labels.taken))
      else if (leadIn) give(labels, id, labels.taken.has(`${letter}0`) ? suffixed(`${letter}0`, labels.taken) : `${letter}0`)
      else {
        const parent = above === undefined ? letter : `${above}.`
        const between = labelledLater(paragraphs, at, stored)
        give(
          labels,
          id,
          between ? suffixed(baseOf(path[level] ?? `${parent}0`), labels.taken) : `${parent}${nextNumber(parent, labels.taken)}`,
        )
      }
    }
    if (leadIn || isSetUnder(paragraph)) return
    path = path.slice(0, level)
    path[level] = labels.given.get(id)
  })
}

function quoteLabel(owner: string, taken: ReadonlySet<string>): string {
  let count = 1
  const label = (): string => (count === 1 ? `${owner}.q` : `${owner}.q${count}`)
  while (taken.has(label())) count++
  return label()
}

/** `C4 alt`, then `C4 alt bis`, `C4 alt ter`: rival wordings of C4. */
function labelWordings<Id>(wordings: readonly Labelled<Id>[], labels: Labels<Id>): void {
  for (const { id, kind, alt } of wordings) {
    if (labels.given.has(id) || alt === undefined || alt === null) continue
    const first = `${labels.given.get(alt) ?? `${LETTER[kind]}0`} alt`
    give(labels, id, labels.taken.has(first) ? suffixed(first, labels.taken) : first)
  }
}

/** Labels for all paragraphs in the order of the text. Those in `stored` (also of paragraphs now gone) stay and are
 *  never given again; a paragraph put between labelled ones becomes `C4 bis`, one put at the end takes the next number. Rival wordings count for nothing. */
export function labelsFor<Id>(paragraphs: readonly Labelled<Id>[], stored: ReadonlyMap<Id, string> = new Map()): ReadonlyMap<Id, string> {
  const labels: Labels<Id> = { given: new Map(), taken: new Set(stored.values()) }
  for (const { id } of paragraphs) {
    const known = stored.get(id)
    if (known !== undefined) labels.given.set(id, known)
  }
  for (const kind of SECTION_KINDS) {
    const section = paragraphs.filter((paragraph) => paragraph.kind === kind)
    labelSection(
      section.filter((paragraph) => !isBeside(paragraph)),
      stored,
      labels,
    )
    labelWordings(section.filter(isBeside), labels)
  }
  return labels.given
}
