/** Compares texts beside the page, so that the screen stays alive while people type. Remembers what it compared: a text of which
 *  one paragraph changed costs little more than that paragraph. */
import { comparing, type Compare } from '../../domain/compare/compare.ts'
import { weigh } from '../../domain/compare/weigh.ts'
import type { Answered, Asked } from './asking.ts'

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Asked>) => void) | null
  postMessage: (message: Answered) => void
}

let known: { readonly language: string; readonly compare: Compare } | null = null

scope.onmessage = ({ data: { id, question } }) => {
  if (known?.language !== question.language) known = { language: question.language, compare: comparing(question.language, weigh) }
  scope.postMessage({ id, comparison: known.compare(question.old, question.now) })
}
