/** A revision: an issued, immutable state of the text, as canonical JSON with its digest. Never a snapshot of the document: no history, no struck words but those pending.
 *  Every member may read it, so it holds no disposition: those are internal until they are released. */
import { canonicalJson, sha256Hex } from '../../domain/seal/index.ts'
import type { Room } from './room.ts'
import { textOf } from './text.ts'

export type Revision = { readonly number: number; readonly digest: string; readonly json: string }

export function revisionOf(room: Room, number: number, title: string): Revision {
  const { labels, standing, positions, links } = room.state
  const paragraphs = textOf(room).paragraphs.map(({ id, section, kind, role, level, marker, pi, alt, runs }) => ({
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
    at: room.now(),
    paragraphs,
    positions,
    links,
  })
  return { number, digest: sha256Hex(json), json }
}
