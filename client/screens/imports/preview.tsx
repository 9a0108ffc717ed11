/** What was understood of a file: on top what was not, then paragraph by paragraph what would be proposed, then its comments. */
import { Checkbox } from '@mantine/core'
import { UNREAD } from '../../../domain/files/traced.ts'
import type { WordOp } from '../../../domain/compare/words.ts'
import type { CommentItem, ImportItem, ImportPreview } from '../../../domain/importing/types.ts'
import type { Part } from '../../../domain/tabling/tabling.ts'
import { type Say, useLanguage } from '../../sentences/language.ts'
import { canBeSaid, canBeTicked, changesAnything, type Ticked } from './preview-read.ts'

type Props = {
  readonly preview: ImportPreview
  readonly ticked: Ticked
  readonly nameOf: (party: string) => string
  readonly onTick: (ticked: Ticked) => void
  readonly onAuthors: (without: readonly string[]) => void
}

const toggled = (set: ReadonlySet<number>, at: number): ReadonlySet<number> =>
  set.has(at) ? new Set([...set].filter((each) => each !== at)) : new Set([...set, at])

export function Preview({ preview, ticked, nameOf, onTick, onAuthors }: Props) {
  const { say } = useLanguage()
  return (
    <section className="import-preview" aria-label={say('import.understood')}>
      <h3>{summaryOf(preview, say)}</h3>
      <Authors preview={preview} nameOf={nameOf} onAuthors={onAuthors} />
      <NotUnderstood preview={preview} />
      {preview.items.length === 0 && <p className="quiet">{say('import.noChanges')}</p>}
      <ol className="import-items">
        {preview.items.map((item, at) => (
          <li key={`${at}${item.kind}`} data-off={!canBeTicked(item)}>
            <Item item={item} isOn={ticked.items.has(at)} onToggle={() => onTick({ ...ticked, items: toggled(ticked.items, at) })} />
          </li>
        ))}
      </ol>
      {preview.comments.length > 0 && (
        <>
          <h3>{say('import.comments')}</h3>
          <ol className="import-items">
            {preview.comments.map((comment, at) => (
              <li key={`${at}${comment.paragraph}`} data-off={!canBeSaid(comment)}>
                <Comment
                  comment={comment}
                  isOn={ticked.comments.has(at)}
                  onToggle={() => onTick({ ...ticked, comments: toggled(ticked.comments, at) })}
                />
              </li>
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

/** One sentence for each thing in the file that is not proposed, so that nothing is lost unseen. */
function NotUnderstood({ preview }: Pick<Props, 'preview'>) {
  const { say } = useLanguage()
  const { unread, inOthers, otherBases, unplaced, commentsUnplaced } = preview
  const counted = UNREAD.filter((each) => unread[each] > 0).map((each) => say(`import.unread.${each}`, { count: unread[each] }))
  const told = [
    ...counted,
    ...(inOthers > 0 ? [say('import.inOthers', { count: inOthers })] : []),
    ...(otherBases.length > 0 ? [say('import.otherBases', { labels: otherBases.map((label) => label ?? '·').join(', ') })] : []),
  ]
  if (told.length + unplaced.length + commentsUnplaced.length === 0) return null
  return (
    <section className="import-not" aria-label={say('import.notUnderstood')}>
      <h3>{say('import.notUnderstood')}</h3>
      <ul>
        {told.map((each) => (
          <li key={each}>{each}</li>
        ))}
        {unplaced.length > 0 && (
          <li>
            {say('import.unplaced', { count: unplaced.length })}
            <Quotes quotes={unplaced} />
          </li>
        )}
        {commentsUnplaced.length > 0 && (
          <li>
            {say('import.commentsUnplaced', { count: commentsUnplaced.length })}
            <Quotes quotes={commentsUnplaced.map(({ text }) => text)} />
          </li>
        )}
      </ul>
    </section>
  )
}

export const Quotes = ({ quotes }: { readonly quotes: readonly string[] }) => (
  <ul className="import-quotes">
    {quotes.map((quote, at) => (
      <li key={`${at}${quote.slice(0, 20)}`}>{quote}</li>
    ))}
  </ul>
)

type ItemProps = { readonly item: ImportItem; readonly isOn: boolean; readonly onToggle: () => void }

function Item({ item, isOn, onToggle }: ItemProps) {
  const { say } = useLanguage()
  const title = titleOf(item, say)
  return (
    <>
      <Checkbox checked={isOn} disabled={!canBeTicked(item)} aria-label={title} onChange={onToggle} />
      <div>
        <p className="import-title">{title}</p>
        <p className="import-words">
          {item.kind === 'new' ? <Words words={[{ op: '+', text: item.text }]} /> : <Words words={item.words} />}
        </p>
        {notesOn(item, say).map((note) => (
          <p key={note} className="quiet">
            {note}
          </p>
        ))}
        {item.kind === 'words' && item.left.length > 0 && <LeftOver parts={item.left} />}
      </div>
    </>
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
      ? [...(changesAnything(item) ? [] : [say('import.same')]), ...(item.replaces ? [say('import.replaces')] : [])]
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

/** Words that are the same on both sides are shown whole: what a change means is read from them. */
export function Words({ words }: { readonly words: readonly WordOp[] }) {
  const { say } = useLanguage()
  return words.map(({ op, text }, at) => {
    const key = `${at}${op}`
    if (op === '=') return <span key={key}>{text}</span>
    const Tag = op === '+' ? 'ins' : 'del'
    return (
      <Tag key={key} className={op === '+' ? 'draft-added' : 'draft-struck'}>
        <span className="vh"> {say(op === '+' ? 'drafts.adds' : 'drafts.strikes')} </span>
        {text}
      </Tag>
    )
  })
}

type CommentProps = { readonly comment: CommentItem; readonly isOn: boolean; readonly onToggle: () => void }

function Comment({ comment, isOn, onToggle }: CommentProps) {
  const { say } = useLanguage()
  const { label, quote, remarks } = comment
  const title = quote === '' ? (label ?? '·') : `${label ?? '·'} · «${quote}»`
  return (
    <>
      <Checkbox checked={isOn} disabled={!canBeSaid(comment)} aria-label={title} onChange={onToggle} />
      <div>
        <p className="import-title">{title}</p>
        {remarks.map(({ author, text }, at) => (
          <p key={`${at}${author}`} className="import-words">
            {text} {author !== '' && <span className="quiet">— {author}</span>}
          </p>
        ))}
        {!canBeSaid(comment) && <p className="quiet">{say('import.commentsInRoom')}</p>}
      </div>
    </>
  )
}
