/** The document's vocabulary for the editor: sections, paragraphs, emphasis, and the marks of proposals.
 *  It must know everything that the text can hold: what an editor does not know, it deletes for everyone. */
import { Mark, mergeAttributes, Node } from '@tiptap/core'
import { Bold } from '@tiptap/extension-bold'
import { Italic } from '@tiptap/extension-italic'
import { Underline } from '@tiptap/extension-underline'
import type { ParagraphAttribute } from '../../domain/text/schema.ts'

/** Ids and owners come from the shared document alone, never from HTML that is pasted or dropped. */
const fromDocumentOnly = (name: string, fallback: string | number | null) => ({
  default: fallback,
  parseHTML: () => fallback,
  renderHTML: (attributes: Record<string, unknown>) => (attributes[name] === null ? {} : { [`data-${name}`]: attributes[name] }),
})

const Doc = Node.create({ name: 'doc', topNode: true, content: 'section*' })

const Text = Node.create({ name: 'text', group: 'inline' })

const Section = Node.create({
  name: 'section',
  content: 'paragraph*',
  selectable: false,
  addAttributes: () => ({ id: fromDocumentOnly('id', null), kind: fromDocumentOnly('kind', null) }),
  parseHTML: () => [{ tag: 'section' }],
  renderHTML: ({ HTMLAttributes }) => ['section', HTMLAttributes, 0],
})

const PARAGRAPH_DEFAULTS: Record<ParagraphAttribute, string | number | null> = {
  id: null,
  role: 'body',
  level: 0,
  marker: 'none',
  pi: null,
  alt: null,
}

const Paragraph = Node.create({
  name: 'paragraph',
  content: 'text*',
  selectable: false,
  addAttributes: () =>
    Object.fromEntries(Object.entries(PARAGRAPH_DEFAULTS).map(([name, fallback]) => [name, fromDocumentOnly(name, fallback)])),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

/** The browser's copies of our own elements are read back with their owner; pasted ones are stripped before they get here. */
const partyMark = (tag: 'ins' | 'del') => ({
  addAttributes: () => ({
    by: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('data-by'),
      renderHTML: ({ by }: Record<string, unknown>) => ({ 'data-by': by }),
    },
  }),
  parseHTML: () => [{ tag: `${tag}[data-by]` }],
  renderHTML: ({ HTMLAttributes }: { HTMLAttributes: Record<string, unknown> }) => [tag, mergeAttributes(HTMLAttributes), 0] as const,
})

/** Words that a party proposes to add. Inclusive, so that typing on at its end needs no new element. */
const Insertion = Mark.create({ name: 'ins', inclusive: true, ...partyMark('ins') })

/** Words that a party proposes to strike. It stands beside other parties' strikes, so it excludes nothing. */
const Strike = Mark.create({ name: 'del', inclusive: false, excludes: '', ...partyMark('del') })

export const schemaExtensions = [Doc, Section, Paragraph, Text, Insertion, Strike, Bold, Italic, Underline]
