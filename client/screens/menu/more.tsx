/** "Más", at the top right of every screen: what a role rarely needs, in groups; the palette and the sheet of keys open from here and by their keys. */
import { ActionIcon, Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useState } from 'react'
import { spelledKey } from '../../keys/keys.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { visitedRooms } from '../start/visited-rooms.ts'
import { useRoom } from '../use-room.tsx'
import { type Command, GROUP_TITLES, type Group, GROUPS } from './command.ts'
import { MenuDialogs } from './dialogs.tsx'
import { type MenuDialog, useMenuCommands } from './use-menu-commands.ts'
import './menu.css'

export function More() {
  const { say } = useRoom()
  const [dialog, setDialog] = useState<MenuDialog | null>(null)
  const commands = useMenuCommands(setDialog)
  useKeys({ palette: () => setDialog('palette'), shortcuts: () => setDialog('shortcuts') })
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" size={34} aria-label={say('top.more')}>
            <IconDots size={18} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown className="top-menu">
          <div className="top-menu-groups" role="none">
            {GROUPS.map((group) => (
              <GroupShown key={group} group={group} commands={commands.filter((each) => each.group === group)} />
            ))}
          </div>
          <OtherHats />
        </Menu.Dropdown>
      </Menu>
      <MenuDialogs dialog={dialog} commands={commands} onClose={() => setDialog(null)} />
    </>
  )
}

function GroupShown({ group, commands }: { readonly group: Group; readonly commands: readonly Command[] }) {
  const { say } = useRoom()
  const choices = commands.filter(({ isChosen }) => isChosen !== undefined)
  return (
    <div role="group" aria-label={say(GROUP_TITLES[group])}>
      <Menu.Label aria-hidden="true">{say(GROUP_TITLES[group])}</Menu.Label>
      {commands
        .filter(({ isChosen }) => isChosen === undefined)
        .map((command) => (
          <Item key={command.id} {...command} />
        ))}
      {choices.length > 0 && (
        <div className="themes" role="group" aria-label={say('menu.theme')}>
          {choices.map((command) => (
            <Choice key={command.id} {...command} />
          ))}
        </div>
      )}
    </div>
  )
}

function Item({ title, keys, isDisabled = false, run }: Command) {
  const { language } = useRoom()
  return (
    <Menu.Item
      disabled={isDisabled}
      rightSection={keys !== undefined && <kbd aria-hidden="true">{spelledKey(keys, language)}</kbd>}
      onClick={run}
    >
      {title}
    </Menu.Item>
  )
}

const Choice = ({ id, title, isChosen = false, run }: Command) => (
  <Menu.RadioItem value={id} checked={isChosen} closeMenuOnClick={false} onChange={run}>
    {title}
  </Menu.RadioItem>
)

/** The same person's other seats in this browser: one hat at a time, each with its own page. */
function OtherHats() {
  const { inside, say } = useRoom()
  const { document, seat } = inside.start
  const others = visitedRooms(localStorage).filter((each) => each.document === document && each.seat !== seat.id)
  if (others.length === 0) return null
  return (
    <>
      <Menu.Divider />
      <Menu.Label>{say('menu.hats')}</Menu.Label>
      {others.map((each) => (
        <Menu.Item
          key={each.seat}
          onClick={() => window.location.assign(`/room/${encodeURIComponent(each.document)}/${encodeURIComponent(each.seat)}`)}
        >
          {[each.delegation, each.name].filter((part) => part !== null && part !== '').join(' · ')}
        </Menu.Item>
      ))}
    </>
  )
}
