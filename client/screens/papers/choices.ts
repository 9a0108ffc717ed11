/** What one chooses of any paper: of which issued text, in which language. */
import { useEffect, useState } from 'react'
import type { z } from 'zod'
import { OFFERED } from '../../sentences/language.ts'
import type { Language } from '../../../domain/sentences/fill.ts'
import { askServer, documentPath } from '../../room/start.ts'
import { listed } from '../revision/revision.ts'
import { useRoom } from '../use-room.tsx'

/** Papers speak the languages of the screen. */
export const languagesOfPapers = (): { readonly value: Language; readonly label: string }[] =>
  OFFERED.map(({ code, name }) => ({ value: code, label: name }))

type Issued = z.infer<typeof listed>['revisions']

/** Newest first; null until they are told. */
export function useRevisions(): Issued | null {
  const { inside, shown } = useRoom()
  const { document, seat } = inside.start
  const [all, setAll] = useState<Issued | null>(null)
  const newest = shown.revision?.number
  useEffect(() => {
    void askServer((path, init) => fetch(path, init), documentPath(document, seat.id, '/revisions'), listed).then((answer) => {
      if (answer.kind === 'ok') setAll(answer.value.revisions.toReversed())
    })
  }, [document, seat.id, newest])
  return all
}

/** Today's text is for chair and secretariat alone to take out. */
export function useTexts() {
  const { say, role } = useRoom()
  const revisions = useRevisions()
  const texts = [
    ...(role === 'office' ? [{ value: 'live', label: say('trace.today') }] : []),
    ...(revisions ?? []).map(({ number, title }) => ({ value: String(number), label: `Rev.${number} · ${title}` })),
  ]
  return { texts, areTold: revisions !== null }
}
