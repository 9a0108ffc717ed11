/** Reads proposals from the document: derived from the text alone, never from events. */
import type * as Y from 'yjs'
import { digestOf } from '../seal/index.ts'
import { type CharRun, readChars } from '../text/chars.ts'
import { type ParagraphElement, paragraphsOf } from '../text/document.ts'
import type { Digest, ParagraphId, Party } from '../text/ids.ts'
import { once } from '../text/once.ts'
import { hunksOf } from './hunks.ts'
import type { ParagraphView, Proposal, ProposalKind, Run, TextView } from './types.ts'

/** Neighbouring characters with the same marks become one run, whoever's keyboard they came from. */
export function runsOf(chars: readonly CharRun[]): Run[] {
  const runs: { text: string; marks: CharRun['marks'] }[] = []
  for (const { text, marks } of chars) {
    const last = runs.at(-1)
    if (last !== undefined && last.marks === marks) last.text += text
    else runs.push({ text, marks })
  }
  return runs.map(({ text, marks }) => ({ text, ins: marks.ins, dels: marks.dels, emphasis: marks.emphasis }))
}

/** Every party with something pending in the paragraph, in the order of the alphabet. */
export function partiesIn(runs: readonly Pick<Run, 'ins' | 'dels'>[], pi: Party | null): Party[] {
  const parties = new Set<Party>(pi === null ? [] : [pi])
  for (const run of runs) {
    if (run.ins !== null) parties.add(run.ins)
    for (const by of run.dels) parties.add(by)
  }
  return [...parties].sort()
}

type Wording = readonly (readonly [text: string, emphasis: string])[]

/** Whether words stay where exactly the given parties' proposals are accepted. */
export const staysWith = ({ ins, dels }: Run, accepted: ReadonlySet<Party>): boolean =>
  (ins === null || accepted.has(ins)) && !dels.some((by) => accepted.has(by))

/** The words that stay where exactly the given parties' proposals are accepted, in canonical form. */
export function wordingWith(runs: readonly Run[], accepted: ReadonlySet<Party>): Wording {
  const wording: [string, string][] = []
  for (const run of runs) {
    if (!staysWith(run, accepted)) continue
    const emphasis = run.emphasis.join()
    const last = wording.at(-1)
    if (last !== undefined && last[1] === emphasis) last[0] += run.text
    else wording.push([run.text, emphasis])
  }
  return wording
}

const NONE: ReadonlySet<Party> = new Set()

function kindOf(runs: readonly Run[], pi: Party | null, by: Party): ProposalKind {
  if (pi === by) return 'new paragraph'
  const base = runs.filter((run) => run.ins === null)
  const strikesAll = base.length > 0 && base.every((run) => run.dels.includes(by))
  return pi === null && strikesAll && !runs.some((run) => run.ins === by) ? 'removal' : 'words'
}

/** Read when it is first asked for: most acts are about few paragraphs, and ask neither changes nor digests of all others. */
export function proposalsIn(runs: readonly Run[], pi: Party | null): Proposal[] {
  return partiesIn(runs, pi).map((by) => {
    const kind = kindOf(runs, pi, by)
    const hunks = once(() => hunksOf(runs, by))
    const seen = once(() => digestOf([kind, wordingWith(runs, NONE), wordingWith(runs, new Set([by]))]))
    return {
      by,
      kind,
      get hunks() {
        return hunks()
      },
      get seen() {
        return seen()
      },
    }
  })
}

/** The digest of the base text alone: what anybody has pending does not change it. */
export const baseSeen = ({ runs }: Pick<ParagraphView, 'runs'>): Digest => digestOf(wordingWith(runs, NONE))

const seenOf = (paragraph: ParagraphElement, runs: readonly Run[]): Digest =>
  digestOf([paragraph.role, paragraph.level, paragraph.marker, paragraph.pi, paragraph.alt, runs])

export function viewOf(paragraph: ParagraphElement, chars: readonly CharRun[]): ParagraphView {
  const runs = runsOf(chars)
  const proposals = once(() => proposalsIn(runs, paragraph.pi))
  const seen = once(() => seenOf(paragraph, runs))
  return {
    id: paragraph.id,
    section: paragraph.section.id,
    kind: paragraph.section.kind,
    role: paragraph.role,
    level: paragraph.level,
    marker: paragraph.marker,
    pi: paragraph.pi,
    alt: paragraph.alt,
    runs,
    get proposals() {
      return proposals()
    },
    get seen() {
      return seen()
    },
  }
}

export function textViewOf(paragraphs: readonly ParagraphView[]): TextView {
  const byId = new Map<ParagraphId, ParagraphView>(paragraphs.map((each) => [each.id, each]))
  return { paragraphs, find: (id) => byId.get(id) ?? null }
}

/** The whole text of one language, read from the document. */
export function readText(fragment: Y.XmlFragment): TextView {
  return textViewOf(paragraphsOf(fragment).map((paragraph) => viewOf(paragraph, paragraph.text === null ? [] : readChars(paragraph.text))))
}
