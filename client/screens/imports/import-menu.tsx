/** The way in: a line under "Más" in the room, a button among the drafts out of it. */
import { Button, Menu } from '@mantine/core'
import { useState } from 'react'
import type { DelegationCode } from '../../../domain/text/ids.ts'
import { useTheDrafts } from '../drafts/use-drafts.tsx'
import { useRoom } from '../use-room.tsx'
import { ImportDialog } from './import-dialog.tsx'
import type { Importer } from './use-import.ts'

/** In preparation, for whom the text is. */
export function BeginItem({ onOpen }: { readonly onOpen: () => void }) {
  const { shown, role, say } = useRoom()
  return role === 'office' && shown.sitting === null ? <Menu.Item onClick={onOpen}>{say('begin.menu')}</Menu.Item> : null
}

/** For delegations and the secretariat, whose comments these are. */
export function ImportItem({ onOpen }: { readonly onOpen: () => void }) {
  const { inside, say } = useRoom()
  const { hat } = inside.start.seat
  const may = hat === 'head' || hat === 'representative' || hat === 'secretariat'
  return may ? <Menu.Item onClick={onOpen}>{say('import.menu')}</Menu.Item> : null
}

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
  if (until === null) return null
  const importer: Importer = { document: data.document, seat: data.seat.id, delegation: code, members: [], nameOf }
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {say('import.menu')}
      </Button>
      {opened && <ImportDialog importer={importer} onClose={() => setOpened(false)} />}
    </>
  )
}
