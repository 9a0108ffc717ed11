/** Tabling: what goes in, why, with whom and in whose name. One act, all or nothing. */
import { Checkbox, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { draftIn, type PrivateDraft } from '../../../domain/private/drafts.ts'
import { WordsField } from '../../controls/words-field.tsx'
import type { GroupShown } from '../../room/private-start.ts'
import { labelOfDraft, standingOf } from './current-text.ts'
import { toldOf } from './groups.tsx'
import { DraftDialog, Parts } from './parts.tsx'
import { tableActOf, keepOutcome } from './tabling.ts'
import { useTheDrafts } from './use-drafts.tsx'
import type { PrivateIn } from './use-private.tsx'

type Props = {
  readonly state: PrivateIn
  readonly drafts: readonly PrivateDraft[]
  readonly group: GroupShown | null
  readonly onClose: () => void
}

export function TableDialog({ state, drafts, group, onClose }: Props) {
  const { say, me, text, perform, code, nameOf } = useTheDrafts()
  const [explanation, setExplanation] = useState(() => explanationsOf(asTheyAre(state, drafts)))
  const [partners, setPartners] = useState<readonly string[]>([])
  const [inNameOf, setInNameOf] = useState('')
  const table = async (): Promise<string | null> => {
    const now = asTheyAre(state, drafts)
    const answer = await perform(tableActOf(now, text, { explanation, partners, inNameOf }))
    if (answer.kind === 'ok') keepOutcome(state.doc, now, answer.value, me)
    return toldOf(answer, say)
  }
  return (
    <DraftDialog size="lg" title={say('drafts.tableAsk')} confirm={say('drafts.table')} onClose={onClose} onConfirm={table}>
      <Stack gap="sm">
        <p className="quiet">{say('drafts.tableTell', { party: nameOf(code) })}</p>
        <ul className="draft-goes-in">
          {drafts.map((draft) => (
            <GoesIn key={draft.id} draft={draft} label={labelOfDraft(draft, text)} />
          ))}
        </ul>
        <WordsField
          label={say('drafts.explanation')}
          description={say('drafts.explanationAll')}
          minRows={2}
          maxRows={8}
          maxLength={2000}
          value={explanation}
          onChange={setExplanation}
        />
        <WithOthers group={group} {...{ partners, setPartners, inNameOf, setInNameOf }} />
      </Stack>
    </DraftDialog>
  )
}

type WithProps = Pick<Props, 'group'> & {
  readonly partners: readonly string[]
  readonly setPartners: (codes: readonly string[]) => void
  readonly inNameOf: string
  readonly setInNameOf: (name: string) => void
}

/** Who stands behind it too. Seldom needed for one's own draft: there it is folded. */
function WithOthers({ group, partners, setPartners, inNameOf, setInNameOf }: WithProps) {
  const { say, code, nameOf, seat } = useTheDrafts()
  const members = group?.members ?? seat.conference.members.map((member) => member.code)
  return (
    <details className="draft-with" open={group !== null}>
      <summary>{say('drafts.withOthers')}</summary>
      <Checkbox.Group label={say('drafts.partners')} value={[...partners]} onChange={setPartners}>
        <div className="group-choice">
          {members
            .filter((each) => each !== code)
            .map((each) => (
              <Checkbox key={each} value={each} label={`${each} · ${nameOf(each)}`} />
            ))}
        </div>
      </Checkbox.Group>
      <TextInput
        label={say('drafts.inNameOf')}
        placeholder={group?.title ?? ''}
        value={inNameOf}
        maxLength={120}
        onChange={(event) => setInNameOf(event.currentTarget.value)}
      />
    </details>
  )
}

/** What is on screen comes a moment after the keys. */
const asTheyAre = ({ doc }: PrivateIn, drafts: readonly PrivateDraft[]): readonly PrivateDraft[] =>
  drafts.flatMap(({ id }) => draftIn(doc, id) ?? [])

const explanationsOf = (drafts: readonly PrivateDraft[]): string =>
  drafts
    .map(({ explanation }) => explanation.trim())
    .filter((each) => each !== '')
    .join(' ')

function GoesIn({ draft, label }: { readonly draft: PrivateDraft; readonly label: string | null }) {
  const { say, text } = useTheDrafts()
  const standing = text === null ? null : standingOf(draft, text)
  if (draft.kind === 'new') {
    return (
      <li>
        <b>{label === null ? say('drafts.new') : say('drafts.newAfter', { label })}</b>
        <Parts parts={[{ op: '+', text: draft.text }]} />
      </li>
    )
  }
  const known = standing?.kind === 'known' ? standing.tabling : null
  return (
    <li>
      <b>{label ?? '·'}</b>
      {known === null ? <p className="quiet">{say('drafts.decided')}</p> : <Parts parts={known.tabled} />}
      {known !== null && known.left.length > 0 && (
        <>
          <p className="quiet">{say('drafts.left')}</p>
          <Parts parts={known.left} />
        </>
      )}
    </li>
  )
}
