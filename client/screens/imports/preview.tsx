/** What was understood of a file: on top what was not, then paragraph by paragraph what would be proposed, then its comments. */
import { Checkbox } from '@mantine/core'
import type { CommentItem, ImportItem, ImportPreview } from '../../../domain/importing/types.ts'
import type { Part } from '../../../domain/tabling/tabling.ts'
import { type Say, useLanguage } from '../../sentences/language.ts'
import { canBeSaid, canBeTicked, changesAnything, type Ticked } from './preview-read.ts'
import { NotUnderstood, type Tick, TickedItem, toggled, unreadSaid, Words } from './understood.tsx'

type Props = {
  readonly preview: ImportPreview
  readonly ticked: Ticked
  readonly nameOf: (party: string) => string
  readonly onTick: (ticked: Ticked) => void
  readonly onAuthors: (without: readonly string[]) => void
}

export function Preview({ preview, ticked, nameOf, onTick, onAuthors }: Props) {
  const { say } = useLanguage()
  return (
    <section className="import-preview" aria-label={say('import.understood')}>
      <h3>{summaryOf(preview, say)}</h3>
      <Authors preview={preview} nameOf={nameOf} onAuthors={onAuthors} />
      <NotUnderstood {...notUnderstood(preview, say)} />
      {preview.items.length === 0 && <p className="quiet">{say('import.noChanges')}</p>}
      <ol className="import-items">
        {preview.items.map((item, at) => (
          <Item
            key={`${at}${item.kind}`}
            item={item}
            isOn={ticked.items.has(at)}
            onToggle={() => onTick({ ...ticked, items: toggled(ticked.items, at) })}
          />
        ))}
      </ol>
      {preview.comments.length > 0 && (
        <>
          <h3>{say('import.comments')}</h3>
          <ol className="import-items">
            {preview.comments.map((comment, at) => (
              <Comment
                key={`${at}${comment.paragraph}`}
                comment={comment}
                isOn={ticked.comments.has(at)}
                onToggle={() => onTick({ ...ticked, comments: toggled(ticked.comments, at) })}
              />
            ))}
          </ol>
        </>
      )}
    </section>
  )
}

function summaryOf({ against, unchanged }: ImportPreview, say: Say): string {
  const how =
    against.kind === 'revision' ? say('import.against.revision', { number: against.number }) : say(`import.against.${against.kind}`)
  return `${how} ${say('import.unchanged', { count: unchanged })}`
}

function Authors({ preview: { authors }, nameOf, onAuthors }: Pick<Props, 'preview' | 'nameOf' | 'onAuthors'>) {
  const { say } = useLanguage()
  if (authors.length === 0) return null
  const out = authors.flatMap(({ name, isTaken }) => (isTaken ? [] : [name]))
  return (
    <fieldset className="import-authors">
      <legend>{say('import.authors')}</legend>
      {authors.map(({ name, changes, party, isTaken }) => (
        <Checkbox
          key={name}
          checked={isTaken}
          label={[
            name === '' ? say('import.nobody') : name,
            say('import.changes', { count: changes }),
            ...(party === null ? [] : [say('import.isParty', { party: nameOf(party) })]),
          ].join(' · ')}
          onChange={() => onAuthors(isTaken ? [...out, name] : out.filter((each) => each !== name))}
        />
      ))}
    </fieldset>
  )
}

function notUnderstood({ unread, inOthers, otherBases, unplaced, commentsUnplaced }: ImportPreview, say: Say) {
  const told = [
    ...unreadSaid(unread, say),
    ...(inOthers > 0 ? [say('import.inOthers', { count: inOthers })] : []),
    ...(otherBases.length > 0 ? [say('import.otherBases', { labels: otherBases.map((label) => label ?? '·').join(', ') })] : []),
  ]
  const comments = commentsUnplaced.map(({ text }) => text)
  return {
    told,
    unplaced: [
      { said: say('import.unplaced', { count: unplaced.length }), quotes: unplaced },
      { said: say('import.commentsUnplaced', { count: comments.length }), quotes: comments },
    ],
  }
}

function Item({ item, ...tick }: Tick & { readonly item: ImportItem }) {
  const { say } = useLanguage()
  return (
    <TickedItem title={titleOf(item, say)} isPossible={canBeTicked(item)} {...tick}>
      <p className="import-words">
        {item.kind === 'new' ? <Words words={[{ op: '+', text: item.text }]} /> : <Words words={item.words} />}
      </p>
      {notesOn(item, say).map((note) => (
        <p key={note} className="quiet">
          {note}
        </p>
      ))}
      {item.kind === 'words' && item.left.length > 0 && <LeftOver parts={item.left} />}
    </TickedItem>
  )
}

function titleOf(item: ImportItem, say: Say): string {
  if (item.kind === 'words') {
    const label = item.label ?? '·'
    return item.whole === 'words' ? label : `${label} · ${say(`import.whole.${item.whole}`)}`
  }
  const place = item.afterLabel === null ? say('import.first') : say('import.after', { label: item.afterLabel })
  return `${say(`import.origin.${item.origin}`)} · ${place}`
}

function notesOn(item: ImportItem, say: Say): readonly string[] {
  const about =
    item.kind === 'words'
      ? [
          ...(changesAnything(item) ? [] : [say('import.same')]),
          ...(item.replaces ? [say('import.replaces')] : []),
          // Out of the room nobody is told what is pending, one's own neither.
          ...(item.seen === null && changesAnything(item) ? [say('import.mayReplace')] : []),
        ]
      : []
  return [
    ...(item.obstacle === null ? [] : [say(`import.obstacle.${item.obstacle}`)]),
    ...(item.isDoubtful ? [say(item.kind === 'new' ? 'import.doubtfulNew' : 'import.doubtfulGone')] : []),
    ...about,
    ...(item.kind === 'words' && item.already.length > 0 && changesAnything(item)
      ? [say('import.already', { words: listed(item.already) })]
      : []),
  ]
}

const listed = (parts: readonly Part[]): string => parts.map(({ op, text }) => `${op === '+' ? '+' : '−'}«${text}»`).join(', ')

function LeftOver({ parts }: { readonly parts: readonly Part[] }) {
  const { say } = useLanguage()
  return (
    <p className="import-left">
      {say('import.left')} <Words words={parts} />
    </p>
  )
}

function Comment({ comment, ...tick }: Tick & { readonly comment: CommentItem }) {
  const { say } = useLanguage()
  const { label, quote, remarks } = comment
  const title = quote === '' ? (label ?? '·') : `${label ?? '·'} · «${quote}»`
  return (
    <TickedItem title={title} isPossible={canBeSaid(comment)} {...tick}>
      {remarks.map(({ author, text }, at) => (
        <p key={`${at}${author}`} className="import-words">
          {text} {author !== '' && <span className="quiet">— {author}</span>}
        </p>
      ))}
      {!canBeSaid(comment) && <p className="quiet">{say('import.commentsInRoom')}</p>}
    </TickedItem>
  )
}
