/** The life of one Recommendation: another number, a corrected wording, split, joined to another, withdrawn by the Group. */
import { Button, Menu, NativeSelect, Stack, TextInput } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import type { ActInput } from '../../../domain/acts/registry.ts'
import { WordsField } from '../../controls/words-field.tsx'
import { Reason } from '../room/reason.tsx'
import { Ask } from '../ask.tsx'
import { useDialogs } from '../dialogs.tsx'
import { useRoom } from '../use-room.tsx'

type Item = { readonly number: string; readonly text: string }
type Props = { readonly item: Item; readonly isWithdrawn: boolean; readonly onDone: () => void }
type Doing = 'renumber' | 'correct' | 'split' | 'join' | 'withdraw'

export function RecommendationMenu({ item, isWithdrawn, onDone }: Props) {
  const { say, act, shown } = useRoom()
  const open = useDialogs()
  const about = { recommendation: item.number }
  const ask = (doing: Doing): void =>
    open((close) => {
      const end = (): void => {
        close()
        onDone()
      }
      switch (doing) {
        case 'renumber':
          return <Renumber item={item} onClose={end} />
        case 'correct':
          return <Correct item={item} onClose={end} />
        case 'split':
          return <Split item={item} onClose={end} />
        case 'join':
          return <Join item={item} onClose={end} />
        case 'withdraw':
          return <Withdraw item={item} onClose={end} />
      }
    })
  return (
    <Menu position="top-end" shadow="md">
      <Menu.Target>
        <Button variant="default" rightSection={<IconChevronDown size={14} />}>
          {say('life.title')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => ask('renumber')}>{say('life.renumber')}</Menu.Item>
        <Menu.Item onClick={() => ask('correct')}>{say('life.correct')}</Menu.Item>
        <Menu.Item onClick={() => ask('split')}>{say('life.split')}</Menu.Item>
        <Menu.Item disabled={shown.trace.length < 2} onClick={() => ask('join')}>
          {say('life.join')}
        </Menu.Item>
        <Menu.Divider />
        {isWithdrawn ? (
          <Menu.Item onClick={() => void act('restore-recommendation', about).then(onDone)}>{say('life.restore')}</Menu.Item>
        ) : (
          <Menu.Item onClick={() => ask('withdraw')}>{say('life.withdraw')}</Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  )
}

type DialogProps = {
  readonly title: string
  readonly ready: boolean
  readonly onClose: () => void
  /** False where it was refused: the dialog stays, with the reason. */
  readonly onGive: () => Promise<boolean>
  readonly children: ReactNode
}

function Dialog({ title, ready, onClose, onGive, children }: DialogProps) {
  const { say } = useRoom()
  return (
    <Ask title={title} size="lg" confirm={say('common.confirm')} disabled={!ready} onClose={onClose} onConfirm={onGive}>
      <Stack gap="sm">{children}</Stack>
    </Ask>
  )
}

type One = { readonly item: Item; readonly onClose: () => void }

function Withdraw({ item: { number }, onClose }: One) {
  const { say, act } = useRoom()
  const give = async (reason: string) => (await act('withdraw-recommendation', { recommendation: number, reason })) !== null
  return <Reason title={say('life.withdrawTitle', { number })} onClose={onClose} onGive={give} />
}

function Renumber({ item, onClose }: One) {
  const { say, act } = useRoom()
  const [number, setNumber] = useState(item.number)
  const give = async () => (await act('renumber-recommendation', { recommendation: item.number, number })) !== null
  return (
    <Dialog
      title={`${say('life.renumber')}: ${item.number}`}
      ready={number.trim() !== '' && number !== item.number}
      onClose={onClose}
      onGive={give}
    >
      <p className="quiet">{say('life.renumberTell')}</p>
      <TextInput
        label={say('life.number')}
        value={number}
        maxLength={20}
        onChange={(event) => setNumber(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  )
}

function Correct({ item, onClose }: One) {
  const { say, act } = useRoom()
  const [text, setText] = useState(item.text)
  const give = async () => (await act('correct-recommendation', { recommendation: item.number, text })) !== null
  return (
    <Dialog
      title={`${say('life.correct')}: ${item.number}`}
      ready={text.trim() !== '' && text !== item.text}
      onClose={onClose}
      onGive={give}
    >
      <Words label={say('life.wording')} value={text} onChange={setText} />
    </Dialog>
  )
}

function Words({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (text: string) => void }) {
  return <WordsField label={label} minRows={3} maxRows={12} maxLength={20_000} value={value} onChange={onChange} />
}

type Part = ActInput<'split-recommendation'>['into'][number]

function Split({ item, onClose }: One) {
  const { say, act } = useRoom()
  const [parts, setParts] = useState<readonly Part[]>([
    { number: `${item.number}.1`, text: item.text },
    { number: `${item.number}.2`, text: '' },
  ])
  const set = (at: number, change: Partial<Part>): void => setParts(parts.map((part, i) => (i === at ? { ...part, ...change } : part)))
  const give = async () => (await act('split-recommendation', { recommendation: item.number, into: [...parts] })) !== null
  const ready = parts.every(({ number, text }) => number.trim() !== '' && text.trim() !== '')
  return (
    <Dialog title={`${say('life.split')}: ${item.number}`} ready={ready} onClose={onClose} onGive={give}>
      <p className="quiet">{say('life.splitTell')}</p>
      {parts.map(({ number, text }, at) => (
        <Stack key={`${at}`} gap={4}>
          <TextInput
            label={say('life.number')}
            value={number}
            maxLength={20}
            onChange={(event) => set(at, { number: event.currentTarget.value })}
          />
          <Words label={say('life.wording')} value={text} onChange={(words) => set(at, { text: words })} />
        </Stack>
      ))}
      <button
        type="button"
        className="plain small"
        onClick={() => setParts([...parts, { number: `${item.number}.${parts.length + 1}`, text: '' }])}
      >
        {say('life.another')}
      </button>
    </Dialog>
  )
}

const EXCERPT = 80

function Join({ item, onClose }: One) {
  const { say, act, shown } = useRoom()
  const others = shown.trace.filter(({ number }) => number !== item.number)
  const [into, setInto] = useState(others[0]?.number ?? '')
  const give = async () => (await act('join-recommendation', { recommendation: item.number, into })) !== null
  return (
    <Dialog title={`${say('life.join')}: ${item.number}`} ready={into !== ''} onClose={onClose} onGive={give}>
      <p className="quiet">{say('life.joinTell')}</p>
      <NativeSelect
        label={say('life.joinTo')}
        value={into}
        data={others.map(({ number, text }) => ({ value: number, label: `${number} · ${text.slice(0, EXCERPT)}` }))}
        onChange={(event) => setInto(event.currentTarget.value)}
      />
    </Dialog>
  )
}
