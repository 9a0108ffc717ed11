/** Under "Más" on the desk: what the chair does with a paragraph, or around it, now and then. */
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useState } from 'react'
import type { ParagraphId } from '../../../domain/text/ids.ts'
import { AlternativeTools } from '../alternatives/tools.tsx'
import { useDialogs } from '../dialogs.tsx'
import { useRoom } from '../use-room.tsx'
import { AgreeSection } from './agree-section.tsx'
import { SetAside } from './aside.tsx'
import { OpenSegment } from './segment-dialog.tsx'

export function DeskMore({ paragraph: id }: { readonly paragraph: ParagraphId }) {
  const { shown, say, act, labelOf } = useRoom()
  const open = useDialogs()
  const [leftOut, setLeftOut] = useState('')
  const view = shown.paragraphs.find((each) => each.id === id)
  if (view === undefined || shown.sitting === null || shown.sitting.state === 'closed') return null
  const label = labelOf(id)
  const isAgreed = shown.standing.get(id)?.kind === 'agreed'
  return (
    <>
      <Menu position="bottom-start" shadow="md">
        <Menu.Target>
          <Button size="compact-sm" variant="subtle" rightSection={<IconChevronDown size={14} />}>
            {say('text-reading.more')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            rightSection={shown.textReading.now === null && <kbd>F9</kbd>}
            disabled={shown.textReading.now === id}
            onClick={() => void act('read-paragraph', { paragraph: id })}
          >
            {say('text-reading.readThis')}
          </Menu.Item>
          {shown.aside.has(id) ? (
            <Menu.Item onClick={() => void act('return-paragraph', { paragraph: id })}>{say('text-reading.return', { label })}</Menu.Item>
          ) : (
            <Menu.Item disabled={isAgreed} onClick={() => open((close) => <SetAside paragraph={id} onClose={close} />)}>
              {say('text-reading.setAside', { label })}
            </Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item onClick={() => open((close) => <AgreeSection of={view} onClose={close} onLeftOut={setLeftOut} />)}>
            {say('agree-section.menu', { section: say(`section.${view.kind}`) })}
          </Menu.Item>
          <Menu.Item disabled={shown.segment !== null} onClick={() => open((close) => <OpenSegment of={view} onClose={close} />)}>
            {say('segment.menu')}
          </Menu.Item>
          <AlternativeTools view={view} />
        </Menu.Dropdown>
      </Menu>
      {leftOut !== '' && (
        <p className="warnrow" role="status">
          {leftOut}
        </p>
      )}
    </>
  )
}
