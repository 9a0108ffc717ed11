/** What the door asks before it acts: who goes out, for how long, which function; and the link, which is shown once. */
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { HATS, type Hat } from '../../../domain/sitting/types.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { LanguagePen } from './language-pen.tsx'
import type { Person, Seat } from './people.ts'
import { SignIn } from './sign-in.tsx'

/** One dialog at a time; null is none. */
export type Asking =
  | {
      readonly kind: 'swap'
      readonly person: Person
      readonly seat: Seat
      readonly out: readonly { readonly seat: Seat; readonly name: string }[]
    }
  | { readonly kind: 'acting' | 'reissue' | 'revoke' | 'languages'; readonly person: Person; readonly seat: Seat }
  | { readonly kind: 'sign-in'; readonly person: Person; readonly seat: Seat; readonly identity: string | null }
  | { readonly kind: 'give' | 'deputy'; readonly person: Person }
  | { readonly kind: 'link'; readonly name: string; readonly link: string }

type Props = { readonly asking: Asking; readonly onAsk: (asking: Asking | null) => void; readonly refresh: () => void }

export function DoorDialog(props: Props) {
  const { asking } = props
  switch (asking.kind) {
    case 'swap':
      return <Swap {...props} asking={asking} />
    case 'acting':
      return <ActingHead {...props} asking={asking} />
    case 'reissue':
      return <Reissue {...props} asking={asking} />
    case 'revoke':
      return <Revoke {...props} asking={asking} />
    case 'languages':
      return <LanguagePen person={asking.person} seat={asking.seat} onClose={() => props.onAsk(null)} />
    case 'sign-in':
      return <SignIn {...asking} onClose={() => props.onAsk(null)} refresh={props.refresh} />
    case 'give':
      return <GiveSeat {...props} asking={asking} />
    case 'deputy':
      return <Deputy {...props} asking={asking} />
    case 'link':
      return <Link {...props} asking={asking} />
  }
}

type Of<Kind extends Asking['kind']> = Omit<Props, 'asking'> & { readonly asking: Extract<Asking, { kind: Kind }> }
type OfSeat = Omit<Props, 'asking'> & { readonly asking: Extract<Asking, { seat: Seat }> }

/** Shows the link that an act answered with, whole, as the person will open it. True where there is none to show. */
function showLink(answer: Record<string, unknown> | null, name: string, { onAsk, refresh }: Pick<Props, 'onAsk' | 'refresh'>): boolean {
  if (answer === null) return false
  refresh()
  if (typeof answer.link !== 'string') return true
  onAsk({ kind: 'link', name, link: `${window.location.origin}${answer.link}` })
  return false
}

