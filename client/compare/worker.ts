/** Compares texts beside the page, so that the screen stays alive while people type. Remembers what it compared: a text of which
 *  one paragraph changed costs little more than that paragraph. */
import { compareTexts } from '../../domain/compare/compare.ts'
import type { Answered, Asked } from './asking.ts'

const scope = self as unknown as {
  onmessage: ((event: MessageEvent<Asked>) => void) | null
  postMessage: (message: Answered) => void
}

scope.onmessage = ({ data: { id, question } }) => {
  scope.postMessage({ id, comparison: compareTexts(question.old, question.now, question.language) })
}
