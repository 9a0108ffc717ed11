/** What the file would propose, paragraph by paragraph, in the order of the file, on the text as it stands. */
import type { WordOp } from '../compare/words.ts'
import type { FileParagraph, TracedFile } from '../files/traced.ts'
import { type Tabling, tablingOf } from '../tabling/tabling.ts'
import { markedLines, type Sign } from '../text/read-markers.ts'
import type { Level } from '../text/schema.ts'
import type { ParagraphId } from '../text/ids.ts'
import { LONGEST_DRAFT } from './limits.ts'
import type { After, Sides } from './sides.ts'
import type { ImportItem, NewItem, Ours, WordsItem } from './types.ts'

/** Which of our paragraphs a paragraph before the changes is, by its index. */
export type Found = ReadonlyMap<number, Ours>

export type Plan = { readonly items: readonly ImportItem[]; readonly unplaced: readonly string[]; readonly unchanged: number }

type Setting = {
  readonly sides: Sides
  readonly found: Found
  readonly ours: readonly Ours[]
  readonly file: TracedFile
  readonly language: string
  /** Whether the file says itself what was changed. */
  readonly isTracked: boolean
}

export const tidy = (text: string): string => text.normalize('NFC').trim()

type Signed = { readonly sign: Sign | null; readonly text: string }
function withoutSign(text: string): Signed {
  const [line] = markedLines([{ text, indent: 0, afterBlank: true }])
  return { sign: line?.sign ?? null, text: line?.text ?? text }
}

/** A number that the file has in its words and our text has not is no change. */
export function asOurs(text: string, ours: Ours): string {
  const signed = withoutSign(text)
  return signed.sign === null || withoutSign(ours.text).sign !== null ? text : signed.text
}

export function planOf(setting: Setting): Plan {
  const { sides, found } = setting
  const heirs = new Map(sides.after.flatMap((after) => (after.was === null ? [] : [[after.was, after] as const])))
  const items: ImportItem[] = []
  const unplaced: string[] = []
  let unchanged = 0
  let gone = 0
  let last: Ours | null = null

  /** What went between the paragraphs that stayed is told where it stood. */
  const goneUpTo = (before: number): void => {
    for (; gone < before; gone++) {
      if (heirs.has(gone)) continue
      const ours = found.get(gone)
      const text = tidy(sides.before[gone]?.text ?? '')
      if (ours !== undefined && text !== '') items.push(goneItem(ours, asOurs(text, ours), gone, setting))
      else if (text !== '' && setting.isTracked) unplaced.push(text)
    }
  }

  for (const after of sides.after) {
    const text = tidy(after.text)
    if (after.was !== null) goneUpTo(after.was)
    const ours = after.was === null ? undefined : found.get(after.was)
    if (ours !== undefined) {
      last = ours
      const base = asOurs(tidy(sides.before[after.was ?? -1]?.text ?? ''), ours)
      const draft = asOurs(text, ours)
      if (base === draft) unchanged += 1
      else items.push(wordsItem(ours, base, draft, 'words', setting))
    } else if (after.was !== null) {
      if (tidy(sides.before[after.was]?.text ?? '') !== text) unplaced.push(text)
    } else if (text !== '') {
      const placed = newItem(after, text, last, setting)
      if (placed === null) unplaced.push(text)
      else items.push(placed)
    }
  }
  goneUpTo(sides.before.length)
  return { items, unplaced, unchanged }
}

function goneItem(ours: Ours, base: string, index: number, setting: Setting): WordsItem {
  const { sides } = setting
  const isJoined = sides.after.some(({ text, was }) => was !== null && was !== index && base.length > 20 && text.includes(base))
  const isMoved = sides.after.some(({ text, was, isMoved: moved }) => was === null && moved && tidy(text) === base)
  return wordsItem(ours, base, '', isMoved ? 'moved away' : isJoined ? 'joined' : 'removed', setting)
}

