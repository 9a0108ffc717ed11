/** Paragraphs in a notation small enough for a table: [MX+added] [FR-struck] [MX+FR-struck in MX's words]; a proposed paragraph begins with MX>. */
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import * as Y from 'yjs'
import { partyIn } from '../../domain/text/chars.ts'
import { TEXT_ROOT } from '../../domain/text/schema.ts'

type Piece = { readonly text: string; readonly ins: string | null; readonly dels: readonly string[]; readonly emphasis: readonly string[] }

function print(pi: unknown, pieces: readonly Piece[]): string {
  const merged: { tag: string; text: string }[] = []
  for (const { text, ins, dels, emphasis } of pieces) {
    const tag = `${ins === null ? '' : `${ins}+`}${dels.length === 0 ? '' : `${dels.toSorted().join()}-`}${emphasis.length === 0 ? '' : `${emphasis.toSorted().join()}:`}`
    const last = merged.at(-1)
    if (last?.tag === tag) last.text += text
    else merged.push({ tag, text })
  }
  return (typeof pi === 'string' ? `${pi}>` : '') + merged.map(({ tag, text }) => (tag === '' ? text : `[${tag}${text}]`)).join('')
}

/** What the editor shows. */
export function shown(editor: Editor): string[] {
  const paragraphs: string[] = []
  editor.state.doc.descendants((node) => {
    if (node.type.name === 'paragraph') paragraphs.push(print(node.attrs.pi, node.children.map(pieceOf)))
    return !node.isTextblock
  })
  return paragraphs
}

function pieceOf(node: Node): Piece {
  const named = (name: string): string[] => node.marks.filter((mark) => mark.type.name === name).map((mark) => String(mark.attrs.by))
  const emphasis = node.marks.map((mark) => mark.type.name).filter((name) => name !== 'ins' && name !== 'del')
  return { text: node.text ?? '', ins: named('ins')[0] ?? null, dels: named('del'), emphasis }
}

/** What the document holds. */
export function stored(doc: Y.Doc): string[] {
  return paragraphElements(doc).map((element) => {
    const deltas = element.toArray().flatMap((child) => (child instanceof Y.XmlText ? (child.toDelta() as Delta[]) : []))
    return print(element.getAttribute('pi'), deltas.map(pieceOfDelta))
  })
}

export function paragraphElements(doc: Y.Doc): Y.XmlElement[] {
  const sections = doc
    .getXmlFragment(TEXT_ROOT)
    .toArray()
    .filter((each) => each instanceof Y.XmlElement)
  return sections.flatMap((section) => section.toArray().filter((each) => each instanceof Y.XmlElement))
}

type Delta = { readonly insert: string; readonly attributes?: Readonly<Record<string, unknown>> }

function pieceOfDelta({ insert, attributes = {} }: Delta): Piece {
  const keys = Object.keys(attributes)
  const dels = keys.filter((key) => key.startsWith('del--')).map((key) => String(partyIn(attributes[key])))
  return { text: insert, ins: partyIn(attributes.ins), dels, emphasis: keys.filter((key) => key !== 'ins' && !key.startsWith('del--')) }
}

/** Ids of the paragraphs in order. */
export const idsIn = (doc: Y.Doc): string[] => paragraphElements(doc).map((element) => String(element.getAttribute('id')))
