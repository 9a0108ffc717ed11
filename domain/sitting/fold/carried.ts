/** What stands in the way of agreeing words goes with them where their paragraph is cut in two or joined to another. */
import type { ParagraphId } from '../../text/ids.ts'
import type { KnownChange } from '../contest.ts'
import { type Package, packageOf } from '../package.ts'
import type { RoomState } from '../types.ts'
import { having, lacking } from './types.ts'

type Contests = RoomState['contests']

/** Conflicts and rivals of both are the whole's. A settlement of either is not taken back any more, so nothing is kept for that. */
export function contestsJoined(contests: Contests, paragraph: ParagraphId, into: ParagraphId): Contests {
  const from = contests.get(paragraph)
  if (from === undefined) return contests
  const to = contests.get(into)
  const used = Math.max(0, ...(to?.known ?? []).flatMap(({ ids, rivals }) => [...ids, ...rivals]))
  const known = [...(to?.known ?? []), ...from.known.map((each) => numberedFrom(used, each))]
  const conflicts = [...(to?.conflicts ?? []), ...from.conflicts]
  return having(lacking(contests, paragraph), into, { known, conflicts, before: null })
}

const numberedFrom = (used: number, { ids, rivals, ...change }: KnownChange): KnownChange => ({
  ...change,
  ids: ids.map((id) => id + used),
  rivals: rivals.map((id) => id + used),
})

type Packages = RoomState['packages']

const withMembers = (packages: Packages, pack: Package, paragraphs: readonly ParagraphId[]): Packages =>
  packages.map((each) => (each === pack ? { ...pack, paragraphs } : each))

/** Where the other paragraph is in a package already, it stays in that one. */
export function packagesJoined({ packages }: Pick<RoomState, 'packages'>, paragraph: ParagraphId, into: ParagraphId): Packages {
  const pack = packageOf({ packages }, paragraph)
  if (pack === null) return packages
  const isBound = packageOf({ packages }, into) !== null
  const paragraphs = pack.paragraphs.flatMap((each) => (each !== paragraph ? [each] : isBound ? [] : [into]))
  return withMembers(packages, pack, paragraphs)
}

export function packagesSplit({ packages }: Pick<RoomState, 'packages'>, paragraph: ParagraphId, into: ParagraphId): Packages {
  const pack = packageOf({ packages }, paragraph)
  return pack === null
    ? packages
    : withMembers(
        packages,
        pack,
        pack.paragraphs.flatMap((each) => (each === paragraph ? [each, into] : [each])),
      )
}
