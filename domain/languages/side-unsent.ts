/** Words that somebody wrote in a language's side and that the server does not have: the paragraph as it was written, to be written again in another
 *  document where nobody else changed it meanwhile, and kept whole where somebody did. Whose they are needs no saying: a side's words are nobody's. */
import * as Y from 'yjs'
import type { CharId, CharRange } from '../text/anchors.ts'
import { type CharRun, type Marks, readChars } from '../text/chars.ts'
import { fragmentOf, type ParagraphElement, paragraphsOf } from '../text/document.ts'
import type { ParagraphId } from '../text/ids.ts'
import { EMPHASES, type Emphasis } from '../text/schema.ts'

/** `own`: what the writer added. */
type SideRun = { readonly text: string; readonly emphasis: readonly Emphasis[]; readonly own: boolean }

export type SideUnsent = {
  readonly kind: 'side'
  readonly by: null
  readonly language: string
  readonly paragraph: ParagraphId
  /** The paragraph, as its writer had it. */
  readonly text: string
  readonly runs: readonly SideRun[]
  /** What others had in it, without what the writer took away. */
  readonly others: string
  /** The identities of what the writer added, and of what the writer took away. */
  readonly added: readonly CharRange[]
  readonly gone: readonly CharRange[]
}

type Place = Pick<SideUnsent, 'language' | 'paragraph'>

/** What `local` has in these sides that `confirmed` has not, and the other way round. */
export function unsentInSides(confirmed: Y.Doc, local: Y.Doc, languages: Iterable<string>): SideUnsent[] {
  return [...languages].flatMap((language) => {
    const known = new Map(inSide(confirmed, language).map((each) => [each.id, runsOf(each)]))
    return inSide(local, language).flatMap((each) => {
      const [there, here] = [known.get(each.id) ?? [], runsOf(each)]
      return isSame(there, here) ? [] : [unsentBetweenRuns({ language, paragraph: each.id }, there, here)]
    })
  })
}

const inSide = (doc: Y.Doc, language: string): readonly ParagraphElement[] => paragraphsOf(fragmentOf(doc, language))
const runsOf = ({ text }: ParagraphElement): readonly CharRun[] => (text === null ? [] : readChars(text))

const isSame = (one: readonly CharRun[], other: readonly CharRun[]): boolean =>
  one.length === other.length &&
  one.every((run, at) => {
    const beside = other[at]
    return (
      beside !== undefined &&
      run.client === beside.client &&
      run.clock === beside.clock &&
      run.length === beside.length &&
      run.marks === beside.marks
    )
  })

export function unsentBetweenRuns(place: Place, there: readonly CharRun[], here: readonly CharRun[]): SideUnsent {
  const [before, now] = [idsIn(there), idsIn(here)]
  return {
    kind: 'side',
    by: null,
    ...place,
    text: here.map(({ text }) => text).join(''),
    runs: here.flatMap((run) => pieces(run, before)),
    others: without(there, (id) => !now.has(id)),
    added: rangesOf(here, (id) => !before.has(id)),
    gone: rangesOf(there, (id) => !now.has(id)),
  }
}

/** Cut where the writer's own begins or ends. */
function pieces({ client, clock, text, marks }: CharRun, before: ReadonlySet<string>): SideRun[] {
  const found: { text: string; readonly emphasis: readonly Emphasis[]; readonly own: boolean }[] = []
  for (let i = 0; i < text.length; i++) {
    const own = !before.has(keyOf({ client, clock: clock + i }))
    const last = found.at(-1)
    if (last?.own === own) last.text += text[i] ?? ''
    else found.push({ text: text[i] ?? '', emphasis: marks.emphasis, own })
  }
  return found
}

const keyOf = ({ client, clock }: CharId): string => `${client}/${clock}`

/** Each character of the runs by itself. */
const charsIn = (runs: readonly CharRun[]): readonly (CharId & { readonly char: string; readonly marks: Marks })[] =>
  runs.flatMap(({ client, clock, text, marks }) =>
    Array.from({ length: text.length }, (_, i) => ({ client, clock: clock + i, char: text[i] ?? '', marks })),
  )

