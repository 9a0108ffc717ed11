/** The chair's tools under "Más": a compromise, a package. Where none was used the desk says nothing of them. */
import { Menu } from '@mantine/core'
import type { ParagraphView } from '../../../domain/proposals/types.ts'
import { isRivalWording } from '../../../domain/proposals/alternatives.ts'
import { mayType } from '../room/page.tsx'
import { useDialogs } from '../dialogs.tsx'
import { useRoom } from '../use-room.tsx'
import { OfferDialog } from './offer.tsx'
import { packageAt } from './package.ts'
import { MakePackage } from './packages.tsx'

export function AlternativeTools({ view }: { readonly view: ParagraphView }) {
  const room = useRoom()
  const { shown, say, act } = room
  const open = useDialogs()
  const { id } = view
  const pack = packageAt(shown, id)
  const isOpen = (shown.standing.get(id)?.kind ?? 'open') === 'open'
  const atWork = mayType(room)
  const hasWords = view.runs.length > 0 && view.role !== 'heading' && view.role !== 'title'
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        disabled={!atWork || !hasWords || shown.standing.get(id)?.kind === 'agreed'}
        onClick={() => open((close) => <OfferDialog paragraph={id} as="compromise" onClose={close} />)}
      >
        {say('alternatives.compromise')}
      </Menu.Item>
      {pack === null ? (
        <Menu.Item
          disabled={!atWork || !isOpen || isRivalWording(view)}
          onClick={() => open((close) => <MakePackage paragraph={id} onClose={close} />)}
        >
          {say('package.menu')}
        </Menu.Item>
      ) : (
        <Menu.Item onClick={() => void act('dissolve-package', { package: pack.id })}>
          {say('package.dissolve', { title: pack.title })}
        </Menu.Item>
      )}
    </>
  )
}
