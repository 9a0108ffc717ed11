/** The opening verb of a paragraph, where it stands: it is set in a stronger hand. */
import type { Node } from '@tiptap/pm/model'
import { openingVerbs } from '../../../domain/text/read-verbs.ts'

export type Opening = { readonly from: number; readonly to: number }

/** Where it leads, it leads from within these first characters. */
const REACH = 160

const known = new WeakMap<Node, Opening | null>()
const knownStarts = new Map<string, Opening | null>()
const MOST = 500

/** Offsets in the paragraph's content. A paragraph whose beginning was read before is not read again. */
export function openingIn(paragraph: Node, language: string): Opening | null {
  const before = known.get(paragraph)
  if (before !== undefined) return before
  const opening = isLed(paragraph) ? readStart(paragraph.textContent.slice(0, REACH), language) : null
  known.set(paragraph, opening)
  return opening
}

const isLed = ({ attrs }: Node): boolean => attrs.pi === null && (attrs.role === 'body' || attrs.role === 'quote')

function readStart(start: string, language: string): Opening | null {
  const key = `${language} ${start}`
  const before = knownStarts.get(key)
  if (before !== undefined) return before
  const verb = openingVerbs(start, language)[0]
  const opening = verb === undefined ? null : { from: verb.from, to: verb.from + verb.text.length }
  if (knownStarts.size >= MOST) knownStarts.clear()
  knownStarts.set(key, opening)
  return opening
}
