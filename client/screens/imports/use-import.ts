/** A file on its way: handed in, understood, put before the meeting. The same in the room and out of it. */
import { useCallback, useState } from 'react'
import { z } from 'zod'
import type { ImportPreview } from '../../../domain/importing/types.ts'
import type { DelegationCode } from '../../../domain/text/ids.ts'
import { askServer, documentPath } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { importAct, portionsOf, previewSchema, type Ticked, tickedAtFirst } from './preview-read.ts'

export type Importer = {
  readonly document: string
  readonly seat: string
  /** Null for the secretariat, which says for whom. */
  readonly delegation: DelegationCode | null
  readonly members: readonly string[]
  readonly nameOf: (party: string) => string
}

export type ImportState =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'understood'; readonly file: File; readonly preview: ImportPreview; readonly ticked: Ticked }
  | { readonly kind: 'refused'; readonly sentence: string }

const LARGEST = 25_000_000
const ask = (path: string, init?: RequestInit): Promise<Response> => fetch(path, init)

export type Importing = {
  readonly state: ImportState
  readonly handIn: (file: File, by: string, without: readonly string[] | null) => Promise<void>
  readonly tick: (ticked: Ticked) => void
  /** What the server says where it was refused; null once all is before the meeting. */
  readonly carryOut: () => Promise<string | null>
}

export function useImport({ document, seat, delegation }: Importer): Importing {
  const { say, language } = useLanguage()
  const [state, setState] = useState<ImportState>({ kind: 'none' })
  const handIn = useCallback<Importing['handIn']>(
    async (file, by, without) => {
      // What is far too large is not even sent.
      if (file.size > LARGEST) return setState({ kind: 'refused', sentence: say('import.tooLarge') })
      setState({ kind: 'reading', file })
      const asked = new URLSearchParams([
        ...(delegation === null ? [['for', by]] : []),
        ...(without === null ? [] : [['without', JSON.stringify(without)]]),
      ])
      const answer = await askServer(ask, `${documentPath(document, seat, '/imports')}&${asked}`, previewSchema, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream', 'accept-language': language },
        body: file,
      })
      if (answer.kind === 'ok') setState({ kind: 'understood', file, preview: answer.value, ticked: tickedAtFirst(answer.value) })
      else setState({ kind: 'refused', sentence: answer.kind === 'refused' ? answer.problem.detail : say('unreachable') })
    },
    [delegation, document, language, say, seat],
  )
  const carryOut = useCallback(async (): Promise<string | null> => {
    if (state.kind !== 'understood') return null
    const { preview, ticked, file } = state
    const left = { items: new Set(ticked.items), comments: new Set(ticked.comments) }
    for (const portion of portionsOf(preview, ticked)) {
      const answer = await askServer(ask, documentPath(document, seat, '/acts'), z.unknown(), {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': language },
        body: JSON.stringify(importAct(preview, portion, file.name, delegation === null ? preview.by : null)),
      })
      if (answer.kind !== 'ok') {
        // What went in before is no longer ticked: it is not put before the meeting twice.
        setState({ ...state, ticked: left })
        return answer.kind === 'refused' ? answer.problem.detail : say('unreachable')
      }
      for (const at of portion.items) left.items.delete(at)
      for (const at of portion.comments) left.comments.delete(at)
    }
    return null
  }, [delegation, document, language, say, seat, state])
  const tick = useCallback((ticked: Ticked) => setState((now) => (now.kind === 'understood' ? { ...now, ticked } : now)), [])
  return { state, handIn, tick, carryOut }
}
