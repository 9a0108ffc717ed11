/** The speakers' list: who has the floor, who waits for it, and for each seat what it may do about it. */
import { Button, Group, NativeSelect } from '@mantine/core'
import { type MouseEvent, useRef, useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { type DelegationCode, isDelegationCode } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { RESTS, rest } from '../../keys/rest.ts'
import { useSteady } from '../room/steady.ts'
import { useOwnAct } from '../use-own-act.ts'
import { type Act, useRoom } from '../use-room.tsx'
import './text-reading.css'

export function FloorDialog({ onClose }: { readonly onClose: () => void }) {
  const { say } = useRoom()
  return (
    <Dialog opened onClose={onClose} title={say('floor.title')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <Floor />
    </Dialog>
  )
}

type Acting = { readonly act: Act }

/** What a button does depends on who speaks and who waits: where that changes it is another button, and a click that meant the one before is held back. */
function Floor() {
  const { shown, say, role, nameOf } = useRoom()
  const { act, refusal } = useOwnAct()
  const list = useRef<HTMLDivElement>(null)
  const heldBack = useSteady(list)
  const { speaking } = shown.floor
  return (
    <div ref={list} {...RESTS}>
      <p className="floor-now" role="status">
        {speaking === null ? (
          say('floor.nobody')
        ) : (
          <>
            <Code party={speaking} big /> {say('floor.speaks', { party: nameOf(speaking) })}
          </>
        )}
      </p>
      <Waiting act={act} />
      {shown.floor.list === 'closed' && <p className="quiet">{say('floor.closed')}</p>}
      {refusal !== null && (
        <p className="warnrow" role="alert">
          {refusal}
        </p>
      )}
      {role === 'delegation' && <OwnTurn act={act} />}
      {role === 'office' && <Presiding act={act} />}
      <p className="floor-held quiet" role="status">
        {heldBack && say('panel.moved')}
      </p>
    </div>
  )
}

function Waiting({ act }: Acting) {
  const { shown, say, role, nameOf } = useRoom()
  const { waiting } = shown.floor
  if (waiting.length === 0) return <p className="quiet">{say('floor.noneWaiting')}</p>
  return (
    <ol className="floor-list" aria-label={say('floor.waiting')}>
      {waiting.map((party) => (
        <li key={party}>
          <Code party={party} /> <span>{nameOf(party)}</span>
          {role === 'office' && (
            <>
              <Button size="compact-xs" variant="default" onClick={() => void act('give-floor', { for: party })}>
                {say('floor.give')}
              </Button>
              <Button size="compact-xs" variant="subtle" onClick={() => void act('leave-floor', { for: party })}>
                {say('floor.remove')}
              </Button>
            </>
          )}
        </li>
      ))}
    </ol>
  )
}

function OwnTurn({ act }: Acting) {
  const { shown, say, inside } = useRoom()
  const { speaking, waiting, list } = shown.floor
  const own = inside.start.seat.delegation
  const waits = waiting.some((each) => each === own)
  return (
    <Group justify="flex-end" mt="lg">
      {speaking === own && (
        <Button variant="default" onClick={() => void act('leave-floor', {})}>
          {say('floor.endOwn')}
        </Button>
      )}
      {speaking !== own && waits && (
        <Button variant="default" onClick={() => void act('leave-floor', {})}>
          {say('floor.leave')}
        </Button>
      )}
      {speaking !== own && !waits && (
        <Button disabled={list === 'closed'} onClick={() => void act('ask-floor', {})}>
          {say('floor.ask')}
        </Button>
      )}
    </Group>
  )
}

function Presiding({ act }: Acting) {
  const { shown, say, inside, nameOf } = useRoom()
  const { speaking, waiting, list } = shown.floor
  const others = inside.start.conference.members.map(({ code }) => code).filter((code) => !waiting.some((each) => each === code))
  const [chosen, setChosen] = useState<string | null>(null)
  const adding = others.find((code) => code === chosen) ?? others[0]
  const add = (event: MouseEvent): void => {
    rest(event)
    if (isDelegationCode(adding)) void act('ask-floor', { for: adding satisfies DelegationCode })
  }
  const [next = null] = waiting
  const goOn = (event: MouseEvent): void => {
    rest(event)
    void act('next-speaker', { for: next })
  }
  return (
    <>
      <div className="floor-add">
        <NativeSelect
          aria-label={say('floor.choose')}
          value={adding ?? ''}
          data={others.map((code) => ({ value: code, label: `${code} · ${nameOf(code)}` }))}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
        <Button key={adding} variant="default" disabled={adding === undefined} onClick={add}>
          {say('floor.add')}
        </Button>
      </div>
      <Group justify="space-between" mt="lg">
        <Button key={list} variant="subtle" onClick={() => void act('set-speakers-list', { list: list === 'open' ? 'closed' : 'open' })}>
          {say(list === 'open' ? 'floor.close' : 'floor.open')}
        </Button>
        <Button key={`${speaking}/${next}`} disabled={speaking === null && waiting.length === 0} onClick={goOn}>
          {say(waiting.length === 0 && speaking !== null ? 'floor.endTurn' : 'floor.next')}
        </Button>
      </Group>
    </>
  )
}

/** Who speaks and who waits, in one line. */
export function FloorSign() {
  const { shown, say } = useRoom()
  const { speaking, waiting } = shown.floor
  if (speaking === null && waiting.length === 0) return null
  return (
    <p className="floor-sign">
      {speaking !== null && (
        <span>
          {say('floor.speaking')} <Code party={speaking} />
        </span>
      )}
      {waiting.length > 0 && (
        <span>
          {say('floor.waiting')}{' '}
          {waiting.map((party) => (
            <Code key={party} party={party} />
          ))}
        </span>
      )}
    </p>
  )
}
