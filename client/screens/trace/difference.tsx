/** A paragraph as it differs from its Recommendation. Differences use the accent: they belong to no party. */
import { useStillRoom } from '../use-room.tsx'
import type { Piece } from '../../../domain/trace/differences.ts'

export function Difference({ pieces }: { readonly pieces: readonly Piece[] }) {
  const { say } = useStillRoom()
  return (
    <p className="trace-diff diff">
      {pieces.map((piece, at) => {
        const key = `${at}${piece.kind}`
        switch (piece.kind) {
          case 'same':
            return <span key={key}>{piece.text}</span>
          case 'verb':
            return (
              <span key={key} className="verb" title={say('trace.was', { was: piece.was })}>
                {piece.text}
              </span>
            )
          case 'added':
            return (
              <ins key={key}>
                <span className="vh">{say('trace.added')} </span>
                {piece.text}
              </ins>
            )
          case 'struck':
            return (
              <del key={key}>
                <span className="vh">{say('trace.struck')} </span>
                {piece.text}
              </del>
            )
        }
      })}
    </p>
  )
}
