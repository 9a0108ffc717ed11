/** An update that is well formed and says something else: neighbours, parents, contents and deleted ranges changed one by one. */
import { type Content, decodeBounded, type Struct } from '../../domain/guard/decode.ts'
import { encodeUpdate, string, value } from '../notation/updates.ts'
import { below, oneOf, type Random, spoilBytes } from './mutate.ts'

type Item = Extract<Struct, { kind: 'item' }>

const CONTENTS: readonly Content[] = [
  string('x'),
  string(' gran 😀'),
  value('p_0000000001'),
  { kind: 'format', key: 'ins', value: { by: 'FR' } },
  { kind: 'format', key: 'bold', value: true },
  { kind: 'element', name: 'paragraph' },
  { kind: 'text' },
]
const KEYS = [null, 'id', 'pi', 'role', 'level', 'alt', '']

const somewhere = (random: Random, { client, clock }: Item): { readonly client: number; readonly clock: number } =>
  random() < 0.6 ? { client: 1, clock: below(random, 150) } : { client, clock: Math.max(0, clock - 1 - below(random, 3)) }

const CHANGES: readonly ((item: Item, random: Random) => Item)[] = [
  (item, random) => ({ ...item, origin: random() < 0.2 ? null : somewhere(random, item) }),
  (item, random) => ({ ...item, rightOrigin: random() < 0.2 ? null : somewhere(random, item) }),
  (item, random) => ({ ...item, parent: random() < 0.3 ? { kind: 'root', name: 'text' } : { kind: 'item', id: somewhere(random, item) } }),
  (item, random) => ({ ...item, sub: oneOf(random, KEYS) }),
  (item, random) => withContent(item, oneOf(random, CONTENTS)),
  (item, random) => ({ ...item, clock: Math.max(0, item.clock + below(random, 3) - 1) }),
]

const withContent = (item: Item, content: Content): Item => ({
  ...item,
  content,
  length: content.kind === 'string' ? content.text.length : 1,
})

export function spoilUpdate(seed: Uint8Array, random: Random): Uint8Array {
  const update = decodeBounded(seed)
  if (update === null || random() < 0.3) return spoilBytes(seed, random)
  const at = below(random, update.structs.length + 1)
  const structs = update.structs.map((struct, index) =>
    index === at && struct.kind === 'item' ? oneOf(random, CHANGES)(struct, random) : struct,
  )
  const range = { client: 1, clock: below(random, 150), length: 1 + below(random, 5) }
  return encodeUpdate({ structs, deleted: random() < 0.3 ? [...update.deleted, range] : update.deleted })
}
