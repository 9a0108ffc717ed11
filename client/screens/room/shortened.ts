/** Long words, cut after a whole word. What is struck stands in the text anyway; what is added is news, so more of it is shown. */
export const LONG_STRUCK = 64
export const LONG_ADDED = 180

export function shortened(words: string, length: number): string {
  if (words.length <= length + 12) return words
  const cut = words.lastIndexOf(' ', length)
  return `${words.slice(0, cut > length / 2 ? cut : length)}…`
}
