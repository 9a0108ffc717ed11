/** A version on its way in: handed in, understood, written. */
import { useCallback, useState } from 'react'
import type { SidePreview } from '../../../domain/importing/side-types.ts'
import { askServer, documentPath } from '../../room/start.ts'
import { useRoom } from '../use-room.tsx'
import { sidePreviewSchema, tickedAtFirst, writingOf } from './version-read.ts'

export type VersionState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'understood'; readonly file: File; readonly preview: SidePreview; readonly ticked: ReadonlySet<number> }
  | { readonly kind: 'refused'; readonly sentence: string }

const LARGEST = 25_000_000

export type VersionIn = {
  readonly state: VersionState
  readonly handIn: (file: File, version: string) => Promise<void>
  readonly tick: (ticked: ReadonlySet<number>) => void
  /** Whether it was written; what the server says where it was not is shown as for any act. */
  readonly write: () => Promise<boolean>
}

export function useVersion(): VersionIn {
  const { inside, act, say, language } = useRoom()
  const { document, seat } = inside.start
  const [state, setState] = useState<VersionState>({ kind: 'none' })
  const handIn = useCallback<VersionIn['handIn']>(
    async (file, version) => {
      if (file.size > LARGEST) return setState({ kind: 'refused', sentence: say('import.tooLarge') })
      setState({ kind: 'reading', file })
      const path = `${documentPath(document, seat.id, '/versions')}&language=${encodeURIComponent(version)}`
      const headers = { 'content-type': 'application/octet-stream', 'accept-language': language }
      const answer = await askServer((to, init) => fetch(to, init), path, sidePreviewSchema, { method: 'POST', headers, body: file })
      if (answer.kind === 'ok') setState({ kind: 'understood', file, preview: answer.value, ticked: tickedAtFirst(answer.value) })
      else setState({ kind: 'refused', sentence: answer.kind === 'refused' ? answer.problem.detail : say('unreachable') })
    },
    [document, language, say, seat.id],
  )
  const tick = useCallback((ticked: ReadonlySet<number>) => setState((now) => (now.kind === 'understood' ? { ...now, ticked } : now)), [])
  const write = useCallback(
    async () => state.kind === 'understood' && (await act('write-side', writingOf(state.preview, state.ticked, state.file.name))) !== null,
    [act, state],
  )
  return { state, handIn, tick, write }
}
