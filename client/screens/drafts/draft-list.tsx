/** The drafts of a stream: what each is about, its first words, who is in it, and the way to put several before the meeting in one act. */
import { Button, Checkbox } from '@mantine/core'
import { IconFilePlus, IconPencil, IconSend } from '@tabler/icons-react'
import { type ReactNode, useMemo, useState } from 'react'
import { wordDiff } from '../../../domain/compare/words.ts'
import type { PrivateDraft } from '../../../domain/private/drafts.ts'
import type { Part } from '../../../domain/tabling/tabling.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { DraftsShown, Writer } from '../../room/draft-store.ts'
import type { GroupShown } from '../../room/private-start.ts'
import { shortened } from '../room/shortened.ts'
import { draftAfter, draftFor } from './begin.ts'
import { labelOfDraft } from './current-text.ts'
import { Parts } from './parts.tsx'
import { TableDialog } from './table-dialog.tsx'
import { useTheDrafts } from './use-drafts.tsx'
import type { PrivateIn } from './use-private.tsx'

const FIRST_WORDS = 90

type Props = {
  readonly state: PrivateIn
  readonly shown: DraftsShown
  readonly group: GroupShown | null
  readonly current: ParagraphId | null
  /** Where the person chooses a paragraph; null where the caret does. */
  readonly place: ReactNode
}

export function DraftList({ state, shown, group, current, place }: Props) {
  const { say, whyNot } = useTheDrafts()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [tabling, setTabling] = useState(false)
  const open = shown.drafts.filter(({ tabled }) => tabled === null)
  const wanted = open.filter(({ id }) => chosen.has(id))
  const choose = (id: string, on: boolean): void => {
    const others = [...chosen].filter((each) => each !== id)
    setChosen(new Set(on ? [...others, id] : others))
  }
  return (
    <>
      {shown.drafts.length === 0 && <p className="quiet draft-none">{say('drafts.none')}</p>}
      <ul className="draft-list">
        {shown.drafts.map((draft) => (
          <Row
            key={draft.id}
            draft={draft}
            writers={shown.writers.get(draft.id) ?? []}
            chosen={chosen.has(draft.id)}
            onChoose={open.length > 1 && draft.tabled === null ? (on) => choose(draft.id, on) : null}
          />
        ))}
      </ul>
      {open.length > 1 && (
        <p className="draft-table-all">
          <Button
            size="compact-md"
            leftSection={<IconSend size={16} />}
            disabled={wanted.length === 0 || whyNot !== null}
            onClick={() => setTabling(true)}
          >
            {wanted.length === 0 ? say('drafts.tableChosen') : say('drafts.tableSome', { count: wanted.length })}
          </Button>
          {whyNot !== null && <span className="quiet">{say(whyNot)}</span>}
        </p>
      )}
      {place}
      <Begin state={state} current={current} hint={place === null} />
      {tabling && <TableDialog state={state} drafts={wanted} group={group} onClose={() => setTabling(false)} />}
    </>
  )
}

type RowProps = {
  readonly draft: PrivateDraft
  readonly writers: readonly Writer[]
  readonly chosen: boolean
  /** Null where nothing is to be chosen from. */
  readonly onChoose: ((on: boolean) => void) | null
}

function Row({ draft, writers, chosen, onChoose }: RowProps) {
  const { say, text, view, show } = useTheDrafts()
  const label = labelOfDraft(draft, text)
  const title =
    draft.kind === 'new'
      ? label === null
        ? say('drafts.new')
        : say('drafts.newAfter', { label })
      : (label ?? say(text === null ? 'drafts.unreadLabel' : 'drafts.goneLabel'))
  return (
    <li className={draft.tabled === null ? 'draft-row' : 'draft-row is-tabled'}>
      {onChoose !== null && (
        <Checkbox
          checked={chosen}
          aria-label={say('drafts.choose', { label: title })}
          onChange={(event) => onChoose(event.currentTarget.checked)}
        />
      )}
      <button type="button" className="draft-open" onClick={() => show({ stream: view.stream, draft: draft.id })}>
        <b>{title}</b>
        <span className="quiet">{draft.tabled === null ? <WhoIsIn writers={writers} draft={draft} /> : say('drafts.tabled')}</span>
        <Says draft={draft} />
      </button>
    </li>
  )
}

/** What it changes; of a new paragraph, and of one that changes nothing yet, how it begins. */
function Says({ draft }: { readonly draft: PrivateDraft }) {
  const { say, seat } = useTheDrafts()
  const { text, kind } = draft
  const base = kind === 'words' ? draft.base : null
  const { language } = seat.conference
  const changes = useMemo(() => (base === null ? [] : partsBetween(base, text, language)), [base, text, language])
  if (changes.length > 0) return <Parts parts={changes} />
  return <span className="draft-first">{text === '' ? say('drafts.empty') : shortened(text, FIRST_WORDS)}</span>
}

const MOST_PARTS = 6

const partsBetween = (base: string, text: string, language: string): readonly Part[] =>
  wordDiff(base, text, undefined, language)
    .flatMap(({ op, text: words }): Part[] => (op === '=' ? [] : [{ op, text: shortened(words.trim(), FIRST_WORDS) }]))
    .slice(0, MOST_PARTS)

export function WhoIsIn({ writers, draft }: { readonly writers: readonly Writer[]; readonly draft: PrivateDraft }) {
  const { say, moment, language, code } = useTheDrafts()
  if (writers.length === 0) return say('drafts.openedBy', { name: draft.openedBy.name, time: moment(draft.openedAt) })
  const names = writers.map(({ name, party }) => (party === code || name.includes(party) ? name : `${name} (${party})`))
  return say('drafts.writing', { count: names.length, names: new Intl.ListFormat(language, { type: 'conjunction' }).format(names) })
}

/** A draft of the paragraph in which the caret stands, or of a new one behind it. */
function Begin({ state, current, hint }: Pick<Props, 'state' | 'current'> & { readonly hint: boolean }) {
  const { say, text, me, view, show } = useTheDrafts()
  const here = text?.paragraphs.find(({ id }) => id === current)
  if (here === undefined) return text === null || !hint ? null : <p className="quiet">{say('drafts.choosePlace')}</p>
  const beginner = { doc: state.doc, me, text }
  return (
    <div className="acts">
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconPencil size={16} />}
        onClick={() => show({ stream: view.stream, draft: draftFor(beginner, here) })}
      >
        {say('drafts.openOf', { label: here.label })}
      </Button>
      <Button
        size="compact-md"
        variant="default"
        leftSection={<IconFilePlus size={16} />}
        onClick={() => show({ stream: view.stream, draft: draftAfter(beginner, here) })}
      >
        {say('drafts.newOf', { label: here.label })}
      </Button>
    </div>
  )
}
