/** In which languages a conference works: the one it negotiates in, and those in which delegations may hand in wording of their own. */
/** `others`: all but the negotiated one, sorted. */
export type WorkingLanguages = { readonly negotiated: string; readonly others: readonly string[] }

/** Those in which templates are written. */
const OF_TEMPLATES: readonly string[] = ['en', 'es']

type Speaking = { readonly language: string; readonly members: readonly { readonly names: Readonly<Record<string, unknown>> }[] }

/** A conference works in the languages in which its delegations have names, and in those of the templates. */
export function workingLanguages({ language: negotiated, members }: Speaking): WorkingLanguages {
  const known = new Set([...OF_TEMPLATES, ...members.flatMap(({ names }) => Object.keys(names))])
  known.delete(negotiated)
  return { negotiated, others: [...known].sort() }
}
