/** Everyone accredited, by delegation: who is in, who may come in, and what can be done about a seat. */
import { ActionIcon, Button, Checkbox, Menu, TextInput } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { type MouseEvent, useRef, useState } from 'react'
import { Code } from '../../controls/code.tsx'
import { RESTS, rest } from '../../keys/rest.ts'
import { useSteady } from '../room/steady.ts'
import { useRoom } from '../use-room.tsx'
import type { Asking } from './dialogs.tsx'
import type { Office } from '../use-office.ts'
import { PenHeld } from './language-pen.tsx'
import { couldMakeRoom, found, type Group, groupsOf, isOfficeHat, type People, type Row, type Seat } from './people.ts'
import { SignInSet } from './sign-in.tsx'

type Props = {
  readonly people: People
  /** Null where links alone open seats. */
  readonly signIns: Office['signIns']
  readonly now: number
  readonly onAsk: (asking: Asking) => void
  readonly refresh: () => void
}

export function PeopleTable(props: Props) {
  const { say, inside, nameOf } = useRoom()
  const [wanted, setWanted] = useState('')
  const [onlyIn, setOnlyIn] = useState(false)
  const list = useRef<HTMLDivElement>(null)
  const heldBack = useSteady(list)
  const nameOfGroup = (key: string): string =>
    key === 'office' ? say('door.chairs') : key === 'following' ? say('door.following') : nameOf(key)
  const groups = found(
    groupsOf(
      props.people,
      inside.start.conference.members.map((member) => member.code),
      props.now,
    ),
    wanted,
    onlyIn ? 'inside' : 'all',
    nameOfGroup,
  )
  return (
    <>
      <div className="door-search">
        <TextInput
          aria-label={say('door.find')}
          placeholder={say('door.find')}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
        <Checkbox label={say('door.onlyIn')} checked={onlyIn} onChange={(event) => setOnlyIn(event.currentTarget.checked)} />
      </div>
      {groups.length === 0 && <p className="quiet">{say('door.nobody')}</p>}
      <p className="door-held" role="status">
        {heldBack && say('panel.moved')}
      </p>
      <div ref={list}>
        {groups.map((group) => (
          <GroupShown key={group.key} group={group} name={nameOfGroup(group.key)} {...props} />
        ))}
      </div>
    </>
  )
}

function GroupShown({ group, name, ...props }: Props & { readonly group: Group; readonly name: string }) {
  const { say } = useRoom()
  return (
    <section className="door-group">
      <h3>
        {group.kind === 'delegation' && <Code party={group.key} />} {name}
        {group.kind === 'delegation' && <span className="quiet num">{say('door.places', { count: group.inside })}</span>}
      </h3>
      <ul>
        {group.rows.map((row) => (
          <RowShown key={row.seat?.id ?? row.person.id} row={row} {...props} />
        ))}
      </ul>
    </section>
  )
}

function RowShown({ row, ...props }: Props & { readonly row: Row }) {
  const { say } = useRoom()
  const { person, seat, isIn } = row
  return (
    <li className={`door-row${isIn ? ' in' : ''}`} data-seat={seat?.id} {...RESTS}>
      <span className="door-mark" aria-hidden="true" />
      <div>
        <b>{person.name}</b>
        <span className="quiet">
          {[seat === null ? null : say(`hat.${seat.hat}`), person.title, person.institution]
            .filter((part, at, all) => part !== null && part !== '' && all.indexOf(part) === at)
            .join(' · ')}
        </span>
        {seat !== null && <PenHeld seat={seat.id} />}
        {seat !== null && props.signIns !== null && <SignInSet identity={props.signIns[seat.id] ?? null} />}
      </div>
      <StateOf row={row} now={props.now} />
      <RowActs row={row} {...props} />
    </li>
  )
}

