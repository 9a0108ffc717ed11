/** Who has to sign in for a seat, where the meeting has an identity provider: set at the door, and shown beside the person. */
import { Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import type { Person, Seat } from './people.ts'

type Props = {
  readonly person: Person
  readonly seat: Seat
  readonly identity: string | null
  readonly onClose: () => void
  readonly refresh: () => void
}

export function SignIn({ person, seat, identity, onClose, refresh }: Props) {
  const { say, act } = useRoom()
  const [wanted, setWanted] = useState(identity ?? '')
  const named = wanted.trim()
  const set = async (): Promise<boolean> => {
    const done = await act('set-sign-in', { seat: seat.id, who: { identity: named === '' ? null : named } })
    if (done !== null) refresh()
    return done !== null
  }
  return (
    <Ask
      title={say('signIn.title', { name: person.name })}
      confirm={say(named === '' && identity !== null ? 'signIn.back' : 'signIn.do')}
      disabled={named === (identity ?? '')}
      onClose={onClose}
      onConfirm={set}
    >
      <Stack gap="sm">
        <p>{say('signIn.tell')}</p>
        <TextInput
          label={say('signIn.identity')}
          value={wanted}
          maxLength={254}
          data-autofocus
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      </Stack>
    </Ask>
  )
}

export function SignInSet({ identity }: { readonly identity: string | null }) {
  const { say } = useRoom()
  return <small className="door-pen">{identity === null ? say('signIn.none') : say('signIn.held', { identity })}</small>
}
