/** The chair sets until when proposals may be tabled in writing, also while no sitting is on; or ends that time. */
import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Ask } from '../ask.tsx'
import { useRoom } from '../use-room.tsx'
import { instantAt, wallAt } from './wall-clock.ts'
import { useOpenWindow } from './window-told.tsx'

const HOURS = 60 * 60_000
const AT_FIRST = 3 * HOURS

export function WindowDialog({ onClose }: { readonly onClose: () => void }) {
  const { shown, say, act, inside } = useRoom()
  const zone = inside.start.conference.venueZone
  const open = useOpenWindow(shown.window)
  const [wall, setWall] = useState(() => wallAt(open?.until ?? Date.now() + AT_FIRST, zone))
  const until = instantAt(wall, zone)
  const give = async (): Promise<boolean> => until !== null && (await act('open-window', { until })) !== null
  const end = async (): Promise<void> => {
    if ((await act('close-window', {})) !== null) onClose()
  }
  return (
    <Ask
      title={say('window.title')}
      confirm={say(open === null ? 'window.open' : 'window.change')}
      disabled={until === null}
      onClose={onClose}
      onConfirm={give}
    >
      <Stack gap="md">
        <p>{say('window.tell')}</p>
        <TextInput
          type="datetime-local"
          label={say('window.until')}
          description={say('window.zone', { zone })}
          value={wall}
          onChange={(event) => setWall(event.currentTarget.value)}
        />
        {open !== null && (
          <Button variant="default" onClick={() => void end()}>
            {say('window.close')}
          </Button>
        )}
      </Stack>
    </Ask>
  )
}
