/** In a paragraph that one proposes oneself: its numbering and level, and the customary verbs where it is still empty. */
import { Menu } from '@mantine/core'
import type { Editor } from '@tiptap/core'
import type { RefObject } from 'react'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { LEVELS, MARKERS } from '../../../domain/text/schema.ts'
import { useRoom } from '../use-room.tsx'
import { mayType } from './page.tsx'
import { positionIn } from '../../editor/position-in.ts'

type Props = { readonly editor: RefObject<Editor | null>; readonly current: ParagraphId | null }

function useCurrent(current: ParagraphId | null): ParagraphView | null {
  const { shown } = useRoom()
  return shown.paragraphs.find((each) => each.id === current) ?? null
}

/** The proposal's own shape is set like its words, in the editor; on base text it would take an act. */
export function OwnParagraph({ editor, current }: Props) {
  const room = useRoom()
  const { say, labelOf, party } = room
  const here = useCurrent(current)
  if (here === null || here.pi === null || here.pi !== party || !mayType(room)) return null
  const set = (attribute: 'level' | 'marker', value: number | string) => (): void => {
    const opened = editor.current
    const inside = opened === null ? null : positionIn(opened, here.id, 0)
    if (opened === null || inside === null) return
    opened.view.dispatch(opened.state.tr.setNodeAttribute(inside - 1, attribute, value))
    opened.view.focus()
  }
  return (
    <Menu position="top" shadow="md">
      <Menu.Target>
        <button type="button" className="plain" aria-label={`${say('para.menu')} ${labelOf(here.id)}`}>
          {say('para.menu')}
        </button>
      </Menu.Target>
      <Menu.Dropdown className="tall-menu">
        <Menu.Label>{say('para.marker')}</Menu.Label>
        {MARKERS.map((marker) => (
          <Menu.Item key={marker} disabled={here.marker === marker} onClick={set('marker', marker)}>
            {say(`marker.${marker}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{say('para.level')}</Menu.Label>
        {LEVELS.map((level) => (
          <Menu.Item key={level} disabled={here.level === level} onClick={set('level', level)}>
            {level}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

/** Offered where a paragraph begins, as the form's own list has them for its section. */
export function OpeningVerbs({ editor, current }: Props) {
  const room = useRoom()
  const { say, inside } = room
  const here = useCurrent(current)
  const verbs = here === null ? [] : (inside.start.conference.verbs?.[here.kind] ?? [])
  if (here === null || verbs.length === 0 || here.role !== 'body' || here.runs.length > 0 || !mayType(room)) return null
  return (
    <Menu position="top" shadow="md">
      <Menu.Target>
        <button type="button" className="plain">
          {say('para.verbs')}
        </button>
      </Menu.Target>
      <Menu.Dropdown className="tall-menu">
        {verbs.map((verb) => (
          <Menu.Item key={verb} onClick={() => editor.current?.chain().focus().insertContent(`${verb} `).run()}>
            {verb}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
