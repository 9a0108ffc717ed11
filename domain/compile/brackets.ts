/** One paragraph as pieces: words, and brackets that say who wants what. Insertions are the outer brackets, strikes inside them the inner ones. */
import type { Run } from '../proposals/types.ts'
import type { Party } from '../text/ids.ts'
import type { Backed, Bracket, Brackets, Piece, SourceParagraph } from './types.ts'
import { wholeWords } from './whole-words.ts'

type Back = (by: Party) => Backed

/** Neighbours that are alike by what `keyOf` says. */
function stretches(runs: readonly Run[], keyOf: (run: Run) => string): readonly (readonly Run[])[] {
  const groups: Run[][] = []
  for (const run of runs) {
    const last = groups.at(-1)
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(run)) last.push(run)
    else groups.push([run])
  }
  return groups
}

const bracket = (change: Bracket['change'], by: readonly Backed[], pieces: readonly Piece[]): Bracket => ({
  kind: 'bracket',
  change,
  by,
  pieces,
})

function struckIn(runs: readonly Run[], back: Back): readonly Piece[] {
  return stretches(runs, (run) => run.dels.join()).flatMap((stretch): readonly Piece[] => {
    const words = wordsOf(stretch)
    const by = stretch[0]?.dels ?? []
    return by.length === 0 ? words : [bracket('struck', by.map(back), words)]
  })
}

const wordsOf = (runs: readonly Run[]): readonly Piece[] =>
  stretches(runs, (run) => run.emphasis.join()).map((stretch) => ({
    kind: 'words',
    text: stretch.map((run) => run.text).join(''),
    emphasis: stretch[0]?.emphasis ?? [],
  }))

/** `own`: whose insertions are the paragraph's own words, where a party proposes all of it. */
function piecesOf(runs: readonly Run[], own: Party | null, back: Back): readonly Piece[] {
  return stretches(runs, (run) => run.ins ?? own ?? '').flatMap((stretch): readonly Piece[] => {
    const by = stretch[0]?.ins ?? own
    const inner = struckIn(stretch, back)
    return by === null || by === own ? inner : [bracket('inserted', [back(by)], inner)]
  })
}

/** What a removal strikes needs no bracket of its own within it. */
const withoutStrikesOf = (runs: readonly Run[], removers: readonly Party[]): readonly Run[] =>
  runs.map((run) => (run.ins === null ? { ...run, dels: run.dels.filter((by) => !removers.includes(by)) } : run))

export function bracketed({ runs, pi, proposals }: SourceParagraph, back: Back): readonly Piece[] {
  if (pi !== null) return [bracket('paragraph', [back(pi)], piecesOf(runs, pi, back))]
  const removers = proposals.filter(({ kind }) => kind === 'removal').map(({ by }) => by)
  // A word that another changes in part is the remover's too: made whole, it would repeat letters that go with the paragraph.
  const pieces = piecesOf(withoutStrikesOf(wholeWords(runs), removers), null, back)
  return removers.length === 0 ? pieces : [bracket('removal', removers.map(back), pieces)]
}

/** The same in a stack: the paragraph as one of several wordings. */
export function asAlternative(pieces: readonly Piece[]): readonly Piece[] {
  const [only] = pieces
  if (only?.kind === 'bracket' && only.change === 'paragraph') return [{ ...only, change: 'alternative' }]
  return [bracket('base', [], pieces)]
}

/** Read off the signs in their order, not off the tree: a text that is not in pairs would show. */
export function bracketsIn(pieces: readonly Piece[]): Brackets {
  return signsOf(pieces).reduce<Brackets & { readonly depth: number }>(
    ({ opened, closed, count, depth }, sign) =>
      sign === '['
        ? { opened: opened + 1, closed, count, depth: depth + 1 }
        : { opened, closed: closed + 1, count: depth > 0 ? count + 1 : count, depth: depth - 1 },
    { opened: 0, closed: 0, count: 0, depth: 0 },
  )
}

const signsOf = (pieces: readonly Piece[]): readonly ('[' | ']')[] =>
  pieces.flatMap((piece) => (piece.kind === 'words' ? [] : ['[' as const, ...signsOf(piece.pieces), ']' as const]))
