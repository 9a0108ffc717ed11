/** Carries out what an act decided in the text: the same commit as its facts. Ends of connections and links are told back to the caller. */
import * as Y from 'yjs'
import type { Effect } from '../../domain/acts/types.ts'
import { type CharRun, marksOf, readChars } from '../../domain/text/chars.ts'
import {
  fragmentOf,
  type ParagraphElement,
  paragraphOf,
  paragraphsOf,
  type SectionElement,
  sectionsOf,
} from '../../domain/text/document.ts'
import type { Declaration } from '../../domain/text/declaration.ts'
import { type ParagraphId, paragraphIdFrom, type SectionId, sectionIdFrom } from '../../domain/text/ids.ts'
import {
  type Carried,
  insertParagraph,
  joinParagraph,
  moveParagraph,
  removeParagraph,
  restoreParagraph,
  restoreRuns,
  setParagraph,
  splitParagraph,
  writeDeclaration,
} from '../../domain/text/structure.ts'
import { putProposal } from '../../domain/proposals/put.ts'
import { partiesIn, runsOf } from '../../domain/proposals/read.ts'
import { takenBackSince } from '../../domain/proposals/restored.ts'
import { settleParagraph } from '../../domain/proposals/settle.ts'
import type { Level, Marker, Role } from '../../domain/text/schema.ts'
import type { Party } from '../../domain/text/ids.ts'
import { withMarks } from './authors.ts'
import { fromLastCopies, settleGroup } from './group-effects.ts'
import { correctParagraph } from '../../domain/text/correct.ts'
import type { Room } from './room.ts'
import { joinInSides, setSides, type SideBefore, wordsInSides, writeSide } from './sides.ts'

/** A paragraph before a settlement, kept so that `reopen` can bring it back. */
export type Before = {
  readonly id: ParagraphId
  readonly section: SectionId
  readonly after: ParagraphId | null
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly pi: Party | null
  /** The group of wordings that it belonged to; absent in records from before there were any. */
  readonly alt?: ParagraphId | null
  /** With the identities they had, from which their copies are traced to who wrote them. */
  readonly runs: readonly CharRun[]
  /** Its counterparts in other languages; absent where there were none. */
  readonly sides?: readonly SideBefore[]
}

export type TextEffect = Extract<
  Effect,
  {
    kind:
      | 'settle'
      | 'withdraw'
      | 'put-proposal'
      | 'restore-paragraph'
      | 'insert-paragraph'
      | 'write-declaration'
      | 'split-paragraph'
      | 'join-paragraph'
      | 'move-paragraph'
      | 'remove-paragraph'
      | 'set-paragraph'
      | 'name-wordings'
      | 'settle-group'
      | 'correct-paragraph'
      | 'open-sides'
      | 'write-side'
  }
>

/** `back`: what is to stand in the sides again, once they have the text's structure. */
export type Done = {
  readonly touched: readonly ParagraphId[]
  readonly carried: readonly Carried[]
  readonly before: readonly Before[]
  readonly back?: readonly SideBefore[]
}

const NOTHING: Done = { touched: [], carried: [], before: [] }

export function isTextEffect(effect: Effect): effect is TextEffect {
  switch (effect.kind) {
    case 'settle':
    case 'withdraw':
    case 'put-proposal':
    case 'restore-paragraph':
    case 'insert-paragraph':
    case 'write-declaration':
    case 'split-paragraph':
    case 'join-paragraph':
    case 'move-paragraph':
    case 'remove-paragraph':
    case 'set-paragraph':
    case 'name-wordings':
    case 'settle-group':
    case 'correct-paragraph':
    case 'open-sides':
    case 'write-side':
      return true
    default:
      return false
  }
}

/** Changes the text by one effect. Inside a transaction of the act's origin. */
export function applyTextEffect(room: Room, effect: TextEffect): Done {
  switch (effect.kind) {
    case 'settle':
      return settle(room, effect)
    case 'withdraw': {
      settleParagraph(found(room, effect.paragraph), [{ by: effect.by, hunk: null, decision: 'reject' }])
      return { ...NOTHING, touched: [effect.paragraph] }
    }
    case 'put-proposal':
      putProposal(found(room, effect.paragraph), effect.by, effect.hunks)
      return { ...NOTHING, touched: [effect.paragraph] }
    case 'restore-paragraph':
      return restore(room, effect)
    case 'insert-paragraph':
      return insert(room, effect)
    case 'write-declaration':
      return writeAnew(room, effect.declaration)
    case 'split-paragraph':
      return {
        ...NOTHING,
        touched: [effect.paragraph, effect.into],
        carried: splitParagraph(found(room, effect.paragraph), effect.offset, effect.into),
      }
    case 'join-paragraph':
      return {
        ...NOTHING,
        touched: [effect.paragraph, effect.into],
        carried: [
          ...joinInSides(room, effect.paragraph, effect.into),
          ...joinParagraph(found(room, effect.paragraph), found(room, effect.into)),
        ],
      }
    case 'move-paragraph': {
      const after = effect.after === null ? null : found(room, effect.after)
      return {
        ...NOTHING,
        touched: [effect.paragraph],
        carried: moveParagraph(found(room, effect.paragraph), section(room, effect.section), after),
      }
    }
    case 'remove-paragraph':
      removeParagraph(found(room, effect.paragraph))
      return { ...NOTHING, touched: [effect.paragraph] }
    case 'set-paragraph': {
      const { role, level, marker } = effect
      setParagraph(found(room, effect.paragraph), {
        ...(role === undefined ? {} : { role }),
        ...(level === undefined ? {} : { level }),
        ...(marker === undefined ? {} : { marker }),
      })
      return { ...NOTHING, touched: [effect.paragraph] }
    }
    case 'name-wordings':
      found(room, effect.paragraph).element.setAttribute('alt', effect.paragraph)
      return { ...NOTHING, touched: [effect.paragraph] }
    case 'settle-group':
      return settleGroup(
        effect,
        (id) => found(room, id),
        (paragraph) => beforeOf(room, paragraph),
      )
    case 'correct-paragraph':
      correctParagraph(found(room, effect.paragraph), effect.edits)
      return { ...NOTHING, touched: [effect.paragraph] }
    case 'open-sides':
      setSides(room, effect.languages)
      return NOTHING
    case 'write-side':
      writeSide(room, effect.language, effect.words)
      return NOTHING
  }
}

