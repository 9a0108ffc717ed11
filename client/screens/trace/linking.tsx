/** Links a Recommendation to paragraphs, or drafts a new one from its words. */
import { folded } from '../../../domain/text/fold.ts'
import { Button, Checkbox, Group, NativeSelect, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { fragmentOf } from '../../../domain/text/document.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import { placesFor, usualAmong } from '../reading/places.ts'
import type { Row } from './rows.ts'
import { wordedAs } from '../../../domain/trace/wordings.ts'

type Props = { readonly row: Row; readonly onClose: () => void }

function wordsOf(view: ParagraphView): string {
  const worded = wordedAs(view, 'today')
  return worded.kind === 'gone' ? '' : worded.text
}

const EXCERPT_TO_LINK = 160

const excerptOf = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most).replace(/\s+\S*$/, '')}…`)

export function LinkParagraphs({ row, onClose }: Props) {
  const { shown, say, labelOf, act } = useRoom()
  const [wanted, setWanted] = useState('')
  const linked = new Set(row.targets.map(({ view }) => view.id))
  const found = shown.paragraphs.filter(
    (view) => view.kind !== 'title' && folded(`${labelOf(view.id)} ${wordsOf(view)}`).includes(folded(wanted)),
  )
  const toggle = (paragraph: ParagraphId): void => {
    const link = { recommendation: row.number, paragraph }
    void (linked.has(paragraph) ? act('unlink', link) : act('link', link))
  }
  const unlinkGone = async (): Promise<void> => {
    for (const paragraph of row.gone) await act('unlink', { recommendation: row.number, paragraph })
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={say('trace.linksOf', { number: row.number })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <p className="trace-quoted">{row.text}</p>
      <TextInput
        mt="sm"
        aria-label={say('trace.find')}
        placeholder={say('trace.find')}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
        data-autofocus
      />
      {row.gone.length > 0 && (
        <p className="quiet">
          {say('trace.goneLinks', { count: row.gone.length })}{' '}
          <button type="button" className="plain" onClick={() => void unlinkGone()}>
            {say('trace.unlink')}
          </button>
        </p>
      )}
      <Stack gap={2} mt="sm" className="trace-choices">
        {found.map((view) => (
          <Checkbox
            key={view.id}
            checked={linked.has(view.id)}
            onChange={() => toggle(view.id)}
            label={
              <>
                <b>{labelOf(view.id)}</b> {excerptOf(wordsOf(view), EXCERPT_TO_LINK)}
              </>
            }
          />
        ))}
      </Stack>
      <Group justify="flex-end" mt="md">
        <Button onClick={onClose}>{say('common.close')}</Button>
      </Group>
    </Dialog>
  )
}

const EXCERPT = 60
const FIRST = 'first'

export function DraftParagraph({ row, onClose }: Props) {
  const { inside, shown, say, labelOf, act } = useRoom()
  const sections = placesFor(fragmentOf(inside.doc))
  const usual = usualAmong(sections)
  const [chosen, setChosen] = useState<string | null>(usual?.id ?? null)
  const [place, setPlace] = useState<string | null>(null)
  const section = sections.find((each) => each.id === chosen)
  const within = shown.paragraphs.filter((view) => view.section === chosen)
  const after = place === FIRST ? undefined : (within.find((view) => view.id === place) ?? within.at(-1))?.id
  const draft = async (): Promise<void> => {
    if (section === undefined) return
    const done = await act('draft-from-recommendation', {
      recommendation: row.number,
      section: section.id,
      ...(after === undefined ? {} : { after }),
    })
    if (done !== null) onClose()
  }
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={say('trace.draftOf', { number: row.number })}
      closeButtonProps={{ 'aria-label': say('common.close') }}
    >
      <p className="trace-quoted">{row.text}</p>
      <p className="quiet">{say('trace.draftTell')}</p>
      <Stack gap="sm" mt="sm">
        <NativeSelect
          label={say('trace.section')}
          value={chosen ?? ''}
          data={sections.map((each) => ({ value: each.id, label: say(`section.${each.kind}`) }))}
          onChange={(event) => {
            setChosen(event.currentTarget.value)
            setPlace(null)
          }}
        />
        <NativeSelect
          label={say('trace.place')}
          value={after ?? FIRST}
          data={[
            { value: FIRST, label: say('trace.first') },
            ...within.map((view) => ({
              value: view.id,
              label: say('trace.after', { label: labelOf(view.id), text: wordsOf(view).slice(0, EXCERPT) }),
            })),
          ]}
          onChange={(event) => setPlace(event.currentTarget.value)}
        />
      </Stack>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>
          {say('common.cancel')}
        </Button>
        <Button disabled={section === undefined} onClick={() => void draft()}>
          {say('trace.draftDo')}
        </Button>
      </Group>
    </Dialog>
  )
}
