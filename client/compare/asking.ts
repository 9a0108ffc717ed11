/** Asks another thread and gives the newest answer only: while one is made, of all that is asked meanwhile the last is kept. */

/** What a worker and its page say to each other. */
export type Asked<Question> = { readonly id: number; readonly question: Question }
export type Answered<Answer> = { readonly id: number; readonly answer: Answer }

/** A worker, or one end of a channel. */
export type Port<Question, Answer> = {
  readonly postMessage: (message: Asked<Question>) => void
  onmessage: ((event: MessageEvent<Answered<Answer>>) => void) | null
}

type Waiting<Question, Answer> = { readonly question: Question; readonly onAnswer: (answer: Answer) => void }
export type Asking<Question, Answer> = {
  readonly ask: (question: Question, onAnswer: (answer: Answer) => void) => void
  /** The thread could not answer: it is asked what came meanwhile. */
  readonly failed: () => void
}

/** `onAnswer` is called for the newest question alone: an answer to an older one is dropped. */
export function openAsking<Question, Answer>(port: Port<Question, Answer>): Asking<Question, Answer> {
  let id = 0
  let asked: Waiting<Question, Answer> | null = null
  let next: Waiting<Question, Answer> | null = null
  const send = (waiting: Waiting<Question, Answer>): void => {
    asked = waiting
    id++
    port.postMessage({ id, question: waiting.question })
  }
  /** Whether something else was asked meanwhile. */
  const goOn = (): boolean => {
    const waiting = next
    asked = null
    next = null
    if (waiting !== null) send(waiting)
    return waiting !== null
  }
  port.onmessage = ({ data }) => {
    if (data.id !== id || asked === null) return
    const { onAnswer } = asked
    if (!goOn()) onAnswer(data.answer)
  }
  return {
    ask: (question, onAnswer) => {
      if (asked === null) send({ question, onAnswer })
      else next = { question, onAnswer }
    },
    failed: () => void goOn(),
  }
}

/** In a worker: answers each question in turn. */
export function answering<Question, Answer>(answerTo: (question: Question) => Answer): void {
  const scope = self as unknown as {
    onmessage: ((event: MessageEvent<Asked<Question>>) => void) | null
    postMessage: (message: Answered<Answer>) => void
  }
  scope.onmessage = ({ data: { id, question } }) => scope.postMessage({ id, answer: answerTo(question) })
}
