/** An instant as it is written on the command line: to the minute or finer, in the computer's time where no zone is written. */

const TIME = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?)(Z|[+-]\d{2}:\d{2})?$/

/** Undefined for what is none. */
export function instantFrom(words: string): number | undefined {
  const [, day, time, zone = ''] = TIME.exec(words) ?? []
  const at = Date.parse(`${day}T${time}${zone}`)
  return Number.isNaN(at) ? undefined : at
}
