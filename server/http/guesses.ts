/** How often codes may be tried in vain, by all who try: what is right does not count. */

const WRONG_PER_MINUTE = 20

export type Guesses = {
  /** Null when codes are being guessed. One that is begun counts as wrong until it is said that it was right. */
  readonly begin: () => { readonly wasRight: () => void } | null
}

export function openGuesses(now: () => number): Guesses {
  let wrong: { readonly at: number }[] = []
  return {
    begin: () => {
      wrong = wrong.filter(({ at }) => at > now() - 60_000)
      if (wrong.length >= WRONG_PER_MINUTE) return null
      const guess = { at: now() }
      wrong.push(guess)
      return { wasRight: () => void (wrong = wrong.filter((each) => each !== guess)) }
    },
  }
}
