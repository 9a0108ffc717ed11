/** Which paragraphs may answer a request, and which of them do: best first, each for what it explains anew. */
import { isMatterOf, type Pair, type Part, scoreOf, sharedBy, sum, type Unit } from './units.ts'

const LEAST = 0.22
const LEAST_SENT_BACK = 0.12
const LEAST_ANEW = 0.17
/** A second paragraph has to take up more: what it shares with the first does not count. */
const LEAST_IN_SECOND = 0.3
/** ... unless it speaks of little else. */
const LITTLE_ELSE = 0.35
const LEAST_OF_PARAGRAPH = 0.09
/** So much of a request stands in the paragraph that one word of its own is enough. */
const NEARLY_ALL = 0.6
/** One decision may send much back at once. */
const LEAST_OF_SENT_BACK = 0.05

export function candidatePairs(
  parts: readonly Part[],
  paragraphs: readonly Unit[],
  linkable: (paragraph: number) => boolean,
): readonly Pair[] {
  const where = new Map<string, number[]>()
  paragraphs.forEach(({ weights }, at) => {
    if (linkable(at)) for (const term of weights.keys()) where.set(term, [...(where.get(term) ?? []), at])
  })
  const tooCommon = Math.max(12, paragraphs.length / 4)
  return parts.flatMap(({ unit: item }, at) => {
    const near = new Set<number>()
    for (const term of item.weights.keys()) {
      const found = where.get(term) ?? []
      if (found.length <= tooCommon) for (const each of found) near.add(each)
    }
    return [...near].flatMap((paragraph) => {
      const other = paragraphs[paragraph]
      if (other === undefined) return []
      const shared = sharedBy(item, other)
      const score = scoreOf(item, other, shared)
      return score >= (other.sentBack ? LEAST_SENT_BACK : LEAST) ? [{ part: at, paragraph, shared, score }] : []
    })
  })
}

const anew = (shared: ReadonlyMap<string, number>, known: ReadonlySet<string>): number =>
  sum([...shared].filter(([term]) => !known.has(term)).map(([, weight]) => weight))

const LEAST_MATTER = 0.15
const PLAINLY = 0.55

/** Who is asked is not what is asked: names and the act alone link nothing, unless they are nearly all that is said. */
function speaksOfMatter(shared: ReadonlyMap<string, number>, known: ReadonlySet<string>, item: Unit, paragraph: Unit): boolean {
  const isMatter = isMatterOf(item, paragraph)
  const newly = [...shared].filter(([term]) => !known.has(term))
  const matter = sum(newly.filter(([term]) => isMatter(term)).map(([, weight]) => weight))
  const all = sum([...item.weights].filter(([term]) => isMatter(term)).map(([, weight]) => weight))
  const covers = sum(shared.values()) / item.total
  if (matter > 0 && (matter >= LEAST_MATTER * all || covers >= NEARLY_ALL)) return true
  return sum(newly.map(([, weight]) => weight)) >= PLAINLY * Math.min(item.total, paragraph.total)
}

/** Best first, each for what it explains anew. `parts[i].item` is the Recommendation that a part belongs to. */
export function taken(pairs: readonly Pair[], parts: readonly Part[], paragraphs: readonly Unit[]): readonly Pair[] {
  const askedIn = new Map<number, Set<string>>()
  const takenUp = new Map<number, Set<string>>()
  return [...pairs]
    .sort((a, b) => b.score - a.score || a.part - b.part || a.paragraph - b.paragraph)
    .filter(({ part, paragraph, shared }) => {
      const [asking, answering] = [parts[part], paragraphs[paragraph]]
      if (asking === undefined || answering === undefined) return false
      const asked = askedIn.get(paragraph) ?? new Set()
      const up = takenUp.get(part) ?? new Set()
      const known = new Set([...asked, ...up])
      // A second request for the same thing, for somebody else: what it asks for is known, for whom is new.
      if (!speaksOfMatter(shared, up, asking.unit, answering)) return false
      const matters = [...shared.keys()].filter((term) => !known.has(term) && isMatterOf(asking.unit, answering)(term)).length
      if (up.size > 0 && matters < FEWEST_MATTERS) return false
      const covers = sum(shared.values()) / asking.unit.total
      const place = up.size > 0 ? 'second paragraph' : 'second request'
      if (known.size > 0 && !explainsAnew(anew(shared, known), covers, asking.unit, answering, place)) return false
      askedIn.set(paragraph, new Set([...asked, ...shared.keys()]))
      takenUp.set(part, new Set([...up, ...shared.keys()]))
      return true
    })
}

/** `the next Conference` alone makes no second paragraph of a request. */
const FEWEST_MATTERS = 2

type Place = 'second paragraph' | 'second request'

/** What a further pair has to explain that is not explained yet. `covers`: share of the Recommendation that the paragraph says. */
function explainsAnew(newly: number, covers: number, item: Unit, paragraph: Unit, place: Place): boolean {
  if (place === 'second request' && covers >= NEARLY_ALL && newly > 0) return true
  if (place === 'second paragraph' && newly < LEAST_IN_SECOND * item.total && newly < LITTLE_ELSE * paragraph.total) return false
  return (
    newly >= LEAST_ANEW * item.total &&
    newly >= (paragraph.sentBack && place === 'second request' ? LEAST_OF_SENT_BACK : LEAST_OF_PARAGRAPH) * paragraph.total
  )
}
