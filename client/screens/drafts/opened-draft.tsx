/** One draft: its words with what they change, how it stands to the text by now, and what becomes of it. */
import { Button } from '@mantine/core'
import { IconArrowLeft, IconInfoCircle, IconSend } from '@tabler/icons-react'
import { useState } from 'react'
import { discardDraft, explanationOf, type PrivateDraft, resumeDraft, type Tabled, textOfDraft } from '../../../domain/private/drafts.ts'
import type { Writer } from '../../room/draft-store.ts'
import type { GroupShown } from '../../room/private-start.ts'
import { type DraftStanding, labelOfDraft, standingOf } from './current-text.ts'
import { WhoIsIn } from './draft-list.tsx'
import { DraftText } from './draft-text.tsx'
import { Explanation } from './explanation.tsx'
import { Became, WouldBecome } from './outcome.tsx'
import { DraftDialog } from './parts.tsx'
import { TableDialog } from './table-dialog.tsx'
import { useTheDrafts } from './use-drafts.tsx'
import type { PrivateIn } from './use-private.tsx'

type Props = {
  readonly state: PrivateIn
  readonly draft: PrivateDraft
  readonly writers: readonly Writer[]
  readonly group: GroupShown | null
}

export function OpenedDraft({ state, draft, writers, group }: Props) {
  const { say, text, view, show, seat } = useTheDrafts()
  const label = labelOfDraft(draft, text)
  const title =
    draft.kind === 'words'
      ? say('drafts.of', { label: label ?? '·' })
      : label === null
        ? say('drafts.new')
        : say('drafts.newAfter', { label })
  const standing = text === null ? null : standingOf(draft, text)
  const fragment = textOfDraft(state.doc, draft.id)
  const explanation = explanationOf(state.doc, draft.id)
  return (
    <section className="draft" aria-label={title}>
      <button type="button" className="plain" onClick={() => show({ stream: view.stream, draft: null })}>
        <IconArrowLeft size={14} aria-hidden="true" /> {say('drafts.back')}
      </button>
      <h3>
        {title} <span className="quiet">{draft.tabled === null ? <WhoIsIn writers={writers} draft={draft} /> : say('drafts.tabled')}</span>
      </h3>
      {fragment !== null && (
        <DraftText
          fragment={fragment}
          awareness={state.awareness}
          against={draft.kind === 'words' ? draft.base : null}
          textLanguage={seat.conference.language}
          label={title}
          editable={draft.tabled === null}
        />
      )}
      {draft.tabled === null ? (
        <>
          {standing !== null && <Stands standing={standing} draft={draft} />}
          {explanation !== null && <Explanation text={explanation} />}
          <Verbs state={state} draft={draft} standing={standing} group={group} />
        </>
      ) : (
        <>
          <WhatBecame {...draft.tabled.outcome} />
          <Afterwards state={state} draft={draft} standing={standing} />
        </>
      )}
    </section>
  )
}

function WhatBecame(outcome: Tabled['outcome']) {
  const { say } = useTheDrafts()
  switch (outcome.kind) {
    case 'told':
      return <Became tabled={outcome} />
    case 'later':
      return <p className="quiet">{say('drafts.later')}</p>
  }
}

type StandsProps = { readonly standing: DraftStanding; readonly draft: PrivateDraft }

/** Quiet while the text is as it was; else what tabling would do now. */
function Stands({ standing, draft }: StandsProps) {
  const { say, text } = useTheDrafts()
  const against = text?.revision == null ? say('drafts.againstRoom') : say('drafts.againstRevision', { number: text.revision })
  switch (standing.kind) {
    case 'new':
      return null
    case 'gone':
      return <Note words={say('drafts.gone')} />
    case 'known':
      if (!standing.moved) return <p className="quiet">{draft.text === draft.base ? say('drafts.same') : against}</p>
      return (
        <div className="draft-moved">
          <Note words={say('drafts.moved')} />
          <p className="quiet">{say('drafts.wouldDo')}</p>
          <WouldBecome tabled={standing.tabling} />
        </div>
      )
  }
}

