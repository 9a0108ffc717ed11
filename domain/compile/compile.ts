/** The text compiled: bracketed, or as it reads when some proposals are taken. One function for screen, print, papers and tests. */
import { numbersOf } from '../text/numbers.ts'
import type { ParagraphId, Party } from '../text/ids.ts'
import { asAlternative, bracketed, bracketsIn } from './brackets.ts'
import { groupedBy } from './grouped.ts'
import { inVersion } from './version.ts'
import { type Taken, readWith } from './read-with.ts'
import { wordingsBeside } from './wordings.ts'
import { rivalsAmong } from './rivals.ts'
import type {
  Backed,
  Brackets,
  CompiledParagraph,
  CompiledText,
  Piece,
  PositionHeld,
  Rivals,
  Source,
  SourceParagraph,
  View,
} from './types.ts'

/** A paragraph with its brackets, before it is read in any way. */
type Bracketed = { readonly source: SourceParagraph; readonly stacked: CompiledParagraph['stacked']; readonly pieces: readonly Piece[] }

export function compile(source: Source, view: View): CompiledText {
  const all = allBracketed(source)
  const { paragraphs, rivals } = view.kind === 'compilation' ? { paragraphs: all, rivals: [] } : readAs(all, takenIn(view))
  const numbers = printedNumbers(paragraphs.map((each) => each.source))
  const notesOf = view.kind === 'compilation' ? notesIn(source) : () => []
  const wordingsOf = view.kind === 'compilation' ? wordingsBeside(source.paragraphs, source.wordings ?? []) : () => []
  const { version } = source
  const compiled = paragraphs.map((each, at) => ({
    ...compiledFrom(each, numbers[at] ?? null, { notes: notesOf(each.source), wordings: wordingsOf(each.source) }),
    ...(version === undefined ? {} : { version: inVersion(version, each.source, each.pieces) }),
  }))
  const of = version === undefined ? {} : { version: { language: version.language, as: version.as } }
  return { view, ...of, paragraphs: compiled, rivals, brackets: total(compiled.map(({ brackets }) => brackets)) }
}

/** Every party that has something pending, in the order of the alphabet. */
export const partiesPending = ({ paragraphs }: Pick<Source, 'paragraphs'>): readonly Party[] =>
  [...new Set(paragraphs.flatMap(({ proposals }) => proposals.map(({ by }) => by)))].sort()

function compiledFrom(
  { source, stacked, pieces }: Bracketed,
  number: string | null,
  said: Pick<CompiledParagraph, 'notes' | 'wordings'>,
): CompiledParagraph {
  const { id, section, kind, role, level, marker, label, standing } = source
  return { id, section, kind, role, level, marker, label, number, standing, stacked, pieces, ...said, brackets: bracketsIn(pieces) }
}

const total = (all: readonly Brackets[]): Brackets =>
  all.reduce((sum, { opened, closed, count }) => ({ opened: sum.opened + opened, closed: sum.closed + closed, count: sum.count + count }), {
    opened: 0,
    closed: 0,
    count: 0,
  })

/** Numbers begin anew in each section. */
function printedNumbers(paragraphs: readonly SourceParagraph[]): readonly (string | null)[] {
  const sections = groupedBy(paragraphs, ({ section }) => section)
  const numbers = new Map<ParagraphId, string | null>()
  for (const section of sections.values()) {
    const printed = numbersOf(section)
    section.forEach(({ id }, at) => numbers.set(id, printed[at] ?? null))
  }
  return paragraphs.map(({ id }) => numbers.get(id) ?? null)
}

/** Positions on another wording than the present one are not told. */
function backing(positions: readonly PositionHeld[]): (paragraph: SourceParagraph, by: Party) => Backed {
  const byParagraph = groupedBy(positions, (held) => held.paragraph)
  return ({ id, proposals }, by) => {
    const seen = proposals.find((proposal) => proposal.by === by)?.seen
    const valid = (byParagraph.get(id) ?? []).filter((held) => held.of === by && held.seen === seen)
    const whoHold = (position: PositionHeld['position']): readonly Party[] =>
      valid.filter((held) => held.position === position).map((held) => held.by)
    return { by, supports: whoHold('support'), objects: whoHold('objection'), awaits: whoHold('awaiting') }
  }
}

function notesIn({ positions }: Source): (paragraph: SourceParagraph) => readonly Backed[] {
  const back = backing(positions)
  return (paragraph) =>
    paragraph.proposals.map(({ by }) => back(paragraph, by)).filter(({ objects, awaits }) => objects.length + awaits.length > 0)
}

function allBracketed({ paragraphs, positions }: Source): readonly Bracketed[] {
  const back = backing(positions)
  const stacks = groupedBy(
    paragraphs.filter(({ alt }) => alt !== null),
    ({ alt }) => alt,
  )
  return paragraphs.flatMap((source): readonly Bracketed[] => {
    const stack = source.alt === null ? [source] : (stacks.get(source.alt) ?? [source])
    // Alternatives stand together, where the first of them stands.
    if (stack[0] !== source) return []
    return stack.map((member, at) => {
      const pieces = bracketed(member, (by) => back(member, by))
      if (stack.length === 1) return { source: member, stacked: null, pieces }
      return { source: member, stacked: at === 0 ? 'first' : 'next', pieces: asAlternative(pieces) }
    })
  })
}

/** Whose proposals are taken; the others are not. */
function takenIn(view: View): Taken {
  switch (view.kind) {
    case 'compilation':
    case 'clean':
      return new Set()
    case 'adopted':
      return new Set(view.parties)
    case 'delegation':
      return new Set([view.party])
  }
}

type Read = { readonly paragraphs: readonly Bracketed[]; readonly rivals: readonly Rivals[] }

function readAs(all: readonly Bracketed[], wanted: Taken): Read {
  const stacks = groupedBy(all, ({ source }) => source.alt)
  const rivals: Rivals[] = []
  const paragraphs = all.flatMap((each): readonly Bracketed[] => {
    const { source, pieces, stacked } = each
    const stack = stacked === null ? null : chosenIn(stacks.get(source.alt) ?? [], wanted)
    if (stack !== null && stacked === 'first' && stack.rivals.length > 0) rivals.push(rivalry(source, stack.rivals))
    if (stack !== null && stack.stays !== each) return []
    const apart = rivalsAmong(source.proposals.filter(({ by }) => wanted.has(by)))
    if (apart.length > 0) rivals.push(rivalry(source, apart))
    const words = readWith(pieces, new Set([...wanted].filter((party) => !apart.includes(party))))
    return words === null ? [] : [{ source, stacked: null, pieces: words }]
  })
  return { paragraphs, rivals }
}

const rivalry = ({ id, label }: SourceParagraph, parties: readonly Party[]): Rivals => ({ paragraph: id, label, parties })

/** The one alternative that is wanted takes the base wording's place; of several none does. */
function chosenIn(
  stack: readonly Bracketed[],
  wanted: Taken,
): { readonly stays: Bracketed | undefined; readonly rivals: readonly Party[] } {
  const chosen = stack.filter(({ source }) => source.pi !== null && wanted.has(source.pi))
  const base = stack.find(({ source }) => source.pi === null)
  if (chosen.length === 1) return { stays: chosen[0], rivals: [] }
  return { stays: base, rivals: chosen.flatMap(({ source }) => source.pi ?? []) }
}
