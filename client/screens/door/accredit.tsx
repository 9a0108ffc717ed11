/** Accredits a person and gives the seat, whose link is then shown once. */
import { Button, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { isDelegationCode, type PersonId } from '../../../domain/text/ids.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { type Asking, hatsFor } from './dialogs.tsx'

type Props = { readonly onAsk: (asking: Asking) => void; readonly refresh: () => void }

export function Accredit(props: Props) {
  const { say } = useRoom()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {say('door.accredit')}
      </Button>
      {opened && <AccreditDialog {...props} onClose={() => setOpened(false)} />}
    </>
  )
}

function AccreditDialog({ onAsk, refresh, onClose }: Props & { readonly onClose: () => void }) {
  const { say, act, inside, nameOf } = useRoom()
  const [fields, setFields] = useState({ name: '', title: '', delegation: '', institution: '', hat: '' })
  const { name, title, institution } = fields
  const delegation = isDelegationCode(fields.delegation) ? fields.delegation : null
  const hats = hatsFor(delegation)
  const hat = hats.find((each) => each === fields.hat) ?? (delegation === null ? 'observer' : 'representative')
  const set = (change: Partial<typeof fields>): void => setFields((before) => ({ ...before, ...change }))
  const accredit = async (): Promise<boolean> => {
    const person = await act('accredit-person', {
      name,
      title,
      ...(delegation === null ? {} : { delegation }),
      ...(institution.trim() === '' ? {} : { institution }),
    })
    if (person === null) return false
    const answer = await act('give-seat', { person: person.person as PersonId, hat })
    refresh()
    // Where the seat was refused the person is accredited all the same; the row in the table offers it again.
    if (typeof answer?.link === 'string') onAsk({ kind: 'link', name, link: `${window.location.origin}${answer.link}` })
    return true
  }
  return (
    <Ask
      title={say('door.accredit')}
      confirm={say('door.accreditDo')}
      disabled={name.trim() === '' || title.trim() === ''}
      onClose={onClose}
      onConfirm={accredit}
    >
      <Stack gap="sm">
        <p className="quiet">{say('door.accreditTell')}</p>
        <TextInput
          label={say('door.name')}
          value={name}
          maxLength={300}
          onChange={(event) => set({ name: event.currentTarget.value })}
          data-autofocus
        />
        <TextInput
          label={say('door.function')}
          value={title}
          maxLength={300}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <NativeSelect
          label={say('door.delegation')}
          value={fields.delegation}
          onChange={(event) => set({ delegation: event.currentTarget.value })}
          data={[
            { value: '', label: say('door.noDelegation') },
            ...inside.start.conference.members.map(({ code }) => ({ value: code, label: `${code} · ${nameOf(code)}` })),
          ]}
        />
        {delegation === null && (
          <TextInput
            label={say('door.institution')}
            value={institution}
            maxLength={300}
            onChange={(event) => set({ institution: event.currentTarget.value })}
          />
        )}
        <NativeSelect
          label={say('door.hat')}
          value={hat}
          onChange={(event) => set({ hat: event.currentTarget.value })}
          data={hats.map((value) => ({ value, label: say(`hat.${value}`) }))}
        />
      </Stack>
    </Ask>
  )
}
