/** What can be done with the chosen Recommendation, always at the same place. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Office } from '../use-office.ts'
import { useRoom } from '../use-room.tsx'
import { DraftParagraph, LinkParagraphs } from './linking.tsx'
import { RecommendationMenu } from './recommendation-menu.tsx'
import type { Row } from './rows.ts'

type DockProps = { readonly row: Row | null; readonly office: Office | null; readonly onDone: () => void }

export function Dock({ row, office, onDone }: DockProps) {
  const { say, labelOf, notice } = useRoom()
  const [doing, setDoing] = useState<'link' | 'draft' | null>(null)
  const done = (): void => setDoing(null)
  const labels = row?.targets.map(({ view }) => labelOf(view.id)).join(', ') ?? ''
  return (
    <section className="trace-dock">
      <div className="on">
        <b>{row === null ? say('trace.choose') : say('trace.chosen', { number: row.number })}</b>
        {notice === null ? (
          <span>{row === null ? '' : labels === '' ? say('trace.unlinked') : say('trace.linkedTo', { labels })}</span>
        ) : (
          <span className="trace-notice" role="alert">
            {notice}
          </span>
        )}
      </div>
      {row !== null && (
        <RecommendationMenu
          key={row.number}
          item={row}
          isWithdrawn={office?.trace.recommendations.some((each) => each.number === row.number && each.withdrawn !== undefined) ?? false}
          onDone={onDone}
        />
      )}
      <Button variant="default" disabled={row === null} onClick={() => setDoing('draft')}>
        {say('trace.draft')}
      </Button>
      <Button disabled={row === null} onClick={() => setDoing('link')}>
        {say('trace.links')}
      </Button>
      {row !== null && doing === 'link' && <LinkParagraphs row={row} onClose={done} />}
      {row !== null && doing === 'draft' && <DraftParagraph row={row} onClose={done} />}
    </section>
  )
}
