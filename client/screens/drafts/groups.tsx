/** Contact groups: formed by a delegation that leads, left by who is in one, ended by the lead. */
import { Button, Checkbox, Stack, TextInput } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Answer } from '../../room/start.ts'
import type { GroupShown } from '../../room/private-start.ts'
import type { Say } from '../../sentences/language.ts'
import { DraftDialog } from './parts.tsx'
import { useTheDrafts } from './use-drafts.tsx'

const LONGEST_TITLE = 120

/** What is told where it was not done; null where it was. */
export const toldOf = (answer: Answer<unknown>, say: Say): string | null =>
  answer.kind === 'ok' ? null : answer.kind === 'refused' ? answer.problem.detail : say('unreachable')

export function FormGroup() {
  const { say } = useTheDrafts()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="plain" onClick={() => setAsking(true)}>
        <IconPlus size={14} aria-hidden="true" /> {say('groups.form')}
      </button>
      {asking && <FormDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function FormDialog({ onClose }: { readonly onClose: () => void }) {
  const { say, seat, code, perform, show, nameOf } = useTheDrafts()
  const [title, setTitle] = useState('')
  const [members, setMembers] = useState<readonly string[]>([])
  const form = async (): Promise<string | null> => {
    const answer = await perform({ type: 'form-group', title: title.trim(), members })
    if (answer.kind === 'ok' && typeof answer.value.group === 'string') show({ stream: `group:${answer.value.group}`, draft: null })
    return toldOf(answer, say)
  }
  const others = seat.conference.members.map((member) => member.code).filter((each) => each !== code)
  const missing = title.trim() === '' || members.length === 0
  return (
    <DraftDialog title={say('groups.form')} confirm={say('groups.formDo')} disabled={missing} onClose={onClose} onConfirm={form}>
      <Stack gap="sm">
        <p className="quiet">{say('groups.formTell')}</p>
        <TextInput
          label={say('groups.name')}
          value={title}
          maxLength={LONGEST_TITLE}
          data-autofocus
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Checkbox.Group label={say('groups.with')} value={[...members]} onChange={setMembers}>
          <div className="group-choice">
            {others.map((each) => (
              <Checkbox key={each} value={each} label={`${each} · ${nameOf(each)}`} />
            ))}
          </div>
        </Checkbox.Group>
      </Stack>
    </DraftDialog>
  )
}

/** Destroys all that the delegation has prepared: nobody can bring it back, from a backup neither. */
export function EraseOwn() {
  const { say, stream, perform, show, nameOf, code } = useTheDrafts()
  const [asking, setAsking] = useState(false)
  const erase = async (): Promise<string | null> => {
    const answer = await perform({ type: 'erase-private', stream })
    if (answer.kind === 'ok') show({ stream, draft: null })
    return toldOf(answer, say)
  }
  return (
    <div className="acts">
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
        {say('drafts.erase')}
      </Button>
      {asking && (
        <DraftDialog title={say('drafts.eraseAsk')} confirm={say('drafts.erase')} onClose={() => setAsking(false)} onConfirm={erase}>
          <p>{say('drafts.eraseTell', { party: nameOf(code) })}</p>
        </DraftDialog>
      )}
    </div>
  )
}

/** Its title is the group's own: nobody else reads it. */
function RenameGroup({ group }: { readonly group: GroupShown }) {
  const { say, perform } = useTheDrafts()
  const [asking, setAsking] = useState(false)
  const [title, setTitle] = useState(group.title ?? '')
  const rename = async (): Promise<string | null> =>
    toldOf(await perform({ type: 'rename-group', group: group.group, title: title.trim() }), say)
  const begin = (): void => {
    setTitle(group.title ?? '')
    setAsking(true)
  }
  const isSame = title.trim() === '' || title.trim() === group.title
  return (
    <>
      <Button size="compact-sm" variant="subtle" onClick={begin}>
        {say('groups.rename')}
      </Button>
      {asking && (
        <DraftDialog
          title={say('groups.renameDo')}
          confirm={say('groups.renameDo')}
          disabled={isSame}
          onClose={() => setAsking(false)}
          onConfirm={rename}
        >
          <TextInput
            label={say('groups.name')}
            value={title}
            maxLength={LONGEST_TITLE}
            data-autofocus
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
        </DraftDialog>
      )}
    </>
  )
}

/** The lead renames the group, or ends it with its drafts; the others can go. */
export function GroupActs({ group }: { readonly group: GroupShown }) {
  const { say, code, stream, perform, show } = useTheDrafts()
  const [asking, setAsking] = useState(false)
  const leads = group.lead === code
  const end = async (): Promise<string | null> => {
    const answer = await perform({ type: leads ? 'dissolve-group' : 'leave-group', group: group.group })
    if (answer.kind === 'ok') show({ stream, draft: null })
    return toldOf(answer, say)
  }
  const word = say(leads ? 'groups.dissolve' : 'groups.leave')
  return (
    <div className="acts">
      {leads && <RenameGroup group={group} />}
      <Button size="compact-sm" variant="subtle" onClick={() => setAsking(true)}>
        {word}
      </Button>
      {asking && (
        <DraftDialog title={`${word}: ${group.title ?? ''}`} confirm={word} onClose={() => setAsking(false)} onConfirm={end}>
          <p>{say(leads ? 'groups.dissolveTell' : 'groups.leaveTell')}</p>
        </DraftDialog>
      )}
    </div>
  )
}
