/** A private document as screens read it: its drafts, and who is writing in which. Brought up to date a moment after a change. */
import type { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { DRAFTS, draftsIn, type PrivateDraft } from '../../domain/private/drafts.ts'

export type Writer = { readonly party: string; readonly name: string }

export type DraftsShown = {
  readonly drafts: readonly PrivateDraft[]
  /** By draft: others whose caret is in it. */
  readonly writers: ReadonlyMap<string, readonly Writer[]>
}

export type DraftStore = {
  readonly get: () => DraftsShown
  readonly subscribe: (listener: () => void) => () => void
  readonly destroy: () => void
}

const GATHER_MS = 80

export function openDraftStore(doc: Y.Doc, awareness: Awareness): DraftStore {
  const listeners = new Set<() => void>()
  const read = (): DraftsShown => ({ drafts: draftsIn(doc), writers: writersIn(doc, awareness) })
  let shown = read()
  let timer: ReturnType<typeof setTimeout> | null = null
  const refresh = (): void => {
    timer = null
    shown = read()
    for (const listener of listeners) listener()
  }
  const gather = (): void => {
    timer ??= setTimeout(refresh, GATHER_MS)
  }
  const drafts = doc.getMap(DRAFTS)
  drafts.observeDeep(gather)
  awareness.on('change', gather)
  return {
    get: () => shown,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: () => {
      drafts.unobserveDeep(gather)
      awareness.off('change', gather)
      if (timer !== null) clearTimeout(timer)
    },
  }
}

type Presence = {
  readonly cursor?: { readonly head: unknown } | null
  readonly user?: { readonly party: string | null; readonly name: string }
}

/** The server says who a caret is of; where it is says in which draft. */
export function writersIn(doc: Y.Doc, awareness: Awareness): ReadonlyMap<string, readonly Writer[]> {
  const writers = new Map<string, Writer[]>()
  for (const [client, { cursor, user }] of awareness.getStates() as Map<number, Presence>) {
    if (client === doc.clientID || cursor == null || user?.party == null) continue
    const draft = draftAt(doc, cursor.head)
    if (draft === null) continue
    writers.set(draft, [...(writers.get(draft) ?? []), { party: user.party, name: user.name }])
  }
  return writers
}

/** The draft that holds a place which a page told of; null where it holds none. */
function draftAt(doc: Y.Doc, told: unknown): string | null {
  const place = Y.createAbsolutePositionFromRelativePosition(Y.createRelativePositionFromJSON(told), doc)
  let type: Y.AbstractType<unknown> | null = place === null ? null : (place.type as Y.AbstractType<unknown>)
  while (type !== null) {
    const item = type._item
    if (item?.parentSub === 'text' && item.parent instanceof Y.Map) return item.parent._item?.parentSub ?? null
    type = item?.parent instanceof Y.AbstractType ? (item.parent as Y.AbstractType<unknown>) : null
  }
  return null
}
