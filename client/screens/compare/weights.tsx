/** What a change does to what the paragraph commits to: told to chair and secretariat, and to a delegation for its own proposals. */
import type { WeightKind } from '../../../domain/compare/types.ts'
import { type Reader, useReader } from './reader.tsx'
import type { Compared } from './rows.ts'

const isOwn = ({ new: now }: Compared, delegation: string | null): boolean =>
  delegation !== null &&
  now.some(
    ({ segments, proposedBy }) =>
      proposedBy === delegation || segments.some(({ by, struckBy }) => by === delegation || struckBy.includes(delegation as never)),
  )

const maySee = (compared: Compared, { role, delegation }: Reader): boolean => role === 'office' || isOwn(compared, delegation)

export function Weights({ compared }: { readonly compared: Compared }) {
  const reader = useReader()
  if (compared.row.weight.length === 0 || !maySee(compared, reader)) return null
  const kinds: readonly WeightKind[] = [...new Set(compared.row.weight.map(({ kind }) => kind))]
  return (
    <div className="cmp-weights">
      {kinds.map((kind) => (
        <small key={kind}>{reader.say(`compare.weight.${kind}`)}</small>
      ))}
    </div>
  )
}
