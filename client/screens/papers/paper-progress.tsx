/** How far a paper is: a bar and words, then its file, or why there is none. */
import { useLanguage } from '../../sentences/language.ts'
import type { PaperState } from './use-paper.ts'
import './papers.css'

export function PaperProgress({ state }: { readonly state: PaperState }) {
  const { say } = useLanguage()
  if (state.kind === 'failed')
    return (
      <p className="warnrow" role="alert">
        {state.sentence}
      </p>
    )
  return (
    <div className="paper-progress" role="status">
      <Bar state={state} />
      {state.kind === 'ready' && say('paper.ready')}
      {state.kind === 'waiting' && say('paper.waiting')}
    </div>
  )
}

function Bar({ state }: { readonly state: PaperState }) {
  const { say } = useLanguage()
  if (state.kind !== 'making') return null
  const { done, total } = state.progress
  const words = done < total ? say('paper.progress', { done, count: total }) : say('paper.writing')
  return (
    <>
      <progress max={total} value={done} aria-label={words} />
      <span className="num">{words}</span>
    </>
  )
}
