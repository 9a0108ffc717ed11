/** A file with comments: handed in, understood, put before the meeting. */
import { useCallback } from 'react'
import type { ImportPreview } from '../../../domain/importing/types.ts'
import type { DelegationCode } from '../../../domain/text/ids.ts'
import { postAct } from '../../room/post-act.ts'
import { documentPath } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'
import { importAct, portionsOf, previewSchema, type Ticked, tickedAtFirst } from './preview-read.ts'
import { type HandedIn, useHandedIn } from './use-handed-in.ts'

export type Importer = {
  readonly document: string
  readonly seat: string
  /** Null for the secretariat, which says for whom. */
  readonly delegation: DelegationCode | null
  readonly members: readonly string[]
  readonly nameOf: (party: string) => string
}

const OF_COMMENTS = { schema: previewSchema, tickedAtFirst }

type Importing = {
  readonly state: HandedIn<ImportPreview, Ticked>
  readonly handIn: (file: File, by: string, without: readonly string[] | null) => Promise<void>
  readonly tick: (ticked: Ticked) => void
  /** What the server says where it was refused; null once all is before the meeting. */
  readonly carryOut: () => Promise<string | null>
}

export function useImport({ document, seat, delegation }: Importer): Importing {
  const { say, language } = useLanguage()
  const { state, handIn, tick } = useHandedIn(OF_COMMENTS)
  const handInFor = useCallback<Importing['handIn']>(
    (file, by, without) => {
      const asked = new URLSearchParams([
        ...(delegation === null ? [['for', by]] : []),
        ...(without === null ? [] : [['without', JSON.stringify(without)]]),
      ])
      return handIn(file, `${documentPath(document, seat, '/imports')}&${asked}`)
    },
    [delegation, document, handIn, seat],
  )
  const carryOut = useCallback(async (): Promise<string | null> => {
    if (state.kind !== 'understood') return null
    const { preview, ticked, file } = state
    const left = { items: new Set(ticked.items), comments: new Set(ticked.comments) }
    for (const portion of portionsOf(preview, ticked)) {
      const act = importAct(preview, portion, file.name, delegation === null ? preview.by : null)
      const answer = await postAct({ document, seat, language }, act)
      if (answer.kind !== 'ok') {
        // What went in before is no longer ticked: it is not put before the meeting twice.
        tick(left)
        return answer.kind === 'refused' ? answer.problem.detail : say('unreachable')
      }
      for (const at of portion.items) left.items.delete(at)
      for (const at of portion.comments) left.comments.delete(at)
    }
    return null
  }, [delegation, document, language, say, seat, state, tick])
  return { state, handIn: handInFor, tick, carryOut }
}
