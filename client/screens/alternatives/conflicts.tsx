/** Accepted changes that want one place: marked until the chair says that the text was put in order. */
import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { Code } from '../../controls/code.tsx'
import type { ConflictShown } from '../../room/alternatives-shown.ts'
import { wordsAt } from '../../room/comments.ts'
import { useRoom } from '../use-room.tsx'

export function ConflictsOf({ view }: { readonly view: ParagraphView }) {
  const { shown, say, role, act, labelOf } = useRoom()
  const conflicts = shown.conflicts.get(view.id) ?? []
  return conflicts.map((conflict) => (
    <div key={conflict.id} className="warnrow conflict-row" role="note">
      <IconAlertTriangle size={16} stroke={1.75} aria-hidden="true" />
      <span>
        <Told view={view} conflict={conflict} /> {role === 'office' && say('conflict.do', { label: labelOf(view.id) })}
      </span>
      {role === 'office' && (
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void act('resolve-conflict', { paragraph: view.id, conflict: conflict.id, seen: view.seen })}
        >
          {say('conflict.resolved')}
        </Button>
      )}
    </div>
  ))
}

function Told({ view, conflict }: { readonly view: ParagraphView; readonly conflict: ConflictShown }) {
  const { inside, say, codeOf, language } = useRoom()
  const parties = new Intl.ListFormat(language, { type: 'conjunction' }).format(conflict.parties.map(codeOf))
  const words = wordsAt(inside.doc, view.id, conflict.chars)?.words.trim() ?? ''
  return words === '' ? say('conflict.toldGone', { parties }) : say('conflict.told', { parties, words })
}

/** The same for ten metres. */
export function ConflictBand({ view }: { readonly view: ParagraphView }) {
  const { shown, say, inside } = useRoom()
  const conflicts = shown.conflicts.get(view.id) ?? []
  return conflicts.map(({ id, parties, chars }) => (
    <p key={id}>
      <IconAlertTriangle stroke={1.75} aria-hidden="true" />
      <span>
        {say('conflict.projector')} <Code party={parties[0]} /> <Code party={parties[1]} /> “
        {wordsAt(inside.doc, view.id, chars)?.words.trim() ?? ''}”
      </span>
    </p>
  ))
}
