/** At a paragraph: which documents of the conference it cites. */
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import './register.css'

export function CitedTold({ paragraph }: { readonly paragraph: ParagraphId }) {
  const { say, shown } = useRoom()
  const { documents, citations } = shown.annexed
  const cited = documents.filter(({ number }) => citations.some((each) => each.paragraph === paragraph && each.document === number))
  if (cited.length === 0) return null
  return (
    <p className="quiet cited-told">
      {say('documents.here')}{' '}
      {cited.map(({ number, symbol, title, version }) => (
        <span key={number} title={title}>
          <span className="tagged">{symbol}</span> {version}
        </span>
      ))}
    </p>
  )
}
