/** Turns what an author did to the document into what the author may do to it: a proposal of the party, or, in
 *  direct writing, base text. What has no such form is dropped; what meets an agreed paragraph is kept out whole. */
import type { Fragment, ResolvedPos } from '@tiptap/pm/model'
import { type EditorState, Selection, TextSelection, type Transaction } from '@tiptap/pm/state'
import { AddMarkStep, AttrStep, RemoveMarkStep, ReplaceStep } from '@tiptap/pm/transform'
import { LONGEST_PARAGRAPH } from '../../domain/text/schema.ts'
import type { Blocked, Draft, Translation } from './draft.ts'
import { applyMarkSteps } from './emphasis.ts'
import { isBlank, linesOf, textOf } from './lines.ts'
import { proposedParagraph } from './paragraphs.ts'
import { endOf, idOf, type Part, partsIn, type Place, startOf, textsIn } from './parts.ts'
import { type Voice, voiceOf } from './pending.ts'
import type { Author, RoomRules } from './rules.ts'
import { changedSpans, type Span } from './spans.ts'

/** One replaced stretch, read: which paragraphs lose what, and what is brought where. */
type Change = { readonly span: Span; readonly parts: readonly Part[]; readonly target: Target | null; readonly lines: readonly Fragment[] }

/** The paragraph that new words go to, and where in it. */
type Target = Place & { readonly at: number }

/** Where the caret belongs once so many steps of the draft are taken. */
type Caret = { readonly pos: number; readonly steps: number }

const METAS = ['composition', 'paste', 'uiEvent', 'addToHistory', 'preventUpdate', 'focus', 'blur', 'pointer']

export function translate(state: EditorState, transaction: Transaction, rules: RoomRules): Translation {
  if (!transaction.steps.every(isTranslatable)) return { kind: 'dropped' }
  const author = rules.author()
  const voice = voiceOf(author, state.schema)
  const changes = changedSpans(transaction).map((span) => readChange(state, transaction, span, voice))
  const blocked = firstBlocked(changes, author, rules)
  if (blocked !== null) return blocked
  const draft: Draft = { out: state.tr, before: state.selection, author, voice, rules, requests: [] }
  // From the last to the first, so that none shifts another.
  const carets = changes
    .toReversed()
    .map((change) => ({ pos: writeChange(draft, change, transaction.selection.head), steps: draft.out.steps.length }))
  const blockedMark = applyMarkSteps(draft, transaction)
  if (blockedMark !== null) return blockedMark
  placeCaret(draft.out, transaction, changes, carets.toReversed())
  keepMetas(draft.out, transaction)
  const idle = draft.out.steps.length === 0 && draft.out.selection.eq(state.selection) && draft.requests.length === 0
  return idle ? { kind: 'dropped' } : { kind: 'written', transaction: draft.out, requests: draft.requests }
}

const isTranslatable = (step: unknown): boolean =>
  step instanceof ReplaceStep || step instanceof AddMarkStep || step instanceof RemoveMarkStep || step instanceof AttrStep

function readChange(state: EditorState, transaction: Transaction, span: Span, voice: Voice): Change {
  const parts = partsIn(state.doc, span.from, span.to)
  const target = parts[0] === undefined ? beside(state.doc.resolve(span.from)) : { ...parts[0], at: parts[0].to }
  const slice = transaction.doc.slice(span.newFrom, span.newTo)
  return { span, parts, target, lines: meantLines(linesOf(slice, voice.inserted), span, transaction) }
}

/** Between two paragraphs there is no text: what comes there goes to the end of the one before, or the start of the one after. */
function beside($pos: ResolvedPos): Target | null {
  const { nodeBefore, nodeAfter, pos } = $pos
  if (nodeBefore?.type.name === 'paragraph') return { node: nodeBefore, pos: pos - nodeBefore.nodeSize, at: pos - 1 }
  return nodeAfter?.type.name === 'paragraph' ? { node: nodeAfter, pos, at: pos + 1 } : null
}

/** Blank lines count only where nothing else came: then they are an Enter. A deletion across paragraphs brings none. */
function meantLines(lines: readonly Fragment[], span: Span, transaction: Transaction): readonly Fragment[] {
  if (lines.length < 2) return lines
  const full = lines.filter((line) => !isBlank(line))
  const isEnter = full.length === 0 && span.from === span.to && transaction.getMeta('paste') === undefined
  return isEnter ? lines : full
}

function firstBlocked(changes: readonly Change[], author: Author, rules: RoomRules): Blocked | null {
  const text = changes.flatMap((change) => change.lines.map(textOf)).join('\n')
  for (const { parts, target, lines } of changes) {
    const deleted = parts.filter((part) => part.from < part.to)
    const written = target !== null && (lines[0]?.size ?? 0) > 0 ? [target] : []
    for (const { node } of [...deleted, ...written]) {
      if (rules.isAgreed(idOf(node))) return { kind: 'blocked', paragraph: idOf(node), code: 'paragraph.agreed', text }
    }
    const isNewLine = lines.length > 1 && author.mode === 'propose' && target !== null
    if (isNewLine && rules.mayComeUp?.(idOf(target.node), 'after') === false)
      return { kind: 'blocked', paragraph: idOf(target.node), code: 'paragraph.frozen', text }
    const tooLong = lines.some((line, i) => line.size + (i === 0 ? (target?.node.content.size ?? 0) : 0) > LONGEST_PARAGRAPH)
    if (target !== null && tooLong) return { kind: 'blocked', paragraph: idOf(target.node), code: 'text.too-long', text }
    // Words written directly into another's proposed paragraph would be taken for that party's.
    for (const { node } of written) {
      if (author.mode === 'direct' && node.attrs.pi !== null)
        return { kind: 'blocked', paragraph: idOf(node), code: 'text.not-yours', text }
    }
  }
  return null
}

