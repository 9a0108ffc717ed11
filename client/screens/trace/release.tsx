/** Lets the delegations see what became of the Recommendations, or keeps it to chair and secretariat again. Asked before. */
import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { Dialog } from '../../controls/dialog.tsx'
import { useRoom } from '../use-room.tsx'

export function ReleaseDispositions() {
  const { shown, say, act } = useRoom()
  const [asking, setAsking] = useState(false)
  const released = shown.dispositionsReleased
  const go = async (): Promise<void> => {
    await act(released ? 'withhold-dispositions' : 'release-dispositions', {})
    setAsking(false)
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {say(released ? 'release.withhold' : 'release.release')}
      </Button>
      <Dialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={say(released ? 'release.withhold' : 'release.release')}
        closeButtonProps={{ 'aria-label': say('common.close') }}
      >
        <p>{say(released ? 'release.withholdTell' : 'release.releaseTell')}</p>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => setAsking(false)}>
            {say('common.cancel')}
          </Button>
          <Button onClick={() => void go()} data-autofocus>
            {say('common.confirm')}
          </Button>
        </Group>
      </Dialog>
    </>
  )
}
