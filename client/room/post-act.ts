/** How an act goes to the server: once, however often its button is pressed until it is answered. Who asks for the same again meanwhile has the same answer. */
import { z } from 'zod'
import type { Language } from '../../domain/sentences/fill.ts'
import { type Answer, askServer, documentPath } from './start.ts'

const answered = z.record(z.string(), z.unknown())
export type ActAnswer = Answer<z.output<typeof answered>>

type From = { readonly document: string; readonly seat: string; readonly language: Language }

const underWay = new Map<string, Promise<ActAnswer>>()

export function postAct({ document, seat, language }: From, act: { readonly type: string }): Promise<ActAnswer> {
  const path = documentPath(document, seat, '/acts')
  const body = JSON.stringify(act)
  const key = `${path} ${body}`
  const same = underWay.get(key)
  if (same !== undefined) return same
  const headers = { 'content-type': 'application/json', 'accept-language': language }
  const answer = askServer((to, init) => fetch(to, init), path, answered, { method: 'POST', headers, body }).finally(() =>
    underWay.delete(key),
  )
  underWay.set(key, answer)
  return answer
}
