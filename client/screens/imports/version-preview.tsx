/** What was understood of a version's file: on top what was not, then each paragraph that would change, beneath the wording it translates. */
import { Checkbox } from '@mantine/core'
import { UNREAD } from '../../../domain/files/traced.ts'
import type { SideItem, SidePreview } from '../../../domain/importing/side-types.ts'
import { languageName } from '../../../domain/languages/names.ts'
import { useRoom } from '../use-room.tsx'
import { Quotes, Words } from './preview.tsx'
import { canBeWritten } from './version-read.ts'

type Props = {
  readonly preview: SidePreview
  readonly ticked: ReadonlySet<number>
  readonly onTick: (ticked: ReadonlySet<number>) => void
}

const toggled = (set: ReadonlySet<number>, at: number): ReadonlySet<number> =>
  set.has(at) ? new Set([...set].filter((each) => each !== at)) : new Set([...set, at])

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
      <NotUnderstood preview={preview} />
      <ol className="import-items">
        {items.map((item, at) => (
          <li key={item.paragraph} data-off={!canBeWritten(item)}>
            <Item
              item={item}
              of={preview.language}
              isOn={ticked.has(at)}
              isWayTold={way !== null}
              onToggle={() => onTick(toggled(ticked, at))}
            />
          </li>
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

/** One sentence for each thing in the file that is not written, so that nothing is lost unseen. */
function NotUnderstood({ preview: { unread, blank, missing, unplaced, tracked } }: Pick<Props, 'preview'>) {
  const { say } = useRoom()
  const told = [
    ...UNREAD.filter((each) => unread[each] > 0).map((each) => say(`import.unread.${each}`, { count: unread[each] })),
    ...(tracked > 0 ? [say('version.tracked', { count: tracked })] : []),
    ...(blank.length > 0 ? [say('version.blank', { labels: listed(blank) })] : []),
    ...(missing.length > 0 ? [say('version.missing', { labels: listed(missing) })] : []),
  ]
  if (told.length + unplaced.length === 0) return null
  return (
    <section className="import-not" aria-label={say('import.notUnderstood')}>
      <h3>{say('import.notUnderstood')}</h3>
      <ul>
        {told.map((each) => (
          <li key={each}>{each}</li>
        ))}
        {unplaced.length > 0 && (
          <li>
            {say('version.unplaced', { count: unplaced.length })}
            <Quotes quotes={unplaced} />
          </li>
        )}
      </ul>
    </section>
  )
}

type ItemProps = {
  readonly item: SideItem
  readonly of: string
  readonly isOn: boolean
  readonly isWayTold: boolean
  readonly onToggle: () => void
}

function Item({ item, of, isOn, isWayTold, onToggle }: ItemProps) {
  const { say, inside } = useRoom()
  const { label, source, text, words, way, madeOn } = item
  const negotiated = inside.start.conference.language
  return (
    <>
      <Checkbox checked={isOn} disabled={!canBeWritten(item)} aria-label={label ?? '·'} onChange={onToggle} />
      <div>
        <p className="import-title">{label ?? '·'}</p>
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
      </div>
    </>
  )
}
