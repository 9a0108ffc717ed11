/** Judges a correction beside the page, as it is written. */
import { judgeCorrection } from '../../../domain/editorial/judge.ts'
import type { Evidence, Judgement } from '../../../domain/editorial/types.ts'
import { answering } from '../../compare/asking.ts'

export type JudgeQuestion = { readonly before: string; readonly after: string; readonly evidence: Evidence }
/** With what it is about: a page shows no judgement of other words than it has. */
export type JudgeAnswer = { readonly after: string; readonly judged: Judgement }

answering<JudgeQuestion, JudgeAnswer>(({ before, after, evidence }) => ({ after, judged: judgeCorrection(before, after, evidence) }))
