/** Strips of words that are cut and put together again, and nothing more. */

/** `from`: whose words they were before they were taken into the text. */
export type Strip = { readonly text: string; readonly ins: string | null; readonly dels: readonly string[]; readonly from: string | null }

export const stripOf = (text: string, ins: string | null): Strip => ({ text, ins, dels: [], from: null })

/** Neighbours of which `keyOf` says the same. */
export function groups(strips: readonly Strip[], keyOf: (strip: Strip) => string): Strip[][] {
  const found: Strip[][] = []
  for (const strip of strips) {
    const last = found.at(-1)
    if (last?.[0] !== undefined && keyOf(last[0]) === keyOf(strip)) last.push(strip)
    else found.push([strip])
  }
  return found
}

/** The strips between two offsets. */
export function cut(strips: readonly Strip[], from: number, to: number): Strip[] {
  const found: Strip[] = []
  let at = 0
  for (const strip of strips) {
    const text = strip.text.slice(Math.max(0, from - at), Math.max(0, to - at))
    if (text !== '') found.push({ ...strip, text })
    at += strip.text.length
  }
  return found
}

const alike = (one: Strip, other: Strip): boolean =>
  one.ins === other.ins && one.from === other.from && one.dels.join() === other.dels.join()

/** Neighbours that are alike become one. */
export function tidy(strips: readonly Strip[]): Strip[] {
  const tidied: Strip[] = []
  for (const strip of strips) {
    const last = tidied.at(-1)
    if (last !== undefined && alike(last, strip)) tidied[tidied.length - 1] = { ...last, text: last.text + strip.text }
    else if (strip.text !== '') tidied.push(strip)
  }
  return tidied
}
