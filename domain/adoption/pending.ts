/** All that anybody has pending, and one digest for it: who lets everything lapse names what was on the screen. */
import type { ParagraphView } from '../proposals/types.ts'
import { digestOf } from '../seal/index.ts'
import type { Digest } from '../text/ids.ts'

export const pendingIn = (paragraphs: readonly ParagraphView[]): readonly ParagraphView[] =>
  paragraphs.filter(({ proposals }) => proposals.length > 0)

export const pendingDigest = (paragraphs: readonly ParagraphView[]): Digest =>
  digestOf(pendingIn(paragraphs).map(({ id, proposals }) => [id, proposals.map(({ by, seen }) => [by, seen])]))
