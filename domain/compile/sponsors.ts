/** Sponsors in a compilation: they support, but where they say otherwise of the same wording themselves. */
import type { Digest } from '../text/ids.ts'
import type { PositionHeld } from './types.ts'

/** `seen` is null until the server has told the digest of what was tabled. */
export type SponsorHeld = Omit<PositionHeld, 'position' | 'seen'> & { readonly seen: Digest | null }

export function withSponsors(positions: readonly PositionHeld[], sponsors: readonly SponsorHeld[] = []): readonly PositionHeld[] {
  const said = new Set(positions.map(keyOf))
  return [
    ...positions,
    ...sponsors.flatMap(({ paragraph, of, by, seen }): readonly PositionHeld[] =>
      seen === null || said.has(keyOf({ paragraph, of, by, seen })) ? [] : [{ paragraph, of, by, seen, position: 'support' }],
    ),
  ]
}

const keyOf = ({ paragraph, of, by, seen }: SponsorHeld): string => [paragraph, of, by, seen].join('/')
