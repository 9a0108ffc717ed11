/** The peer of the typing bench: the same paragraphs in Tiptap as it comes, with nothing of ours. */
import { Editor, Node } from '@tiptap/core'
import Bold from '@tiptap/extension-bold'
import Italic from '@tiptap/extension-italic'
import Underline from '@tiptap/extension-underline'

const Document = Node.create({ name: 'doc', topNode: true, content: 'block+' })
const Text = Node.create({ name: 'text', group: 'inline' })
const Paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: () => ['p', 0],
})

const paragraphs = (await (await fetch('./text.json')).json()) as string[]

export const editor = new Editor({
  element: document.querySelector('#text'),
  extensions: [Document, Text, Paragraph, Bold, Italic, Underline],
  content: {
    type: 'doc',
    content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  },
})
