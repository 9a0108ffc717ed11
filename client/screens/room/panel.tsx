/** The panel: for chair and secretariat the desk of the current paragraph, for delegations the proposals in view. Beside them, the Recommendations. */
import { Button, Checkbox, Group, Modal, SegmentedControl, Stack } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { ParagraphView, Proposal } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import { useRoom } from '../use-room.tsx'
import { RecommendationList } from '../trace/recommendation-list.tsx'
import { Card } from './card.tsx'
import { Reason } from './reason.tsx'
import type { Chosen } from './room-screen.tsx'

type Props = { readonly current: ParagraphId | null; readonly chosen: Chosen; readonly onChoose: (chosen: Chosen) => void }

type Tab = 'near' | 'all' | 'own' | 'answer' | 'recommendations'

const NEAR = 2

export function Panel({ current, chosen, onChoose }: Props) {
  const { shown, say, role, labelOf, nameOf, inside } = useRoom()
  const [tab, setTab] = useState<Tab>('near')
  const own = inside.start.seat.delegation
  const pending = shown.paragraphs.reduce((sum, each) => sum + each.proposals.length, 0)
  const tabs: readonly (readonly [Tab, string])[] = [
    ['near', current === null ? say('panel.all') : role === 'office' ? labelOf(current) : say('panel.near', { label: labelOf(current) })],
    ['all', say('panel.all')],
    ...(own === null
      ? []
      : ([
          ['own', say('panel.own', { party: nameOf(own) })],
          ['answer', say('panel.answer')],
        ] as const)),
    ...(shown.trace.length === 0 ? [] : ([['recommendations', say('panel.recommendations')]] as const)),
  ]
  return (
    <aside className="side" aria-label={say('panel.title')}>
      <header>
        <h2>
          {say('panel.title')} <span className="quiet num">{say('panel.pending', { count: pending })}</span>
        </h2>
        <div className="tabs" role="tablist">
          {tabs.map(([key, title]) => (
            <button
              key={key}
              type="button"
              role="tab"
              aria-selected={tab === key}
              className={tab === key ? 'on' : ''}
              onClick={() => setTab(key)}
            >
              {title}
            </button>
          ))}
        </div>
      </header>
      <div className="list">
        {tab === 'recommendations' ? (
          <RecommendationList current={current} />
        ) : (
          <>
            {role === 'office' && tab === 'near' && current !== null && <Desk paragraph={current} />}
            <Proposals tab={tab} current={current} chosen={chosen} onChoose={onChoose} />
          </>
        )}
      </div>
    </aside>
  )
}

function Proposals({ tab, current, chosen, onChoose }: Props & { readonly tab: Tab }) {
  const { shown, say, role, labelOf, inside } = useRoom()
  const own = inside.start.seat.delegation
  const at = shown.paragraphs.findIndex((each) => each.id === current)
  const reach = role === 'office' ? 0 : NEAR
  const inView = (index: number): boolean => tab !== 'near' || at < 0 || Math.abs(index - at) <= reach
  const wanted = (paragraph: ParagraphView, proposal: Proposal): boolean => {
    if (tab === 'own') return proposal.by === own
    if (tab !== 'answer') return true
    const positions = shown.lives.get(`${paragraph.id}/${proposal.by}`)?.positions ?? []
    return proposal.by !== own && !positions.some((each) => each.by === own && each.seen === proposal.seen)
  }
  const groups = shown.paragraphs.flatMap((paragraph, index) => {
    const proposals = inView(index) ? paragraph.proposals.filter((proposal) => wanted(paragraph, proposal)) : []
    return proposals.length === 0 ? [] : [{ paragraph, proposals }]
  })
  if (groups.length === 0) return <p className="quiet">{say('panel.none')}</p>
  return groups.map(({ paragraph, proposals }) => (
    <div key={paragraph.id}>
      <h3>
        {labelOf(paragraph.id)} <span>{say('panel.pending', { count: proposals.length })}</span>
      </h3>
      {proposals.map((proposal) => {
        const isChosen = chosen?.paragraph === paragraph.id && chosen.by === proposal.by
        return (
          <Card
            key={proposal.by}
            paragraph={paragraph}
            proposal={proposal}
            chosen={isChosen}
            onChoose={() => onChoose({ paragraph: paragraph.id, by: proposal.by })}
          >
            <CardActs paragraph={paragraph} proposal={proposal} chosen={isChosen || proposals.length === 1} />
          </Card>
        )
      })}
    </div>
  ))
}

