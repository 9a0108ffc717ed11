/** Fills a template with a conference: slots become its data, named blanks stay visible for the meeting to fill. */
import type { Declaration, PlainParagraph, PlainSection } from '../text/declaration.ts'
import type { Conference, Language } from './conference.ts'
import { fieldPath, type Template, TemplateFault } from './load.ts'
import { atStart } from './ordinals.ts'
import { SLOT, SLOTS } from './slots.ts'

export type Blank = { readonly section: number; readonly paragraph: number; readonly name: string }

/** `de` + `el` = `del`, `a` + `el` = `al`, where the article came with the slot. */
function appended(before: string, value: string, language: Language): string {
  if (language !== 'es' || !value.startsWith('el ')) return before + value
  const contracted = before.replace(/(?<!\p{L})(de|a) $/iu, '$1l ')
  return contracted === before ? before + value : contracted + value.slice(3)
}

function valueOf(name: string, modifier: string | undefined, conference: Conference, language: Language): string | null {
  const value = SLOTS.get(name)?.(conference, language) ?? null
  return value !== null && modifier === 'start' ? atStart(value) : value
}

/** A text with its slots filled and `[[blank]]` shown as `[blank]`. */
export function filled(text: string, template: Template, field: string, conference: Conference): string {
  let out = ''
  let at = 0
  for (const found of text.matchAll(SLOT)) {
    const [whole, name = '', modifier] = found
    const value = valueOf(name, modifier, conference, template.language)
    if (value === null) throw new TemplateFault(template.file, field, `the conference has nothing in “${template.language}” for ${whole}`)
    out = appended(out + text.slice(at, found.index), value, template.language)
    at = found.index + whole.length
  }
  return (out + text.slice(at)).replace(/\[\[([^[\]]+)\]\]/g, '[$1]')
}

type TemplateParagraph = Template['sections'][number]['paragraphs'][number]

export const isLeftOut = ({ needs }: TemplateParagraph, conference: Conference, language: Language): boolean =>
  needs.some((name) => (SLOTS.get(name)?.(conference, language) ?? null) === null)

function sectionOf(template: Template, at: number, conference: Conference): PlainSection {
  const section = template.sections[at]
  if (section === undefined) throw new RangeError(`no section ${at}`)
  const paragraphs = section.paragraphs.flatMap((paragraph, i): PlainParagraph[] => {
    if (isLeftOut(paragraph, conference, template.language)) return []
    const { role, level, marker } = paragraph
    const field = fieldPath(['sections', at, 'paragraphs', i, 'text'])
    return [{ role, level, marker, text: filled(paragraph.text, template, field, conference) }]
  })
  return { kind: section.kind, heading: null, paragraphs }
}

/** Throws TemplateFault, with file and field, where the conference lacks what a slot asks for. */
export function fillTemplate(template: Template, conference: Conference): Declaration {
  const title = filled(template.title, template, 'title', conference)
  const sections = template.sections.map((_, at) => sectionOf(template, at, conference)).filter(({ paragraphs }) => paragraphs.length > 0)
  return { title, language: template.language, sections }
}

/** The names of the blanks in a text: `[persona que coordinará la Secretaría]`. */
export const blankNames = (text: string): readonly string[] => [...text.matchAll(/\[([^[\]]+)\]/g)].map(([, name = '']) => name)

/** The blanks still to be filled. */
export function blanks(declaration: Declaration): readonly Blank[] {
  return declaration.sections.flatMap(({ paragraphs }, section) =>
    paragraphs.flatMap(({ text }, paragraph) => blankNames(text).map((name) => ({ section, paragraph, name }))),
  )
}
