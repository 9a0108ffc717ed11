/** What corrections are measured by: the names and terms of the conference, and the rest of the text. */
import type { ParagraphView } from '../proposals/types.ts'
import type { Style } from '../sitting/style.ts'
import type { NameWithArticle } from '../text/declaration.ts'
import type { Evidence } from './types.ts'

type Known = {
  readonly language: string
  readonly members: readonly { readonly names: Readonly<Record<string, NameWithArticle>> }[]
  readonly style?: Style | undefined
}

/** What the conference says; the rest of the text is the caller's to add. */
export const conferenceEvidence = ({ language, members, style }: Known): Omit<Evidence, 'elsewhere'> => ({
  language,
  names: [
    ...members.flatMap(({ names }) => {
      const name = names[language]
      return name === undefined ? [] : [name.name, name.short]
    }),
    ...(style?.names ?? []),
    ...(style?.acronyms ?? []).map(({ name }) => name),
  ],
  glossary: (style?.glossary ?? []).map(({ preferred }) => preferred),
})

/** The paragraph's base text, whatever is pending in it. */
export const baseOf = ({ runs }: Pick<ParagraphView, 'runs'>): string =>
  runs
    .filter(({ ins }) => ins === null)
    .map(({ text }) => text)
    .join('')
