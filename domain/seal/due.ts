/** Which packages are to be sealed and are not yet, in the order in which they are numbered. */
import type { RoomState } from '../sitting/types.ts'
import type { PackageKind } from './manifest.ts'

export type Due = { readonly kind: PackageKind; readonly of: number | null }

/** The public one and the internal one with certification; then one for each corrigendum and each addendum, as they came. */
export function dueIn({ adoption, sealed }: Pick<RoomState, 'adoption' | 'sealed'>): readonly Due[] {
  if (adoption.certified === null) return []
  const later = [
    ...adoption.corrigenda.map(({ number: of, at }) => ({ kind: 'corrigendum' as const, of, at })),
    ...adoption.addenda.map(({ number: of, at }) => ({ kind: 'addendum' as const, of, at })),
  ].sort((one, other) => one.at - other.at)
  const all: readonly Due[] = [{ kind: 'public', of: null }, { kind: 'internal', of: null }, ...later]
  return all.filter((due) => !sealed.some(({ kind, of }) => kind === due.kind && of === due.of)).map(({ kind, of }) => ({ kind, of }))
}
