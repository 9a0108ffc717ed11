/** The text as the index last verified it, in views: what acts decide on and what pages start from. */
import type { ParagraphView, TextView } from '../../domain/proposals/types.ts'
import { viewOf } from '../../domain/proposals/read.ts'
import { digestOfText } from '../../domain/adoption/facts.ts'
import type { Digest } from '../../domain/text/ids.ts'
import type { Verified } from '../../domain/guard/guard.ts'
import type { Room } from './room.ts'
import { inSlices } from './slices.ts'

type Looks = Pick<ParagraphView, 'id' | 'section' | 'kind' | 'role' | 'level' | 'marker' | 'pi' | 'alt'>

const looksOf = ({ id, section, role, level, marker, pi, alt }: Verified): Looks => ({
  id,
  section: section.id,
  kind: section.kind,
  role,
  level,
  marker,
  pi,
  alt,
})

const looksLike = (before: Looks, { id, section, role, level, marker, pi, alt }: Verified): boolean =>
  before.id === id &&
  before.section === section.id &&
  before.kind === section.kind &&
  before.role === role &&
  before.level === level &&
  before.marker === marker &&
  before.pi === pi &&
  before.alt === alt

/** Made of a paragraph once, and kept while its characters and attributes stay what they were. The index is made anew whenever a paragraph comes or goes;
 *  the characters of all others stay the same objects. */
export function keptOf<Made>(make: (paragraph: Verified) => Made): (paragraph: Verified) => Made {
  const kept = new WeakMap<Verified['runs'], { readonly looks: Looks; readonly made: Made }>()
  return (paragraph) => {
    const before = kept.get(paragraph.runs)
    if (before !== undefined && looksLike(before.looks, paragraph)) return before.made
    const made = make(paragraph)
    kept.set(paragraph.runs, { looks: looksOf(paragraph), made })
    return made
  }
}

export const viewIn = keptOf((paragraph) => viewOf(paragraph, paragraph.runs))

/** As it stands now, for as long as nothing is written. */
export function textOf(room: Room): TextView {
  const { paragraphs } = room.index
  let all: readonly ParagraphView[] | null = null
  return {
    get paragraphs() {
      all ??= [...paragraphs.values()].map(viewIn)
      return all
    },
    find: (id) => {
      const paragraph = paragraphs.get(id)
      return paragraph === undefined ? null : viewIn(paragraph)
    },
  }
}

/** Changes and digests of every paragraph, made ahead of an answer that holds them all: of three hundred that were all written in they take longer than
 *  anybody's letters may wait. What changes meanwhile is made with the answer. */
export const readAhead = (room: Room): Promise<void> =>
  inSlices(textOf(room).paragraphs, (paragraph) => {
    void paragraph.seen
    for (const proposal of paragraph.proposals) void [proposal.seen, proposal.hunks]
  })

const digested = new WeakMap<Room, { readonly language: string; readonly views: readonly ParagraphView[]; readonly digest: Digest }>()

/** Of the canonical text. A hall of pages that come at once is told the same digest, made once. */
export function digestIn(room: Room): Digest {
  const { language } = room.state.conference
  const views = textOf(room).paragraphs
  const before = digested.get(room)
  const isSame =
    before?.language === language && before.views.length === views.length && before.views.every((view, at) => view === views[at])
  if (isSame) return before.digest
  const digest = digestOfText(room.state, views)
  digested.set(room, { language, views, digest })
  return digest
}
