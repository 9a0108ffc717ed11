/** How long the negotiating history is kept; and, once that is over, the chair's way to destroy it, which says plainly what goes and what stays. */
import { Button, Stack, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { historyEnds } from '../../../domain/sitting/history.ts'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { HistoryGone, useDay } from './history-gone.tsx'
import { shortDigest } from './use-adoption.ts'

/** Nothing where the history is kept for ever. */
export function History() {
  const { shown, say, role, inside } = useRoom()
  const day = useDay()
  const [asking, setAsking] = useState(false)
  // The server looks at its own clock when the act is done.
  const [now] = useState(() => Date.now())
  const { conference, seat } = inside.start
  const ends = historyEnds(conference, shown.adoption.certified)
  if (shown.history !== null)
    return (
      <HistoryCard>
        <HistoryGone />
      </HistoryCard>
    )
  if (ends === null || role !== 'office') return null
  const isOver = now >= ends
  return (
    <HistoryCard>
      <p className="quiet">{say(isOver ? 'history.over' : 'history.keptUntil', { day: day(ends) })}</p>
      {isOver && seat.hat === 'chair' && (
        <Button className="adoption-do" variant="default" onClick={() => setAsking(true)}>
          {say('history.destroy')}
        </Button>
      )}
      {asking && <Destroying onClose={() => setAsking(false)} />}
    </HistoryCard>
  )
}

function HistoryCard({ children }: { readonly children: ReactNode }) {
  const { say } = useRoom()
  return (
    <section className="adoption-card" aria-label={say('history.title')}>
      <h2>{say('history.title')}</h2>
      {children}
    </section>
  )
}

const GOES = ['words', 'record', 'private', 'package'] as const
const STAYS = ['text', 'people', 'hashes'] as const
const bare = (words: string): string => words.replace(/\s/g, '').toLowerCase()

function Destroying({ onClose }: { readonly onClose: () => void }) {
  const { shown, say, act } = useRoom()
  const [typed, setTyped] = useState('')
  const certificate = shown.adoption.certified?.certificate
  const digest = shortDigest(certificate ?? '')
  return (
    <Ask
      title={say('history.dialog')}
      confirm={say('history.confirm')}
      size="lg"
      disabled={certificate === undefined || bare(typed) !== bare(digest)}
      onClose={onClose}
      onConfirm={async () => certificate !== undefined && (await act('destroy-history', { certificate })) !== null}
    >
      <Stack gap="md">
        <Listed title={say('history.goes')} lines={GOES.map((each) => say(`history.goes.${each}`))} />
        <Listed title={say('history.stays')} lines={STAYS.map((each) => say(`history.stays.${each}`))} />
        <p className="quiet">{say('history.backups')}</p>
        <TextInput
          label={say('history.type', { digest })}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      </Stack>
    </Ask>
  )
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  return (
    <div>
      <p>
        <b>{title}</b>
      </p>
      <ul className="history-lines">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}
