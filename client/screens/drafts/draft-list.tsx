/** The drafts of a stream: what each is about, its first words, who is in it, and the way to put several before the meeting in one act. */
import { Button, Checkbox } from '@mantine/core'
import { IconFilePlus, IconPencil, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import type { PrivateDraft } from '../../../domain/private/drafts.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import type { DraftsShown, Writer } from '../../room/draft-store.ts'
import type { GroupShown } from '../../room/private-start.ts'
import { shortened } from '../room/shortened.ts'
import { draftAfter, draftFor } from './begin.ts'
import { labelOfDraft } from './current-text.ts'
import { TableDialog } from './table-dialog.tsx'
import { useTheDrafts } from './use-drafts.tsx'
import type { PrivateIn } from './use-private.tsx'

const FIRST_WORDS = 90

type Props = {
  readonly state: PrivateIn
  readonly shown: DraftsShown
  readonly group: GroupShown | null
  readonly current: ParagraphId | null
}

export function DraftList({ state, shown, group, current }: Props) {
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
            {say('drafts.tableSome', { count: wanted.length })}
          </Button>
          {whyNot !== null && <span className="quiet">{say(whyNot)}</span>}
        </p>
      )}
      <Begin state={state} current={current} />
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
    draft.kind === 'new' ? (label === null ? say('drafts.new') : say('drafts.newAfter', { label })) : (label ?? say('drafts.goneLabel'))
  const says = draft.text === '' ? say('drafts.empty') : shortened(draft.text, FIRST_WORDS)
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
        <span className="draft-first">{says}</span>
      </button>
    </li>
  )
}

export function WhoIsIn({ writers, draft }: { readonly writers: readonly Writer[]; readonly draft: PrivateDraft }) {
  const { say, moment, language, code } = useTheDrafts()
  if (writers.length === 0) return say('drafts.openedBy', { name: draft.openedBy.name, time: moment(draft.openedAt) })
  const names = writers.map(({ name, party }) => (party === code ? name : `${name} (${party})`))
  return say('drafts.writing', { names: new Intl.ListFormat(language, { type: 'conjunction' }).format(names) })
}

/** A draft of the paragraph in which the caret stands, or of a new one behind it. */
function Begin({ state, current }: Pick<Props, 'state' | 'current'>) {
  const { say, text, me, view, show } = useTheDrafts()
  const here = text?.paragraphs.find(({ id }) => id === current)
  if (here === undefined) return text === null ? null : <p className="quiet">{say('drafts.choosePlace')}</p>
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
