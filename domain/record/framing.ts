/** Frames of a film for one viewer: the first whole, the next ones by what changed, nowhere a word that another party withdrew. */
import { runsOf } from '../proposals/read.ts'
import type { CharRun } from '../text/chars.ts'
import type { ParagraphId, Party } from '../text/ids.ts'
import type { Fates } from './fates.ts'
import { type Film, type Scene, scenesOf } from './film.ts'
import type { Frame, FrameParagraph, Held, Still } from './frames.ts'

const OPEN: Held = { standing: { kind: 'open' }, label: null }

/** `seqs` of moments, in order; others are passed over. */
export function framesOf(
  { changes, fates }: Pick<Film, 'changes' | 'fates'>,
  seqs: readonly number[],
  viewer: Party | null,
): readonly Frame[] {
  const wanted = new Set(seqs)
  const frames: Frame[] = []
  let shown: ReadonlyMap<ParagraphId, string> = new Map()
  for (const { moment, scene } of scenesOf(changes)) {
    if (!wanted.has(moment.seq)) continue
    const paragraphs = paragraphsAt(scene, fates, moment.seq, viewer, 'visible')
    const now = new Map(paragraphs.map((each) => [each.id, JSON.stringify(each)]))
    const order = [...now.keys()]
    frames.push({
      seq: moment.seq,
      order: order.join() === [...shown.keys()].join() ? null : order,
      paragraphs: paragraphs.filter(({ id }) => shown.get(id) !== now.get(id)),
    })
    shown = now
  }
  return frames
}

/** Withdrawn words are left out; with them, unless `all` are wanted, paragraphs that were only proposed and of which no word is left to show. */
export function paragraphsAt(
  scene: Scene,
  fates: Fates,
  seq: number,
  viewer: Party | null,
  wanted: 'all' | 'visible',
): readonly FrameParagraph[] {
  return scene.order.flatMap((id) => {
    const still = scene.stills.get(id)
    if (still === undefined) return []
    const chars = fates.visible(still.chars, seq, viewer)
    return wanted === 'all' || isShown(still, chars, viewer) ? [framed(still, chars, scene.held.get(id) ?? OPEN)] : []
  })
}

const isShown = ({ pi }: Still, chars: readonly CharRun[], viewer: Party | null): boolean =>
  pi === null || pi === viewer || chars.length > 0

const framed = ({ id, kind, role, level, marker, pi }: Still, chars: readonly CharRun[], { label, standing }: Held): FrameParagraph => ({
  id,
  kind,
  role,
  level,
  marker,
  pi,
  runs: runsOf(chars),
  label,
  standing,
})
