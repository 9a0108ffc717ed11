/** Tracked changes: counted, and left out on one side, as the chosen reading says; or all kept, each with its author. */
import type { Instant } from '../../text/ids.ts'
import { child, type XmlNode } from '../xml.ts'
import { valueOf } from './properties.ts'

/** `accepted`: as if every change were accepted; `original`: as if none had been made. */
export type TrackedReading = 'accepted' | 'original'

/** One tracked change: whose, and when, where the file says so. */
export type Change = { readonly author: string; readonly at: Instant | null; readonly moved: boolean }
/** What stands between two changes of the changes around it. */
export type Standing = { readonly ins: Change | null; readonly del: Change | null }

export type Tracking = {
  /** `both`: nothing is left out, and each piece says which change it belongs to. */
  readonly reading: TrackedReading | 'both'
  insertions: number
  deletions: number
  readonly authors: Set<string>
  /** The changes that what is read now stands in, outermost first. */
  readonly around: XmlNode[]
}

export const trackingFor = (reading: Tracking['reading']): Tracking => ({
  reading,
  insertions: 0,
  deletions: 0,
  authors: new Set(),
  around: [],
})

const INSERTED = new Set(['w:ins', 'w:moveTo'])
const DELETED = new Set(['w:del', 'w:moveFrom'])
const isChange = ({ name }: XmlNode): boolean => INSERTED.has(name) || DELETED.has(name)

function noted(tracking: Tracking, change: XmlNode): 'inserted' | 'deleted' {
  const author = authorOf(change)
  if (author !== '') tracking.authors.add(author)
  if (INSERTED.has(change.name)) {
    tracking.insertions += 1
    return 'inserted'
  }
  tracking.deletions += 1
  return 'deleted'
}

const authorOf = (change: XmlNode): string => valueOf(change, 'w:author')?.trim() ?? ''

const LEFT_OUT = { accepted: 'deleted', original: 'inserted', both: null } as const

/** Whether what stands in this element is left out; every tracked change asked about is counted. */
export function skips(tracking: Tracking, node: XmlNode): boolean {
  return isChange(node) && noted(tracking, node) === LEFT_OUT[tracking.reading]
}

/** Reads what stands in an element as being within its change, where it is one. */
export function within(tracking: Tracking, node: XmlNode, read: () => void): void {
  if (!isChange(node)) return read()
  tracking.around.push(node)
  read()
  tracking.around.pop()
}

const marksOf = (properties: XmlNode | undefined): readonly XmlNode[] =>
  [...INSERTED, ...DELETED].flatMap((name) => child(properties, name) ?? [])

/** Whether the mark of a paragraph or row, whose properties these are, is left out. */
export function markSkipped(tracking: Tracking, properties: XmlNode | undefined): boolean {
  return marksOf(properties).filter((change) => skips(tracking, change)).length > 0
}

/** Reads a row as being within the changes of its own mark. */
export function withinMark(tracking: Tracking, properties: XmlNode | undefined, read: () => void): void {
  const marks = marksOf(properties)
  tracking.around.push(...marks)
  read()
  tracking.around.length -= marks.length
}

function changeOf(node: XmlNode): Change {
  const at = Date.parse(valueOf(node, 'w:date') ?? '')
  return { author: authorOf(node), at: Number.isFinite(at) ? at : null, moved: node.name === 'w:moveFrom' || node.name === 'w:moveTo' }
}

const standingIn = (changes: readonly XmlNode[]): Standing => {
  const [ins, del] = [INSERTED, DELETED].map((names) => changes.findLast(({ name }) => names.has(name)))
  return { ins: ins === undefined ? null : changeOf(ins), del: del === undefined ? null : changeOf(del) }
}

/** Of what is read now. */
export const standingNow = ({ around }: Tracking): Standing => standingIn(around)

/** Of the mark at the end of a paragraph whose properties these are. */
export const standingOfMark = ({ around }: Tracking, properties: XmlNode | undefined): Standing =>
  standingIn([...around, ...marksOf(properties)])
