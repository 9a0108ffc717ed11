/** The table of correspondence as a document to hand round: what stands in it, whatever form it is written in.
 *  It goes from hand to hand, so nothing comes in that is not for every hand: neither legal weights nor internal reasons have a place in these types. */
import type { Language } from '../sentences/fill.ts'
import { OUTCOMES_ON_PAPER, sayOnPaper, type SayOnPaper } from '../sentences/papers.ts'
import { DISPOSITION_TERMS } from '../sentences/terms.ts'
import type { Disposition, Standing, TopicOutcome } from '../sitting/types.ts'
import type { Instant } from '../text/ids.ts'
import type { SectionKind } from '../text/schema.ts'
import { dayAndTime } from '../template/dates.ts'
import { differencesTo, type Piece } from './differences.ts'
import { dispositionSoFar } from './dispositions.ts'
import { type Figures, figuresOf } from './figures.ts'
import { languagesOf } from './languages.ts'
import { sharedWith } from './sharing.ts'

export type TableParagraph = {
  readonly id: string
  /** `C4`; null where the text has no labels. */
  readonly label: string | null
  readonly kind: SectionKind
  /** As it reads with nothing pending; a proposed paragraph as it is proposed. */
  readonly text: string
  readonly standing: Standing['kind']
  /** The name of the party whose proposal the whole paragraph still is. */
  readonly proposedBy: string | null
  readonly hasPending: boolean
  /** Of substance, with neither a Recommendation nor a recorded topic behind it. */
  readonly isUnfounded: boolean
}

export type TableTopic = {
  readonly number: number
  readonly title: string
  /** A name, not a code. */
  readonly raisedBy: string
  readonly outcome: TopicOutcome | null
  readonly paragraph: string | null
}

export type TextOfTable =
  | { readonly kind: 'revision'; readonly number: number; readonly title: string; readonly at: Instant }
  | { readonly kind: 'live'; readonly at: Instant }
  | { readonly kind: 'file'; readonly name: string }

/** Plain data, so that it can be handed to another thread. */
export type CorrespondenceFacts = {
  /** Of the table's own words. */
  readonly language: Language
  /** Of the Recommendations and the Declaration: `es`. */
  readonly textLanguage: string
  readonly conference: string
  readonly isRehearsal: boolean
  readonly zone: string
  readonly of: TextOfTable
  readonly recommendations: readonly { readonly number: string; readonly text: string }[]
  readonly links: readonly { readonly recommendation: string; readonly paragraph: string }[]
  /** In the order of the text. */
  readonly paragraphs: readonly TableParagraph[]
  /** Null for a table without them; where one has none, links and wording say it. */
  readonly dispositions: readonly { readonly recommendation: string; readonly disposition: Disposition }[] | null
  readonly topics: readonly TableTopic[]
}

export type TableTarget = {
  readonly label: string
  readonly text: string
  readonly pieces: readonly Piece[]
  readonly remarks: readonly string[]
}
export type TableRow = {
  readonly number: string
  readonly recommendation: string
  readonly targets: readonly TableTarget[]
  /** In words; null in a table without dispositions. */
  readonly disposition: string | null
  /** On the row as a whole. */
  readonly remarks: readonly string[]
}
export type TopicRow = {
  readonly number: string
  readonly title: string
  readonly raisedBy: string
  readonly outcome: string
  readonly paragraph: string
}
export type CorrespondenceTable = {
  readonly language: Language
  readonly textLanguage: string
  readonly title: string
  readonly conference: string
  /** What a paper of a rehearsal is marked with: it goes on lying about. */
  readonly mark: string | null
  /** Which state of the text this is, and of when. */
  readonly of: string
  /** A sentence that can be read out. */
  readonly summary: string
  readonly hasDispositions: boolean
  readonly rows: readonly TableRow[]
  readonly topics: readonly TopicRow[]
  /** Paragraphs of substance with neither a Recommendation nor a recorded topic behind them. */
  readonly unfounded: readonly { readonly label: string; readonly text: string }[]
}

/** Called after each Recommendation: how many are done. */
type Tell = (done: number) => void

const UNLABELLED = '·'
const labelOf = (paragraph: TableParagraph): string => paragraph.label ?? UNLABELLED

export function correspondenceTable(facts: CorrespondenceFacts, tell: Tell = () => undefined): CorrespondenceTable {
  const say = sayOnPaper(facts.language)
  const made = rowMaker(facts, say)
  const rows = facts.recommendations.map((recommendation, i) => {
    const row = made(recommendation)
    tell(i + 1)
    return row
  })
  const unfounded = unfoundedIn(facts)
  return {
    language: facts.language,
    textLanguage: facts.textLanguage,
    title: say('table.title'),
    conference: facts.conference,
    mark: facts.isRehearsal ? say('rehearsal') : null,
    of: textLine(facts, say),
    summary: summaryOf(
      figuresOf(rows.map(({ row, disposition }) => ({ targets: row.targets, disposition }))),
      facts,
      unfounded.length,
      say,
    ),
    hasDispositions: facts.dispositions !== null,
    rows: rows.map(({ row }) => row),
    topics: topicsOf(facts, say),
    unfounded,
  }
}

/** The file's name without its ending: `Cuadro de correspondencia Rev.2`. */
export function correspondenceName({ language, of, zone }: CorrespondenceFacts): string {
  const title = sayOnPaper(language)('table.title')
  switch (of.kind) {
    case 'revision':
      return `${title} Rev.${of.number}`
    case 'live':
      return `${title} ${dayAndTime(of.at, zone, language).day}`
    case 'file':
      return title
  }
}

