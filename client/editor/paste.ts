/** What may come in from a clipboard: words and emphasis. Struck words, printed numbers, comments, and any mark or
 *  id that claims to be of this document stay outside. */
import { Extension } from '@tiptap/core'
import { Fragment, type Node, Slice } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { LINE_BREAK } from './lines.ts'
import { isEmphasis, struckBy } from './pending.ts'

const DROPPED = 'script, style, head, meta, link, title, template, del, s, strike, xml, img, svg, iframe, object, [hidden]'
/** Word's own elements and comment references, by name or style. */
const isOfficeNoise = (element: Element): boolean =>
  element.tagName.includes(':') ||
  /mso-list:\s*ignore|mso-element:\s*comment|mso-comment|mso-special-character:\s*comment|display:\s*none|mso-hide:\s*all/i.test(
    element.getAttribute('style') ?? '',
  ) ||
  /MsoComment/i.test(element.className)
const isStruck = (element: Element): boolean => /text-decoration[^;]*line-through/i.test(element.getAttribute('style') ?? '')

/** Pasted HTML without what must not enter the text. */
export function cleanPastedHtml(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll(DROPPED)) element.remove()
  for (const element of body.querySelectorAll('*')) if (isOfficeNoise(element) || isStruck(element)) element.remove()
  removeComments(body)
  // What stands in another stands after it.
  for (const table of [...body.querySelectorAll('table')].toReversed()) table.replaceWith(...linesOfTable(table))
  for (const line of body.querySelectorAll('br')) line.replaceWith(LINE_BREAK)
  for (const inserted of body.querySelectorAll('ins')) inserted.replaceWith(...inserted.childNodes)
  for (const element of body.querySelectorAll('*')) stripAttributes(element)
  return body.innerHTML
}

/** A row is a line, as it is in the plain text of a table. */
const linesOfTable = (table: Element): Element[] =>
  [...table.querySelectorAll('caption, tr')].map((row) => {
    const line = row.ownerDocument.createElement('p')
    const cells = row.tagName === 'TR' ? [...row.children] : [row]
    for (const cell of cells.filter(({ textContent }) => textContent.trim() !== ''))
      line.append(...(line.hasChildNodes() ? [' '] : []), wordsOfCell(cell))
    return line
  })

const BLOCKS = 'p, div, br, ul, ol, li, h1, h2, h3, h4, h5, h6, blockquote, pre'

/** Paragraphs in a cell are words of the row's line. */
function wordsOfCell(cell: Element): Element {
  for (const block of cell.querySelectorAll(BLOCKS)) block.replaceWith(' ', ...block.childNodes, ' ')
  const words = cell.ownerDocument.createElement('span')
  words.setAttribute('style', cell.getAttribute('style') ?? '')
  words.append(...cell.childNodes)
  return words
}

const COMMENT_NODE = 8

function removeComments(node: ChildNode | Element): void {
  for (const child of [...node.childNodes]) {
    if (child.nodeType === COMMENT_NODE) child.remove()
    else removeComments(child)
  }
}

/** The look is kept, because emphasis may be written in it; everything else could claim an id or an owner.
 *  That a piece was copied from an editor is kept too, without what stood around it: its spaces then count. */
function stripAttributes(element: Element): void {
  const copied = /^([0-2]) ([0-2]) /.exec(element.getAttribute(COPIED) ?? '')
  for (const { name } of [...element.attributes]) if (name !== 'style') element.removeAttribute(name)
  if (copied !== null) element.setAttribute(COPIED, `${copied[1]} ${copied[2]} []`)
}

const COPIED = 'data-pm-slice'

/** The same for a slice, also one that is dragged inside this editor: struck words are not carried along. */
export function cleanSlice(slice: Slice): Slice {
  return new Slice(cleanFragment(slice.content), slice.openStart, slice.openEnd)
}

function cleanFragment(fragment: Fragment): Fragment {
  const nodes: Node[] = []
  fragment.forEach((node) => {
    if (!node.isText) nodes.push(node.copy(cleanFragment(node.content)))
    else if (struckBy(node).length === 0) nodes.push(node.mark(node.marks.filter(isEmphasis)))
  })
  return Fragment.fromArray(nodes)
}

export const CleanPaste = Extension.create({
  name: 'cleanPaste',
  transformPastedHTML: cleanPastedHtml,
  addProseMirrorPlugins: () => [new Plugin({ key: new PluginKey('cleanPaste'), props: { transformPasted: cleanSlice } })],
})
