/** Conflicts and packages as every seat that has the text may know them. */
import { type CharId, whereNow } from '../../domain/text/anchors.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'
import type { RoomState } from '../../domain/sitting/types.ts'

/** By paragraph, of those that are in the text; the words by the identities that they have now. */
export function conflictsShown(
  { contests }: Pick<RoomState, 'contests'>,
  isThere: (paragraph: ParagraphId) => boolean,
  carriedTo: (client: number, clock: number) => CharId | null,
): Map<string, unknown> {
  return new Map(
    [...contests].flatMap(([paragraph, { conflicts }]) =>
      conflicts.length === 0 || !isThere(paragraph)
        ? []
        : [[paragraph, conflicts.map(({ id, parties, chars, at }) => ({ id, parties, chars: whereNow(chars, carriedTo), at }))] as const],
    ),
  )
}

export const packagesShown = ({ packages }: Pick<RoomState, 'packages'>): readonly unknown[] =>
  packages.map(({ id, title, paragraphs, ready }) => ({
    id,
    title,
    paragraphs,
    ready: [...ready].map(([paragraph, seen]) => ({ paragraph, seen })),
  }))
