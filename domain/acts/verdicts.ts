/** What a delegation says of the rendering of its wording, in the words that it saw. */
import type { GivenWording } from '../languages/wordings.ts'
import { type Refusal, refused } from '../sentences/refusals.ts'
import type { DelegationCode, Digest } from '../text/ids.ts'
import { ownWordingIn } from './given-wordings.ts'
import { paragraphIn, proposalSeen } from './paragraphs.ts'
import type { Context } from './types.ts'

type Asked = { readonly wording: number; readonly seen: Digest; readonly for?: DelegationCode | undefined }
type Seen = { readonly kind: 'seen'; readonly wording: GivenWording }

export function renderingSeen(context: Context, { wording: number, seen, for: behalf }: Asked): Seen | Refusal {
  const found = ownWordingIn(context, number, behalf)
  if (found.kind === 'refused') return found
  const { wording } = found
  if (wording.rendering === null) return refused('wording.not-rendered')
  const paragraph = paragraphIn(context, wording.rendering.paragraph)
  if (paragraph.kind === 'refused') return paragraph
  const proposal = proposalSeen(paragraph, wording.by, seen)
  return proposal.kind === 'refused' ? proposal : { kind: 'seen', wording }
}
