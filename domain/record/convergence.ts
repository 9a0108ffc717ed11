/** How far the meeting has come: how many paragraphs are open, agreed ad referendum and agreed, and how many proposals wait. Counts only, of no party. */
import { partiesIn } from '../proposals/read.ts'
import type { Run } from '../proposals/types.ts'
import type { Instant } from '../text/ids.ts'
import { SECTION_KINDS, type SectionKind } from '../text/schema.ts'
import type { FrameParagraph } from './frames.ts'

export type Counts = { readonly open: number; readonly adReferendum: number; readonly agreed: number; readonly pending: number }
export type Point = {
  readonly at: Instant
  readonly seq: number
  readonly all: Counts
  readonly sections: Readonly<Partial<Record<SectionKind, Counts>>>
}

const NONE: Counts = { open: 0, adReferendum: 0, agreed: 0, pending: 0 }

type Counted = Pick<FrameParagraph, 'kind' | 'role' | 'pi' | 'standing'> & { readonly runs: readonly Pick<Run, 'ins' | 'dels'>[] }

/** Titles, headings and lead-ins are not counted, as they are not in the map of the text; a paragraph that is only proposed is no paragraph of the text yet, but its proposal waits. */
export function countsOf(paragraphs: readonly Counted[]): Pick<Point, 'all' | 'sections'> {
  const sections: Partial<Record<SectionKind, Counts>> = {}
  for (const paragraph of paragraphs) sections[paragraph.kind] = sum(sections[paragraph.kind] ?? NONE, counted(paragraph))
  const all = SECTION_KINDS.reduce((total, kind) => sum(total, sections[kind] ?? NONE), NONE)
  return { all, sections }
}

const counted = ({ role, pi, standing, runs }: Counted): Counts => {
  const isOfText = pi === null && (role === 'body' || role === 'quote')
  return {
    open: Number(isOfText && standing.kind === 'open'),
    adReferendum: Number(isOfText && standing.kind === 'ad-referendum'),
    agreed: Number(isOfText && standing.kind === 'agreed'),
    pending: partiesIn(runs, pi).length,
  }
}

const sum = (one: Counts, other: Counts): Counts => ({
  open: one.open + other.open,
  adReferendum: one.adReferendum + other.adReferendum,
  agreed: one.agreed + other.agreed,
  pending: one.pending + other.pending,
})

/** No chart shows more. */
export const MOST_POINTS = 240

/** Points that say what the one before said are left out; of too many, every so-manieth stays, and always the first and the last. */
export function thinned(points: readonly Point[], most = MOST_POINTS): readonly Point[] {
  const last = points.length - 1
  const telling = points.filter((point, i) => i === 0 || i === last || !isSame(point, points[i - 1]))
  if (telling.length <= most) return telling
  const step = (telling.length - 1) / (most - 1)
  return Array.from({ length: most }, (_, i) => telling[Math.round(i * step)]).filter((point) => point !== undefined)
}

const isSame = (one: Point, other: Point | undefined): boolean =>
  JSON.stringify([one.all, one.sections]) === JSON.stringify([other?.all, other?.sections])