const idsIn = (runs: readonly CharRun[]): ReadonlySet<string> => new Set(charsIn(runs).map(keyOf))

const without = (runs: readonly CharRun[], isLeftOut: (id: string) => boolean): string =>
  charsIn(runs)
    .filter((char) => !isLeftOut(keyOf(char)))
    .map(({ char }) => char)
    .join('')

function rangesOf(runs: readonly CharRun[], isWanted: (id: string) => boolean): CharRange[] {
  const ranges: (CharId & { length: number })[] = []
  for (const char of charsIn(runs)) {
    if (!isWanted(keyOf(char))) continue
    const last = ranges.at(-1)
    if (last?.client === char.client && last.clock + last.length === char.clock) last.length++
    else ranges.push({ client: char.client, clock: char.clock, length: 1 })
  }
  return ranges
}

/** Whether the words now stand in the document, or did already. Where not, nothing is written. */
export function writeAgainInSide(doc: Y.Doc, unsent: SideUnsent): boolean {
  const text = textOf(doc, unsent)
  return text !== null && (isKnown(doc, readChars(text), unsent) || writeInText(text, unsent))
}

/** The same in the document in which they were written: it knows their identities, and yet they are gone. */
export function writeOnInSide(doc: Y.Doc, unsent: SideUnsent): boolean {
  const text = textOf(doc, unsent)
  return text !== null && writeInText(text, unsent)
}

/** Only where nobody else changed the paragraph. */
function writeInText(text: Y.XmlText, { text: wanted, added, gone, others, runs }: SideUnsent): boolean {
  const here = readChars(text)
  const own = idsOfRanges([...added, ...gone])
  if (own.size > 0 && without(here, () => false) === wanted) return true
  if (without(here, (id) => own.has(id)) !== others) return false
  text.applyDelta(deltaOf(here, own, runs))
  return true
}

const textOf = (doc: Y.Doc, { language, paragraph }: Place): Y.XmlText | null =>
  inSide(doc, language).find(({ id }) => id === paragraph)?.text ?? null

const idsOfRanges = (ranges: readonly CharRange[]): ReadonlySet<string> =>
  new Set(ranges.flatMap(({ client, clock, length }) => Array.from({ length }, (_, i) => keyOf({ client, clock: clock + i }))))

/** The line may have fallen after the words came to disk and before the page was told. */
function isKnown(doc: Y.Doc, here: readonly CharRun[], { added, gone }: SideUnsent): boolean {
  const isSeen = ({ client, clock, length }: CharRange): boolean => Y.getState(doc.store, client) >= clock + length
  const living = idsIn(here)
  return added.length + gone.length > 0 && added.every(isSeen) && [...idsOfRanges(gone)].every((id) => !living.has(id))
}

type Op = { retain: number; attributes?: Attributes } | { insert: string; attributes: Attributes } | { delete: number }
type Attributes = Record<string, unknown>

/** What others have stays as it is, but for emphasis; what is the writer's goes and comes in between, where it was written. */
function deltaOf(here: readonly CharRun[], own: ReadonlySet<string>, wanted: readonly SideRun[]): Op[] {
  const ops: Op[] = []
  const standing = [...charsIn(here)]
  const passOwn = (): void => {
    while (standing[0] !== undefined && own.has(keyOf(standing[0]))) {
      standing.shift()
      ops.push({ delete: 1 })
    }
  }
  for (const run of wanted) {
    passOwn()
    if (run.own) ops.push({ insert: run.text, attributes: emphasised(run.emphasis) })
    else {
      for (let i = 0; i < run.text.length; i++) {
        passOwn()
        const char = standing.shift()
        ops.push(char?.marks.emphasis.join() === run.emphasis.join() ? { retain: 1 } : { retain: 1, attributes: emphasised(run.emphasis) })
      }
    }
  }
  passOwn()
  return ops
}

/** Emphasis that is not there is named as absent, or the words would take on that of what stands before them. */
const emphasised = (emphasis: readonly Emphasis[]): Attributes =>
  Object.fromEntries(EMPHASES.map((each) => [each, emphasis.includes(each) ? {} : null]))
