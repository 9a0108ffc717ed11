/** The whole text as standings, and who is here. */
import { memo } from 'react'
import { Code } from '../../controls/code.tsx'
import { SECTION_KINDS } from '../../../domain/text/schema.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { Standing } from '../../room/text-store.ts'
import { withoutRivals } from '../alternatives/group.ts'
import { AsideList } from '../text-reading/aside.tsx'
import { FloorSign } from '../text-reading/floor.tsx'
import { useRoom } from '../use-room.tsx'
import { blanksIn } from './blanks.ts'
import { useWriters } from './use-writers.ts'

const COUNTED = (role: string): boolean => role === 'body' || role === 'quote'

type Props = {
  readonly current: ParagraphId | null
  readonly onGo: (paragraph: ParagraphId) => void
  /** On a narrow screen it stands behind a button. */
  readonly opened: boolean
}

export function Map_({ current, onGo, opened }: Props) {
  const { shown, say, labelOf } = useRoom()
  const standing = (id: ParagraphId): Kind => shown.standing.get(id)?.kind ?? 'open'
  const counted = withoutRivals(shown.paragraphs).filter((each) => COUNTED(each.role))
  const agreed = (list: typeof counted): number => list.filter((each) => standing(each.id) === 'agreed').length
  return (
    <nav className={opened ? 'map opened' : 'map'} id="map" aria-label={say('map.open')}>
      <p className="cap">
        <span>{say('map.agreed')}</span>
        <span className="num">{say('map.of', { count: agreed(counted), all: counted.length })}</span>
      </p>
      {SECTION_KINDS.map((kind) => {
        const list = counted.filter((each) => each.kind === kind)
        if (list.length === 0) return null
        return (
          <div key={kind} className={`sec${list.some((each) => each.id === current) ? ' on' : ''}`}>
            <div>
              <b>{say(`section.${kind}`)}</b>
              <span className="num">{say('map.of', { count: agreed(list), all: list.length })}</span>
            </div>
            <div className="dots">
              {list.map(({ id }) => (
                <Dot
                  key={id}
                  paragraph={id}
                  label={labelOf(id)}
                  standing={standing(id)}
                  word={say(`standing.${standing(id)}`)}
                  current={id === current}
                  onGo={onGo}
                />
              ))}
            </div>
          </div>
        )
      })}
      <div className="legend">
        <span>
          <i className="st open" /> {say('standing.open')}
        </span>
        <span>
          <i className="st ad-referendum" /> {say('standing.adrefLong')}
        </span>
        <span>
          <i className="st agreed" /> {say('standing.agreed')}
        </span>
      </div>
      <AsideList onGo={onGo} />
      <Blanks onGo={onGo} />
      <Here />
    </nav>
  )
}

type Kind = Standing['kind']

type DotProps = {
  readonly paragraph: ParagraphId
  readonly label: string
  readonly standing: Kind
  readonly word: string
  readonly current: boolean
  readonly onGo: (paragraph: ParagraphId) => void
}

/** One of hundreds: drawn anew only when it is another. */
const Dot = memo(function Dot({ paragraph, label, standing, word, current, onGo }: DotProps) {
  return (
    <button
      type="button"
      className={`st ${standing}${current ? ' now' : ''}`}
      title={`${label} · ${word}`}
      aria-label={`${label}, ${word}`}
      onClick={() => onGo(paragraph)}
    />
  )
})

/** What the template left for the meeting to fill, by name; a press goes there. */
function Blanks({ onGo }: { readonly onGo: (paragraph: ParagraphId) => void }) {
  const { shown, say, labelOf } = useRoom()
  const blanks = blanksIn(shown.paragraphs)
  if (blanks.length === 0) return null
  return (
    <section className="legend" aria-label={say('blanks.title')}>
      <b>{say('blanks.count', { count: blanks.length })}</b>
      {blanks.map(({ paragraph, name, at }) => (
        <button key={`${paragraph}${at}`} type="button" className="plain" onClick={() => onGo(paragraph)}>
          {labelOf(paragraph)}: {name}
        </button>
      ))}
    </section>
  )
}

/** Who is in the room, out of it, and writing. */
function Here() {
  const { shown, say, inside, codeOf } = useRoom()
  const writing = useWriters(inside.awareness)
  const members = inside.start.conference.members.map(({ code }) => code)
  const out = members.filter((code) => !shown.delegations.includes(code))
  return (
    <div className="here">
      <p className="cap">{say('map.here')}</p>
      <FloorSign />
      <div className="codes">
        {members.map((code) =>
          out.includes(code) ? (
            <Code key={code} party={code} out />
          ) : (
            <Code key={code} party={code} {...(writing.has(code) && { pen: true })} />
          ),
        )}
      </div>
      <p className="here-told">
        {out.length === 0 ? say('map.allIn') : say('map.out', { codes: out.join(', ') })}{' '}
        {writing.size > 0 && say('map.writing', { codes: [...writing].map(codeOf).sort().join(', ') })}
      </p>
    </div>
  )
}
