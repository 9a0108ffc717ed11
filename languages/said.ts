/** Which sentences of the screens are said anywhere: by their whole key, by the stem of a plural, or by a key that is put together. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SCREENS } from '../client/sentences/screens.ts'

const CLIENT = fileURLToPath(new URL('../client/', import.meta.url))
const PLURAL = /_(?:one|many|other)$/

const sources = (): readonly string[] =>
  readdirSync(CLIENT, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path) && !/^sentences[\\/](?:parts|e[sn]\.ts)/.test(path))
    .map((path) => readFileSync(join(CLIENT, path), 'utf8'))

const QUOTED = /'([^'\n]*)'|"([^"\n]*)"/g
/** The beginning of a key that is put together: `hat.${seat.hat}`. */
const PUT_TOGETHER = /`([a-z][\w-]*[.-][^`$\n]*)\$\{/gi

/** Keys in which nothing is said. */
export function unsaid(keys: readonly string[] = Object.keys(SCREENS.es), texts: readonly string[] = sources()): readonly string[] {
  const whole = new Set(texts.flatMap((text) => [...text.matchAll(QUOTED)].map(([, single, double]) => single ?? double ?? '')))
  const beginnings = texts.flatMap((text) => [...text.matchAll(PUT_TOGETHER)].map(([, beginning = '']) => beginning))
  return keys.filter((key) => {
    const stem = key.replace(PLURAL, '')
    return !whole.has(key) && !whole.has(stem) && !beginnings.some((beginning) => key.startsWith(beginning))
  })
}
