/** A time as the clock on the meeting's wall shows it, wherever the page is read. */

/** `2026-11-25T22:00`, at the meeting's place. */
export function wallAt(at: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at)
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? ''
  return `${of('year').padStart(4, '0')}-${of('month')}-${of('day')}T${of('hour')}:${of('minute')}`
}

const asUtc = (wall: string): number => (/^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN)

/** Null where the clock never shows that. Of an hour that comes twice, the first. */
export function instantAt(wall: string, zone: string): number | null {
  const guess = asUtc(wall)
  if (Number.isNaN(guess)) return null
  const tried = [-1, 0, 1].map((day) => {
    const near = guess + day * 24 * 60 * 60_000
    return guess - (asUtc(wallAt(near, zone)) - near)
  })
  return tried.toSorted((one, other) => one - other).find((at) => wallAt(at, zone) === wall) ?? null
}
