/** A paragraph of the second sitting with nothing behind it: told to everyone, and for chair and secretariat what the meeting says of it. */
import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { isDelegationCode, type ParagraphId } from '../../../domain/text/ids.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { AskAbout, useAbout } from '../ask-about.tsx'
import { useDialogs } from '../dialogs.tsx'
import { useRoom } from '../use-room.tsx'

export function Admission({ paragraph }: { readonly paragraph: ParagraphId }) {
  const { shown, say, act, role } = useRoom()
  const open = useDialogs()
  const late = shown.late.get(paragraph)
  if (late === undefined) return null
  if (late === 'admitted') return <p className="quiet">{say('late.admitted')}</p>
  return (
    <div>
      <p className="warnrow">
        <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
        <span>{say(`late.${late}`)}</span>
      </p>
      {role === 'office' && (
        <Group gap="xs" mb="sm">
          <Button size="compact-sm" variant="default" onClick={() => void act('admit-paragraph', { paragraph })}>
            {say('late.admit')}
          </Button>
          {late === 'to-admit' && (
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => open((close) => <Objection paragraph={paragraph} onClose={close} />)}
            >
              {say('late.object')}
            </Button>
          )}
        </Group>
      )}
    </div>
  )
}

function Objection({ paragraph, onClose }: { readonly paragraph: ParagraphId; readonly onClose: () => void }) {
  const { say, act, inside, nameOf } = useRoom()
  const { members } = inside.start.conference
  const about = useAbout(paragraph)
  const [by, setBy] = useState(members[0]?.code ?? '')
  const [reason, setReason] = useState('')
  const record = async (): Promise<boolean> => {
    if (!isDelegationCode(by)) return false
    return (await act('keep-out-paragraph', { paragraph, by, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })) !== null
  }
  return (
    <AskAbout
      gone={about.gone}
      title={`${about.label} · ${say('late.objectTitle')}`}
      confirm={say('common.confirm')}
      onClose={onClose}
      onConfirm={record}
    >
      <Stack gap="sm">
        <NativeSelect
          label={say('late.objectBy')}
          value={by}
          data={members.map(({ code }) => ({ value: code, label: `${code} · ${nameOf(code)}` }))}
          onChange={(event) => setBy(event.currentTarget.value)}
          data-autofocus
        />
        <WordsField label={say('late.objectReason')} minRows={2} maxLength={2000} value={reason} onChange={setReason} />
      </Stack>
    </AskAbout>
  )
}
