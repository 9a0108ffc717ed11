/** A version on its way in: handed in, understood, written. */
import { useCallback } from 'react'
import type { SidePreview } from '../../../domain/importing/side-types.ts'
import { documentPath } from '../../room/start.ts'
import { useRoom } from '../use-room.tsx'
import { type HandedIn, useHandedIn } from './use-handed-in.ts'
import { sidePreviewSchema, tickedAtFirst, writingOf } from './version-read.ts'

const OF_A_VERSION = { schema: sidePreviewSchema, tickedAtFirst }

type VersionIn = {
  readonly state: HandedIn<SidePreview, ReadonlySet<number>>
  readonly handIn: (file: File, version: string) => Promise<void>
  readonly tick: (ticked: ReadonlySet<number>) => void
  /** Whether it was written; what the server says where it was not is shown as for any act. */
  readonly write: () => Promise<boolean>
}

export function useVersion(): VersionIn {
  const { inside, act } = useRoom()
  const { document, seat } = inside.start
  const { state, handIn, tick } = useHandedIn(OF_A_VERSION)
  const handInAs = useCallback<VersionIn['handIn']>(
    (file, version) => handIn(file, `${documentPath(document, seat.id, '/versions')}&language=${encodeURIComponent(version)}`),
    [document, handIn, seat.id],
  )
  const write = useCallback(
    async () => state.kind === 'understood' && (await act('write-side', writingOf(state.preview, state.ticked, state.file.name))) !== null,
    [act, state],
  )
  return { state, handIn: handInAs, tick, write }
}
