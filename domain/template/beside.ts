/** A template beside itself in another language: the same sections and paragraphs, matched by their places. */
import type { Conference } from './conference.ts'
import { filled, isLeftOut } from './fill.ts'
import { fieldPath, type Template, TemplateFault } from './load.ts'

/** Of each paragraph that the template fills, in order; null where the other language leaves it out. */
export type Beside = { readonly language: string; readonly file: string; readonly words: readonly (string | null)[] }

type Paragraph = Template['sections'][number]['paragraphs'][number]

/** The first place at which the two are not built alike, or null. What a paragraph needs may differ: one language may know a name that the other does not. */
export function builtDifferently({ sections }: Template, other: Template): string | null {
  for (const [at, section] of sections.entries()) {
    const across = other.sections[at]
    if (across?.kind !== section.kind) return fieldPath(['sections', at])
    const longest = Math.max(section.paragraphs.length, across.paragraphs.length)
    const unlike = Array.from({ length: longest }, (_, i) => i).find((i) => !isAlike(section.paragraphs[i], across.paragraphs[i]))
    if (unlike !== undefined) return fieldPath(['sections', at, 'paragraphs', unlike])
  }
  return other.sections.length > sections.length ? fieldPath(['sections', sections.length]) : null
}

const isAlike = (one: Paragraph | undefined, other: Paragraph | undefined): boolean =>
  one !== undefined && other !== undefined && one.role === other.role && one.level === other.level && one.marker === other.marker

/** Throws TemplateFault where the two are built differently, or the conference lacks in that language what a slot asks for. */
export function fillBeside(template: Template, other: Template, conference: Conference): Beside {
  const unlike = builtDifferently(template, other)
  if (unlike !== null) throw new TemplateFault(other.file, unlike, `not built like ${template.file}`)
  const words = template.sections.flatMap(({ paragraphs }, at) =>
    paragraphs.flatMap((paragraph, i) => {
      if (isLeftOut(paragraph, conference, template.language)) return []
      const across = other.sections[at]?.paragraphs[i]
      if (across === undefined || isLeftOut(across, conference, other.language)) return [null]
      return [filled(across.text, other, fieldPath(['sections', at, 'paragraphs', i, 'text']), conference)]
    }),
  )
  return { language: other.language, file: other.file, words }
}
