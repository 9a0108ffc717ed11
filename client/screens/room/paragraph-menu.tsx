/** In preparation: what a paragraph is (role, level, numbering) and where it stands. Each choice is an act. */
import { Menu } from '@mantine/core'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { LEVELS, MARKERS, ROLES } from '../../../domain/text/schema.ts'
import { useRoom } from '../use-room.tsx'

export function ParagraphMenu({ paragraph: id }: { readonly paragraph: ParagraphId }) {
  const { shown, say, act, labelOf } = useRoom()
  const at = shown.paragraphs.findIndex((each) => each.id === id)
  const here = shown.paragraphs[at]
  if (here === undefined) return null
  const siblings = shown.paragraphs.filter((each) => each.section === here.section)
  const place = siblings.indexOf(here)
  const moveTo = (after: number): void => {
    const target = siblings[after]?.id
    void act('move-paragraph', { paragraph: id, section: here.section, ...(target === undefined ? {} : { after: target }) })
  }
  return (
    <Menu position="top" shadow="md">
      <Menu.Target>
        <button type="button" className="plain">
          {say('para.menu')} {labelOf(id)}
        </button>
      </Menu.Target>
      <Menu.Dropdown className="tall-menu">
        <Menu.Label>{say('para.role')}</Menu.Label>
        {ROLES.map((role) => (
          <Menu.Item key={role} disabled={here.role === role} onClick={() => void act('set-paragraph', { paragraph: id, role })}>
            {say(`role.${role}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{say('para.marker')}</Menu.Label>
        {MARKERS.map((marker) => (
          <Menu.Item key={marker} disabled={here.marker === marker} onClick={() => void act('set-paragraph', { paragraph: id, marker })}>
            {say(`marker.${marker}`)}
          </Menu.Item>
        ))}
        <Menu.Label>{say('para.level')}</Menu.Label>
        {LEVELS.map((level) => (
          <Menu.Item key={level} disabled={here.level === level} onClick={() => void act('set-paragraph', { paragraph: id, level })}>
            {level}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          onClick={() =>
            void act('insert-paragraph', { section: here.section, after: id, role: 'body', level: here.level, marker: here.marker })
          }
        >
          {say('para.insert')}
        </Menu.Item>
        <Menu.Item disabled={place === 0} onClick={() => moveTo(place - 2)}>
          {say('para.up')}
        </Menu.Item>
        <Menu.Item disabled={place === siblings.length - 1} onClick={() => moveTo(place + 1)}>
          {say('para.down')}
        </Menu.Item>
        <Menu.Item onClick={() => void act('remove-paragraph', { paragraph: id })}>{say('para.remove')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