/** Which state of the text a paper is about, and of when. */
export function textLine({ of, zone, language }: Pick<CorrespondenceFacts, 'of' | 'zone' | 'language'>, say: SayOnPaper): string {
  switch (of.kind) {
    case 'revision':
      return say('state.revision', { number: of.number, title: of.title, ...dayAndTime(of.at, zone, language) })
    case 'live':
      return say('state.live', dayAndTime(of.at, zone, language))
    case 'file':
      return say('state.file', { name: of.name })
  }
}

type Made = { readonly row: TableRow; readonly disposition: Disposition | null }

function rowMaker(facts: CorrespondenceFacts, say: SayOnPaper): (recommendation: CorrespondenceFacts['recommendations'][number]) => Made {
  const byId = new Map(facts.paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  const linked = grouped(facts.links, 'recommendation', 'paragraph')
  const sharing = grouped(facts.links, 'paragraph', 'recommendation')
  const computed = computedFrom(facts)
  const decided = facts.dispositions === null ? null : new Map(facts.dispositions.map((each) => [each.recommendation, each.disposition]))
  return ({ number, text }) => {
    const ids = linked.get(number) ?? []
    const found = ids.flatMap((id) => byId.get(id) ?? [])
    const pieces = differencesTo(
      text,
      found.map((paragraph) => paragraph.text),
    )
    const disposition = decided === null ? null : (decided.get(number) ?? computed({ number, text }, found))
    const row: TableRow = {
      number,
      recommendation: text,
      targets: found.map((paragraph, i) => ({
        label: labelOf(paragraph),
        text: paragraph.text,
        pieces: pieces[i] ?? [],
        remarks: remarksOn(
          paragraph,
          (sharing.get(paragraph.id) ?? []).filter((each) => each !== number),
          say,
        ),
      })),
      disposition: disposition === null ? null : DISPOSITION_TERMS[disposition][facts.language],
      remarks: ids.length > found.length ? [say('remark.gone', { count: ids.length - found.length })] : [],
    }
    return { row, disposition }
  }
}

type Computed = (item: { readonly number: string; readonly text: string }, found: readonly TableParagraph[]) => Disposition

/** What links and wording say, where nobody has said otherwise. */
function computedFrom({ recommendations, links, textLanguage }: CorrespondenceFacts): Computed {
  const languages = languagesOf(recommendations, textLanguage)
  return ({ number, text }, found) => {
    const targets = found.flatMap((paragraph) =>
      paragraph.text === '' ? [] : [{ text: paragraph.text, kind: paragraph.kind, sharedWith: sharedWith(number, paragraph.id, links) }],
    )
    return dispositionSoFar({ text, targets, languages })
  }
}

/** Values of one field by those of another, each once, in order. */
function grouped<Key extends string>(
  links: readonly Readonly<Record<Key, string>>[],
  by: Key,
  of: Key,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const link of links) {
    const group = groups.get(link[by])
    if (group === undefined) groups.set(link[by], [link[of]])
    else if (!group.includes(link[of])) group.push(link[of])
  }
  return groups
}

const STANDING_REMARKS = { open: null, 'ad-referendum': 'remark.ad-referendum', agreed: 'remark.agreed' } as const

function remarksOn({ proposedBy, standing, hasPending }: TableParagraph, others: readonly string[], say: SayOnPaper): readonly string[] {
  const standingRemark = STANDING_REMARKS[standing]
  return [
    ...(standingRemark === null ? [] : [say(standingRemark)]),
    ...(proposedBy === null ? [] : [say('remark.proposed', { party: proposedBy })]),
    ...(hasPending && proposedBy === null ? [say('remark.pending')] : []),
    ...(others.length === 0 ? [] : [say('remark.shared', { count: others.length, numbers: others.join(', ') })]),
  ]
}

const unfoundedIn = ({ paragraphs }: CorrespondenceFacts): CorrespondenceTable['unfounded'] =>
  paragraphs
    .filter(({ isUnfounded, text }) => isUnfounded && text !== '')
    .map((paragraph) => ({ label: labelOf(paragraph), text: paragraph.text }))

function topicsOf({ topics, paragraphs, language }: CorrespondenceFacts, say: SayOnPaper): readonly TopicRow[] {
  const byId = new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph]))
  return topics.map(({ number, title, raisedBy, outcome, paragraph }) => {
    const found = paragraph === null ? undefined : byId.get(paragraph)
    return {
      number: `T${number}`,
      title,
      raisedBy,
      outcome: outcome === null ? say('topics.open') : OUTCOMES_ON_PAPER[outcome][language],
      paragraph: found === undefined ? '' : labelOf(found),
    }
  })
}

function summaryOf(figures: Figures, facts: CorrespondenceFacts, unfounded: number, say: SayOnPaper): string {
  const { total, linked } = figures
  return [
    facts.dispositions === null ? say('summary.linked', { linked, total }) : decidedSentence(figures, say),
    ...(facts.dispositions !== null && figures.undecided > 0 ? [say('summary.undecided', { count: figures.undecided })] : []),
    ...(facts.topics.length > 0 ? [say('summary.topics', { count: facts.topics.length })] : []),
    ...(unfounded > 0 ? [say('summary.unfounded', { count: unfounded })] : []),
  ].join(' ')
}

function decidedSentence({ retained, total, counts }: Figures, say: SayOnPaper): string {
  const parts = counts.map(({ disposition, count }) => say(`count.${disposition}`, { count }))
  return `${say('summary.retained', { retained, total })}${parts.length === 0 ? '' : `: ${parts.join(', ')}`}.`
}

/** Nothing to show beside the text: it says what the Recommendation said, to the letter. */
export const isUnchanged = (pieces: readonly Piece[]): boolean => pieces.every((piece) => piece.kind === 'same')
