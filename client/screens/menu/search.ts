/** Finding a command by some letters of its words, with accents or without. */
import type { Command } from './command.ts'

export type Entry = Pick<Command, 'id' | 'title' | 'keys' | 'run'> & {
  /** The screen on which it is done, where it is not done at once. */
  readonly where: string
}

const plain = (words: string): string =>
  words
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
    .toLocaleLowerCase()

/** Every word that was typed begins a word of the title; what begins the title itself comes first. */
export function found<E extends Pick<Entry, 'title' | 'where'>>(entries: readonly E[], typed: string): readonly E[] {
  const wanted = plain(typed)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return entries
  const fits = ({ title, where }: E): boolean => {
    const words = plain(`${title} ${where}`).split(/[^\p{L}\p{N}]+/u)
    return wanted.every((word) => words.some((each) => each.startsWith(word)))
  }
  const begins = ({ title }: E): boolean => plain(title).startsWith(plain(typed.trim()))
  return entries.filter(fits).toSorted((a, b) => Number(begins(b)) - Number(begins(a)))
}
