/** All that anybody has pending, and one digest for it: who lets everything lapse names what was on the screen. Wording that nobody has rendered yet is
 *  pending too. */
import type { ParagraphView } from '../proposals/types.ts'
import { digestOf } from '../seal/index.ts'
import type { Digest } from '../text/ids.ts'

export const pendingIn = (paragraphs: readonly ParagraphView[]): readonly ParagraphView[] =>
  paragraphs.filter(({ proposals }) => proposals.length > 0)

type Waiting = { readonly number: number; readonly version: number }

export const pendingDigest = (paragraphs: readonly ParagraphView[], unrendered: readonly Waiting[] = []): Digest =>
  digestOf([
    ...pendingIn(paragraphs).map(({ id, proposals }) => [id, proposals.map(({ by, seen }) => [by, seen])]),
    ...unrendered.map(({ number, version }) => ['wording', number, version]),
  ])
