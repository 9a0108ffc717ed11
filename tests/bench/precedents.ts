/** A library of 2,000 Declarations: indexed, and searched for a paragraph, beside a plain look at every wording with the same ranking. */
import { ranked, type Wording } from '../../domain/precedents/rank.ts'
import { rarity, type TermWeight, weightBy } from '../../domain/precedents/similarity.ts'
import { passageTerms } from '../../domain/precedents/terms.ts'
import { type LibraryDocument, openPrecedents } from '../../server/store/sqlite/precedents.ts'
import { dice, libraryDocument, varied } from '../precedents/library.ts'

const OWN = 37

export type PrecedentsRun = {
  readonly documents: number
  readonly paragraphs: number
  readonly indexing: { readonly index: number; readonly scan: number }
  readonly searching: { readonly index: readonly number[]; readonly scan: readonly number[] }
  /** Of the searches that were made both ways, those whose best hit is as good. */
  readonly asGood: { readonly of: number; readonly count: number }
}

function timed<Given>(work: () => Given): { readonly ms: number; readonly given: Given } {
  const began = performance.now()
  const given = work()
  return { ms: performance.now() - began, given }
}

type Scan = { readonly wordings: readonly Wording[]; readonly weight: TermWeight }

/** Every wording in memory, and how many have each term. */
function plainly(documents: readonly LibraryDocument[]): Scan {
  const counts = new Map<string, number>()
  const wordings = documents.flatMap(({ file, language, paragraphs }) =>
    paragraphs.map((text, paragraph): Wording => {
      const terms = passageTerms(text, language)
      for (const term of new Set([...terms.own, ...terms.across])) counts.set(term, (counts.get(term) ?? 0) + 1)
      return { text, language, terms, places: [{ file, paragraph }] }
    }),
  )
  return { wordings, weight: weightBy((term) => rarity(counts.get(term) ?? 0, wordings.length)) }
}

export function runPrecedents(count: number, searches: number, scans: number): PrecedentsRun {
  const documents = Array.from({ length: count }, (_, at) => libraryDocument(Math.floor(at / 2), at % 2 === 0 ? 'es' : 'en', OWN))
  const store = openPrecedents(':memory:')
  const index = timed(() => {
    for (const document of documents) store.add(document)
  })
  const scan = timed(() => plainly(documents))
  const asked = Array.from({ length: searches }, (_, seed) => {
    const language = seed % 2 === 0 ? 'es' : 'en'
    return { text: varied(dice(seed)((count / 2) * OWN), language, seed), language }
  })
  const found = asked.map(({ text, language }) => timed(() => store.search(text, language)))
  const { wordings, weight } = scan.given
  const seen = asked.slice(0, scans).map(({ text, language }) => timed(() => ranked(text, language, wordings, weight)))
  store.close()
  return {
    documents: count,
    paragraphs: wordings.length,
    indexing: { index: index.ms, scan: scan.ms },
    searching: { index: found.map(({ ms }) => ms), scan: seen.map(({ ms }) => ms) },
    asGood: { of: seen.length, count: seen.filter(({ given }, at) => given[0]?.score === found[at]?.given[0]?.score).length },
  }
}
