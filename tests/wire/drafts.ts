/** Pages of private streams: opened as a page opens them, and drafts written in them shortly. */
import * as Y from 'yjs'
import { SCHEMA_VERSION } from '../../domain/text/schema.ts'
import { updateOf } from '../notation/room.ts'
import type { Answer, Wire } from './harness.ts'
import { openRaw, type Outcome, type RawClient } from './raw.ts'

export type PrivateStart = {
  readonly stream: string
  readonly generation: number
  readonly client: number
  readonly readers: readonly { readonly seat: string }[]
  readonly streams: readonly {
    readonly stream: string
    readonly kind: string
    readonly title?: string
    readonly lead?: string
    readonly members?: string[]
  }[]
}

export type PrivateOverrides = {
  readonly doc?: Y.Doc
  readonly client?: number | null
  readonly generation?: number | null
  readonly schema?: number
}

export const askPrivate = (wire: Wire, seat: string, stream?: string): Promise<Answer> =>
  wire.get(seat, stream === undefined ? '/private' : `/private?stream=${encodeURIComponent(stream)}`)

export async function startPrivate(wire: Wire, seat: string, stream: string): Promise<PrivateStart> {
  const { status, body } = await askPrivate(wire, seat, stream)
  if (status !== 200) throw new Error(`${seat} in ${stream}: ${status} ${JSON.stringify(body)}`)
  return body as unknown as PrivateStart
}

/** At the door, with what the test says of itself. */
export async function knock(wire: Wire, seat: string, stream: string, wanted: PrivateOverrides = {}): Promise<RawClient> {
  const { doc = new Y.Doc(), client = null, generation = null, schema = SCHEMA_VERSION } = wanted
  if (client !== null) doc.clientID = client
  const query = new URLSearchParams({ stream, schema: String(schema) })
  if (client !== null) query.set('client', String(client))
  if (generation !== null) query.set('generation', String(generation))
  return openRaw(`${wire.url.replace(/^http/, 'ws')}/sync/${wire.document}/private?${query}`, { cookie: await wire.signIn(seat) }, doc)
}

/** A page of the seat that has all of the stream. */
export async function draftsOf(wire: Wire, seat: string, stream: string, doc = new Y.Doc()): Promise<RawClient> {
  const { client, generation } = await startPrivate(wire, seat, stream)
  const page = await knock(wire, seat, stream, { client, generation, doc })
  await page.synced()
  return page
}

/** A draft's text: a fragment of one paragraph, as editors make it. */
function textOfDraft(doc: Y.Doc, draft: string): Y.XmlText {
  const drafts = doc.getMap<Y.Map<unknown>>('drafts')
  const known = drafts.get(draft)?.get('text')
  if (known instanceof Y.XmlFragment) return (known.get(0) as Y.XmlElement).get(0) as Y.XmlText
  const [text, paragraph, fragment] = [new Y.XmlText(), new Y.XmlElement('paragraph'), new Y.XmlFragment()]
  paragraph.insert(0, [text])
  fragment.insert(0, [paragraph])
  drafts.set(
    draft,
    new Y.Map<unknown>([
      ['openedAt', 1_800_000_000_000],
      ['state', 'open'],
      ['paragraph', null],
      ['text', fragment],
    ]),
  )
  return text
}

export const write = (page: RawClient, draft: string, words: string): Promise<Outcome> =>
  page.outcome(
    page.sendUpdate(
      updateOf(page.doc, () => {
        const text = textOfDraft(page.doc, draft)
        text.insert(text.length, words)
      }),
    ),
  )

export const strikeAll = (page: RawClient, draft: string): Promise<Outcome> =>
  page.outcome(
    page.sendUpdate(
      updateOf(page.doc, () => {
        const text = textOfDraft(page.doc, draft)
        text.delete(0, text.length)
      }),
    ),
  )

export const comment = (page: RawClient, id: string, words: string): Promise<Outcome> =>
  page.outcome(page.sendUpdate(updateOf(page.doc, () => page.doc.getMap('comments').set(id, new Y.Map([['text', words]])))))

export const readDraft = (page: RawClient, draft: string): string => {
  const text: unknown = page.doc.getMap<Y.Map<unknown>>('drafts').get(draft)?.get('text')
  return text instanceof Y.XmlFragment ? text.toJSON().replace(/<[^>]*>/g, '') : ''
}
