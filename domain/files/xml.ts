/** XML to a plain tree, with limits. No DOCTYPE is taken, so there is nothing that could be expanded or loaded. */
import sax from 'sax'

export type XmlNode = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (XmlNode | string)[]
}
export type XmlFault = 'damaged' | 'too-large'
/** Thrown inside the reader alone; its door turns it into a refusal. */
export class UnreadableXml extends Error {
  readonly fault: XmlFault
  constructor(fault: XmlFault) {
    super(fault)
    this.fault = fault
  }
}
export type XmlLimits = { readonly depth: number; readonly elements: number }

/** Characters given to the parser at once; between slices it is looked at whether to go on. */
const SLICE = 65_536

export function xmlText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

type Growing = { readonly open: XmlNode[]; root: XmlNode | null; elements: number; fault: XmlFault | null }

function parserFor(tree: Growing, limits: XmlLimits): sax.SAXParser {
  const parser = sax.parser(true, { position: false })
  const stop = (fault: XmlFault): void => {
    tree.fault ??= fault
  }
  parser.onerror = () => {
    stop('damaged')
    parser.resume()
  }
  parser.ondoctype = () => stop('damaged')
  parser.onopentag = ({ name, attributes }) => {
    if (tree.fault !== null) return
    tree.elements += 1
    if (tree.elements > limits.elements || tree.open.length >= limits.depth) return stop('too-large')
    const node: XmlNode = { name, attributes: attributes as Record<string, string>, children: [] }
    tree.open.at(-1)?.children.push(node)
    tree.root ??= node
    tree.open.push(node)
  }
  parser.onclosetag = () => tree.open.pop()
  parser.ontext = (text) => tree.open.at(-1)?.children.push(text)
  parser.oncdata = (text) => tree.open.at(-1)?.children.push(text)
  return parser
}

export function parseXml(text: string, limits: XmlLimits): XmlNode {
  const tree: Growing = { open: [], root: null, elements: 0, fault: null }
  const parser = parserFor(tree, limits)
  const body = text.replace(/^\ufeff/, '')
  for (let at = 0; at < body.length && tree.fault === null; at += SLICE) parser.write(body.slice(at, at + SLICE))
  if (tree.fault === null) parser.close()
  if (tree.fault !== null) throw new UnreadableXml(tree.fault)
  if (tree.root === null) throw new UnreadableXml('damaged')
  return tree.root
}

export const isNode = (child: XmlNode | string): child is XmlNode => typeof child !== 'string'
/** What stands in the element itself, not in those below it. */
export const wordsOf = (node: XmlNode): string => node.children.flatMap((each) => (isNode(each) ? [] : [each])).join('')
export const elements = (node: XmlNode | undefined): readonly XmlNode[] => node?.children.filter(isNode) ?? []
export const child = (node: XmlNode | undefined, name: string): XmlNode | undefined => elements(node).find((each) => each.name === name)
export const children = (node: XmlNode | undefined, name: string): readonly XmlNode[] => elements(node).filter((each) => each.name === name)
/** Whether an element of that name stands anywhere below. */
export const contains = (node: XmlNode, name: string): boolean => elements(node).some((each) => each.name === name || contains(each, name))
