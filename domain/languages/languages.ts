/** The languages of a conference: the one in which the text is negotiated, those in which it is equally authentic, and those into which it is
 *  translated as a courtesy. Each but the first has a side of its own beside the text. */
import type { Conference } from '../sitting/types.ts'

export type Languages = { readonly negotiated: string; readonly authentic: readonly string[]; readonly courtesy: readonly string[] }

export type LanguageStanding = 'negotiated' | 'authentic' | 'courtesy'

export const languagesOf = ({
  language,
  authentic = [],
  courtesy = [],
}: Pick<Conference, 'language' | 'authentic' | 'courtesy'>): Languages => ({
  negotiated: language,
  authentic,
  courtesy,
})

/** Those with a side, authentic ones first. */
export const sideLanguages = (conference: Parameters<typeof languagesOf>[0]): readonly string[] => {
  const { authentic, courtesy } = languagesOf(conference)
  return [...authentic, ...courtesy]
}

export const isSide = (conference: Parameters<typeof languagesOf>[0], language: string): boolean =>
  sideLanguages(conference).includes(language)

/** In each of the two lists. */
export const MOST_LANGUAGES = 8

export type Twice = { readonly language: string; readonly list: 'authentic' | 'courtesy'; readonly at: number }

/** The first language that is the negotiated one or stands in the lists before, or null. */
export function languageTwice({ negotiated, authentic, courtesy }: Languages): Twice | null {
  const seen = new Set([negotiated])
  const entries = [
    ...authentic.map((language, at): Twice => ({ language, list: 'authentic', at })),
    ...courtesy.map((language, at): Twice => ({ language, list: 'courtesy', at })),
  ]
  return entries.find(({ language }) => seen.size === seen.add(language).size) ?? null
}
