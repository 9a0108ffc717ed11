/** The words that a correction changes, with a few around them. */
import { markedPieces } from '../../../domain/editorial/marked.ts'

const AROUND = 36

const shortened = (text: string, isFirst: boolean, isLast: boolean): string => {
  if (isFirst && text.length > AROUND) return `…${text.slice(-AROUND)}`
  if (isLast && text.length > AROUND) return `${text.slice(0, AROUND)}…`
  return text.length > 2 * AROUND ? `${text.slice(0, AROUND)} … ${text.slice(-AROUND)}` : text
}

/** A space that is one too many would not be seen. */
const visible = (text: string, other: string): string =>
  text.replace(/\s/gu, '') === other.replace(/\s/gu, '') ? text.replace(/\s/gu, '·') : text

export function MarkedWords({ before, after }: { readonly before: string; readonly after: string }) {
  const pieces = markedPieces(before, after)
  return (
    <p className="marked-words">
      {pieces.map(({ was, now }, at) =>
        was === now ? (
          <span key={at}>{shortened(was, at === 0, at === pieces.length - 1)}</span>
        ) : (
          <span key={at}>
            {was !== '' && <del>{visible(was, now)}</del>}
            {now !== '' && <ins>{visible(now, was)}</ins>}
          </span>
        ),
      )}
    </p>
  )
}
