/** What changed, in figures and words that a chair can read out. */
import type { Comparison } from '../../../domain/compare/types.ts'
import { useReader } from './reader.tsx'
import type { Figures as FiguresOf } from './rows.ts'

const ALWAYS = ['changed', 'moved', 'inserted', 'removed'] as const
const WHERE_ANY = ['split', 'merged', 'pending'] as const

export function Figures({ comparison, figures }: { readonly comparison: Comparison; readonly figures: FiguresOf }) {
  const { say } = useReader()
  const isEqual = [...ALWAYS, ...WHERE_ANY].every((kind) => figures[kind] === 0)
  if (isEqual) {
    return <p className="cmp-figures">{say('compare.equal')}</p>
  }
  const kinds = comparison.reorderedOnly
    ? (['moved', ...WHERE_ANY.filter((kind) => figures[kind] > 0), 'same'] as const)
    : ([...ALWAYS, ...WHERE_ANY.filter((kind) => figures[kind] > 0), 'same'] as const)
  return (
    <p className="cmp-figures">
      {comparison.reorderedOnly && <b>{say('compare.reordered')} </b>}
      {kinds.map((kind, i) => (
        <span key={kind}>
          {i > 0 && ', '}
          <Counted told={say(`compare.figure.${kind}`, { count: figures[kind] })} />
        </span>
      ))}
    </p>
  )
}

/** The figure stands out of its words. */
function Counted({ told }: { readonly told: string }) {
  const figure = /^\d+/.exec(told)?.[0] ?? ''
  return (
    <>
      <b>{figure}</b>
      {told.slice(figure.length)}
    </>
  )
}
