/** What the shared document says of the negotiating history: when it was destroyed, or that it is there. */
import type * as Y from 'yjs'

export type HistoryShown = { readonly destroyed: number } | null

export const historyShownIn = (doc: Y.Doc): HistoryShown => (doc.getMap('room').get('history') as HistoryShown | undefined) ?? null
