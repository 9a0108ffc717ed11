/** Texts to compile, in a notation for what several parties do with the same words. */
import { proposalsIn } from '../proposals/read.ts'
import type { Run } from '../proposals/types.ts'
import type { DelegationCode, Party } from '../text/ids.ts'
import { p, s } from '../acts/room.fixture.ts'
import type { PositionHeld, SourceParagraph } from './types.ts'

/** `El [MX+gran ][GT,US-río][MX+GT-ancho]`: an insertion, a strike by two, a strike within another's insertion. */
export function runsOf(notation: string): Run[] {
  return [...notation.matchAll(/\{([^+}]*)\+?([A-Za-z,]*)-?:([^}]*)\}|([^{]+)/g)].map((match) => {
    if (match[4] !== undefined) return { text: match[4], ins: null, dels: [], emphasis: [] }
    const dels = (match[2] ?? '').split(',').filter((each) => each !== '') as Party[]
    return { text: match[3] ?? '', ins: match[1] === '' ? null : (match[1] as Party), dels: dels.sort(), emphasis: [] }
  })
}

export type About = Partial<Pick<SourceParagraph, 'pi' | 'alt' | 'label' | 'standing' | 'marker' | 'role'>>

export function paragraphOf(id: string, runs: readonly Run[], about: About = {}): SourceParagraph {
  const pi = about.pi ?? null
  return {
    id: p(id),
    section: s('uno'),
    kind: 'commitments',
    role: 'body',
    level: 0,
    marker: 'none',
    alt: null,
    label: id.toUpperCase(),
    standing: { kind: 'open' },
    ...about,
    pi,
    runs,
    proposals: proposalsIn(runs, pi),
  }
}

export const held = (paragraph: SourceParagraph, of: Party, by: string, position: PositionHeld['position']): PositionHeld => {
  const seen = paragraph.proposals.find((proposal) => proposal.by === of)?.seen
  if (seen === undefined) throw new Error(`${of} proposes nothing in ${paragraph.id}`)
  return { paragraph: paragraph.id, of, by: by as DelegationCode, position, seen }
}