/** Writes one change and returns where the caret belongs after it, in the document as it then stands. */
function writeChange(draft: Draft, change: Change, head: number): number {
  const { out } = draft
  const { parts, target, lines, span } = change
  for (const part of parts.toReversed()) deletePart(draft, part)
  const written = lines.length > 0 ? target : null
  for (const part of parts.toReversed()) if (part.pos !== written?.pos) removeEmptied(draft, part, span)
  if (written === null) return out.mapping.map(caretOfDeletion(draft.before, span))
  const end = bring(draft, written, out.mapping.map(written.at), lines)
  // An input method may hold the caret inside the word it is composing.
  return lines.length === 1 && span.newFrom <= head && head <= span.newTo
    ? Math.max(end - (span.newTo - head), end - (lines[0]?.size ?? 0))
    : end
}

/** One's own words go; others' words are struck, or in direct writing left. */
function deletePart(draft: Draft, part: Part): void {
  const { out, voice } = draft
  for (const { node, from, to } of textsIn(part).toReversed()) {
    if (voice.owns(node, part.node)) out.delete(out.mapping.map(from), out.mapping.map(to))
    else if (voice.strike !== null) out.addMark(out.mapping.map(from), out.mapping.map(to), voice.strike)
  }
}

/** A paragraph the party proposed goes when it is deleted from end to end and nobody else has words in it. */
function removeEmptied(draft: Draft, part: Part, span: Span): void {
  const crossed = span.from < startOf(part) || span.to > endOf(part)
  if (!crossed || part.from > startOf(part) || part.to < endOf(part)) return
  removeOwnEmpty(draft, draft.out.mapping.map(part.pos))
}

function removeOwnEmpty({ out, author, rules }: Draft, pos: number): void {
  const node = out.doc.nodeAt(pos)
  if (node === null || node.content.size > 0 || node.attrs.pi !== author.party || author.mode === 'direct') return
  if (!rules.isAgreed(idOf(node))) out.delete(pos, pos + node.nodeSize)
}

/** Writes the first line into the paragraph and the others after it; returns the end of the last. */
function bring(draft: Draft, target: Place, at: number, lines: readonly Fragment[]): number {
  const { out, author, rules, requests } = draft
  const [first, ...others] = lines
  if (first !== undefined && first.size > 0) out.insert(at, first)
  const end = at + (first?.size ?? 0)
  if (others.length === 0) return end
  if (author.mode === 'direct') {
    const paragraph = idOf(target.node)
    const offset = end - out.mapping.map(target.pos) - 1
    const texts = others.map(textOf)
    requests.push(
      texts.every((text) => text === '') ? { kind: 'split', paragraph, offset } : { kind: 'insert', paragraph, offset, lines: texts },
    )
    return end
  }
  const paragraphs = others.map((line) => proposedParagraph(target.node, author.party, rules.newParagraphId(), line))
  const after = out.doc.resolve(end).after()
  out.insert(after, paragraphs)
  return after + paragraphs.reduce((size, paragraph) => size + paragraph.nodeSize, 0) - 1
}

/** Backspace leaves the caret before what it struck, Delete after it; after a selection it stands at the end, where a replacement is typed. */
function caretOfDeletion({ empty, head }: Selection, span: Span): number {
  return empty && head === span.to ? span.from : span.to
}

function placeCaret(out: Transaction, transaction: Transaction, changes: readonly Change[], carets: readonly Caret[]): void {
  const { selection, selectionSet } = transaction
  const isChanged = changes.some(({ span }) => span.newFrom <= selection.head && selection.head <= span.newTo)
  if (changes.length === 0 && selectionSet) out.setSelection(Selection.fromJSON(out.doc, selection.toJSON()))
  else if (isChanged || selectionSet) {
    const [anchor, head] = [selection.anchor, selection.head].map((pos) => out.doc.resolve(placeOf(pos, out, changes, carets)))
    if (anchor !== undefined && head !== undefined)
      out.setSelection(anchor.pos === head.pos ? Selection.near(head, -1) : TextSelection.between(anchor, head))
  }
  if (transaction.storedMarksSet) out.setStoredMarks(transaction.storedMarks)
  if (transaction.scrolledIntoView) out.scrollIntoView()
}

/** Where a position of the document that was wanted lies in the one that was written. */
function placeOf(pos: number, out: Transaction, changes: readonly Change[], carets: readonly Caret[]): number {
  const caret = carets[changes.findIndex(({ span }) => span.newFrom <= pos && pos <= span.newTo)]
  if (caret !== undefined) return out.mapping.slice(caret.steps).map(caret.pos)
  const last = changes.findLast(({ span }) => span.newTo < pos)
  return out.mapping.map(last === undefined ? pos : pos - last.span.newTo + last.span.to)
}

function keepMetas(out: Transaction, transaction: Transaction): void {
  for (const key of METAS) {
    const value: unknown = transaction.getMeta(key)
    if (value !== undefined) out.setMeta(key, value)
  }
}
