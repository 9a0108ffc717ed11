/** Agreed while a delegation was out: the desk says so, and the delegation sees it first when it is back. Its silence was no position. */
import { Button } from '@mantine/core'
import { IconEye } from '@tabler/icons-react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { useRoom } from '../use-room.tsx'
import './tabling.css'

export function AgreedWithoutTold({ paragraph }: { readonly paragraph: ParagraphId }) {
  const { shown, say, language, nameOf } = useRoom()
  const held = shown.agreedWithout.get(paragraph)
  if (held === undefined) return null
  const listed = (codes: readonly string[]): string => new Intl.ListFormat(language, { type: 'conjunction' }).format(codes.map(nameOf))
  return (
    <p className="quiet">
      {say('absence.told', { parties: listed(held.absent) })}{' '}
      {held.unseen.length > 0 && say('absence.unseen', { parties: listed(held.unseen) })}
    </p>
  )
}

type Props = { readonly current: ParagraphId | null; readonly onGo: (paragraph: ParagraphId) => void }

export function UnseenStrip({ current, onGo }: Props) {
  const { shown, say, act, labelOf, inside } = useRoom()
  const own = inside.start.seat.delegation
  const unseen = shown.paragraphs.flatMap(({ id }) => (own !== null && shown.agreedWithout.get(id)?.unseen.includes(own) ? [id] : []))
  if (unseen.length === 0) return null
  return (
    <section className="unseen" aria-label={say('absence.title')}>
      <IconEye size={16} stroke={1.75} aria-hidden="true" />
      <b>{say('absence.title')}</b>
      <span className="unseen-list">
        {unseen.map((id) => (
          <button key={id} type="button" className="plain" aria-current={id === current} onClick={() => onGo(id)}>
            {labelOf(id)}
          </button>
        ))}
      </span>
      <span className="quiet">{say('absence.silence')}</span>
      {current !== null && unseen.includes(current) && (
        <Button size="compact-sm" variant="default" onClick={() => void act('acknowledge-agreed', { paragraph: current })}>
          {say('absence.seen', { label: labelOf(current) })}
        </Button>
      )}
    </section>
  )
}
