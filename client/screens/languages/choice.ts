/** In which languages a screen shows the text, as its address says: `?language=en`, or both beside each other, `?language=es,en`. */
import type { Languages } from '../../../domain/languages/languages.ts'

export type Choice =
  | { readonly kind: 'negotiated' }
  | { readonly kind: 'alone'; readonly language: string }
  | { readonly kind: 'beside'; readonly language: string }

const NEGOTIATED: Choice = { kind: 'negotiated' }

/** Everything that can be chosen, in the order in which it is offered. */
export const choicesIn = ({ authentic, courtesy }: Languages): readonly Choice[] => [
  NEGOTIATED,
  ...[...authentic, ...courtesy].flatMap((language): readonly Choice[] => [
    { kind: 'alone', language },
    { kind: 'beside', language },
  ]),
]

/** As it stands in the address; empty for the negotiated text. */
export function named(choice: Choice, { negotiated }: Pick<Languages, 'negotiated'>): string {
  switch (choice.kind) {
    case 'negotiated':
      return ''
    case 'alone':
      return choice.language
    case 'beside':
      return `${negotiated},${choice.language}`
  }
}

/** What no language of the Declaration answers to is the negotiated text. */
export function choiceIn(search: string, languages: Languages): Choice {
  const asked = new URLSearchParams(search).get('language') ?? ''
  return choicesIn(languages).find((each) => named(each, languages) === asked) ?? NEGOTIATED
}
