/** The way in: a line under "Más" in the room, a button among the drafts out of it. */
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { DelegationCode } from '../../../domain/text/ids.ts'
import { useTheDrafts } from '../drafts/use-drafts.tsx'
import { useRoom } from '../use-room.tsx'
import { ImportDialog } from './import-dialog.tsx'
import type { Importer } from './use-import.ts'

export function ImportInRoom({ onClose }: { readonly onClose: () => void }) {
  const { inside, nameOf } = useRoom()
  const { document, seat, conference } = inside.start
  const importer: Importer = {
    document,
    seat: seat.id,
    delegation: seat.delegation as DelegationCode | null,
    members: conference.members.map(({ code }) => code),
    nameOf,
  }
  return <ImportDialog importer={importer} onClose={onClose} />
}

/** While the chair takes written proposals. */
export function ImportOutside() {
  const { say, seat: data, code, nameOf, until } = useTheDrafts()
  const [opened, setOpened] = useState(false)
  // What was read and ticked stays when the time ends: then the server says so.
  if (until === null && !opened) return null
  const importer: Importer = { document: data.document, seat: data.seat.id, delegation: code, members: [], nameOf }
  return (
    <>
      {until !== null && (
        <Button variant="default" onClick={() => setOpened(true)}>
          {say('import.menu')}
        </Button>
      )}
      {opened && <ImportDialog importer={importer} onClose={() => setOpened(false)} />}
    </>
  )
}
