/** One earlier wording: where it stands, what differs, the same paragraph in the other language, and one click that proposes it. */
import { whereAndWhen } from '../../../domain/precedents/source.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { useRoom } from '../use-room.tsx'
import { type FoundHit, isReadable, nearnessOf, towardsEarlier, type Wording } from './found.ts'
import { HitActs } from './hit-acts.tsx'
import { libraryLanguage } from './language-name.ts'

type Props = { readonly found: FoundHit; readonly view: ParagraphView }

export function HitCard({ found, view }: Props) {
  const { say, language, inside } = useRoom()
  const { source, number } = found
  const where = [
    whereAndWhen(source),
    ...(number === null ? [] : [say('precedents.number', { number })]),
    ...(found.language === inside.start.conference.language ? [] : [libraryLanguage(found.language, language, say)]),
  ].filter((part) => part !== '')
  return (
    <section className="card precedent" data-file={found.file}>
      <header>
        <b>{source.title}</b>
        <span className="quiet">{where.join(' · ')}</span>
        <span className="precedent-near" data-near={nearnessOf(found)}>
          {say(`precedents.near.${nearnessOf(found)}`)}
        </span>
      </header>
      <Words wording={found} />
      {found.counterparts.map((each) => (
        <div key={each.file} className="precedent-beside">
          <h4>{say('precedents.in', { language: libraryLanguage(each.language, language, say) })}</h4>
          <Words wording={each} />
        </div>
      ))}
      <HitActs found={found} view={view} />
    </section>
  )
}

/** The earlier wording, with what differs from the paragraph where the two can be held against each other. */
function Words({ wording: { text, words, language } }: { readonly wording: Wording }) {
  const { say } = useRoom()
  const pieces = words === null ? null : towardsEarlier(words)
  if (pieces === null || !isReadable(pieces)) {
    return (
      <p className="precedent-words" lang={language}>
        {text}
      </p>
    )
  }
  return (
    <p className="precedent-words marked-words" lang={language}>
      {pieces.map(({ kind, text: part }, at) => {
        if (kind === 'both') return <span key={at}>{part}</span>
        const Tag = kind === 'only-earlier' ? 'ins' : 'del'
        return (
          <Tag key={at}>
            <span className="vh"> {say(`precedents.${kind}`)} </span>
            {part}
          </Tag>
        )
      })}
    </p>
  )
}
