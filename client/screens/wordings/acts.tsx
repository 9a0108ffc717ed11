/** What can be done about a wording: by its delegation, or by a pen in its voice. The likeliest is a button, all else is under "Más". */
import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { waitsForPen } from '../../../domain/languages/wordings.ts'
import type { Digest } from '../../../domain/text/ids.ts'
import { Reason } from '../room/reason.tsx'
import { useDialogs } from '../dialogs.tsx'
import { useRoom } from '../use-room.tsx'
import { GiveDialog } from './give-dialog.tsx'
import { RenderDialog } from './render-dialog.tsx'
import { behalfOf, speaksOf, type Wording } from './use-wordings.ts'

type Asking = 'again' | 'render' | 'dispute'
type Target = Pick<ReturnType<typeof behalfOf>, 'for'> & { readonly wording: number }
type Seen = Target & { readonly seen: Digest }

export function WordingActs(of: Wording) {
  const room = useRoom()
  const open = useDialogs()
  const { wording, proposal, standing } = of
  const speaks = speaksOf(room, wording.by)
  if (speaks === null) return null
  const target: Target = { wording: wording.number, ...behalfOf(speaks) }
  const tied: Seen | null = proposal === null || standing === 'to-render' ? null : { ...target, seen: proposal.seen }
  const ask = (asking: Asking): void =>
    open((close) => {
      switch (asking) {
        case 'again':
          return <GiveDialog by={wording.by} again={wording} paragraph={of.paragraph} onClose={close} />
        case 'render':
          return <RenderDialog {...of} onClose={close} />
        case 'dispute':
          return tied === null ? null : <Dispute tied={tied} onClose={close} />
      }
    })
  return (
    <div className="acts original-acts">
      {speaks.kind === 'pen' ? (
        <PenActs {...of} onRender={() => ask('render')} />
      ) : (
        tied !== null && <Verdicts tied={tied} standing={standing} onDispute={() => ask('dispute')} />
      )}
      <More {...of} target={target} tied={speaks.kind === 'pen' ? tied : null} onAsk={ask} />
    </div>
  )
}

function Dispute({ tied, onClose }: { readonly tied: Seen; readonly onClose: () => void }) {
  const { say, act } = useRoom()
  const give = async (reason: string): Promise<boolean> => (await act('dispute-rendering', { ...tied, reason })) !== null
  return <Reason title={say('wordings.disputeTitle')} onClose={onClose} onGive={give} />
}

type VerdictsProps = { readonly tied: Seen; readonly standing: Wording['standing']; readonly onDispute: () => void }

function Verdicts({ tied, standing, onDispute }: VerdictsProps) {
  const { say, act } = useRoom()
  return (
    <>
      {standing !== 'confirmed' && (
        <Button size="compact-sm" variant="default" onClick={() => void act('confirm-rendering', tied)}>
          {say('wordings.confirm')}
        </Button>
      )}
      {standing !== 'disputed' && (
        <Button size="compact-sm" variant="subtle" onClick={onDispute}>
          {say('wordings.dispute')}
        </Button>
      )}
    </>
  )
}

/** `tied` where a pen may say for the delegation what that said aloud. */
type MoreProps = Wording & { readonly target: Target; readonly tied: Seen | null; readonly onAsk: (asking: Asking) => void }

function More({ wording, standing, target, tied, onAsk }: MoreProps) {
  const { say, act, nameOf } = useRoom()
  const party = nameOf(wording.by)
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon size={26} variant="subtle" aria-label={say('top.more')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {tied !== null && standing !== 'confirmed' && (
          <Menu.Item onClick={() => void act('confirm-rendering', tied)}>{say('wordings.confirmFor', { party })}</Menu.Item>
        )}
        {tied !== null && standing !== 'disputed' && (
          <Menu.Item onClick={() => onAsk('dispute')}>{say('wordings.disputeFor', { party })}</Menu.Item>
        )}
        {tied !== null && !waitsForPen(standing) && <Menu.Item onClick={() => onAsk('render')}>{say('wordings.renderAgain')}</Menu.Item>}
        <Menu.Item onClick={() => onAsk('again')}>{say('wordings.again')}</Menu.Item>
        <Menu.Item onClick={() => void act('withdraw-wording', target)}>{say('wordings.withdraw')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Written here beside the original, or, where the delegation's proposal says it already, named. */
function PenActs({ wording, paragraph, proposal, standing, onRender }: Wording & { readonly onRender: () => void }) {
  const { say, act } = useRoom()
  const there = proposal ?? paragraph?.proposals.find(({ by }) => by === wording.by)
  const isPlaced = wording.place.kind === 'paragraph' ? wording.place.paragraph === paragraph?.id : paragraph?.pi === wording.by
  const mayName = there !== undefined && paragraph !== null && (isPlaced || proposal !== null)
  return (
    <>
      {waitsForPen(standing) && (
        <Button size="compact-sm" variant={standing === 'to-render' ? 'filled' : 'default'} onClick={onRender}>
          {say('wordings.render')}
        </Button>
      )}
      {mayName && (waitsForPen(standing) || standing === 'changed') && (
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