const Note = ({ words }: { readonly words: string }) => (
  <p className="draft-note">
    <IconInfoCircle size={16} stroke={1.75} aria-hidden="true" /> {words}
  </p>
)

type VerbsProps = Pick<Props, 'state' | 'draft' | 'group'> & { readonly standing: DraftStanding | null }

function Verbs({ state, draft, standing, group }: VerbsProps) {
  const { say, whyNot, code, nameOf, text } = useTheDrafts()
  const [asking, setAsking] = useState<'table' | 'discard' | null>(null)
  const now = standing?.kind === 'known' ? standing.now : null
  const nothing = draft.text.trim() === '' || (standing?.kind === 'known' && standing.tabling.tabled.length === 0)
  const whyHere = standing?.kind === 'gone' ? 'drafts.gone' : now?.agreed === true ? 'drafts.agreed' : nothing ? 'drafts.nothing' : null
  const why = whyNot ?? whyHere
  // Out of the room nobody is told what is pending, one's own neither.
  const replaces = text?.revision != null ? 'drafts.mayReplace' : now?.own != null ? 'drafts.replaces' : null
  return (
    <>
      <div className="acts">
        <Button
          size="compact-md"
          leftSection={<IconSend size={16} />}
          disabled={why !== null}
          aria-describedby={why === null ? undefined : 'draft-why-not'}
          onClick={() => setAsking('table')}
        >
          {say('drafts.table')}
        </Button>
        <Button size="compact-md" variant="subtle" onClick={() => setAsking('discard')}>
          {say('drafts.discard')}
        </Button>
      </div>
      {why === null && now !== null && replaces !== null && (
        <p className="quiet">{say(replaces, { party: nameOf(code), label: now.label })}</p>
      )}
      {why !== null && (
        <p className="quiet" id="draft-why-not">
          {say(why)}
        </p>
      )}
      {asking === 'table' && <TableDialog state={state} drafts={[draft]} group={group} onClose={() => setAsking(null)} />}
      {asking === 'discard' && <Discard state={state} draft={draft} onClose={() => setAsking(null)} />}
    </>
  )
}

type DiscardProps = Pick<Props, 'state' | 'draft'> & { readonly onClose: () => void }

function Discard({ state, draft, onClose }: DiscardProps) {
  const { say, view, show } = useTheDrafts()
  const discard = (): Promise<null> => {
    discardDraft(state.doc, draft.id)
    show({ stream: view.stream, draft: null })
    return Promise.resolve(null)
  }
  return (
    <DraftDialog title={say('drafts.discardAsk')} confirm={say('drafts.discard')} onClose={onClose} onConfirm={discard}>
      <p>{say('drafts.discardTell')}</p>
    </DraftDialog>
  )
}

/** After tabling the words stay until the person has seen to them. */
function Afterwards({ state, draft, standing }: Pick<VerbsProps, 'state' | 'draft' | 'standing'>) {
  const { say, text } = useTheDrafts()
  const [asking, setAsking] = useState(false)
  const goOn = (): void => {
    const base = standing?.kind === 'known' ? standing.now.text : draft.base
    resumeDraft(state.doc, draft.id, { base, revision: text?.revision ?? null })
  }
  return (
    <>
      <div className="acts">
        {draft.kind === 'words' && standing?.kind === 'known' && (
          <Button size="compact-md" variant="default" onClick={goOn}>
            {say('drafts.goOn')}
          </Button>
        )}
        <Button size="compact-md" variant="subtle" onClick={() => setAsking(true)}>
          {say('drafts.discard')}
        </Button>
      </div>
      {asking && <Discard state={state} draft={draft} onClose={() => setAsking(false)} />}
    </>
  )
}
