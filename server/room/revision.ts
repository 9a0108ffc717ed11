/** A revision: an issued, immutable state of the text, as canonical JSON with its digest. Never a snapshot of the document: no history, no struck words but those pending.
 *  Every member may read it, so it holds no disposition unless they are released, and never a reason or a person's name. */
import { createHash } from 'node:crypto'
import type { Effect } from '../../domain/acts/types.ts'
import { citedIn } from '../../domain/register/cited.ts'
import { canonicalJson } from '../../domain/seal/index.ts'
import { dispositionsOnRecord } from '../../domain/sitting/course.ts'
import type { RoomState } from '../../domain/sitting/types.ts'
import { type IssuedSide, issuedSides } from '../../domain/languages/issued-sides.ts'
import { wordingsIssued } from './wordings.ts'
import { authorsNow } from './authors.ts'
import type { Room } from './room.ts'
import { sidesOf } from './sides.ts'
import { textOf } from './text.ts'

/** `authors`: whose its words are, as JSON; revisions of before that was kept have none. */
export type Revision = { readonly number: number; readonly digest: string; readonly json: string; readonly authors?: string }

const languagesKept = new WeakMap<Revision, readonly string[]>()

/** In which other languages it can be read. */
export function languagesIn(revision: Revision): readonly string[] {
  const known = languagesKept.get(revision)
  if (known !== undefined) return known
  const languages = sidesIn(revision).map(({ language }) => language)
  languagesKept.set(revision, languages)
  return languages
}

/** What we issued ourselves; nothing in revisions of before there were other languages. */
export const sidesIn = ({ json }: Revision): readonly IssuedSide[] => (JSON.parse(json) as { sides?: readonly IssuedSide[] }).sides ?? []

export function revisionOf(room: Room, { number, title, note }: Extract<Effect, { kind: 'issue-revision' }>): Revision {
  const { labels, standing, positions, sponsors, tabled, wordings } = room.state
  const views = textOf(room).paragraphs
  const cites = citedIn(room.state.annexed, views)
  const sides = issuedSides(room.state, views, sidesOf(room))
  const paragraphs = views.map(({ id, section, kind, role, level, marker, pi, alt, runs }) => ({
    id,
    section,
    kind,
    role,
    level,
    marker,
    pi,
    alt,
    runs,
    label: labels.get(id) ?? null,
    standing: standing.get(id) ?? { kind: 'open' },
  }))
  const json = canonicalJson({
    form: 1,
    document: room.document,
    number,
    title,
    ...(note === undefined ? {} : { note }),
    at: room.now(),
    paragraphs,
    positions,
    ...(sponsors.length === 0 ? {} : { sponsors }),
    ...(tabled.length === 0 ? {} : { tabled }),
    ...(wordings.alive.size === 0 ? {} : { wordings: wordingsIssued(room.state) }),
    ...(sides.length === 0 ? {} : { sides }),
    ...(cites.length === 0 ? {} : { cites }),
    ...traceIn(room.state),
  })
  return {
    number,
    digest: createHash('sha256').update(json).digest('hex'),
    json,
    authors: JSON.stringify({ from: number, paragraphs: authorsNow(room) }),
  }
}

function traceIn(state: RoomState): Record<string, unknown> {
  const { recommendations, links, dispositionsReleased } = state
  return {
    recommendations: recommendations.map(({ number, text }) => ({ number, text })),
    links: links.map(({ recommendation, paragraph }) => ({ recommendation, paragraph })),
    ...(dispositionsReleased ? { dispositions: dispositionsOnRecord(state) } : {}),
  }
}

/** For those who follow: dispositions are not theirs, so what they read has another digest where it held some. */
export function withoutDispositions(json: string): string {
  const { dispositions, ...rest } = JSON.parse(json) as Record<string, unknown>
  return dispositions === undefined ? json : canonicalJson(rest)
}