function Swap({ asking: { person, seat, out }, onAsk, refresh }: Of<'swap'>) {
  const { say, act, nameOf, notice } = useRoom()
  const [stage, setStage] = useState<'asking' | 'doing' | 'refused'>('asking')
  const swap = async (leaving: Seat): Promise<void> => {
    if (stage === 'doing') return
    setStage('doing')
    if ((await act('swap-seat', { out: leaving.id, in: seat.id })) === null) return setStage('refused')
    refresh()
    onAsk(null)
  }
  return (
    <Dialog opened onClose={() => onAsk(null)} title={say('door.swapTitle')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <p>{say('door.swapTell', { party: nameOf(seat.delegation ?? ''), name: person.name })}</p>
      {stage === 'refused' && notice !== null && (
        <p className="warnrow door-told" role="alert">
          {notice}
        </p>
      )}
      <Stack gap="xs" mt="md">
        {out.map((each) => (
          <Button key={each.seat.id} variant="default" onClick={() => void swap(each.seat)}>
            {say('door.swapOut', { name: each.name })} · {say(`hat.${each.seat.hat}`)}
          </Button>
        ))}
        <Button variant="subtle" onClick={() => onAsk(null)}>
          {say('common.cancel')}
        </Button>
      </Stack>
    </Dialog>
  )
}

const HALF_A_DAY = 12 * 3_600_000
const MINUTE = 60_000

/** As a field of date and time holds it, in this computer's time. */
function local(at: number): string {
  return new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString().slice(0, 16)
}

function ActingHead({ asking: { person, seat }, onAsk, refresh }: OfSeat) {
  const { say, act, nameOf } = useRoom()
  const [from, setFrom] = useState(() => local(Date.now()))
  const [to, setTo] = useState(() => local(Date.now() + HALF_A_DAY))
  const [start, end] = [new Date(from).getTime(), new Date(to).getTime()]
  const isPeriod = start < end
  const record = async (): Promise<boolean> => {
    const done = await act('set-acting-head', { seat: seat.id, from: start, to: end })
    if (done !== null) refresh()
    return done !== null
  }
  return (
    <Ask title={say('door.actingTitle')} confirm={say('door.actingDo')} disabled={!isPeriod} onConfirm={record} onClose={() => onAsk(null)}>
      <p>{say('door.actingTell', { name: person.name, party: nameOf(seat.delegation ?? '') })}</p>
      <Stack gap="sm" mt="md">
        <TextInput type="datetime-local" label={say('door.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
        <TextInput
          type="datetime-local"
          label={say('door.to')}
          value={to}
          error={isPeriod ? null : say('door.periodWrong')}
          onChange={(event) => setTo(event.currentTarget.value)}
        />
      </Stack>
    </Ask>
  )
}

function Reissue({ asking: { person, seat }, ...rest }: OfSeat) {
  const { say, act } = useRoom()
  return (
    <Ask
      title={say('door.linkOf', { name: person.name })}
      confirm={say('door.reissueDo')}
      onConfirm={async () => showLink(await act('reissue-link', { seat: seat.id }), person.name, rest)}
      onClose={() => rest.onAsk(null)}
    >
      <p>{say('door.reissueTell', { name: person.name })}</p>
    </Ask>
  )
}

function Revoke({ asking: { person, seat }, onAsk, refresh }: OfSeat) {
  const { say, act } = useRoom()
  const revoke = async (): Promise<boolean> => {
    const done = await act('revoke-seat', { seat: seat.id })
    if (done !== null) refresh()
    return done !== null
  }
  return (
    <Ask title={say('door.revoke')} confirm={say('door.revoke')} onConfirm={revoke} onClose={() => onAsk(null)}>
      <p>{say('door.revokeTell', { name: person.name })}</p>
    </Ask>
  )
}

function Deputy({ asking: { person }, ...rest }: Of<'give' | 'deputy'>) {
  const { say, act } = useRoom()
  return (
    <Ask
      title={say('door.deputy')}
      confirm={say('door.deputy')}
      onConfirm={async () => showLink(await act('name-deputy', { person: person.id }), person.name, rest)}
      onClose={() => rest.onAsk(null)}
    >
      <p>{say('door.deputyTell', { name: person.name })}</p>
    </Ask>
  )
}

/** The functions that can be given to this person; the deputy is named apart. */
export function hatsFor(delegation: string | null): readonly Exclude<Hat, 'deputy'>[] {
  return HATS.filter((hat) => hat !== 'deputy').filter((hat) => delegation !== null || (hat !== 'head' && hat !== 'representative'))
}

function GiveSeat({ asking: { person }, ...rest }: Of<'give' | 'deputy'>) {
  const { say, act } = useRoom()
  const hats = hatsFor(person.delegation)
  const [hat, setHat] = useState<Exclude<Hat, 'deputy'>>(person.delegation === null ? 'observer' : 'representative')
  return (
    <Ask
      title={`${say('door.giveSeat')}: ${person.name}`}
      confirm={say('door.giveSeat')}
      onConfirm={async () => showLink(await act('give-seat', { person: person.id, hat }), person.name, rest)}
      onClose={() => rest.onAsk(null)}
    >
      <p className="quiet">{say('door.giveTell')}</p>
      <NativeSelect
        mt="md"
        label={say('door.hat')}
        value={hat}
        data={hats.map((value) => ({ value, label: say(`hat.${value}`) }))}
        onChange={(event) => setHat(hats.find((each) => each === event.currentTarget.value) ?? hat)}
      />
    </Ask>
  )
}

function Link({ asking: { name, link }, onAsk }: Of<'link'>) {
  const { say } = useRoom()
  return (
    <Dialog
      opened
      onClose={() => onAsk(null)}
      size="lg"
      title={say('door.linkOf', { name })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <p>{say('door.linkOnce')}</p>
      <TextInput
        mt="md"
        readOnly
        aria-label={say('door.linkField')}
        value={link}
        onFocus={(event) => event.currentTarget.select()}
        data-autofocus
      />
      <Group justify="flex-end" mt="lg">
        <Button onClick={() => onAsk(null)}>{say('common.close')}</Button>
      </Group>
    </Dialog>
  )
}
