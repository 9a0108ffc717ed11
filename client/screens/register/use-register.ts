/** The register as the server tells it: asked for when its screen is opened, after each act, and now and then, for what another seat entered. */
import { useCallback, useEffect, useState } from 'react'
import { z } from 'zod'
import { DECISION_STATES } from '../../../domain/register/types.ts'
import { responsible } from '../../../domain/sitting/facts-register.ts'
import { digest, paragraphId } from '../../../domain/sitting/schemas.ts'
import { type Told, useAskOf } from '../record/use-past.ts'
import { useRegisterReader } from './reader.tsx'

const stretch = z.object({ from: z.number(), to: z.number() })
const row = {
  paragraph: paragraphId,
  act: stretch,
  verb: z.string(),
  text: z.string(),
  responsible: z.array(responsible),
  recommendations: z.array(z.string()),
  label: z.string().nullable(),
}

const answered = z.object({
  today: z.string(),
  decisions: z.array(
    z.object({
      ...row,
      number: z.number(),
      due: z.string().nullable(),
      state: z.enum(DECISION_STATES),
      notes: z.array(z.object({ at: z.number(), text: z.string() })),
    }),
  ),
  /** For chair and secretariat. */
  candidates: z
    .array(z.object({ ...row, due: z.object({ day: z.string(), words: z.string() }).nullable(), isOperative: z.boolean() }))
    .optional(),
  documents: z.array(
    z.object({
      number: z.number(),
      symbol: z.string(),
      title: z.string(),
      titles: z.record(z.string(), z.string()).optional(),
      version: z.string(),
      sha256: digest,
      at: z.number(),
    }),
  ),
  citations: z.array(z.object({ paragraph: paragraphId, document: z.number(), label: z.string().nullable() })),
})
export type RegisterTold = z.infer<typeof answered>
export type DecisionTold = RegisterTold['decisions'][number]
export type CandidateTold = NonNullable<RegisterTold['candidates']>[number]
export type DocumentTold = RegisterTold['documents'][number]

const ASKED_AGAIN_MS = 6000
const NO_QUERY = {}

export type RegisterRead = { readonly told: Told<RegisterTold>; readonly refresh: () => Promise<void> }

/** `changed`: asked again at once when it is another. */
export function useRegister(changed: string): RegisterRead {
  const { start } = useRegisterReader()
  const ask = useAskOf(start.document, start.seat.id)
  const [told, setTold] = useState<Told<RegisterTold>>({ kind: 'asking' })
  const refresh = useCallback(async () => {
    const answer = await ask('/register', NO_QUERY, answered)
    setTold((before) => (JSON.stringify(before) === JSON.stringify(answer) ? before : answer))
  }, [ask])
  // biome-ignore lint/correctness/useExhaustiveDependencies: `changed` is looked at for being another.
  useEffect(() => void refresh(), [refresh, changed])
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void refresh()
    }, ASKED_AGAIN_MS)
    return () => clearInterval(timer)
  }, [refresh])
  return { told, refresh }
}
