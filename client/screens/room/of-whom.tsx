/** Of whom a paragraph is agreed ad referendum. */
import { Checkbox, Stack } from '@mantine/core'
import { useState } from 'react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { isDelegationCode } from '../../../domain/text/ids.ts'
import { AskAbout, useAbout, useWordsRead, WordsCame } from '../ask-about.tsx'
import { useRoom } from '../use-room.tsx'

/** `opened`: the paragraph in the words that stood when it was opened. */
type Props = { readonly opened: ParagraphView; readonly onClose: () => void }

export function OfWhom({ opened, onClose }: Props) {
  const { shown, say, act, inside, nameOf } = useRoom()
  const about = useAbout(opened.id)
  const [by, setBy] = useState<readonly string[]>([])
  const view = shown.paragraphs.find((each) => each.id === opened.id)
  const { read, readAgain } = useWordsRead(opened, view)
  const pending = view?.proposals.length ?? 0
  const mark = async (): Promise<boolean> =>
    (await act('ad-referendum', { paragraph: read.id, seen: read.seen, by: by.filter(isDelegationCode) })) !== null
  return (
    <AskAbout
      gone={about.gone}
      title={`${about.label} · ${say('standing.ofWhom')}`}
      came={
        readAgain !== null ? (
          <WordsCame onRead={readAgain}>
            <p>{view?.runs.flatMap(({ text, ins }) => (ins === null ? [text] : [])).join('')}</p>
            {pending > 0 && <p className="quiet">{say('standing.pending', { count: pending, label: about.label })}</p>}
          </WordsCame>
        ) : null
      }
      confirm={say('standing.ad-referendum')}
      disabled={by.length === 0}
      onClose={onClose}
      onConfirm={mark}
    >
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
    </AskAbout>
  )
}
