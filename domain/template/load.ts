/** Templates as data, validated when loaded: a fault names the file and the field. */
import { z } from 'zod'
import { endingsSchema } from '../sitting/style.ts'
import { MARKERS, ROLES, SECTION_KINDS } from '../text/schema.ts'
import { LANGUAGES } from './conference.ts'
import { SLOT, SLOTS } from './slots.ts'

/** A template or a conference that cannot be used: an exception, for the one who starts the server to repair. */
export class TemplateFault extends Error {
  readonly code = 'template.unusable'
  readonly file: string
  readonly field: string
  readonly what: string
  constructor(file: string, field: string, what: string) {
    super(`${file}: ${field}: ${what}`)
    this.name = 'TemplateFault'
    this.file = file
    this.field = field
    this.what = what
  }
}

/** The first thing wrong with the slots of a text, or null. */
function slotFault(text: string): string | null {
  for (const [whole, name = '', modifier] of text.matchAll(SLOT)) {
    if (!SLOTS.has(name)) return `there is no slot ${whole}`
    if (modifier !== undefined && modifier !== 'start') return `there is no form “${modifier}” of a slot: ${whole}`
  }
  if (/[{}]/.test(text.replace(SLOT, ''))) return 'a slot that is not written as {{name}}'
  return /\[\[|\]\]/.test(text.replace(/\[\[[^[\]]+\]\]/g, '')) ? 'a blank that is not written as [[what is missing]]' : null
}

const slotted = z
  .string()
  .trim()
  .min(1)
  .superRefine((text, context) => {
    const fault = slotFault(text)
    if (fault !== null) context.addIssue({ code: 'custom', message: fault })
  })

const paragraph = z.strictObject({
  role: z.enum(ROLES).default('body'),
  level: z.literal([0, 1, 2, 3]).default(0),
  marker: z.enum(MARKERS).default('none'),
  text: slotted,
  /** Slots without which the paragraph is left out. */
  needs: z.array(z.string().refine((name) => SLOTS.has(name), { error: 'there is no such slot' })).default([]),
})

const templateSchema = z.strictObject({
  form: z.enum(['declaration', 'resolution']),
  language: z.enum(LANGUAGES),
  /** As the list of templates shows it. */
  name: z.string().trim().min(1),
  title: slotted,
  /** The signs at the ends of paragraphs, where the form has its own. */
  endings: endingsSchema.optional(),
  sections: z
    .array(
      z.strictObject({
        kind: z.enum(SECTION_KINDS),
        /** Customary opening verbs, offered where a paragraph of the section begins. */
        verbs: z.array(z.string().trim().min(1)).default([]),
        paragraphs: z.array(paragraph).min(1),
      }),
    )
    .min(1),
})

export type Template = z.output<typeof templateSchema> & { readonly file: string }

/** `['sections', 1, 'paragraphs', 0]` -> `sections[1].paragraphs[0]`. */
export const fieldPath = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i === 0 ? '' : '.'}${String(part)}`)).join('') || '(whole file)'

function parsedJson(file: string, source: string): unknown {
  try {
    return JSON.parse(source)
  } catch (reason) {
    throw new TemplateFault(file, fieldPath([]), `not JSON (${reason instanceof Error ? reason.message : String(reason)})`)
  }
}

/** Reads data of a template folder with its schema. */
export function loadData<T extends z.ZodType>(file: string, source: string, schema: T): z.output<T> {
  const parsed = schema.safeParse(parsedJson(file, source))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw new TemplateFault(file, fieldPath(issue?.path ?? []), issue?.message ?? 'not valid')
}

/** `file` is the name that faults show; `source` its text. */
export function loadTemplate(file: string, source: string): Template {
  return { ...loadData(file, source, templateSchema), file }
}
