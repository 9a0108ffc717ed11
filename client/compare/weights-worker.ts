/** Grades changes beside the page: the rules of a language take their time to be read in. */
import type { Weight } from '../../domain/compare/types.ts'
import { weigh } from '../../domain/compare/weigh.ts'
import { wordDiff } from '../../domain/compare/words.ts'
import { answering } from './asking.ts'

/** `of`: what is changed, for life; while a new wording is being graded the former weights stand. */
export type Change = { readonly of: string; readonly old: string; readonly now: string }
export type WeightsQuestion = { readonly changes: readonly Change[]; readonly language: string }

answering<WeightsQuestion, readonly (readonly Weight[])[]>(({ changes, language }) =>
  changes.map(({ old, now }) => weigh(wordDiff(old, now), language)),
)