function StateOf({ row: { seat, isIn, acting, marked }, now }: { readonly row: Row; readonly now: number }) {
  const { shown, say, language } = useRoom()
  const when = (at: number): string =>
    new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' }).format(at)
  const waits = isIn && seat !== null && (seat.hat === 'observer' || seat.hat === 'service') && shown.sitting?.observersPermitted !== true
  const where = seat === null ? 'door.noSeat' : isOfficeHat(seat.hat) ? 'door.always' : waits ? 'door.waits' : isIn ? 'door.in' : 'door.out'
  return (
    <div className="door-state">
      <span>{say(where)}</span>
      {acting !== null && (
        <small>
          {acting.from > now ? say('door.actingFrom', { time: when(acting.from) }) : say('door.actingUntil', { time: when(acting.to) })}
        </small>
      )}
      {marked !== null && <small>{say(marked === 'present' ? 'door.markedPresent' : 'door.markedAbsent')}</small>}
    </div>
  )
}

function RowActs({ row, people, signIns, now, onAsk, refresh }: Props & { readonly row: Row }) {
  const { shown, say, act } = useRoom()
  const { person, seat, isIn } = row
  const isOn = shown.sitting !== null && shown.sitting.state !== 'closed'
  const done = (run: Promise<unknown>): void => void run.then(refresh)
  const remove = (leaving: Seat, event: MouseEvent): void => {
    rest(event)
    done(act('remove-seat', { seat: leaving.id }))
  }
  const nameOf = (other: Seat): string => people.persons.find((each) => each.id === other.person)?.name ?? ''
  const admit = (entering: Seat, event: MouseEvent): void => {
    const out = couldMakeRoom(people, entering, now)
    if (out.length > 0) onAsk({ kind: 'swap', person, seat: entering, out: out.map((each) => ({ seat: each, name: nameOf(each) })) })
    else {
      rest(event)
      done(act('admit-seat', { seat: entering.id }))
    }
  }
  return (
    <div className="door-acts">
      {seat === null ? (
        <Button size="compact-sm" variant="default" onClick={() => onAsk({ kind: 'give', person })}>
          {say('door.giveSeat')}
        </Button>
      ) : isOfficeHat(seat.hat) ? null : isIn ? (
        // Another button, not the same one with another name: the click that put somebody out does not let them in again.
        <Button key="remove" size="compact-sm" variant="default" disabled={!isOn} onClick={(event) => remove(seat, event)}>
          {say('door.remove')}
        </Button>
      ) : (
        <Button key="admit" size="compact-sm" variant="default" disabled={!isOn} onClick={(event) => admit(seat, event)}>
          {say('door.admit')}
        </Button>
      )}
      <Menu shadow="md" position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={30} aria-label={`${say('top.more')}: ${person.name}`}>
            <IconDots size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item disabled={!isOn} onClick={() => done(act('mark-attendance', { person: person.id, presence: 'present' }))}>
            {say('door.markPresent')}
          </Menu.Item>
          <Menu.Item disabled={!isOn} onClick={() => done(act('mark-attendance', { person: person.id, presence: 'absent' }))}>
            {say('door.markAbsent')}
          </Menu.Item>
          <Menu.Divider />
          {seat?.hat === 'representative' && (
            <Menu.Item onClick={() => onAsk({ kind: 'acting', person, seat })}>{say('door.actingTitle')}…</Menu.Item>
          )}
          {seat?.hat === 'service' && (
            <Menu.Item onClick={() => onAsk({ kind: 'languages', person, seat })}>{say('language-pen.menu')}</Menu.Item>
          )}
          {seat?.hat !== 'chair' && seat?.hat !== 'deputy' && (
            <Menu.Item onClick={() => onAsk({ kind: 'deputy', person })}>{say('door.deputy')}…</Menu.Item>
          )}
          {seat !== null && <Menu.Item onClick={() => onAsk({ kind: 'give', person })}>{say('door.giveSeat')}…</Menu.Item>}
          {seat !== null && signIns !== null && (
            <Menu.Item onClick={() => onAsk({ kind: 'sign-in', person, seat, identity: signIns[seat.id] ?? null })}>
              {say('signIn.menu')}
            </Menu.Item>
          )}
          {seat !== null && <Menu.Item onClick={() => onAsk({ kind: 'reissue', person, seat })}>{say('door.reissueDo')}…</Menu.Item>}
          {seat !== null && <Menu.Item onClick={() => onAsk({ kind: 'revoke', person, seat })}>{say('door.revoke')}…</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
