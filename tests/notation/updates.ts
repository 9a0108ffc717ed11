/** Writes Yjs updates by hand, lawful or not, as a hostile page may. */
import * as encoding from 'lib0/encoding'
import type { Content, ItemId, Struct } from '../../domain/guard/decode.ts'

type Item = Extract<Struct, { kind: 'item' }>

/** Content that the guard's own vocabulary has no name for. */
export type RawContent = { readonly kind: 'raw'; readonly ref: number; readonly write: (encoder: encoding.Encoder) => void }
export type HandStruct =
  | Extract<Struct, { kind: 'gone' }>
  | (Omit<Item, 'content'> & { readonly content: Content | RawContent })
  | { readonly kind: 'skip'; readonly client: number; readonly clock: number; readonly length: number }
export type HandUpdate = {
  readonly structs: readonly HandStruct[]
  readonly deleted: readonly { readonly client: number; readonly clock: number; readonly length: number }[]
}

/** An item with what a test leaves out filled in. */
export function item(client: number, clock: number, content: Content | RawContent, rest: Partial<Item> = {}): HandStruct {
  const length = content.kind === 'string' ? content.text.length : (rest.length ?? 1)
  return {
    kind: 'item',
    client,
    clock,
    origin: null,
    rightOrigin: null,
    parent: { kind: 'neighbour' },
    sub: null,
    ...rest,
    length,
    content,
  }
}

export const string = (text: string): Content => ({ kind: 'string', text })
export const value = (held: string | number | null): Content => ({ kind: 'value', value: held })
export const inside = ({ client, clock }: ItemId): Item['parent'] => ({ kind: 'item', id: { client, clock } })

function byClient<Part extends { readonly client: number }>(parts: readonly Part[]): Map<number, Part[]> {
  const groups = new Map<number, Part[]>()
  for (const part of parts) {
    const group = groups.get(part.client)
    if (group === undefined) groups.set(part.client, [part])
    else group.push(part)
  }
  return groups
}

export function encodeUpdate({ structs, deleted }: HandUpdate): Uint8Array {
  const encoder = encoding.createEncoder()
  const clients = byClient(structs)
  encoding.writeVarUint(encoder, clients.size)
  for (const [client, own] of clients) {
    encoding.writeVarUint(encoder, own.length)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, own[0]?.clock ?? 0)
    for (const struct of own) writeStruct(encoder, struct)
  }
  const ranges = byClient(deleted)
  encoding.writeVarUint(encoder, ranges.size)
  for (const [client, own] of ranges) {
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, own.length)
    for (const { clock, length } of own) {
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarUint(encoder, length)
    }
  }
  return encoding.toUint8Array(encoder)
}

const REFS: Readonly<Record<Content['kind'], number>> = { deleted: 1, string: 4, foreign: 5, format: 6, element: 7, text: 7, value: 8 }

function writeStruct(encoder: encoding.Encoder, struct: HandStruct): void {
  if (struct.kind !== 'item') {
    encoding.writeUint8(encoder, struct.kind === 'gone' ? 0 : 10)
    return encoding.writeVarUint(encoder, struct.length)
  }
  const { origin, rightOrigin, parent, sub, content } = struct
  const ref = content.kind === 'raw' ? content.ref : REFS[content.kind]
  encoding.writeUint8(encoder, ref | (origin === null ? 0 : 0x80) | (rightOrigin === null ? 0 : 0x40) | (sub === null ? 0 : 0x20))
  if (origin !== null) writeId(encoder, origin)
  if (rightOrigin !== null) writeId(encoder, rightOrigin)
  if (origin === null && rightOrigin === null) {
    encoding.writeVarUint(encoder, parent.kind === 'root' ? 1 : 0)
    if (parent.kind === 'root') encoding.writeVarString(encoder, parent.name)
    else if (parent.kind === 'item') writeId(encoder, parent.id)
    if (sub !== null) encoding.writeVarString(encoder, sub)
  }
  writeContent(encoder, content, struct.length)
}

function writeId(encoder: encoding.Encoder, { client, clock }: ItemId): void {
  encoding.writeVarUint(encoder, client)
  encoding.writeVarUint(encoder, clock)
}

function writeContent(encoder: encoding.Encoder, content: Content | RawContent, length: number): void {
  switch (content.kind) {
    case 'deleted':
      return encoding.writeVarUint(encoder, length)
    case 'string':
      return encoding.writeVarString(encoder, content.text)
    case 'format':
      encoding.writeVarString(encoder, content.key)
      return encoding.writeVarString(encoder, JSON.stringify(content.value))
    case 'element':
      encoding.writeVarUint(encoder, 3)
      return encoding.writeVarString(encoder, content.name)
    case 'text':
      return encoding.writeVarUint(encoder, 6)
    case 'value':
      encoding.writeVarUint(encoder, 1)
      return encoding.writeAny(encoder, content.value ?? null)
    case 'foreign':
      return encoding.writeVarString(encoder, '{}')
    case 'raw':
      return content.write(encoder)
  }
}
