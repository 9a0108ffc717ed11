/** What became of one Recommendation, from the paragraphs linked to it and their wording. */
import { foldSpelling } from '../compare/words.ts'
import type { Disposition } from '../sitting/types.ts'
import type { SectionKind } from '../text/schema.ts'
import { folded } from '../text/fold.ts'
import { ANSWERED_BY } from './lexicon/acts-of-meetings.ts'
import { BINDING } from './lexicon/turns-of-phrase.ts'
import { clausesOf } from './clauses.ts'
import { unframed } from './framing.ts'
import type { Languages } from './languages.ts'
import { asksForStudy, isSentBack } from './sent-back.ts'
import { NO_ACRONYMS, type Acronyms, type Terms, termsOf } from './terms.ts'
import { meaningBeside } from './translation.ts'

export type DispositionTarget = {
  readonly text: string
  readonly kind: SectionKind
  /** How many other Recommendations the paragraph takes up, a lead-in and the items under it counted as one. */
  readonly sharedWith: number
}
export type Disposed = { readonly text: string; readonly targets: readonly DispositionTarget[]; readonly languages: Languages }

/** What is the same to a reader of the table: capitals, spelling, the sign that ends an item of a list. */
const same = (text: string): string =>
  foldSpelling(text)
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[\s.;,:]+$/, '')
    .trim()

/** A share of one asked for is what of its words a text says. */
function shareSaid(asked: ReadonlyMap<string, number>, said: ReadonlySet<string>): number {
  let [kept, all] = [0, 0]
  for (const [term, weight] of asked) {
    all += weight
    if (said.has(term)) kept += weight
  }
  return all === 0 ? 1 : kept / all
}

/** So much of a Recommendation, in a preamble, is the thing itself and no mention. */
const MOST = 0.8

/** What binds, a paragraph says at its head; further on it speaks of others. */
const AT_ITS_HEAD = 95

/** The paragraph speaks of the matter and does not do what was asked. */
function onlyMentions(asked: Terms, target: DispositionTarget, terms: Terms): boolean {
  const share = shareSaid(asked.said, new Set(terms.said.keys()))
  if (target.kind === 'preamble') return share < MOST || asked.act?.name !== terms.act?.name
  if (asked.act !== null && asked.act.kind !== 'operative') return false
  const told = terms.act?.kind ?? (target.kind === 'acknowledgements' ? 'thanks' : 'operative')
  if (told === 'operative') return false
  if (told === 'thanks') return share < MOST
  if (asked.act === null) return false
  if (terms.mentions.has(asked.act.name) || ANSWERED_BY.get(asked.act.name) === terms.act?.name) return false
  return !BINDING.test(folded(target.text).slice(0, AT_ITS_HEAD)) && share < MOST
}

/** Without the verb: what it does may be said once for all. */
const matterOf = ({ said }: Terms): ReadonlyMap<string, number> => new Map([...said].filter(([term]) => !term.startsWith('act:')))

const LEAST_PART = 0.14
const FEWEST_TERMS = 2
/** A place of two words is a detail; a body of three is one of those it is asked for. */
const FEWEST_NAMES = 3
const GONE = 0.25

/** Whether one of the things asked for is in none of the paragraphs while another is. */
function isPartGone(text: string, names: ReadonlySet<string>, said: ReadonlySet<string>, termsOfPart: (part: string) => Terms): boolean {
  const parts = clausesOf(text).map((part) => matterOf(termsOfPart(part)))
  if (parts.length < 2) return false
  const sizes = parts.map((part) => [...part.values()].reduce((sum, weight) => sum + weight, 0))
  const all = sizes.reduce((sum, size) => sum + size, 0)
  const own = parts.map((part, i) => new Map([...part].filter(([term]) => !parts.some((other, j) => j !== i && other.has(term)))))
  const gone = own.filter(
    (part, i) =>
      part.size >= ([...part.keys()].every((term) => names.has(term)) ? FEWEST_NAMES : FEWEST_TERMS) &&
      (sizes[i] ?? 0) >= LEAST_PART * all &&
      shareSaid(part, said) < GONE,
  )
  return gone.length > 0 && gone.length < parts.length
}

export function dispositionOf({ text, targets, languages }: Disposed, acronyms: Acronyms = NO_ACRONYMS): Disposition {
  if (text.trim() === '') return 'pending'
  if (targets.length === 0) return 'not_retained'
  const { asked: askedIn, answered: answeredIn } = languages
  const asking = meaningBeside(askedIn, answeredIn)
  const asked = termsOf(unframed(text), askedIn, acronyms, asking)
  const told = targets.map((target) => ({ target, terms: termsOf(target.text, answeredIn, acronyms, meaningBeside(answeredIn, askedIn)) }))
  const doing = told.filter(({ target, terms }) => !onlyMentions(asked, target, terms))
  if (doing.length === 0) return 'reflected_elsewhere'
  if (!asksForStudy(text) && doing.every(({ target }) => isSentBack(target.text))) return 'referred_back'
  if (doing.length > 1) return 'split'
  if (doing.some(({ target }) => target.sharedWith > 0)) return 'merged'
  if (doing.some(({ target }) => same(target.text) === same(text))) return 'verbatim'
  const said = new Set(doing.flatMap(({ terms }) => [...terms.said.keys()]))
  const partOf = (part: string): Terms => termsOf(part, askedIn, acronyms, asking)
  return isPartGone(unframed(text), asked.names, said, partOf) ? 'in_part' : 'amended'
}

/** While a text is still being made: what nobody has linked yet is pending, not lost. */
export const dispositionSoFar = (disposed: Disposed): Disposition => (disposed.targets.length === 0 ? 'pending' : dispositionOf(disposed))

const MOST_REMEMBERED = 2000

/** For a screen that is drawn again with every key: what was asked with the same words before is not computed again. */
export function rememberingDispositions(): (disposed: Disposed) => Disposition {
  const known = new Map<string, Disposition>()
  let spoken: Languages | null = null
  return (disposed) => {
    if (disposed.languages !== spoken || known.size > MOST_REMEMBERED) known.clear()
    spoken = disposed.languages
    const key = JSON.stringify([disposed.text, disposed.targets])
    const found = known.get(key) ?? dispositionSoFar(disposed)
    known.set(key, found)
    return found
  }
}
