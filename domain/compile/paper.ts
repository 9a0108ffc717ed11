/** The compilation as a paper to hand round: what stands in it, whatever form it is written in. */
import { sayOfCompilation } from '../sentences/compilation.ts'
import type { Language } from '../sentences/fill.ts'
import { sayOnPaper } from '../sentences/papers.ts'
import { dayAndTime } from '../template/dates.ts'
import { type TextOfTable, textLine } from '../trace/table.ts'
import { compile } from './compile.ts'
import { assumedIn, bracketsSaid, plainText, versionSaid } from './plain.ts'
import type { CompiledText, Source, Version, View } from './types.ts'
import type { UnreadView } from './unread.ts'

/** Plain data, so that it can be handed to another thread. */
export type CompilationFacts = {
  /** Of the paper's own words. */
  readonly language: Language
  readonly textLanguage: string
  readonly conference: string
  readonly isRehearsal: boolean
  readonly zone: string
  readonly of: Exclude<TextOfTable, { readonly kind: 'file' }>
  readonly view: View
  /** Names of the parties that are pending in it, by their code. */
  readonly names: Readonly<Record<string, string>>
  readonly source: Source
}

export type CompilationPaper = {
  readonly language: Language
  readonly textLanguage: string
  readonly title: string
  readonly conference: string
  /** What a paper of a rehearsal is marked with. */
  readonly mark: string | null
  readonly of: string
  readonly brackets: string
  readonly assumed: string
  readonly text: CompiledText
}

/** In which view, and for whom. */
type Named = Pick<CompilationFacts, 'language' | 'textLanguage' | 'of' | 'zone'> & {
  readonly view: UnreadView
  readonly version?: Pick<Version, 'language' | 'as'> | undefined
}

const viewName = ({ language, view }: Pick<Named, 'language' | 'view'>): string => sayOfCompilation(language)(`view.${view.kind}`)

const titleOf = (facts: Pick<CompilationFacts, 'language' | 'view'>): string =>
  `${sayOfCompilation(facts.language)('title')} · ${viewName(facts)}`

export function compilationPaper(facts: CompilationFacts): CompilationPaper {
  const { language, textLanguage, conference, isRehearsal, names } = facts
  const say = sayOnPaper(language)
  const text = compile(facts.source, facts.view)
  return {
    language,
    textLanguage,
    title: titleOf(facts),
    conference,
    mark: isRehearsal ? say('rehearsal') : null,
    of: textLine(facts, say),
    brackets: bracketsSaid(text.brackets, language),
    assumed: [assumedIn(text, language, (party) => names[party] ?? party), versionSaid(text, language)]
      .filter((each) => each !== null)
      .join(' '),
    text,
  }
}

/** ` EN` or ` ES-EN`; nothing where it is read in the text's own language alone. */
function inLanguages({ textLanguage, version }: Pick<Named, 'textLanguage' | 'version'>): string {
  if (version === undefined) return ''
  const languages = version.as === 'alone' ? [version.language] : [textLanguage, version.language]
  return ` ${languages.join('-').toUpperCase()}`
}

/** The file's name, without its ending. */
export function compilationName({ language, textLanguage, of, zone, view, version }: Named): string {
  const which = of.kind === 'revision' ? `Rev.${of.number}` : dayAndTime(of.at, zone, language).day
  const party = view.kind === 'delegation' ? ` ${view.party}` : ''
  return `${sayOfCompilation(language)('title')} ${which} ${viewName({ language, view })}${party}${inLanguages({ textLanguage, version })}`
}

export function compilationPlain(paper: CompilationPaper): string {
  const { title, conference, mark, of, brackets, assumed, text, language } = paper
  const head = [...(mark === null ? [] : [mark]), conference, title, of, `${brackets}. ${assumed}`].join('\n')
  return `${head}\n\n${plainText(text, language)}\n`
}
