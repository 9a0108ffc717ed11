/** A proposal's wording in its proposer's language: given for a paragraph, or for a new one, and rendered by the pen in the negotiated language on the
 *  delegation's behalf. The rendering is that delegation's proposal like any other; it is named by its paragraph and the digest of its wording. */
import type { DelegationCode, Digest, Instant, ParagraphId, SeatId, SectionId } from '../text/ids.ts'

export type WordingPlace =
  | { readonly kind: 'paragraph'; readonly paragraph: ParagraphId }
  /** A paragraph that is not there yet; null: first in the section. */
  | { readonly kind: 'new'; readonly section: SectionId; readonly after: ParagraphId | null }

/** What the delegation says of the rendering, in the wording that it saw. */
export type Verdict = { readonly kind: 'confirmed' } | { readonly kind: 'disputed'; readonly reason: string | null }

export type Rendering = {
  readonly paragraph: ParagraphId
  /** Null until the server has told the digest of what was written. */
  readonly seen: Digest | null
  /** Which version of the wording it renders. */
  readonly of: number
  readonly by: SeatId
  readonly at: Instant
  readonly verdict: Verdict | null
}

export type GivenWording = {
  /** Counted from 1 over all that were ever given. */
  readonly number: number
  readonly by: DelegationCode
  readonly place: WordingPlace
  readonly language: string
  readonly text: string
  /** `replace`: the paragraph is to read like this as a whole. */
  readonly asks: 'replace' | null
  /** Counted from 1: how often its words were given. */
  readonly version: number
  /** Who gave it: the delegation's own seat, or a pen on its behalf. */
  readonly seat: SeatId
  readonly at: Instant
  readonly rendering: Rendering | null
}

export type Wordings = { readonly given: number; readonly alive: ReadonlyMap<number, GivenWording> }

export const NO_WORDINGS: Wordings = { given: 0, alive: new Map() }

/** `reworded`: the delegation gave other words since; `changed`: the rendering reads otherwise than when it was rendered or confirmed. */
export const RENDERING_STANDINGS = ['to-render', 'reworded', 'disputed', 'changed', 'rendered', 'confirmed'] as const
export type RenderingStanding = (typeof RENDERING_STANDINGS)[number]

type Rendered = {
  readonly version: number
  readonly rendering: { readonly seen: string | null; readonly of: number; readonly verdict: Pick<Verdict, 'kind'> | null } | null
}

/** `now` is the digest of the delegation's proposal where it was rendered; null where there is none. */
export function renderingStands({ rendering, version }: Rendered, now: string | null): RenderingStanding {
  if (rendering === null || now === null) return 'to-render'
  if (rendering.of !== version) return 'reworded'
  if (rendering.seen !== now) return 'changed'
  return rendering.verdict?.kind ?? 'rendered'
}

/** What the pen still has to do; the rest is there beside its rendering. */
export const waitsForPen = (standing: RenderingStanding): boolean =>
  standing === 'to-render' || standing === 'reworded' || standing === 'disputed'

type Besides = { readonly place: WordingPlace; readonly rendering: { readonly paragraph: ParagraphId } | null }

/** The paragraph beside which it is shown: where it was rendered, else the one it is about, or which it is to follow. */
export const paragraphBeside = ({ rendering, place }: Besides): ParagraphId | null =>
  rendering?.paragraph ?? (place.kind === 'paragraph' ? place.paragraph : place.after)

const isAbout = (paragraph: ParagraphId, { rendering, place }: GivenWording): boolean =>
  rendering?.paragraph === paragraph || (place.kind === 'paragraph' && place.paragraph === paragraph)

/** All that is given for a paragraph, rendered or not. */
export const wordingsOn = ({ alive }: Wordings, paragraph: ParagraphId): readonly GivenWording[] =>
  [...alive.values()].filter((wording) => isAbout(paragraph, wording))

/** What nobody has rendered yet: no proposal stands for it. */
export const unrendered = ({ alive }: Wordings): readonly GivenWording[] =>
  [...alive.values()].filter(({ rendering }) => rendering === null)
