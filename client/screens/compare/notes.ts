/** What is said beside a paragraph in quiet words: where it came from, what became of it. */
import type { Say } from '../../sentences/language.ts'
import { type Compared, labelsOf, type Place } from './rows.ts'

export type Note = {
  readonly text: string
  /** Told as an aside: the wording is the same. */
  readonly quiet: boolean
}

export type Speaking = {
  readonly say: Say
  readonly list: (all: readonly string[]) => string
  readonly nameOf: (party: string) => string
}

const loud = (text: string): Note => ({ text, quiet: false })
const quiet = (text: string): Note => ({ text, quiet: true })

/** Labels do not move while a meeting lasts: then the direction tells more than the label. */
function movedNote({ old, new: now }: Compared, side: 'old' | 'new', way: Place['way'], { say, list }: Speaking): Note {
  const [was, is] = [list(labelsOf(old)), list(labelsOf(now))]
  const direction = (side === 'new') === (way === 'up') ? 'below' : 'above'
  if (was === is || was === '' || is === '') return loud(say(`compare.note.${side === 'new' ? 'was' : 'now'}.${direction}`))
  return loud(side === 'new' ? say('compare.note.was', { labels: was }) : say('compare.note.now', { labels: is }))
}

/** What became of the paragraphs of this side. */
function changeNotes({ kind, old, new: now }: Compared, side: 'old' | 'new', { say, list, nameOf }: Speaking): readonly Note[] {
  const labels = list(labelsOf(side === 'old' ? now : old))
  switch (kind) {
    case 'inserted': {
      const by = now[0]?.proposedBy ?? null
      return [loud(by === null ? say('compare.note.new') : say('compare.note.proposed', { party: nameOf(by) }))]
    }
    case 'removed':
      return [loud(say('compare.note.removed'))]
    case 'split':
      return [loud(say(side === 'old' ? 'compare.note.splitInto' : 'compare.note.splitFrom', { labels }))]
    case 'merged':
      return [loud(say(side === 'old' ? 'compare.note.mergedInto' : 'compare.note.mergedFrom', { labels }))]
    case 'emphasis':
      return side === 'new' ? [quiet(say('compare.note.emphasis'))] : []
    case 'same':
    case 'changed':
    case 'moved':
    case 'pending':
    case 'reference':
      return []
  }
}

const numberOf = (paragraphs: Compared['old']): string | null => paragraphs[0]?.compared.number ?? null

/** What changed beside the wording. */
function asides({ row, old, new: now }: Compared, { say }: Speaking): readonly Note[] {
  const looks = numberOf(old) === numberOf(now) ? 'compare.note.looks' : 'compare.note.renumbered'
  return [
    ...(row.renumbered ? [quiet(say(looks))] : []),
    ...row.references.map(({ from, to }) => quiet(say('compare.note.reference', { from, to }))),
  ]
}

export function notesOf(compared: Compared, side: 'old' | 'new', way: Place['way'], speaking: Speaking): readonly Note[] {
  return [
    ...(way === null ? [] : [movedNote(compared, side, way, speaking)]),
    ...changeNotes(compared, side, speaking),
    ...(side === 'new' ? asides(compared, speaking) : []),
  ]
}