function wordsItem(ours: Ours, base: string, text: string, whole: WordsItem['whole'], { language, isTracked }: Setting): WordsItem {
  const tabling = tablingOf({ base, draft: text, now: ours.text }, language)
  const { id: paragraph, label, seen, isAgreed, hasOwn } = ours
  return {
    kind: 'words',
    paragraph,
    label,
    seen,
    base,
    text,
    words: wordsWith(ours.text, tabling),
    already: tabling.already,
    left: tabling.left,
    replaces: hasOwn && tabling.hunks.length > 0,
    whole,
    obstacle: isAgreed ? 'paragraph.agreed' : text.length > LONGEST_DRAFT || base.length > LONGEST_DRAFT ? 'text.too-long' : null,
    isDoubtful: whole === 'removed' && !isTracked,
  }
}

/** The text as it stands with the changes marked in it. */
export function wordsWith(now: string, { hunks }: Pick<Tabling, 'hunks'>): readonly WordOp[] {
  const words: WordOp[] = []
  const say = (op: WordOp['op'], text: string): void => {
    if (text !== '') words.push({ op, text })
  }
  let at = 0
  for (const { from, to, struck, added } of hunks) {
    say('=', now.slice(at, from))
    say('-', struck)
    say('+', added)
    at = to
  }
  say('=', now.slice(at))
  return words
}

/** After the paragraph before it that was found; before the first of those, it may be no part of the text at all. */
function newItem(after: After, text: string, last: Ours | null, { found, ours, sides, file }: Setting): NewItem | null {
  const place = last === null ? beforeFirst(found, ours, sides) : { section: last.section, before: last }
  if (place === null) return null
  const signed = withoutSign(text)
  const { section, before } = place
  return {
    kind: 'new',
    section,
    after: before?.id ?? null,
    afterLabel: before?.label ?? null,
    ...looksOf(file.paragraphs[after.at], signed.sign, before),
    text: signed.text,
    origin: after.isMoved ? 'moved' : after.dividedFrom !== null ? 'divided' : 'new',
    obstacle: text.length > LONGEST_DRAFT ? 'text.too-long' : null,
    isDoubtful: last === null,
  }
}

type Spot = { readonly section: Ours['section']; readonly before: Ours | null }

function beforeFirst(found: Found, ours: readonly Ours[], sides: Sides): Spot | null {
  const next = sides.after.flatMap(({ was }) => (was === null ? [] : (found.get(was) ?? [])))[0]
  if (next === undefined) return null
  const siblings = ours.filter(({ section }) => section === next.section)
  return { section: next.section, before: siblings[siblings.indexOf(next) - 1] ?? null }
}

const levelAt = (depth: number): Level => (depth >= 3 ? 3 : depth === 2 ? 2 : depth === 1 ? 1 : 0)

/** As the file has it; where it says nothing, like the paragraph it follows. */
function looksOf(paragraph: FileParagraph | undefined, sign: Sign | null, before: Ours | null): Pick<NewItem, 'role' | 'level' | 'marker'> {
  if (paragraph !== undefined && paragraph.heading !== null && before !== null) return { role: 'heading', level: 0, marker: 'none' }
  const like = before?.role === 'body' ? before : null
  const role = 'body'
  if (paragraph !== undefined && paragraph.marker !== 'none') return { role, level: levelAt(paragraph.depth), marker: paragraph.marker }
  return { role, level: like?.level ?? 0, marker: sign?.marker ?? like?.marker ?? 'none' }
}

/** Of paragraphs that go together, each of ours with one of the file. */
export function foundIn(
  groups: readonly { readonly old: readonly number[]; readonly new: readonly number[] }[],
  ours: readonly Ours[],
): Found {
  return new Map(
    groups.flatMap(({ old, new: now }) =>
      now.flatMap((at, index) => {
        const paragraph = ours[old[index] ?? -1]
        return paragraph === undefined ? [] : [[at, paragraph] as const]
      }),
    ),
  )
}

export const byId = (ids: readonly (ParagraphId | null)[], ours: readonly Ours[]): Found => {
  const known = new Map(ours.map((each) => [each.id, each]))
  return new Map(
    ids.flatMap((id, at) => {
      const paragraph = id === null ? undefined : known.get(id)
      return paragraph === undefined ? [] : [[at, paragraph] as const]
    }),
  )
}
