/** In which languages a conference works: the one it negotiates in, and those in which delegations may hand in wording of their own. */
import type { Conference } from '../sitting/types.ts'

/** `others`: all but the negotiated one, sorted. */
export type Languages = { readonly negotiated: string; readonly others: readonly string[] }

/** Those in which templates are written. */
const OF_TEMPLATES: readonly string[] = ['en', 'es']

/** A conference works in the languages in which its delegations have names, and in those of the templates. */
export function languagesOf({ language: negotiated, members }: Pick<Conference, 'language' | 'members'>): Languages {
  const known = new Set([...OF_TEMPLATES, ...members.flatMap(({ names }) => Object.keys(names))])
  known.delete(negotiated)
  return { negotiated, others: [...known].sort() }
}
