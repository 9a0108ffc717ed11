/** All wordings of the current paragraph side by side, on the desk and in the panel. */
import { Button } from '@mantine/core'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { mayType } from '../room/page.tsx'
import { useDialogs } from '../dialogs.tsx'
import { useRoom } from '../use-room.tsx'
import { groupAt } from './group.ts'
import { SettleGroup } from './settle-group.tsx'
import { Backers, WordingHead, WordingWords } from './wording.tsx'

export function Wordings({ paragraph }: { readonly paragraph: ParagraphId }) {
  const room = useRoom()
  const { shown, say, role, labelOf } = room
  const open = useDialogs()
  const group = groupAt(shown.paragraphs, paragraph)
  if (group === null) return null
  return (
    <section className="wordings" aria-label={say('alternatives.title', { count: group.members.length, label: labelOf(group.lead.id) })}>
      <h3>{say('alternatives.title', { count: group.members.length, label: labelOf(group.lead.id) })}</h3>
      <div className="wordings-beside">
        {group.members.map((view) => (
          <article key={view.id} className="wording" data-by={view.pi ?? undefined} aria-current={view.id === paragraph}>
            <WordingHead view={view} />
            <WordingWords view={view} />
            <Backers view={view} />
          </article>
        ))}
      </div>
      {role === 'office' && (
        <Button
          size="compact-sm"
          variant="default"
          disabled={!mayType(room)}
          onClick={() => open((close) => <SettleGroup opened={group} onClose={close} />)}
        >
          {say('alternatives.settle')}
        </Button>
      )}
    </section>
  )
}