function CardActs({
  paragraph,
  proposal,
  chosen,
}: {
  readonly paragraph: ParagraphView
  readonly proposal: Proposal
  readonly chosen: boolean
}) {
  const { role, say, act, inside } = useRoom()
  const { seat } = inside.start
  const target = { paragraph: paragraph.id, by: proposal.by, seen: proposal.seen }
  const withdraw = (
    <Button
      size="compact-sm"
      variant="subtle"
      onClick={() => void act('withdraw', role === 'office' ? { paragraph: paragraph.id, by: proposal.by } : { paragraph: paragraph.id })}
    >
      {say('act.withdraw')}
    </Button>
  )
  if (role === 'delegation') return proposal.by === seat.delegation ? <div className="acts">{withdraw}</div> : null
  if (role === 'following') return null
  return (
    <>
      <div className="acts">
        <Button
          size="compact-md"
          variant={chosen ? 'filled' : 'default'}
          leftSection={<IconCheck size={16} />}
          onClick={() => void act('accept', target)}
        >
          {say('act.accept')}
        </Button>
        <Button size="compact-md" variant="default" leftSection={<IconX size={16} />} onClick={() => void act('reject', target)}>
          {say('act.reject')}
        </Button>
        {(proposal.by === 'chair' || proposal.by === 'secretariat') && withdraw}
      </div>
      {proposal.hunks.length > 1 && (
        <ul className="hunks">
          {proposal.hunks.map((hunk) => (
            <li key={hunk.index}>
              <span className="hunk-words">
                {[hunk.struck === '' ? '' : `− ${hunk.struck}`, hunk.added === '' ? '' : `+ ${hunk.added}`]
                  .filter((part) => part !== '')
                  .join('  ')}
              </span>
              <button
                type="button"
                className="plain"
                aria-label={`${say('act.accept')}: ${hunk.added || hunk.struck}`}
                onClick={() => void act('accept', { ...target, hunk: hunk.index })}
              >
                <IconCheck size={14} />
              </button>
              <button
                type="button"
                className="plain"
                aria-label={`${say('act.reject')}: ${hunk.added || hunk.struck}`}
                onClick={() => void act('reject', { ...target, hunk: hunk.index })}
              >
                <IconX size={14} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {seat.hat === 'secretariat' && <p className="quiet">{say('act.instruction')}</p>}
    </>
  )
}

/** The current paragraph's standing, and what can be done with it as a whole. */
function Desk({ paragraph: id }: { readonly paragraph: ParagraphId }) {
  const { shown, say, act, labelOf, nameOf } = useRoom()
  const [asking, setAsking] = useState<'of whom' | 'unlock' | null>(null)
  const view = shown.paragraphs.find((each) => each.id === id)
  if (view === undefined) return null
  const standing = shown.standing.get(id)?.kind ?? 'open'
  const asked = shown.asked.get(id)
  const count = view.proposals.length
  const set = (next: string): void => {
    if (next === standing) return
    if (standing === 'agreed') setAsking('unlock')
    else if (next === 'agreed') void act('agree', { paragraph: id, seen: view.seen })
    else if (next === 'ad-referendum') setAsking('of whom')
    else void act('unlock', { paragraph: id, reason: say('standing.open') })
  }
  const all = { paragraph: id, seen: view.seen }
  return (
    <div className="desk-of">
      <SegmentedControl
        fullWidth
        value={standing}
        onChange={set}
        data={(['open', 'ad-referendum', 'agreed'] as const).map((value) => ({
          value,
          label: say(`standing.${value}`),
          disabled: value !== 'open' && count > 0 && standing === 'open',
        }))}
      />
      {count > 0 && <p className="quiet">{say('standing.pending', { count, label: labelOf(id) })}</p>}
      {asked !== undefined && (
        <p className="warnrow">
          <Code party={asked.by} /> {nameOf(asked.by)}: {say('standing.asked', { reason: asked.reason })}
        </p>
      )}
      <div className="acts">
        {count > 1 && (
          <>
            <Button size="compact-sm" variant="default" onClick={() => void act('accept', all)}>
              {say('act.acceptAll')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => void act('reject', all)}>
              {say('act.rejectAll')}
            </Button>
          </>
        )}
        <Button size="compact-sm" variant="subtle" onClick={() => void act('reopen', { paragraph: id })}>
          {say('standing.reopen')}
        </Button>
      </div>
      <Reason
        title={asking === 'unlock' ? say('standing.unlockReason') : null}
        onCancel={() => setAsking(null)}
        onGive={(reason) => {
          void act('unlock', { paragraph: id, reason })
          setAsking(null)
        }}
      />
      <OfWhom
        opened={asking === 'of whom'}
        onCancel={() => setAsking(null)}
        onGive={(by) => {
          void act('ad-referendum', { paragraph: id, seen: view.seen, by: by as never })
          setAsking(null)
        }}
      />
    </div>
  )
}

function OfWhom({
  opened,
  onCancel,
  onGive,
}: {
  readonly opened: boolean
  readonly onCancel: () => void
  readonly onGive: (by: readonly string[]) => void
}) {
  const { say, inside, nameOf } = useRoom()
  const [by, setBy] = useState<readonly string[]>([])
  return (
    <Modal opened={opened} onClose={onCancel} title={say('standing.ofWhom')} closeButtonProps={{ 'aria-label': say('common.close') }}>
      <Stack gap="xs">
        {inside.start.conference.members.map(({ code }) => (
          <Checkbox
            key={code}
            checked={by.includes(code)}
            label={`${code} · ${nameOf(code)}`}
            onChange={(event) => setBy(event.currentTarget.checked ? [...by, code] : by.filter((each) => each !== code))}
          />
        ))}
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onCancel}>
          {say('common.cancel')}
        </Button>
        <Button disabled={by.length === 0} onClick={() => onGive(by)}>
          {say('standing.ad-referendum')}
        </Button>
      </Group>
    </Modal>
  )
}
