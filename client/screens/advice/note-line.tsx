/** One note in words. */
import type { Note } from '../../../domain/advice/types.ts'
import type { Say } from '../../sentences/language.ts'

const MOST_NAMED = 6

export function noteSentence(note: Note, say: Say, labelOf: (id: string) => string): string {
  const { kind, what, paragraphs } = note
  const labels = paragraphs.slice(0, MOST_NAMED).map(labelOf).join(', ') + (paragraphs.length > MOST_NAMED ? '…' : '')
  if (kind === 'opening-verb' && what.verb === undefined) return say('note.no-verb')
  if ((kind === 'ending' || kind === 'endings') && what.sign === '') return say(`note.${kind}.none`, { labels })
  return say(`note.${kind}`, { ...what, labels })
}