/** Ids are new: what was said of the paragraphs before is not about these. */
function writeAnew(room: Room, declaration: Declaration): Done {
  const fragment = fragmentOf(room.doc)
  fragment.delete(0, fragment.length)
  const ids = { section: () => sectionIdFrom(room.random(32)), paragraph: () => paragraphIdFrom(room.random(32)) }
  return { ...NOTHING, touched: writeDeclaration(fragment, declaration, ids) }
}

function found(room: Room, id: ParagraphId): ParagraphElement {
  const paragraph = room.index.paragraphs.get(id)
  if (paragraph === undefined) throw new Error(`an act was decided on paragraph ${id}, which is not there`)
  return paragraph
}

/** Also where it was written in this very transaction, which the index follows at its end. Of others in the section the id alone is read. */
function foundNow(room: Room, id: ParagraphId, within: SectionElement): ParagraphElement {
  const isIt = (child: unknown): boolean => child instanceof Y.XmlElement && child.getAttribute('id') === id
  return room.index.paragraphs.get(id) ?? paragraphOf(within, within.element.toArray().findLast(isIt)) ?? found(room, id)
}

function section(room: Room, id: SectionId): SectionElement {
  const all = room.index.fragments.flatMap((fragment) => sectionsOf(fragment))
  const wanted = all.find((each) => each.id === id)
  if (wanted === undefined) throw new Error(`an act was decided on section ${id}, which is not there`)
  return wanted
}

function settle(room: Room, effect: Extract<Effect, { kind: 'settle' }>): Done {
  const paragraph = found(room, effect.paragraph)
  const before = beforeOf(room, paragraph)
  settleParagraph(paragraph, effect.choices)
  return { touched: [effect.paragraph], carried: [], before: [before] }
}

function beforeOf(room: Room, paragraph: ParagraphElement): Before {
  const { id, role, level, marker, pi, alt } = paragraph
  const siblings = paragraph.section.element.toArray()
  const previous = siblings[siblings.indexOf(paragraph.element) - 1]
  const after = previous === undefined ? null : ((previous as ParagraphElement['element']).getAttribute('id') as ParagraphId | undefined)
  const runs = paragraph.text === null ? [] : readChars(paragraph.text)
  const sides = wordsInSides(room, id)
  const held = sides.length === 0 ? {} : { sides }
  return { id, section: paragraph.section.id, after: after ?? null, role, level, marker, pi, alt, runs, ...held }
}

function restore(room: Room, { paragraph: id, choices }: Extract<Effect, { kind: 'restore-paragraph' }>): Done {
  const before = room.before.get(id)
  if (before === undefined) return NOTHING
  const now = room.index.paragraphs.get(id)
  const runs = before.runs.map(withMarks)
  const gone = takenBackSince({ runs: runsOf(runs), pi: before.pi }, choices, partiesIn(runsOf(now?.runs ?? []), now?.pi ?? null))
  const carried = restoreTo(room, { ...before, runs })
  const restored = paragraphsOf(fragmentOf(room.doc)).find((each) => each.id === id)
  if (restored !== undefined && gone.length > 0) settleParagraph(restored, gone)
  room.before.delete(id)
  return { ...NOTHING, touched: [id], carried: fromLastCopies(carried, room.facts.carriedTo), back: sidesBefore(before) }
}

/** Read back from JSON, marks are plain objects. */
const sidesBefore = ({ sides = [] }: Before): readonly SideBefore[] => sides.map((each) => ({ ...each, runs: each.runs.map(withMarks) }))

function restoreTo(room: Room, before: Before): Carried[] {
  const paragraph = room.index.paragraphs.get(before.id)
  if (paragraph === undefined) {
    const after = before.after === null ? null : (room.index.paragraphs.get(before.after) ?? null)
    return restoreParagraph(section(room, before.section), after, before)
  }
  if (before.pi === null) paragraph.element.removeAttribute('pi')
  else paragraph.element.setAttribute('pi', before.pi)
  // Wordings offered beside it since are its rivals still.
  if (before.alt != null) paragraph.element.setAttribute('alt', before.alt)
  return restoreRuns(paragraph, before.runs)
}

function insert(room: Room, effect: Extract<Effect, { kind: 'insert-paragraph' }>): Done {
  const { paragraph: id, role, level, marker, pi, alt = null, text } = effect
  const runs = text === '' ? [] : [{ text, marks: marksOf(pi, [], []) }]
  const within = section(room, effect.section)
  insertParagraph(within, effect.after === null ? null : foundNow(room, effect.after, within), {
    id,
    role,
    level,
    marker,
    pi,
    alt,
    runs,
  })
  return { ...NOTHING, touched: [id] }
}
