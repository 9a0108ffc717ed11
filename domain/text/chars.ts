/** Reads the characters of one paragraph's text with their effective marks and their identities.
 *  Marks are read as sets: their order in the document says nothing. */
import * as Y from 'yjs'
import { delKey, type Emphasis, EMPHASES } from './schema.ts'
import { isParty, type Party } from './ids.ts'

/** One set of marks. Interned: the same marks are the same object, so they are compared by `===`. */
export type Marks = { readonly ins: Party | null; readonly dels: readonly Party[]; readonly emphasis: readonly Emphasis[] }

/** Neighbouring live characters of one client with the same marks; `clock` is the first one's. */
export type CharRun = {
  readonly client: number
  readonly clock: number
  readonly length: number
  readonly text: string
  readonly marks: Marks
}

/** Held as long as somebody holds them: a page may send combinations without end. */
const interned = new Map<string, WeakRef<Marks>>()
const forgotten = new FinalizationRegistry<string>((key) => {
  if (interned.get(key)?.deref() === undefined) interned.delete(key)
})

export function marksOf(ins: Party | null, dels: readonly Party[], emphasis: readonly Emphasis[]): Marks {
  const sortedDels = [...new Set(dels)].sort()
  const sortedEmphasis = EMPHASES.filter((each) => emphasis.includes(each))
  const key = `${ins ?? ''}|${sortedDels.join()}|${sortedEmphasis.join()}`
  const known = interned.get(key)?.deref()
  if (known !== undefined) return known
  const marks: Marks = Object.freeze({ ins, dels: Object.freeze(sortedDels), emphasis: Object.freeze(sortedEmphasis) })
  interned.set(key, new WeakRef(marks))
  forgotten.register(marks, key)
  return marks
}

export const PLAIN = marksOf(null, [], [])

const isEmphasis = (key: string): key is Emphasis => (EMPHASES as readonly string[]).includes(key)
const DEL = 'del--'

/** The party a stored mark names, or null. */
export function partyIn(value: unknown): Party | null {
  if (typeof value !== 'object' || value === null || !('by' in value)) return null
  return isParty(value.by) ? value.by : null
}

/** Changes the running attributes as one format item does; a null value ends a mark. */
function withFormat(running: Map<string, unknown>, key: string, value: unknown): void {
  if (value === null || value === undefined) running.delete(key)
  else running.set(key, value)
}

function marksFrom(running: ReadonlyMap<string, unknown>): Marks {
  if (running.size === 0) return PLAIN
  let ins: Party | null = null
  const dels: Party[] = []
  const emphasis: Emphasis[] = []
  for (const [key, value] of running) {
    if (key === 'ins') ins = partyIn(value)
    else if (key.startsWith(DEL)) {
      const by = partyIn(value)
      if (by !== null) dels.push(by)
    } else if (isEmphasis(key)) emphasis.push(key)
  }
  return marksOf(ins, dels, emphasis)
}

const lives = (item: Y.Item): boolean => !item.deleted

/** The live characters in order. Embeds and types never pass the guard, so they are not expected here. */
export function readChars(text: Y.XmlText, isLive: (item: Y.Item) => boolean = lives): CharRun[] {
  const runs: { client: number; clock: number; length: number; text: string; marks: Marks }[] = []
  const running = new Map<string, unknown>()
  let marks: Marks | null = PLAIN
  for (let item = text._start; item !== null; item = item.right) {
    if (!isLive(item)) continue
    const content = item.content
    if (content instanceof Y.ContentFormat) {
      withFormat(running, content.key, content.value)
      marks = null
    } else if (content instanceof Y.ContentString) {
      marks ??= marksFrom(running)
      const last = runs.at(-1)
      const { client, clock } = item.id
      if (last !== undefined && last.marks === marks && last.client === client && last.clock + last.length === clock) {
        last.length += item.length
        last.text += content.str
      } else runs.push({ client, clock, length: item.length, text: content.str, marks })
    }
  }
  return runs
}

/** The format that leads from one set of marks to another, in the form the editor stores. */
export function attributesBetween(now: Marks, expected: Marks): Record<string, unknown> {
  const attributes: Record<string, unknown> = {}
  if (now.ins !== expected.ins) attributes.ins = expected.ins === null ? null : { by: expected.ins }
  for (const by of new Set<Party>([...now.dels, ...expected.dels])) {
    if (now.dels.includes(by) !== expected.dels.includes(by)) attributes[delKey(by)] = expected.dels.includes(by) ? { by } : null
  }
  for (const emphasis of EMPHASES) {
    if (now.emphasis.includes(emphasis) !== expected.emphasis.includes(emphasis))
      attributes[emphasis] = expected.emphasis.includes(emphasis) ? {} : null
  }
  return attributes
}

/** The attributes with which new characters are inserted so that they carry these marks. */
export const attributesOf = (marks: Marks): Record<string, unknown> => attributesBetween(PLAIN, marks)
