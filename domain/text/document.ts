/** The shared document's structure: fragment > section > paragraph > one text. Reading only; who may change it is the guard's. */
import * as Y from 'yjs'
import { isParagraphId, isParty, type ParagraphId, type Party, type SectionId } from './ids.ts'
import { LEVELS, type Level, MARKERS, type Marker, ROLES, type Role, SECTION_KINDS, type SectionKind, TEXT_ROOT } from './schema.ts'

export type SectionElement = { readonly element: Y.XmlElement; readonly id: SectionId; readonly kind: SectionKind }

export type ParagraphElement = {
  readonly element: Y.XmlElement
  /** Null for a paragraph in which nothing was ever written by a page that leaves it out. */
  readonly text: Y.XmlText | null
  readonly section: SectionElement
  readonly id: ParagraphId
  readonly role: Role
  readonly level: Level
  readonly marker: Marker
  readonly pi: Party | null
  readonly alt: ParagraphId | null
}

/** The negotiated language's fragment, or another's. */
export const fragmentOf = (doc: Y.Doc, language: string | null = null): Y.XmlFragment =>
  doc.getXmlFragment(language === null ? TEXT_ROOT : `${TEXT_ROOT}:${language}`)

const oneOf = <T>(values: readonly T[], value: unknown, otherwise: T): T =>
  (values as readonly unknown[]).includes(value) ? (value as T) : otherwise

export function sectionsOf(fragment: Y.XmlFragment): SectionElement[] {
  const sections: SectionElement[] = []
  for (const child of fragment.toArray()) {
    if (!(child instanceof Y.XmlElement) || child.nodeName !== 'section') continue
    const id = child.getAttribute('id') as SectionId | undefined
    if (id !== undefined) sections.push({ element: child, id, kind: oneOf(SECTION_KINDS, child.getAttribute('kind'), 'commitments') })
  }
  return sections
}

/** Reads one paragraph element; null where it is none, or lost its id. */
export function paragraphOf(section: SectionElement, child: unknown): ParagraphElement | null {
  if (!(child instanceof Y.XmlElement) || child.nodeName !== 'paragraph') return null
  const attributes: Record<string, unknown> = child.getAttributes()
  if (!isParagraphId(attributes.id)) return null
  const text = child.toArray().find((each) => each instanceof Y.XmlText)
  return {
    element: child,
    text: text instanceof Y.XmlText ? text : null,
    section,
    id: attributes.id,
    role: oneOf(ROLES, attributes.role, 'body'),
    level: oneOf(LEVELS, attributes.level, 0),
    marker: oneOf(MARKERS, attributes.marker, 'none'),
    pi: isParty(attributes.pi) ? attributes.pi : null,
    alt: isParagraphId(attributes.alt) ? attributes.alt : null,
  }
}

export function paragraphsOf(fragment: Y.XmlFragment): ParagraphElement[] {
  return sectionsOf(fragment).flatMap((section) =>
    section.element.toArray().flatMap((child) => {
      const paragraph = paragraphOf(section, child)
      return paragraph === null ? [] : [paragraph]
    }),
  )
}
