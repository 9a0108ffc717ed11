/** The list of decisions as a paper to hand round: what stands in it, whatever form it is written in. */
import { DECISION_TERMS, sayOfDecisions } from '../sentences/decisions.ts'
import type { Language } from '../sentences/fill.ts'
import { sayOnPaper } from '../sentences/papers.ts'
import { SITTING_TERMS } from '../sentences/terms.ts'
import type { SittingKind } from '../sitting/types.ts'
import { dayAndTime } from '../template/dates.ts'
import { escaped } from '../trace/table-html.ts'
import type { Decision } from './decisions.ts'
import { type AboutList, listPage } from './list-page.ts'

type Row = Pick<Decision, 'at' | 'label' | 'decision'> & {
  readonly sitting: { readonly kind: SittingKind; readonly ordinal: number } | null
  /** By name. */
  readonly parties: readonly string[]
}

/** Plain data, so that it can be handed to another thread. */
export type DecisionsFacts = {
  readonly language: Language
  readonly textLanguage: string
  readonly conference: string
  readonly isRehearsal: boolean
  readonly zone: string
  readonly at: number
  readonly list: 'unattributed' | 'attributed'
  readonly rows: readonly Row[]
}

export type DecisionsPaper = AboutList & {
  readonly language: Language
  readonly columns: readonly string[]
  /** A cell for each column. */
  readonly rows: readonly (readonly string[])[]
}

const COLUMNS = ['column.when', 'column.sitting', 'column.paragraph', 'column.decision'] as const

export function decisionsPaper(facts: DecisionsFacts): DecisionsPaper {
  const { language, textLanguage, conference, isRehearsal, zone, at, list, rows } = facts
  const say = sayOfDecisions(language)
  return {
    language,
    textLanguage,
    title: say('title'),
    conference,
    mark: isRehearsal ? sayOnPaper(language)('rehearsal') : null,
    of: say('of.at', dayAndTime(at, zone, language)),
    told: say(`told.${list}`),
    columns: [...COLUMNS, ...(list === 'attributed' ? (['column.parties'] as const) : [])].map((key) => say(key)),
    rows: rows.map((row) => [...cellsOf(row, facts), ...(list === 'attributed' ? [row.parties.join(', ')] : [])]),
    none: say('none'),
  }
}

function cellsOf({ at, sitting, label, decision }: Row, { language, zone }: DecisionsFacts): readonly string[] {
  const { day, time } = dayAndTime(at, zone, language)
  const where =
    sitting === null ? sayOfDecisions(language)('sitting.none') : `${SITTING_TERMS[sitting.kind][language]} (${sitting.ordinal})`
  return [`${day}, ${time}`, where, label ?? '·', DECISION_TERMS[decision][language]]
}

/** The file's name, without its ending. */
export const decisionsName = ({ language, at, zone }: Pick<DecisionsFacts, 'language' | 'at' | 'zone'>): string =>
  `${sayOfDecisions(language)('title')} ${dayAndTime(at, zone, language).day}`

const STYLES = `
@page{size:A4;margin:18mm 16mm}
body{margin:2em auto;max-width:52em;padding:0 1em;font:11pt/1.45 Calibri,Carlito,sans-serif;color:#17202a;background:#fff}
h1{font:600 1.5em Cambria,Caladea,Georgia,serif;margin:.1em 0}
header p{margin:.1em 0;color:#465160}
.mark{font-weight:700;color:#7d4a00;letter-spacing:.1em}
table{width:100%;border-collapse:collapse;margin-top:1.2em}
th,td{padding:.35em .6em;border:1px solid #7d8897;text-align:left;vertical-align:top}
thead{background:#e3eaf3}
tr{break-inside:avoid}
`

export const decisionsHtml = (paper: DecisionsPaper): string =>
  listPage({
    ...paper,
    heads: paper.columns,
    rows: paper.rows.map((cells) => cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')),
    styles: STYLES,
  })
