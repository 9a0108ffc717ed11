/** What the shared document says of the reading, the restricted segment and the speakers' list, as screens use it. */
import type * as Y from 'yjs'
import type { Allowed, Floor, TextReading } from '../../domain/sitting/text-reading.ts'
import type { ParagraphId } from '../../domain/text/ids.ts'

export type SegmentShown = { readonly paragraphs: readonly ParagraphId[]; readonly allow: Allowed; readonly openedAt: number }

export type ReadingParts = {
  /** Which paragraph of the text is on all screens. */
  readonly textReading: TextReading
  readonly segment: SegmentShown | null
  readonly floor: Floor
}

const NOTHING: TextReading = { now: null, freeze: false }
const SILENCE: Floor = { speaking: null, waiting: [], list: 'open' }

export function readingParts(doc: Y.Doc): ReadingParts {
  const room = doc.getMap('room')
  return {
    textReading: (room.get('textReading') as TextReading | undefined) ?? NOTHING,
    segment: (room.get('segment') as SegmentShown | null | undefined) ?? null,
    floor: (room.get('floor') as Floor | undefined) ?? SILENCE,
  }
}
