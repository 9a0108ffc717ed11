/** Word by word, what a Recommendation became: what stayed, what went, what was added, and the verbs that only changed their form. */
import { foldSpelling, type WordOp, wordDiff, wordsOf } from '../compare/words.ts'
import { ENGLISH_VERBS } from '../text/read-verbs-en.ts'
import { SPANISH_VERBS } from '../text/read-verbs-es.ts'

export type Piece =
  | { readonly kind: 'same' | 'struck' | 'added'; readonly text: string }
  /** The same verb in another form: `Reconocer` became `Reconocieron`. */
  | { readonly kind: 'verb'; readonly text: string; readonly was: string }

/** Each form of a verb of one word, to its first form. */
const VERBS: ReadonlyMap<string, string> = new Map(
  [...SPANISH_VERBS, ...ENGLISH_VERBS].flatMap((entry) => {
    const forms = entry.split(' ').filter((form) => !form.includes('_'))
    return forms.map((form): [string, string] => [form, `verb ${forms[0] ?? ''}`])
  }),
)

const plain = (word: string): string => foldSpelling(word).toLowerCase()
const spelling = (word: string): string => VERBS.get(plain(word)) ?? plain(word)

type Placed = { readonly op: WordOp; readonly from: number; readonly to: number }

/** Each change with its place in the Recommendation. */
function placed(ops: readonly WordOp[]): readonly Placed[] {
  let at = 0
  return ops.map((op) => {
    const from = at
    if (op.op !== '+') at += op.text.length
    return { op, from, to: at }
  })
}

function samePieces({ text, new: now = text }: WordOp): readonly Piece[] {
  const before = wordsOf(text)
  const after = wordsOf(now)
  if (before.length !== after.length) return [{ kind: 'same', text: now }]
  const pieces: Piece[] = []
  after.forEach((word, i) => {
    const was = before[i] ?? word
    const last = pieces.at(-1)
    if (plain(was) !== plain(word)) pieces.push({ kind: 'verb', text: word, was })
    else if (last?.kind === 'same') pieces[pieces.length - 1] = { kind: 'same', text: last.text + word }
    else pieces.push({ kind: 'same', text: word })
  })
  return pieces
}

/** Whether most of a stretch of the Recommendation stands in one of the other paragraphs. */
function keptElsewhere({ from, to }: Placed, others: readonly (readonly Placed[])[]): boolean {
  return others.some((ops) => {
    const kept = ops.reduce(
      (sum, each) => (each.op.op === '=' ? sum + Math.max(0, Math.min(to, each.to) - Math.max(from, each.from)) : sum),
      0,
    )
    return kept * 2 > to - from
  })
}

function piecesOf(ops: readonly Placed[], others: readonly (readonly Placed[])[]): readonly Piece[] {
  return ops.flatMap((each): readonly Piece[] => {
    switch (each.op.op) {
      case '=':
        return samePieces(each.op)
      case '+':
        return [{ kind: 'added', text: each.op.text }]
      case '-':
        return keptElsewhere(each, others) ? [] : [{ kind: 'struck', text: each.op.text }]
    }
  })
}

/** The differences of each paragraph to the Recommendation. What one paragraph leaves to another is not struck in it. */
export function differencesTo(recommendation: string, texts: readonly string[]): readonly (readonly Piece[])[] {
  const all = texts.map((text) => placed(wordDiff(recommendation, text, spelling)))
  return all.map((ops, i) =>
    piecesOf(
      ops,
      all.filter((_, other) => other !== i),
    ),
  )
}

/** Between two languages there is nothing to set word against word: what stands there is only read. */
export const onlyRead: typeof differencesTo = (_, texts) => texts.map((text) => (text === '' ? [] : [{ kind: 'same', text }]))

const MOST_REMEMBERED = 500

/** The same, remembering what was compared: while one paragraph is written in, the others are not compared again. */
export function rememberingDifferences(): typeof differencesTo {
  const known = new Map<string, ReturnType<typeof differencesTo>>()
  return (recommendation, texts) => {
    const key = JSON.stringify([recommendation, texts])
    const found = known.get(key)
    if (found !== undefined) return found
    const made = differencesTo(recommendation, texts)
    if (known.size >= MOST_REMEMBERED) known.clear()
    known.set(key, made)
    return made
  }
}
