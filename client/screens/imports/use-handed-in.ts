/** A file on its way: handed in, then shown as understood, or refused with the reason. The same in the room and out of it. */
import { useCallback, useState } from 'react'
import type { z } from 'zod'
import { askServer } from '../../room/start.ts'
import { useLanguage } from '../../sentences/language.ts'

export type HandedIn<Preview, Ticked> =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly file: File }
  | { readonly kind: 'understood'; readonly file: File; readonly preview: Preview; readonly ticked: Ticked }
  | { readonly kind: 'refused'; readonly sentence: string }

/** What comes of a file of that kind. */
type Of<Preview, Ticked> = { readonly schema: z.ZodType<Preview>; readonly tickedAtFirst: (preview: Preview) => Ticked }

type Use<Preview, Ticked> = {
  readonly state: HandedIn<Preview, Ticked>
  readonly handIn: (file: File, path: string) => Promise<void>
  readonly tick: (ticked: Ticked) => void
}

const LARGEST = 25_000_000

export function useHandedIn<Preview, Ticked>({ schema, tickedAtFirst }: Of<Preview, Ticked>): Use<Preview, Ticked> {
  const { say, language } = useLanguage()
  const [state, setState] = useState<HandedIn<Preview, Ticked>>({ kind: 'none' })
  const handIn = useCallback<Use<Preview, Ticked>['handIn']>(
    async (file, path) => {
      // What is far too large is not even sent.
      if (file.size > LARGEST) return setState({ kind: 'refused', sentence: say('import.tooLarge') })
      setState({ kind: 'reading', file })
      const headers = { 'content-type': 'application/octet-stream', 'accept-language': language }
      const answer = await askServer((to, init) => fetch(to, init), path, schema, { method: 'POST', headers, body: file })
      if (answer.kind === 'ok') setState({ kind: 'understood', file, preview: answer.value, ticked: tickedAtFirst(answer.value) })
      else setState({ kind: 'refused', sentence: answer.kind === 'refused' ? answer.problem.detail : say('unreachable') })
    },
    [schema, tickedAtFirst, language, say],
  )
  const tick = useCallback((ticked: Ticked) => setState((now) => (now.kind === 'understood' ? { ...now, ticked } : now)), [])
  return { state, handIn, tick }
}
