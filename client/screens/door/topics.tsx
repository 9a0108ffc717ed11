/** New topics: recorded in the first sitting, then taken into the text, noted or dropped. */
import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { TOPIC_OUTCOMES, type TopicOutcome } from '../../../domain/sitting/types.ts'
import { type ParagraphId, isParty } from '../../../domain/text/ids.ts'
import { Code } from '../../controls/code.tsx'
import type { Topic } from '../../room/text-store.ts'
import { useRoom } from '../use-room.tsx'

type Known = { readonly number: number; readonly paragraph: ParagraphId | null }
type Props = { readonly topics: readonly Known[]; readonly refresh: () => void }

const outcomeOf = (topic: Topic): TopicOutcome | null => TOPIC_OUTCOMES.find((each) => each === topic.outcome) ?? null

export function Topics({ topics, refresh }: Props) {
  const { shown, say, labelOf } = useRoom()
  const [settling, setSettling] = useState<Topic | null>(null)
  return (
    <section className="door-card">
      <h2>{say('topics.title')}</h2>
      {shown.topics.length === 0 && <p className="quiet">{say('topics.none')}</p>}
      <ul className="door-topics">
        {shown.topics.map((topic) => {
          const outcome = outcomeOf(topic)
          const paragraph = topics.find((each) => each.number === topic.number)?.paragraph ?? null
          return (
            <li key={topic.number}>
              <div>
                <b className="num">{topic.number}.</b> {topic.title} <Code party={topic.raisedBy} />
              </div>
              <div>
                {outcome !== null && (
                  <span className="quiet">
                    {paragraph === null ? say(`topics.${outcome}`) : say('topics.in', { label: labelOf(paragraph) })}{' '}
                  </span>
                )}
                <button type="button" className="plain" onClick={() => setSettling(topic)}>
                  {say(outcome === null ? 'topics.settle' : 'topics.change')}
                </button>
              </div>
            </li>
          )
        })}
      </ul>
      <Record refresh={refresh} />
      {settling !== null && <Settle topic={settling} refresh={refresh} onClose={() => setSettling(null)} />}
    </section>
  )
}

function Record({ refresh }: { readonly refresh: () => void }) {
  const { shown, say, act, inside, nameOf } = useRoom()
  const [title, setTitle] = useState('')
  const [by, setBy] = useState('chair')
  const isFirst = shown.sitting?.kind === 'first' && shown.sitting.state !== 'closed'
  const record = async (): Promise<void> => {
    if (!isParty(by)) return
    const done = await act('record-topic', { title, raisedBy: by })
    if (done === null) return
    setTitle('')
    refresh()
  }
  if (!isFirst) return <p className="quiet">{say('topics.tell')}</p>
  const parties = [...inside.start.conference.members.map(({ code }) => code), 'chair', 'secretariat']
  return (
    <Stack gap="xs">
      <TextInput label={say('topics.what')} value={title} maxLength={300} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Group gap="xs" align="flex-end" wrap="nowrap">
        <NativeSelect
          className="grow"
          label={say('topics.raisedBy')}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          data={parties.map((value) => ({ value, label: nameOf(value) }))}
        />
        <Button variant="default" disabled={title.trim() === ''} onClick={() => void record()}>
          {say('topics.record')}
        </Button>
      </Group>
    </Stack>
  )
}

const NONE = ''
const EXCERPT = 60

function Settle({ topic, refresh, onClose }: { readonly topic: Topic; readonly refresh: () => void; readonly onClose: () => void }) {
  const { shown, say, act, labelOf } = useRoom()
  const [outcome, setOutcome] = useState<TopicOutcome>(outcomeOf(topic) ?? 'to_text')
  const [chosen, setChosen] = useState(NONE)
  const paragraph = shown.paragraphs.find((view) => view.id === chosen)?.id
  const settle = async (): Promise<void> => {
    const done = await act('settle-topic', {
      topic: topic.number,
      outcome,
      ...(outcome === 'to_text' && paragraph !== undefined ? { paragraph } : {}),
    })
    refresh()
    if (done !== null) onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      title={say('topics.settleTitle', { number: topic.number })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <p>{topic.title}</p>
      <Stack gap="sm" mt="md">
        <NativeSelect
          label={say('topics.outcome')}
          value={outcome}
          data={TOPIC_OUTCOMES.map((value) => ({ value, label: say(`topics.${value}`) }))}
          onChange={(event) => setOutcome(TOPIC_OUTCOMES.find((each) => each === event.currentTarget.value) ?? outcome)}
        />
        <NativeSelect
          label={say('topics.paragraph')}
          disabled={outcome !== 'to_text'}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
          data={[
            { value: NONE, label: say('topics.noParagraph') },
            ...shown.paragraphs.map((view) => ({
              value: view.id,
              label: `${labelOf(view.id)} · ${view.runs
                .map((run) => run.text)
                .join('')
                .slice(0, EXCERPT)}`,
            })),
          ]}
        />
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button onClick={() => void settle()}>{say('topics.settle')}</Button>
      </Group>
    </Dialog>
  )
}
