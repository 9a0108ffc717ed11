/** Codes beside changed words, where a text is only read. */
type Run = { readonly ins: string | null; readonly dels: readonly string[] }

const ownersOf = ({ ins, dels }: Run): readonly string[] => [...(ins === null ? [] : [ins]), ...dels]

/** A code stands where what its party changed ends. */
export function codesAfter(runs: readonly Run[], at: number): readonly string[] {
  const run = runs[at]
  const next = runs[at + 1]
  const after = next === undefined ? [] : ownersOf(next)
  return run === undefined ? [] : ownersOf(run).filter((party) => !after.includes(party))
}
