/** Advice as a secretary would give it; a clean text gives none. The cases were written before the rules. */
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { conferenceSchema } from '../template/conference.ts'
import { fillTemplate } from '../template/fill.ts'
import { loadTemplate } from '../template/load.ts'
import { rehearsalOf } from '../template/rehearsal.ts'
import { styleIn } from '../template/style-in.ts'
import type { Declaration } from '../text/declaration.ts'
import { readDeclaration } from '../text/read.ts'
import type { Role, SectionKind } from '../text/schema.ts'
import { edited } from '../editorial/edits.ts'
import { adviceOn } from './advise.ts'
import type { AdvisedParagraph, AdviceSettings, Note } from './types.ts'

type Settings = {
  readonly verbs: AdviceSettings['verbs']
  readonly members: readonly (readonly [string, string])[]
  readonly style: AdviceSettings['style']
}
type Case = {
  readonly title: string
  readonly with?: string
  readonly paragraphs: readonly string[]
  readonly notes: readonly string[]
  readonly suggests?: readonly (string | null)[]
}
type File = { readonly language: string; readonly settings: Readonly<Record<string, Settings>>; readonly cases: readonly Case[] }

const CASES = new URL('../../tests/cases/', import.meta.url)
const FILES = ['es', 'en'].map((language) => JSON.parse(readFileSync(new URL(`advice/${language}.json`, CASES), 'utf8')) as File)

const KINDS: Readonly<Record<string, SectionKind>> = {
  T: 'title',
  P: 'preamble',
  C: 'commitments',
  D: 'decisions',
  A: 'acknowledgements',
  F: 'closing',
  N: 'annexes',
}
const ROLES: Readonly<Record<string, Role>> = { '~': 'chapeau', '"': 'quote', '#': 'heading' }

/** `D> words`: an item in the decisions; `~` a lead-in, `"` quoted, `#` a heading, `=` agreed. */
function paragraphOf(line: string, i: number): AdvisedParagraph {
  const [, letter = 'C', sign = '', text = ''] = /^([TPCDAFN])([>~"#=]?) (.*)$/u.exec(line) ?? []
  const kind = KINDS[letter] ?? 'commitments'
  return {
    id: String(i),
    kind,
    role: ROLES[sign] ?? (kind === 'title' ? 'title' : 'body'),
    level: sign === '>' ? 1 : 0,
    marker: 'none',
    text,
    agreed: sign === '=',
  }
}

const settingsOf = (language: string, { verbs, members, style }: Settings): AdviceSettings => ({
  language,
  verbs,
  members: members.map(([name, short]) => ({ name, short })),
  style,
})

const told = (note: Note, text: readonly AdvisedParagraph[]): string => {
  const words =
    note.span === undefined ? '' : ` «${text.find(({ id }) => id === note.paragraphs[0])?.text.slice(note.span.from, note.span.to)}»`
  return `${note.kind} ${note.paragraphs.join(',')}${words}`
}

const ALL = FILES.flatMap(({ language, settings, cases }) =>
  cases.map((each) => {
    const used = settings[each.with ?? 'house']
    if (used === undefined) throw new Error(`no settings ${each.with}`)
    return { ...each, language, settings: settingsOf(language, used), text: each.paragraphs.map(paragraphOf) }
  }),
)

describe('advice', () => {
  test.each(ALL.map((each) => [`${each.language}: ${each.title}`, each] as const))('%s', (_, { text, settings, notes, suggests }) => {
    const given = adviceOn(text, settings)
    expect(given.map((note) => told(note, text))).toEqual(notes)
    if (suggests === undefined) return
    const suggested = given.map(({ paragraphs, suggestion }) => {
      const found = text.find(({ id }) => id === paragraphs[0])
      return suggestion === undefined || found === undefined ? null : edited(found.text, [suggestion])
    })
    expect(suggested).toEqual(suggests)
  })

  test('a suggestion that is taken is not asked for again', () => {
    let taken = 0
    for (const { text, settings } of ALL) {
      for (const note of adviceOn(text, settings)) {
        const { suggestion } = note
        if (suggestion === undefined) continue
        const after = text.map((each) => (each.id === note.paragraphs[0] ? { ...each, text: edited(each.text, [suggestion]) } : each))
        expect(adviceOn(after, settings).map((each) => told(each, after))).not.toContain(told(note, text))
        taken++
      }
    }
    expect(taken).toBeGreaterThan(25)
  })
})

const advised = (declaration: Declaration): readonly AdvisedParagraph[] =>
  declaration.sections
    .flatMap((section) => section.paragraphs.map((paragraph) => ({ ...paragraph, kind: section.kind })))
    .map((each, i) => ({ ...each, id: String(i), agreed: false }))

describe('texts that are as they should be', () => {
  test.each(['declaration.es', 'declaration.en', 'resolution.es', 'resolution.en'])('the template %s, filled for the rehearsal', (name) => {
    const template = loadTemplate(name, readFileSync(new URL(`../../templates/${name}.json`, import.meta.url), 'utf8'))
    const conference = conferenceSchema.parse({ ...rehearsalOf(11), courtesy: [], language: template.language })
    const text = advised(fillTemplate(template, conference))
    const members = conference.members.flatMap(({ names }) => names[template.language] ?? [])
    const verbs = Object.fromEntries(template.sections.map((section) => [section.kind, section.verbs]))
    const style = styleIn(conference, template.language, template.endings)
    expect(adviceOn(text, { language: template.language, verbs, members, style }).map((note) => told(note, text))).toEqual([])
  })

  /** Whole Declarations of other bodies, of which no data are known: what is said of them is said without any. */
  test('Declarations nobody gave data for: the figures', () => {
    const folders = readdirSync(new URL('trace/', CASES))
    const figures = new Map<string, number>()
    let paragraphs = 0
    for (const folder of folders) {
      const read = readDeclaration(readFileSync(new URL(`trace/${folder}/declaration.txt`, CASES), 'utf8'))
      if (read.kind !== 'read') continue
      const text = advised(read.declaration)
      paragraphs += text.length
      for (const { kind } of adviceOn(text, { language: read.declaration.language, verbs: {}, members: [], style: {} }))
        figures.set(kind, (figures.get(kind) ?? 0) + 1)
    }
    const total = [...figures.values()].reduce((sum, count) => sum + count, 0)
    process.stdout.write(
      `advice on ${paragraphs} paragraphs of ${folders.length} Declarations without data: ${total} notes ${JSON.stringify(Object.fromEntries(figures))}\n`,
    )
    expect(total).toBeLessThan(paragraphs / 10)
  })
})
