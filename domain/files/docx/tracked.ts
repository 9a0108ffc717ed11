/** Tracked changes: counted, and left out on one side, as the chosen reading says. */
import { child, type XmlNode } from '../xml.ts'
import { valueOf } from './properties.ts'

/** `accepted`: as if every change were accepted; `original`: as if none had been made. */
export type TrackedReading = 'accepted' | 'original'

export type Tracking = { readonly reading: TrackedReading; insertions: number; deletions: number; readonly authors: Set<string> }

export const trackingFor = (reading: TrackedReading): Tracking => ({ reading, insertions: 0, deletions: 0, authors: new Set() })

const INSERTED = new Set(['w:ins', 'w:moveTo'])
const DELETED = new Set(['w:del', 'w:moveFrom'])

function noted(tracking: Tracking, change: XmlNode): 'inserted' | 'deleted' {
  const author = valueOf(change, 'w:author')?.trim() ?? ''
  if (author !== '') tracking.authors.add(author)
  if (INSERTED.has(change.name)) {
    tracking.insertions += 1
    return 'inserted'
  }
  tracking.deletions += 1
  return 'deleted'
}

const leftOut = (reading: TrackedReading): 'inserted' | 'deleted' => (reading === 'accepted' ? 'deleted' : 'inserted')

/** Whether what stands in this element is left out; every tracked change asked about is counted. */
export function skips(tracking: Tracking, node: XmlNode): boolean {
  if (!INSERTED.has(node.name) && !DELETED.has(node.name)) return false
  return noted(tracking, node) === leftOut(tracking.reading)
}

/** Whether the mark of a paragraph or row, whose properties these are, is left out. */
export function markSkipped(tracking: Tracking, properties: XmlNode | undefined): boolean {
  let skipped = false
  for (const name of [...INSERTED, ...DELETED]) {
    const change = child(properties, name)
    if (change !== undefined && skips(tracking, change)) skipped = true
  }
  return skipped
}
