/** Who is given the task, as the words of an act say it: an organ or a member right after the verb or a preposition that hands a task on, or as who shall do it. */
import type { Language } from '../sentences/fill.ts'
import type { Delegation } from '../text/declaration.ts'
import type { WordsOfTasks } from './language.ts'
import { ORGAN_NAMES, ORGANS } from './organs.ts'
import type { Responsible } from './types.ts'

export type Named = { readonly who: Responsible; readonly words: string }

type Name = { readonly who: (words: string) => Responsible; readonly pattern: RegExp }

/** Bodies outside the conference go by their initials. */
const INITIALS: Name = { who: (name) => ({ kind: 'other', name }), pattern: /(?<![\p{L}-])\p{Lu}{3,10}(?![\p{L}-])/gu }

const escaped = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const patternOf = (words: readonly string[]): RegExp =>
  new RegExp(
    `(?<![\\p{L}-])(?:${[...words]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})(?![\\p{L}])`,
    'gu',
  )

/** Capitals count: `secretaría` with a small letter is some office, `la Secretaría` is the body's own. */
export function namesIn(members: readonly Delegation[], language: string): readonly Name[] {
  const spoken: Language = language === 'en' ? 'en' : 'es'
  return [
    ...ORGANS.map((organ): Name => ({ who: () => ({ kind: 'organ', organ }), pattern: patternOf(ORGAN_NAMES[organ].words[spoken]) })),
    ...members.flatMap(({ code, names }): readonly Name[] => {
      const own = names[language]
      return own === undefined ? [] : [{ who: () => ({ kind: 'member', code }), pattern: patternOf([own.name, own.short]) }]
    }),
    INITIALS,
  ]
}

/** Each once, in the order of the words. `verb`: where the act's verb stands in the text. */
export function responsibleIn(
  text: string,
  verb: { readonly from: number; readonly to: number },
  names: readonly Name[],
  language: WordsOfTasks,
): readonly Named[] {
  if (language.noTask.test(text.slice(verb.from))) return []
  const given: Place[] = []
  for (const place of placesOf(text, names)) if (isGivenTask(text, place, given.at(-1), verb.to, language)) given.push(place)
  return given.filter(({ who }, i) => given.findIndex((other) => sameWho(other.who, who)) === i).map(({ who, words }) => ({ who, words }))
}

type Place = Named & { readonly from: number; readonly to: number }

/** Every name where it stands; of names within names (`Secretaría` in another body's) the one that begins first and says more. */
function placesOf(text: string, names: readonly Name[]): readonly Place[] {
  const all = names.flatMap(({ who, pattern }) =>
    [...text.matchAll(pattern)].map(
      (match): Place => ({ who: who(match[0]), words: match[0], from: match.index, to: match.index + match[0].length }),
    ),
  )
  const inOrder = all.sort((a, b) => a.from - b.from || b.to - a.to)
  return inOrder.filter(({ from }, i) => inOrder.slice(0, i).every((earlier) => earlier.to <= from))
}

function isGivenTask(text: string, { from, to }: Place, last: Place | undefined, verbEnd: number, language: WordsOfTasks): boolean {
  if (language.after.test(text.slice(to)) || language.before.test(text.slice(0, from))) return true
  if (last !== undefined && language.joinsNames.test(text.slice(last.to, from))) return true
  return language.isObjectOfVerb && from >= verbEnd && language.article.test(text.slice(verbEnd, from))
}

export const sameWho = (a: Responsible, b: Responsible): boolean => keyOf(a) === keyOf(b)

/** For filters and lists: the same for the same body. */
export const keyOf = (who: Responsible): string => {
  switch (who.kind) {
    case 'member':
      return `member:${who.code}`
    case 'organ':
      return `organ:${who.organ}`
    case 'other':
      return `other:${who.name}`
  }
}
