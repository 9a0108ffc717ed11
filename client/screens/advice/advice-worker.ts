/** Advises on the style of the text beside the page: keys come first. */
import { adviceOn } from '../../../domain/advice/advise.ts'
import type { AdvisedParagraph, AdviceSettings, Note } from '../../../domain/advice/types.ts'
import { answering } from '../../compare/asking.ts'

export type AdviceQuestion = { readonly text: readonly AdvisedParagraph[]; readonly settings: AdviceSettings }

answering<AdviceQuestion, readonly Note[]>(({ text, settings }) => adviceOn(text, settings))
