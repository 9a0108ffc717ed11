/** What is held of a proposal beside its words: positions, sponsors, what was said when it was tabled; and when tabling is possible without a sitting. */
import type { DelegationCode, Digest, Instant, ParagraphId, Party } from '../text/ids.ts'
import { type GivenWording, wordingsOn } from '../languages/wordings.ts'
import type { Position, RoomState } from './types.ts'

/** A delegation that stands behind another's proposal as its own. Counts as support while the proposal's digest is still `seen`. */
export type Sponsor = {
  readonly paragraph: ParagraphId
  readonly of: Party
  readonly by: DelegationCode
  /** Null until the server has told the digest of what was tabled with it. */
  readonly seen: Digest | null
  readonly at: Instant
}

/** What was said with a proposal; it ends with it. */
export type Tabled = {
  readonly paragraph: ParagraphId
  readonly by: Party
  readonly explanation: string | null
  /** A group that is named, as it calls itself. */
  readonly inNameOf: string | null
}

/** All that is held of the proposals of one paragraph. */
export type Held = {
  readonly positions: readonly Position[]
  readonly sponsors: readonly Sponsor[]
  readonly tabled: readonly Tabled[]
  /** Given for the paragraph in other languages, rendered or not. */
  readonly wordings: readonly GivenWording[]
}

/** Until when proposals may be tabled while no sitting works on the text. */
export type Window = { readonly until: Instant; readonly at: Instant }

/** Members that had nobody in the room when a paragraph was agreed, and which of them have not said yet that they saw it. */
export type AgreedWithout = { readonly absent: readonly DelegationCode[]; readonly unseen: readonly DelegationCode[] }

export const openWindow = ({ window }: Pick<RoomState, 'window'>, now: Instant): Window | null =>
  window !== null && now < window.until ? window : null

/** Paragraphs that were agreed while the delegation was out and that it has not acknowledged: what comes first on its return. */
export const unseenAgreed = ({ agreedWithout }: Pick<RoomState, 'agreedWithout'>, delegation: DelegationCode): readonly ParagraphId[] =>
  [...agreedWithout].flatMap(([paragraph, { unseen }]) => (unseen.includes(delegation) ? [paragraph] : []))

export const heldOn = ({ positions, sponsors, tabled, wordings }: RoomState, paragraph: ParagraphId): Held => ({
  positions: positions.filter((held) => held.paragraph === paragraph),
  sponsors: sponsors.filter((held) => held.paragraph === paragraph),
  tabled: tabled.filter((held) => held.paragraph === paragraph),
  wordings: wordingsOn(wordings, paragraph),
})
