/** Looks whether the text and a side agree, beside the page: keys come first. Of a paragraph that is as it was, what was read of it is known. */
import { concordance } from '../../../domain/concordance/concordance.ts'
import type { Concordance, Languages, Side } from '../../../domain/concordance/types.ts'
import { answering } from '../../compare/asking.ts'

export type ConcordanceQuestion = { readonly one: readonly Side[]; readonly other: readonly Side[]; readonly languages: Languages }

let known = new Map<string, Side>()

/** The same object for the same words, so that it is not read again. */
function asKnown(sides: readonly Side[], language: string, now: Map<string, Side>): readonly Side[] {
  return sides.map((side) => {
    const key = [language, side.id, side.role, side.level, side.marker, side.text].join('\n')
    const same = known.get(key) ?? side
    now.set(key, same)
    return same
  })
}

answering<ConcordanceQuestion, Concordance>(({ one, other, languages }) => {
  const now = new Map<string, Side>()
  const [left, right] = [asKnown(one, languages.one, now), asKnown(other, languages.other, now)]
  known = now
  return concordance(left, right, languages)
})
