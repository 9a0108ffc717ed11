/** Asks another thread for comparisons and gives the newest answer only: while one is made, of all that is asked meanwhile the last is kept. */
import type { ComparedParagraph, Comparison } from '../../domain/compare/types.ts'

export type Question = {
  readonly old: readonly ComparedParagraph[]
  readonly now: readonly ComparedParagraph[]
  readonly language: string
}

/** What a worker and its page say to each other. */
export type Asked = { readonly id: number; readonly question: Question }
export type Answered = { readonly id: number; readonly comparison: Comparison }

/** A worker, or one end of a channel. */
export type Port = {
  readonly postMessage: (message: Asked) => void
  onmessage: ((event: MessageEvent<Answered>) => void) | null
}

type Waiting = { readonly question: Question; readonly onAnswer: (comparison: Comparison) => void }

/** `onAnswer` is called for the newest question alone: an answer to an older one is dropped. */
export function openAsking(port: Port): { readonly ask: (question: Question, onAnswer: Waiting['onAnswer']) => void } {
  let id = 0
  let asked: Waiting | null = null
  let next: Waiting | null = null
  const send = (waiting: Waiting): void => {
    asked = waiting
    id++
    port.postMessage({ id, question: waiting.question })
  }
  port.onmessage = ({ data }) => {
    if (data.id !== id || asked === null) return
    const answered = asked
    asked = null
    if (next === null) return answered.onAnswer(data.comparison)
    const waiting = next
    next = null
    send(waiting)
  }
  return {
    ask: (question, onAnswer) => {
      if (asked === null) send({ question, onAnswer })
      else next = { question, onAnswer }
    },
  }
}
