/** What can be done about a wording: by its delegation, or by a pen in its voice. */
import { Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { Reason } from '../room/reason.tsx'
import { useRoom } from '../use-room.tsx'
import { GiveDialog } from './give-dialog.tsx'
import { RenderDialog } from './render-dialog.tsx'
import { behalfOf, speaksOf, type Wording } from './use-wordings.ts'

type Asking = 'again' | 'render' | 'dispute' | null

export function WordingActs(of: Wording) {
  const room = useRoom()
  const { say, act, nameOf } = room
  const [asking, setAsking] = useState<Asking>(null)
  const { wording, proposal, standing } = of
  const speaks = speaksOf(room, wording.by)
  if (speaks === null) return null
  const target = { wording: wording.number, ...behalfOf(speaks) }
  const tied = proposal === null || standing === 'to-render' ? null : { ...target, seen: proposal.seen }
  return (
    <div className="acts original-acts">
      {speaks.kind === 'pen' && <PenActs {...of} onRender={() => setAsking('render')} />}
      {tied !== null && standing !== 'confirmed' && (
        <>
          {speaks.kind === 'pen' && <span className="quiet">{say('wordings.behalf', { party: nameOf(wording.by) })}</span>}
          <Button size="compact-sm" variant="default" onClick={() => void act('confirm-rendering', tied)}>
            {say('wordings.confirm')}
          </Button>
          {standing !== 'disputed' && (
            <Button size="compact-sm" variant="subtle" onClick={() => setAsking('dispute')}>
              {say('wordings.dispute')}
            </Button>
          )}
        </>
      )}
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" leftSection={<IconDots size={16} />}>
            {say('top.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setAsking('again')}>{say('wordings.again')}</Menu.Item>
          <Menu.Item onClick={() => void act('withdraw-wording', target)}>{say('wordings.withdraw')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking === 'again' && <GiveDialog by={wording.by} again={wording} paragraph={of.paragraph} onClose={() => setAsking(null)} />}
      {asking === 'render' && <RenderDialog {...of} onClose={() => setAsking(null)} />}
      <Reason
        title={asking === 'dispute' && tied !== null ? say('wordings.disputeTitle') : null}
        onCancel={() => setAsking(null)}
        onGive={(reason) => {
          if (tied !== null) void act('dispute-rendering', { ...tied, reason })
          setAsking(null)
        }}
      />
    </div>
  )
}

/** Written here beside the original, or, where the delegation's proposal says it already, named. */
function PenActs({ wording, paragraph, proposal, standing, onRender }: Wording & { readonly onRender: () => void }) {
  const { say, act } = useRoom()
  const there = proposal ?? paragraph?.proposals.find(({ by }) => by === wording.by)
  const isPlaced = wording.place.kind === 'paragraph' ? wording.place.paragraph === paragraph?.id : paragraph?.pi === wording.by
  const isTied = proposal !== null && (standing === 'rendered' || standing === 'confirmed')
  return (
    <>
      <Button size="compact-sm" variant={standing === 'to-render' ? 'filled' : 'default'} onClick={onRender}>
        {say('wordings.render')}
      </Button>
      {there !== undefined && paragraph !== null && (isPlaced || proposal !== null) && !isTied && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void act('render-wording', { wording: wording.number, paragraph: paragraph.id, seen: there.seen })}
        >
          {say(standing === 'to-render' ? 'wordings.isIt' : 'wordings.isItAgain')}
        </Button>
      )}
    </>
  )
}
