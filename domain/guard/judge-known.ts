/** What the server has already: a copy has to say the same, and may lean on nothing that the server has not. */
import * as Y from 'yjs'
import { type Hearing, heldAt, isKnown, type ItemStruct, Refused, stateOf } from './hearing.ts'
import { cutsPair } from './neighbours.ts'
import { leansOn } from './order.ts'

export function judgeKnown(hearing: Hearing): void {
  for (const struct of hearing.known) {
    if (struct.kind === 'gone') continue
    if (!leansOn(struct).every((id) => isKnown(hearing, id))) throw new Refused('update.contradicts')
    if (cutsPair(hearing, struct) !== null) throw new Refused('update.contradicts')
    compareKnown(hearing, struct)
  }
  // The first new struct of a client may begin with what is known, where pages merge what they send.
  for (const [first] of hearing.fresh.values()) if (first?.kind === 'item') compareKnown(hearing, first)
}

/** Known clocks with other content would leave author and server apart for ever. Deleted content can't be compared and changes nothing. */
function compareKnown(hearing: Hearing, struct: ItemStruct): void {
  const { content, parent } = struct
  if (content.kind === 'foreign') throw new Refused('update.foreign-content')
  // Yjs makes a root for every name it reads.
  if (parent.kind === 'root' && !hearing.index.doc.share.has(parent.name)) throw new Refused('update.outside-text')
  const end = Math.min(struct.clock + struct.length, stateOf(hearing, struct.client))
  for (let clock = struct.clock; clock < end; ) {
    const item = heldAt(hearing, { client: struct.client, clock })
    const until = Math.min(end, item.id.clock + item.length)
    if (item instanceof Y.Item && !item.deleted && !saysTheSame(struct, item, clock, until)) throw new Refused('update.contradicts')
    clock = until
  }
}

function saysTheSame(struct: ItemStruct, item: Y.Item, from: number, until: number): boolean {
  const { content } = struct
  const held = item.content
  switch (content.kind) {
    case 'deleted':
      // The client deleted it before sending it: the deletion is judged with the others.
      return true
    case 'string':
      return (
        held instanceof Y.ContentString &&
        held.str.slice(from - item.id.clock, until - item.id.clock) === content.text.slice(from - struct.clock, until - struct.clock)
      )
    case 'format':
      return held instanceof Y.ContentFormat && held.key === content.key && JSON.stringify(held.value) === JSON.stringify(content.value)
    case 'element':
      return held instanceof Y.ContentType && held.type instanceof Y.XmlElement && held.type.nodeName === content.name
    case 'text':
      return held instanceof Y.ContentType && held.type instanceof Y.XmlText
    case 'value':
      return held instanceof Y.ContentAny && held.arr[from - item.id.clock] === content.value
    case 'foreign':
      return false
  }
}
