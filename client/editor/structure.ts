/** Enter, and Backspace or Delete at a paragraph's edge. In a proposal they never change base structure;
 *  in direct writing they ask the room for an act. */
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { proposedParagraph } from './paragraphs.ts'
import { endOf, idOf, isInsideCharacter, neighbourOf, paragraphAt, type Part, type Place, startOf, textsIn } from './parts.ts'
import { isOwnPending, struckBy, voiceOf } from './pending.ts'
import type { Author, RoomRules } from './rules.ts'

/** A transaction that is a proposal already and needs no translation; null where only the room was asked, or nothing is to be done. */
export type Keyed = Transaction | null

/** Enter at a collapsed caret. */
export function enter(state: EditorState, rules: RoomRules): Keyed {
  const author = rules.author()
  const place = paragraphAt(state.selection.$head)
  if (place === null) return null
  const offset = state.selection.$head.parentOffset
  switch (author.mode) {
    case 'direct':
      rules.onStructure({ kind: 'split', paragraph: idOf(place.node), offset })
      return null
    case 'propose':
      return proposeParagraph(state, place, author, rules)
  }
}

function proposeParagraph(state: EditorState, place: Place, author: Author, rules: RoomRules): Keyed {
  const { tr, selection } = state
  const caret = selection.head + (isInsideCharacter(state.doc, selection.head) ? 1 : 0)
  const side = caret === startOf(place) && place.node.content.size > 0 ? 'before' : 'after'
  if (rules.mayComeUp?.(idOf(place.node), side) === false) {
    rules.onBlocked(idOf(place.node), 'paragraph.frozen', '')
    return null
  }
  const id = rules.newParagraphId()
  if (side === 'before') {
    tr.insert(place.pos, proposedParagraph(place.node, author.party, id))
    return withCaret(tr, place.pos + 1)
  }
  const tail: Part = { ...place, from: caret, to: endOf(place) }
  const carried = canCarry(tail, author, rules) ? place.node.slice(caret - startOf(place)).content : undefined
  if (carried !== undefined) tr.delete(tail.from, tail.to)
  const after = tr.mapping.map(place.pos + place.node.nodeSize)
  tr.insert(after, proposedParagraph(place.node, author.party, id, carried))
  return withCaret(tr, after + 1)
}

/** Only words that are all one's own, in a paragraph that one proposes, and that nobody else struck, move to the new paragraph. */
function canCarry(tail: Part, author: Author, rules: RoomRules): boolean {
  const texts = textsIn(tail)
  if (texts.length === 0 || tail.node.attrs.pi !== author.party || rules.isAgreed(idOf(tail.node))) return false
  return texts.every(({ node }) => isOwnPending(node, tail.node, author.party) && struckBy(node).length === 0)
}

const withCaret = (tr: Transaction, pos: number): Transaction => tr.setSelection(TextSelection.create(tr.doc, pos)).scrollIntoView()

export type Direction = 'backward' | 'forward'

/** Backspace or Delete at a collapsed caret; `native` where the browser's own deletion does what is meant. */
export function erase(state: EditorState, direction: Direction, rules: RoomRules): Keyed | 'native' {
  const place = paragraphAt(state.selection.$head)
  if (place === null) return null
  const edge = direction === 'backward' ? startOf(place) : endOf(place)
  return state.selection.head === edge ? eraseAtEdge(state, place, direction, rules) : passStruck(state, place, direction, rules.author())
}

function eraseAtEdge(state: EditorState, place: Place, direction: Direction, rules: RoomRules): Keyed {
  const author = rules.author()
  const neighbour = neighbourOf(state.doc, place, direction === 'backward' ? 'before' : 'after')
  if (author.mode === 'direct') {
    askToJoin(state, place, neighbour, direction, rules)
    return null
  }
  const removed = [place, neighbour].find((each) => each !== null && isOwnEmpty(each, author, rules))
  const { tr } = state
  if (removed !== undefined && removed !== null) tr.delete(removed.pos, removed.pos + removed.node.nodeSize)
  const goal =
    neighbour === null || removed === neighbour ? state.selection.head : direction === 'backward' ? endOf(neighbour) : startOf(neighbour)
  return tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(goal)), direction === 'backward' ? -1 : 1)).scrollIntoView()
}

const isOwnEmpty = ({ node }: Place, author: Author, rules: RoomRules): boolean =>
  node.attrs.pi === author.party && node.attrs.alt === null && node.content.size === 0 && !rules.isAgreed(idOf(node))

/** Paragraphs of two sections are never joined. */
function askToJoin(state: EditorState, place: Place, neighbour: Place | null, direction: Direction, rules: RoomRules): void {
  if (neighbour === null || state.doc.resolve(place.pos).parent !== state.doc.resolve(neighbour.pos).parent) return
  const second = direction === 'backward' ? place : neighbour
  rules.onStructure({ kind: 'join', paragraph: idOf(second.node), offset: 0 })
}

/** Striking one's own strike again does nothing: the caret passes over the whole of it at once. */
function passStruck(state: EditorState, place: Place, direction: Direction, author: Author): Keyed | 'native' {
  const { strike, owns } = voiceOf(author, state.schema)
  if (strike === null) return 'native'
  const caret = state.selection.head
  const part = direction === 'backward' ? { ...place, from: startOf(place), to: caret } : { ...place, from: caret, to: endOf(place) }
  const texts = direction === 'backward' ? textsIn(part).toReversed() : textsIn(part)
  const passed = texts.findIndex(({ node }) => owns(node, place.node) || !strike.isInSet(node.marks))
  const last = texts[(passed === -1 ? texts.length : passed) - 1]
  if (last === undefined) return 'native'
  return withCaret(state.tr, direction === 'backward' ? last.from : last.to)
}
