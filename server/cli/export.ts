/** `declaro export FILE FORM`: a text, a Word file or the JSON of an earlier read, as a file to work on or to hand round. */
import { stat, writeFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { SourceParagraph } from '../../domain/compile/types.ts'
import { languageOfPapers, NO_OPTIONS, type TextFacts } from '../../domain/export/types.ts'
import type { Run } from '../../domain/proposals/types.ts'
import { textDigest } from '../../domain/seal/text.ts'
import { refused } from '../../domain/sentences/refusals.ts'
import type { Declaration, PlainParagraph, PlainSection } from '../../domain/text/declaration.ts'
import { isParagraphId, type ParagraphId, type SectionId } from '../../domain/text/ids.ts'
import { EMPHASES, type Emphasis } from '../../domain/text/schema.ts'
import { makeText } from '../papers/make.ts'
import { TEXT_FORMS } from '../papers/order.ts'
import { readDeclarationFile, sayNote, sayRefusal } from './file.ts'
import type { Options } from './options.ts'

/** To a file of the same name beside it, or where `--to` says. A form that is not known is wrong use. */
export async function exportCommand([file = '', wanted = '']: readonly string[], { tracked, to, language }: Options): Promise<number> {
  const form = TEXT_FORMS.find((each) => each === wanted)
  if (form === undefined) {
    process.stderr.write(`declaro export FILE ${TEXT_FORMS.join('|')}\n`)
    return 2
  }
  const read = await readDeclarationFile(file, tracked, language)
  if (read.kind === 'refused') {
    sayRefusal(file, read)
    return 1
  }
  sayNote(file, read.note)
  const path = to ?? `${basename(file, extname(file))}.${form}`
  if (to === null && path === basename(file)) {
    sayRefusal(path, refused('file.unwritable', { reason: 'EEXIST' }))
    return 1
  }
  try {
    await writeFile(
      path,
      await makeText(factsOfFile(read.declaration, { name: basename(file), at: Math.floor((await stat(file)).mtimeMs) }), form),
    )
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (reason === undefined) throw error
    sayRefusal(path, refused('file.unwritable', { reason }))
    return 1
  }
  process.stdout.write(`${path}\n`)
  return 0
}

type Named = { readonly name: string; readonly at: number }

function factsOfFile({ title, language, sections }: Declaration, file: Named): TextFacts {
  let count = 0
  const next = (): string => String(++count).padStart(10, '0')
  const paragraphs = sections.flatMap((section) => paragraphsOf(section, `s_${next()}` as SectionId, () => `p_${next()}` as ParagraphId))
  return {
    language: languageOfPapers(language),
    textLanguage: language === 'und' ? 'es' : language,
    conference: title,
    symbol: null,
    isRehearsal: false,
    zone: 'UTC',
    of: { kind: 'file', ...file },
    digest: textDigest(language, paragraphs),
    view: 'clean',
    names: {},
    source: { paragraphs, positions: [] },
    proposedAt: {},
    comments: [],
    statements: [],
    links: [],
    recommendations: [],
    options: NO_OPTIONS,
  }
}

function paragraphsOf(
  { kind, heading, paragraphs }: PlainSection,
  section: SectionId,
  next: () => ParagraphId,
): readonly SourceParagraph[] {
  const head: readonly PlainParagraph[] = heading === null ? [] : [{ role: 'heading', level: 0, marker: 'none', text: heading }]
  const all: readonly PlainParagraph[] = [...head, ...paragraphs]
  return all.map((paragraph) => {
    const { id, role, level, marker } = paragraph
    const common = { section, kind, role, level, marker, pi: null, alt: null, proposals: [], label: null }
    return { ...common, id: isParagraphId(id) ? id : next(), runs: runsOf(paragraph), standing: { kind: 'open' } as const }
  })
}

/** Cut where an emphasis begins or ends. */
function runsOf({ text, marks = [] }: PlainParagraph): readonly Run[] {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(({ from, to }) => [from, to])])].sort((one, other) => one - other)
  return cuts.slice(1).map((to, at) => {
    const from = cuts[at] ?? 0
    const emphasis: readonly Emphasis[] = EMPHASES.filter((type) =>
      marks.some((mark) => mark.type === type && mark.from <= from && to <= mark.to),
    )
    return { text: text.slice(from, to), ins: null, dels: [], emphasis }
  })
}
