/** What the chair left for later: asked for with a reason or none, listed beside the map. */
import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { AskAbout, useAbout } from '../ask-about.tsx'
import { useRoom } from '../use-room.tsx'

export function SetAside({ paragraph, onClose }: { readonly paragraph: ParagraphId; readonly onClose: () => void }) {
  const { say, act } = useRoom()
  const about = useAbout(paragraph)
  const [reason, setReason] = useState('')
  const put = async (): Promise<boolean> => {
    const given = reason.trim()
    return (await act('set-aside', { paragraph, ...(given === '' ? {} : { reason: given }) })) !== null
  }
  return (
    <AskAbout
      gone={about.gone}
      title={say('text-reading.setAsideTitle', { label: about.label })}
      confirm={say('text-reading.setAsideDo')}
      onClose={onClose}
      onConfirm={put}
    >
      <p>{say('text-reading.setAsideTell')}</p>
      <TextInput
        mt="md"
        data-autofocus
        label={say('text-reading.reason')}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
    </AskAbout>
  )
}

/** That the paragraph waits, and for what. */
export function AsideTold({ paragraph }: { readonly paragraph: ParagraphId }) {
  const { shown, say, labelOf } = useRoom()
  const aside = shown.aside.get(paragraph)
  if (aside === undefined) return null
  const label = labelOf(paragraph)
  return (
    <p className="quiet">
      {aside.reason === null ? say('text-reading.asideIs', { label }) : say('text-reading.asideReason', { label, reason: aside.reason })}
    </p>
  )
}

export function AsideList({ onGo }: { readonly onGo: (paragraph: ParagraphId) => void }) {
  const { shown, say, labelOf } = useRoom()
  const aside = shown.paragraphs.filter(({ id }) => shown.aside.has(id))
  if (aside.length === 0) return null
  return (
    <section className="legend aside-list" aria-label={say('text-reading.aside')}>
      <b>{say('text-reading.asideCount', { count: aside.length })}</b>
      <span>
        {aside.map(({ id }) => (
          <button key={id} type="button" className="plain" title={shown.aside.get(id)?.reason ?? ''} onClick={() => onGo(id)}>
            {labelOf(id)}
          </button>
        ))}
      </span>
    </section>
  )
}
