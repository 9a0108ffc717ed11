/** A paragraph of the second sitting with nothing behind it: told to everyone, and for chair and secretariat what the meeting says of it. */
import { Button, Group, NativeSelect, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { isDelegationCode, type ParagraphId } from '../../../domain/text/ids.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { useRoom } from '../use-room.tsx'

export function Admission({ paragraph }: { readonly paragraph: ParagraphId }) {
  const { shown, say, act, role } = useRoom()
  const [asking, setAsking] = useState(false)
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
            <Button size="compact-sm" variant="default" onClick={() => setAsking(true)}>
              {say('late.object')}
            </Button>
          )}
        </Group>
      )}
      {asking && <Objection paragraph={paragraph} onClose={() => setAsking(false)} />}
    </div>
  )
}

function Objection({ paragraph, onClose }: { readonly paragraph: ParagraphId; readonly onClose: () => void }) {
  const { say, act, inside, nameOf } = useRoom()
  const { members } = inside.start.conference
  const [by, setBy] = useState(members[0]?.code ?? '')
  const [reason, setReason] = useState('')
  const record = async (): Promise<void> => {
    if (!isDelegationCode(by)) return
    const done = await act('keep-out-paragraph', { paragraph, by, ...(reason.trim() === '' ? {} : { reason: reason.trim() }) })
    if (done !== null) onClose()
  }
  return (
    <Dialog opened onClose={onClose} title={say('late.objectTitle')} closeButtonProps={{ 'aria-label': say('common.close') }}>
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
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button onClick={() => void record()}>{say('common.confirm')}</Button>
      </Group>
    </Dialog>
  )
}
