/** A delegation writes in its own language: which one, for which place, and the words. */
import { Checkbox, SegmentedControl, Select, Stack } from '@mantine/core'
import { useState } from 'react'
import type { DelegationCode } from '../../../domain/text/ids.ts'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { LONGEST_PARAGRAPH } from '../../../domain/text/schema.ts'
import { WordsField } from '../../controls/words-field.tsx'
import type { WordingShown } from '../../room/wordings-shown.ts'
import { AskAbout, useAbout } from '../ask-about.tsx'
import { useRoom } from '../use-room.tsx'
import { behalfOf, speaksOf, useLanguages, usePlaceCalled } from './use-wordings.ts'

type Props = {
  readonly by: DelegationCode
  /** Where it is for, or stands beside. */
  readonly paragraph: ParagraphView | null
  /** Whose words are changed. */
  readonly again?: WordingShown
  /** Null where the paragraph itself cannot be written in, or its wording has been given. */
  readonly isTaken?: boolean
  readonly onClose: () => void
}

export function GiveDialog({ by, paragraph, again, isTaken = false, onClose }: Props) {
  const room = useRoom()
  const { say, act, nameOf } = room
  const { negotiated, others, called } = useLanguages()
  const [language, setLanguage] = useState(again?.language ?? others[0] ?? '')
  const [text, setText] = useState(again?.text ?? '')
  const [isNew, setNew] = useState(again === undefined ? isTaken : again.place.kind === 'new')
  const [replaces, setReplaces] = useState(again?.asks === 'replace')
  const place = usePlaceCalled()
  // What is given again is known by its number, wherever it stands.
  const about = useAbout(again === undefined ? (paragraph?.id ?? null) : null)
  const give = async (): Promise<boolean> => {
    const asks = replaces && !isNew ? ({ asks: 'replace' } as const) : {}
    const words = { language, words: { text }, ...asks, ...behalfOf(speaksOf(room, by)) }
    if (again !== undefined) return (await act('give-wording', { wording: again.number, ...words })) !== null
    if (paragraph === null) return false
    const where = isNew ? { section: paragraph.section, after: paragraph.id } : { paragraph: paragraph.id }
    return (await act('give-wording', { ...where, ...words })) !== null
  }
  return (
    <AskAbout
      gone={about.gone}
      title={again === undefined ? say('wordings.giveTitle', { party: nameOf(by) }) : say('wordings.againTitle')}
      confirm={say('wordings.give')}
      disabled={text.trim() === '' || language === ''}
      size="lg"
      onClose={onClose}
      onConfirm={give}
    >
      <Stack gap="md">
        <p className="quiet">{say('wordings.giveTell', { negotiated, party: nameOf(by) })}</p>
        {again === undefined && paragraph !== null ? (
          <PlaceChoice label={about.label} isTaken={isTaken} isNew={isNew} onNew={setNew} />
        ) : (
          again !== undefined && <b>{place(again)}</b>
        )}
        <Select
          label={say('wordings.language')}
          data={others.map((code) => ({ value: code, label: capitalised(called(code)) }))}
          value={language}
          allowDeselect={false}
          onChange={(next) => setLanguage(next ?? language)}
          w={220}
        />
        <WordsField
          className="written"
          label={say('wordings.words', { language: called(language) })}
          lang={language}
          spellCheck
          minRows={5}
          maxRows={14}
          maxLength={LONGEST_PARAGRAPH}
          value={text}
          data-autofocus
          onChange={setText}
        />
        {!isNew && (
          <Checkbox label={say('wordings.asks')} checked={replaces} onChange={(event) => setReplaces(event.currentTarget.checked)} />
        )}
      </Stack>
    </AskAbout>
  )
}

const capitalised = (name: string): string => name.charAt(0).toLocaleUpperCase() + name.slice(1)

type PlaceProps = {
  readonly label: string
  readonly isTaken: boolean
  readonly isNew: boolean
  readonly onNew: (isNew: boolean) => void
}

function PlaceChoice({ label, isTaken, isNew, onNew }: PlaceProps) {
  const { say } = useRoom()
  return (
    <SegmentedControl
      aria-label={say('wordings.place')}
      value={isNew ? 'new' : 'here'}
      onChange={(next) => onNew(next === 'new')}
      data={[
        { value: 'here', label: say('wordings.placeHere', { label }), disabled: isTaken },
        { value: 'new', label: say('wordings.placeNew', { label }) },
      ]}
    />
  )
}
