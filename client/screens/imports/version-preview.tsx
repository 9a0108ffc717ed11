/** What was understood of a version's file: on top what was not, then each paragraph that would change, beneath the wording it translates. */
import type { SideItem, SidePreview } from '../../../domain/importing/side-types.ts'
import { languageName } from '../../../domain/languages/names.ts'
import { useRoom } from '../use-room.tsx'
import type { Say } from '../../sentences/language.ts'
import { NotUnderstood, type Tick, TickedItem, toggled, unreadSaid, Words } from './understood.tsx'
import { canBeWritten } from './version-read.ts'

type Props = {
  readonly preview: SidePreview
  readonly ticked: ReadonlySet<number>
  readonly onTick: (ticked: ReadonlySet<number>) => void
}

export function VersionPreview({ preview, ticked, onTick }: Props) {
  const { say, language } = useRoom()
  const { items, unchanged } = preview
  const name = languageName(preview.language, language)
  const way = sharedWay(items)
  const summary = items.length === 0 ? say('version.same') : say('version.chosen', { count: items.length, name })
  return (
    <section className="import-preview" aria-label={say('import.understood')}>
      <h3>{[summary, ...(unchanged === 0 || items.length === 0 ? [] : [say('version.unchanged', { count: unchanged })])].join(' ')}</h3>
      {way !== null && <p className="quiet">{say(`version.ways.${way}`)}</p>}
      <NotUnderstood {...notUnderstood(preview, say)} />
      <ol className="import-items">
        {items.map((item, at) => (
          <Item
            key={item.paragraph}
            item={item}
            of={preview.language}
            isOn={ticked.has(at)}
            isWayTold={way !== null}
            onToggle={() => onTick(toggled(ticked, at))}
          />
        ))}
      </ol>
    </section>
  )
}

/** How all of them were recognised, where that was one way and not by name: told once, and not below each. */
function sharedWay(items: readonly SideItem[]): Exclude<SideItem['way'], 'named'> | null {
  const [first] = items
  if (first === undefined || items.length === 1 || first.way === 'named') return null
  const { way } = first
  return items.every((each) => each.way === way) ? way : null
}

const listed = (labels: readonly (string | null)[]): string => labels.map((label) => label ?? '·').join(', ')

function notUnderstood({ unread, blank, missing, unplaced, tracked }: SidePreview, say: Say) {
  const told = [
    ...unreadSaid(unread, say),
    ...(tracked > 0 ? [say('version.tracked', { count: tracked })] : []),
    ...(blank.length > 0 ? [say('version.blank', { labels: listed(blank) })] : []),
    ...(missing.length > 0 ? [say('version.missing', { labels: listed(missing) })] : []),
  ]
  return { told, unplaced: [{ said: say('version.unplaced', { count: unplaced.length }), quotes: unplaced }] }
}

type ItemProps = Tick & { readonly item: SideItem; readonly of: string; readonly isWayTold: boolean }

function Item({ item, of, isWayTold, ...tick }: ItemProps) {
  const { say, inside } = useRoom()
  const { label, source, text, words, way, madeOn } = item
  const negotiated = inside.start.conference.language
  return (
    <TickedItem title={label ?? '·'} isPossible={canBeWritten(item)} {...tick}>
      <p className="import-words quiet" lang={negotiated}>
        {source}
      </p>
      <p className="import-words" lang={of}>
        {/* Where nothing stood before, everything is new: marks would tell nothing. */}
        {words.every(({ op }) => op === '+') ? text : <Words words={words} />}
      </p>
      {way !== 'named' && !isWayTold && <p className="quiet">{say(`version.way.${way}`)}</p>}
      {!canBeWritten(item) && <p className="quiet">{say('version.tooLong')}</p>}
      {madeOn !== null && (
        <p className="import-left" lang={negotiated}>
          {say('version.madeOn')} «{madeOn}»
        </p>
      )}
    </TickedItem>
  )
}
