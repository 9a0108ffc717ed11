/** The document's vocabulary: sections, paragraphs, marks. The same for editor, guard, store and papers.
 *  The schema is loose on purpose: two lawful edits at once must never make an unlawful document. */
import { sha256 } from '@noble/hashes/sha2.js'
import * as buffer from 'lib0/buffer'
import type { Party } from './ids.ts'

/** A page with another number is turned away before it can touch the text (I12). */
export const SCHEMA_VERSION = 1

export const SECTION_KINDS = ['title', 'preamble', 'commitments', 'decisions', 'acknowledgements', 'closing', 'annexes'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

export const ROLES = ['title', 'heading', 'chapeau', 'body', 'quote'] as const
export type Role = (typeof ROLES)[number]

export const MARKERS = ['none', 'bullet', 'decimal', 'alpha', 'roman'] as const
export type Marker = (typeof MARKERS)[number]

export const LEVELS = [0, 1, 2, 3] as const
export type Level = (typeof LEVELS)[number]

export const EMPHASES = ['bold', 'italic', 'underline'] as const
export type Emphasis = (typeof EMPHASES)[number]

/** The paragraph's attributes in the document: `id role level marker`, and where it is proposed or an alternative `pi alt`. */
export const PARAGRAPH_ATTRIBUTES = ['id', 'role', 'level', 'marker', 'pi', 'alt'] as const
export type ParagraphAttribute = (typeof PARAGRAPH_ATTRIBUTES)[number]

/** In UTF-16 units, all parties' words together. Far more than any Declaration needs: one paragraph must not make the others wait. */
export const LONGEST_PARAGRAPH = 20_000
/** Paragraphs that one party has proposed and that are not settled. */
export const MOST_PROPOSED = 400

/** One fragment per language: the negotiated language's is `text`. */
export const TEXT_ROOT = 'text'
/** Maps that the server alone writes. */
export const SERVER_MAPS = ['standing', 'positions', 'trace', 'comments', 'conflicts', 'corrections', 'carried', 'pairs', 'room'] as const

const delKeys = new Map<Party, string>()

/** The attribute key under which y-tiptap stores a strike by this party: `del--` and eight characters that hash the mark.
 *  Only this key is accepted, so a party has one strike on a character and no more. */
export function delKey(by: Party): string {
  const known = delKeys.get(by)
  if (known !== undefined) return known
  const digest = sha256(buffer.encodeAny({ type: 'del', attrs: { by } }))
  // The 32 bytes are folded to 6 by exclusive or, as y-tiptap does.
  const folded = new Uint8Array(6)
  for (let i = 0; i < digest.length; i++) folded[i % 6]! ^= digest[i]!
  const key = `del--${buffer.toBase64(folded)}`
  delKeys.set(by, key)
  return key
}
