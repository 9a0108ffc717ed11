/** From the door: new cards for the seats that are chosen, printed at once. The links before them are void, and the cards say so. */
import { Button, Checkbox } from '@mantine/core'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { Dialog } from '../../controls/dialog.tsx'
import { groupsOf, type Group, type People } from '../door/people.ts'
import { useRoom } from '../use-room.tsx'
import { Cards, type SeatCard } from './cards.tsx'

type Props = { readonly people: People; readonly now: number; readonly refresh: () => void }

const clock = (): number => Date.now()

export function SeatCards(props: Props) {
  const { say } = useRoom()
  const [opened, setOpened] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {say('cards.menu')}
      </Button>
      {opened && <CardsDialog {...props} onClose={() => setOpened(false)} />}
    </>
  )
}

/** All seats of a group but one's own: its link would end where one stands. */
const seatsOf = (group: Group, own: string): Group['rows'] => group.rows.filter(({ seat }) => seat !== null && seat.id !== own)

function CardsDialog({ people, now, refresh, onClose }: Props & { readonly onClose: () => void }) {
  const { say, act, inside, nameOf, notice } = useRoom()
  const { conference, seat: own } = inside.start
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [cards, setCards] = useState<readonly SeatCard[]>([])
  const [state, setState] = useState<'choosing' | 'making' | 'stopped' | 'made'>('choosing')
  const [since, setSince] = useState(0)
  const groups = groupsOf(
    people,
    conference.members.map(({ code }) => code),
    now,
  ).filter((group) => seatsOf(group, own.id).length > 0)
  const rows = groups.filter(({ key }) => chosen.has(key)).flatMap((group) => seatsOf(group, own.id))
  const make = async (): Promise<void> => {
    setState('making')
    setSince(clock())
    const made: SeatCard[] = []
    for (const { person, seat } of rows) {
      if (seat === null) continue
      const answer = await act('reissue-link', { seat: seat.id })
      if (typeof answer?.link !== 'string' || typeof answer.code !== 'string') break
      made.push({
        seat: seat.id,
        role: seat.hat,
        delegation: seat.delegation,
        name: person.name,
        title: person.title,
        link: answer.link,
        code: answer.code,
      })
      setCards([...made])
    }
    refresh()
    setState(made.length === rows.length ? 'made' : 'stopped')
  }
  const toggle = (keys: readonly string[], isOn: boolean): void =>
    setChosen((before) => new Set(isOn ? [...before, ...keys] : [...before].filter((key) => !keys.includes(key))))
  const titleOf = ({ key }: Group): string =>
    key === 'office' ? say('door.chairs') : key === 'following' ? say('door.following') : `${key} · ${nameOf(key)}`
  if (state === 'made' || state === 'stopped')
    return createPortal(
      <div className="cards-page">
        <div className="no-print cards-back">
          <h1>{say('cards.title')}</h1>
          <Button variant="default" onClick={onClose}>
            {say('common.close')}
          </Button>
        </div>
        {state === 'stopped' && (
          <p className="warnrow no-print" role="alert">
            {say('cards.stopped')} {notice}
          </p>
        )}
        <Cards cards={cards} title={conference.title} members={conference.members} emails={new Map()} since={since} />
      </div>,
      document.body,
    )
  const all = groups.map(({ key }) => key)
  return (
    <Dialog opened onClose={onClose} size="lg" title={say('cards.title')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <p>{say('cards.reissueTell')}</p>
      <fieldset className="cards-which">
        <legend>{say('cards.which')}</legend>
        <Checkbox
          label={say('cards.everyone')}
          checked={chosen.size === all.length}
          indeterminate={chosen.size > 0 && chosen.size < all.length}
          onChange={(event) => toggle(all, event.currentTarget.checked)}
        />
        {groups.map((group) => (
          <Checkbox
            key={group.key}
            label={titleOf(group)}
            checked={chosen.has(group.key)}
            onChange={(event) => toggle([group.key], event.currentTarget.checked)}
          />
        ))}
      </fieldset>
      <div className="cards-foot">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button disabled={rows.length === 0 || state === 'making'} onClick={() => void make()}>
          {state === 'making' ? say('cards.making', { done: cards.length, all: rows.length }) : say('cards.make', { count: rows.length })}
        </Button>
      </div>
    </Dialog>
  )
}
