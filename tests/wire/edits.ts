/** Hands on a page's document: what a page may do and what it must not, said shortly. Lines are counted from 0. */
import * as Y from 'yjs'
import { fragmentOf, type ParagraphElement, paragraphsOf } from '../../domain/text/document.ts'
import type { Party } from '../../domain/text/ids.ts'
import { delKey } from '../../domain/text/schema.ts'

export const by = (party: string): { by: string } => ({ by: party })
export const del = (party: string): string => delKey(party as Party)
export const paragraphIn = (doc: Y.Doc, line: number): ParagraphElement => {
  const found = paragraphsOf(fragmentOf(doc))[line]
  if (found === undefined) throw new Error(`there is no line ${line}`)
  return found
}
export const textIn = (doc: Y.Doc, line: number): Y.XmlText => {
  const { text } = paragraphIn(doc, line)
  if (text === null) throw new Error(`line ${line} has no text`)
  return text
}
export const idIn = (type: { readonly _item: Y.Item | null }): { client: number; clock: number } => {
  if (type._item === null) throw new Error('a root has no item')
  return { client: type._item.id.client, clock: type._item.id.clock }
}
export const clockOf = (doc: Y.Doc, client = doc.clientID): number => Y.getState(doc.store, client)
/** An element that is not in the schema of any editor can still be made by hand. */
export const element = (name: string, attributes: Readonly<Record<string, string>> = {}): Y.XmlElement => {
  const made = new Y.XmlElement(name)
  for (const [key, held] of Object.entries(attributes)) made.setAttribute(key, held)
  return made
}
export function addParagraphAfter({ element: before, section }: ParagraphElement, attributes: Readonly<Record<string, string>>): void {
  section.element.insert(section.element.toArray().indexOf(before) + 1, [element('paragraph', attributes)])
}
export const removeParagraph = ({ element: paragraph, section }: ParagraphElement): void =>
  section.element.delete(section.element.toArray().indexOf(paragraph), 1)
export function deleteMarkers(text: Y.XmlText): void {
  for (let at = text._start; at !== null; at = at.right) {
    const each = at
    if (each.content instanceof Y.ContentFormat) text.doc?.transact((transaction) => each.delete(transaction))
  }
}
